package org.therapyatlas.topics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van
 * Loan, Matrix Computations, 8.5), in one fixed order of operations. Largest eigenvalue first; the
 * component of largest size of each vector is positive.
 *
 * @param values eigenvalues, descending
 * @param vectors {@code vectors[c]} belongs to {@code values[c]}
 */
record SymmetricEigen(double[] values, double[][] vectors) {
  private static final int SWEEPS = 60;
  private static final double TOLERANCE = 1e-14;

  /** The decomposition; the matrix is overwritten. */
  static SymmetricEigen of(double[][] a) {
    int n = a.length;
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    double scale = 0;
    for (double[] row : a) {
      for (double value : row) {
        scale = Math.max(scale, Math.abs(value));
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean rotated = false;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (Math.abs(a[p][q]) > TOLERANCE * scale) {
            rotate(a, v, p, q);
            rotated = true;
          }
        }
      }
      if (!rotated) {
        break;
      }
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer c) -> a[c][c]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[n];
    double[][] vectors = new double[n][];
    for (int c = 0; c < n; c++) {
      values[c] = a[order[c]][order[c]];
      vectors[c] = upright(v[order[c]]);
    }
    return new SymmetricEigen(values, vectors);
  }

  /** Makes a[p][q] zero; v holds the vectors as rows. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    if (theta < 0) {
      t = -t;
    }
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    int n = a.length;
    for (int i = 0; i < n; i++) {
      double x = a[i][p];
      double y = a[i][q];
      a[i][p] = c * x - s * y;
      a[i][q] = s * x + c * y;
    }
    turn(a[p], a[q], c, s);
    turn(v[p], v[q], c, s);
  }

  private static void turn(double[] x, double[] y, double c, double s) {
    for (int i = 0; i < x.length; i++) {
      double before = x[i];
      x[i] = c * before - s * y[i];
      y[i] = s * before + c * y[i];
    }
  }

  private static double[] upright(double[] vector) {
    int largest = 0;
    for (int i = 1; i < vector.length; i++) {
      if (Math.abs(vector[i]) > Math.abs(vector[largest])) {
        largest = i;
      }
    }
    double[] result = vector.clone();
    if (vector.length > 0 && vector[largest] < 0) {
      for (int i = 0; i < result.length; i++) {
        result[i] = -result[i];
      }
    }
    return result;
  }
}
