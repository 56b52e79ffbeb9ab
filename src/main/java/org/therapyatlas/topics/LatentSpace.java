package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The directions in which documents differ most (latent semantic analysis): the leading right
 * singular vectors of the matrix of documents and terms, found by block power iteration from fixed
 * starting vectors, in one fixed order of operations. A document's place is the weighted sum of the
 * places of its terms (right singular vectors × singular values), scaled to unit length, so that
 * weak directions count for less than in the plain projection.
 */
final class LatentSpace implements Serializable {
  private static final int ITERATIONS = 5;
  private static final int OVERSAMPLING = 8;

  /** Columns of a basis that are multiplied together at most. */
  private static final int COLUMNS = 54;

  /** Rows of a basis that one thread takes at a time, a multiple of four. */
  private static final int ROWS = 1024;

  /** Share of the largest pivot below which a direction is none. */
  private static final double NEGLIGIBLE = 1e-9;

  private static final long serialVersionUID = 1L;

  private final int dimensions;
  private final float[] directions;

  private LatentSpace(int dimensions, float[] directions) {
    this.dimensions = dimensions;
    this.directions = directions;
  }

  /**
   * The space of some documents.
   *
   * @param terms number of terms
   * @param wanted dimensions, fewer if the documents have not as many
   */
  static LatentSpace of(List<SparseVector> documents, int terms, int wanted) {
    int width = Math.min(wanted + OVERSAMPLING, Math.min(documents.size(), terms));
    float[] basis = new float[terms * width];
    for (int i = 0; i < basis.length; i++) {
      basis[i] = (float) (2 * Mixing.share(i) - 1);
    }
    orthonormalise(basis, width);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      basis = multiplied(documents, basis, width);
      orthonormalise(basis, width);
    }
    return rotated(documents, basis, width, wanted);
  }

  /**
   * The product of the documents' matrix, its transpose and a basis. Some columns at a time: they
   * need nothing of each other, and the fewer they are, the more of them stay in a processor's
   * cache. Each sum has the same order of additions however many threads there are.
   */
  private static float[] multiplied(List<SparseVector> documents, float[] basis, int width) {
    float[] product = new float[basis.length];
    int parts = (width + COLUMNS - 1) / COLUMNS;
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part -> {
              int from = part * width / parts;
              int columns = (part + 1) * width / parts - from;
              float[] taken = new float[basis.length / width * columns];
              for (int term = 0; term * columns < taken.length; term++) {
                System.arraycopy(basis, term * width + from, taken, term * columns, columns);
              }
              float[] sums = new float[taken.length];
              float[] place = new float[columns];
              for (SparseVector document : documents) {
                project(document, taken, columns, place);
                for (int i = 0; i < document.size(); i++) {
                  addTo(sums, document.terms()[i] * columns, place, document.weights()[i]);
                }
              }
              for (int term = 0; term * columns < sums.length; term++) {
                System.arraycopy(sums, term * columns, product, term * width + from, columns);
              }
            });
    return product;
  }

  /** Turns the basis into singular vectors, those of the largest values first. */
  private static LatentSpace rotated(
      List<SparseVector> documents, float[] basis, int width, int wanted) {
    double[][] products = new double[width][width];
    float[] place = new float[width];
    for (SparseVector document : documents) {
      project(document, basis, width, place);
      accumulate(products, place, 0, width);
    }
    mirror(products);
    SymmetricEigen eigen = SymmetricEigen.of(products);
    int dimensions = 0;
    while (dimensions < Math.min(wanted, width)
        && eigen.values()[dimensions] > NEGLIGIBLE * eigen.values()[0]) {
      dimensions++;
    }
    int terms = width == 0 ? 0 : basis.length / width;
    float[] directions = new float[terms * dimensions];
    for (int t = 0; t < terms; t++) {
      for (int d = 0; d < dimensions; d++) {
        double[] vector = eigen.vectors()[d];
        double sum = 0;
        for (int c = 0; c < width; c++) {
          sum += basis[t * width + c] * vector[c];
        }
        // Products have the squares of the singular values for their eigenvalues.
        directions[t * dimensions + d] = (float) (sum * Math.sqrt(eigen.values()[d]));
      }
    }
    return new LatentSpace(dimensions, directions);
  }

  /** Number of dimensions. */
  int dimensions() {
    return dimensions;
  }

  /** Where a document lies, of unit length, or all 0 if it shares no direction with the space. */
  float[] place(SparseVector document) {
    float[] place = new float[dimensions];
    project(document, directions, dimensions, place);
    UnitVectors.normalise(place, 0, dimensions);
    return place;
  }

  private static void project(SparseVector document, float[] basis, int width, float[] place) {
    Arrays.fill(place, 0);
    for (int i = 0; i < document.size(); i++) {
      int row = document.terms()[i] * width;
      float weight = document.weights()[i];
      for (int c = 0; c < width; c++) {
        place[c] += weight * basis[row + c];
      }
    }
  }

  private static void addTo(float[] sums, int row, float[] place, float weight) {
    for (int c = 0; c < place.length; c++) {
      sums[row + c] += weight * place[c];
    }
  }

  /** Orthonormal columns by two rounds of Cholesky QR; columns that depend on others become 0. */
  private static void orthonormalise(float[] basis, int width) {
    if (basis.length == 0) {
      return;
    }
    for (int round = 0; round < 2; round++) {
      double[][] gram = new double[width][width];
      int four = 4 * width;
      int row = 0;
      for (; row + four <= basis.length; row += four) {
        accumulateFour(gram, basis, row, width);
      }
      for (; row < basis.length; row += width) {
        accumulate(gram, basis, row, width);
      }
      double[][] lower = cholesky(gram);
      int rows = basis.length / width;
      IntStream.range(0, (rows + ROWS - 1) / ROWS)
          .parallel()
          .forEach(part -> solve(lower, basis, part * ROWS, Math.min(rows, (part + 1) * ROWS)));
    }
  }

  private static void solve(double[][] lower, float[] basis, int first, int end) {
    int width = lower.length;
    int row = first;
    for (; row + 4 <= end; row += 4) {
      solveFour(lower, basis, row * width, width);
    }
    for (; row < end; row++) {
      solveOne(lower, basis, row * width, width);
    }
  }

  private static void solveOne(double[][] lower, float[] basis, int row, int width) {
    double[] solved = new double[width];
    for (int j = 0; j < width; j++) {
      double sum = basis[row + j];
      for (int i = 0; i < j; i++) {
        sum -= solved[i] * lower[j][i];
      }
      solved[j] = lower[j][j] == 0 ? 0 : sum / lower[j][j];
    }
    for (int j = 0; j < width; j++) {
      basis[row + j] = (float) solved[j];
    }
  }

  /**
   * What {@link #solveOne} does, for four rows side by side: each sum has its own order of
   * additions, as one alone would wait for its own last addition all the time.
   */
  private static void solveFour(double[][] lower, float[] basis, int row, int width) {
    double[] first = new double[width];
    double[] second = new double[width];
    double[] third = new double[width];
    double[] fourth = new double[width];
    for (int j = 0; j < width; j++) {
      double[] factors = lower[j];
      double a = basis[row + j];
      double b = basis[row + width + j];
      double c = basis[row + 2 * width + j];
      double d = basis[row + 3 * width + j];
      for (int i = 0; i < j; i++) {
        double factor = factors[i];
        a -= first[i] * factor;
        b -= second[i] * factor;
        c -= third[i] * factor;
        d -= fourth[i] * factor;
      }
      double pivot = factors[j];
      first[j] = pivot == 0 ? 0 : a / pivot;
      second[j] = pivot == 0 ? 0 : b / pivot;
      third[j] = pivot == 0 ? 0 : c / pivot;
      fourth[j] = pivot == 0 ? 0 : d / pivot;
    }
    for (int j = 0; j < width; j++) {
      basis[row + j] = (float) first[j];
      basis[row + width + j] = (float) second[j];
      basis[row + 2 * width + j] = (float) third[j];
      basis[row + 3 * width + j] = (float) fourth[j];
    }
  }

  /** Adds the products of a row with itself to the lower triangle. */
  private static void accumulate(double[][] sums, float[] values, int row, int width) {
    for (int i = 0; i < width; i++) {
      double[] target = sums[i];
      double factor = values[row + i];
      if (factor != 0) {
        for (int j = 0; j <= i; j++) {
          target[j] += factor * values[row + j];
        }
      }
    }
  }

  /** Adds the products of four rows, one row after the other to each sum. */
  private static void accumulateFour(double[][] sums, float[] values, int row, int width) {
    int second = row + width;
    int third = second + width;
    int fourth = third + width;
    for (int i = 0; i < width; i++) {
      double[] target = sums[i];
      double a = values[row + i];
      double b = values[second + i];
      double c = values[third + i];
      double d = values[fourth + i];
      for (int j = 0; j <= i; j++) {
        double sum = target[j] + a * values[row + j];
        sum += b * values[second + j];
        sum += c * values[third + j];
        target[j] = sum + d * values[fourth + j];
      }
    }
  }

  private static void mirror(double[][] lower) {
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j < i; j++) {
        lower[j][i] = lower[i][j];
      }
    }
  }

  /** Lower factor of a positive semidefinite matrix given by its lower triangle. */
  private static double[][] cholesky(double[][] gram) {
    int n = gram.length;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, gram[i][i]);
    }
    double[][] lower = new double[n][n];
    for (int j = 0; j < n; j++) {
      double pivot = gram[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= lower[j][k] * lower[j][k];
      }
      if (pivot <= NEGLIGIBLE * largest) {
        continue;
      }
      lower[j][j] = Math.sqrt(pivot);
      for (int i = j + 1; i < n; i++) {
        double sum = gram[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = sum / lower[j][j];
      }
    }
    return lower;
  }
}
