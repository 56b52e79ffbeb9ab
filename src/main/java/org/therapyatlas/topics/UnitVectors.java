package org.therapyatlas.topics;

/** Vectors of unit length, many in one array, row after row. */
final class UnitVectors {
  private final int size;
  private final int dimensions;
  private final float[] values;

  /** Vectors that are all 0 at first. */
  UnitVectors(int size, int dimensions) {
    this.size = size;
    this.dimensions = dimensions;
    this.values = new float[size * dimensions];
  }

  int size() {
    return size;
  }

  int dimensions() {
    return dimensions;
  }

  /** Sets a vector, scaled to unit length; a vector of 0 stays as it is. */
  void set(int row, float[] vector) {
    System.arraycopy(vector, 0, values, row * dimensions, dimensions);
    normalise(values, row * dimensions, dimensions);
  }

  /** One component of a vector. */
  float get(int row, int dimension) {
    return values[row * dimensions + dimension];
  }

  /** Cosines of a vector with centroids. */
  void cosines(int row, Centroids centroids, float[] cosines) {
    centroids.cosines(values, row * dimensions, cosines);
  }

  /** A copy of a vector. */
  float[] row(int row) {
    float[] copy = new float[dimensions];
    System.arraycopy(values, row * dimensions, copy, 0, dimensions);
    return copy;
  }

  /** Adds a vector to a sum. */
  void addTo(double[] sums, int row) {
    int from = row * dimensions;
    for (int d = 0; d < dimensions; d++) {
      sums[d] += values[from + d];
    }
  }

  /** The cosine of two vectors of two collections of equal dimensions. */
  double cosine(int row, UnitVectors other, int otherRow) {
    double sum = 0;
    int from = row * dimensions;
    int otherFrom = otherRow * dimensions;
    for (int d = 0; d < dimensions; d++) {
      sum += (double) values[from + d] * other.values[otherFrom + d];
    }
    return sum;
  }

  /** The vectors of some rows. */
  UnitVectors subset(int[] rows) {
    UnitVectors subset = new UnitVectors(rows.length, dimensions);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * dimensions, subset.values, i * dimensions, dimensions);
    }
    return subset;
  }

  /** Scales a part of an array to unit length, unless it is all 0. */
  static void normalise(float[] values, int from, int length) {
    double squares = 0;
    for (int d = from; d < from + length; d++) {
      squares += (double) values[d] * values[d];
    }
    if (squares > 0) {
      double scale = 1 / Math.sqrt(squares);
      for (int d = from; d < from + length; d++) {
        values[d] = (float) (values[d] * scale);
      }
    }
  }
}
