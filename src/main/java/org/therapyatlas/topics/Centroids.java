package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Directions of clusters, of unit length, stored dimension by dimension so that one pass over a
 * place compares it with all of them.
 */
final class Centroids implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int count;
  private final int dimensions;
  private final float[] values;

  /** Centroids given as vectors, scaled to unit length. */
  Centroids(double[][] vectors, int dimensions) {
    this.count = vectors.length;
    this.dimensions = dimensions;
    this.values = new float[count * dimensions];
    for (int c = 0; c < count; c++) {
      double squares = 0;
      for (double value : vectors[c]) {
        squares += value * value;
      }
      double length = Math.sqrt(squares);
      for (int d = 0; d < dimensions; d++) {
        values[d * count + c] = length == 0 ? 0 : (float) (vectors[c][d] / length);
      }
    }
  }

  int count() {
    return count;
  }

  /** Cosines of a place with all centroids. */
  void cosines(float[] place, float[] cosines) {
    Arrays.fill(cosines, 0);
    for (int d = 0; d < dimensions; d++) {
      float value = place[d];
      int from = d * count;
      for (int c = 0; c < count; c++) {
        cosines[c] += value * values[from + c];
      }
    }
  }

  /** The direction of one centroid. */
  float[] vector(int centroid) {
    float[] vector = new float[dimensions];
    for (int d = 0; d < dimensions; d++) {
      vector[d] = values[d * count + centroid];
    }
    return vector;
  }

  /** The centroids of some numbers, in their order. */
  Centroids only(int[] numbers) {
    double[][] vectors = new double[numbers.length][dimensions];
    for (int c = 0; c < numbers.length; c++) {
      for (int d = 0; d < dimensions; d++) {
        vectors[c][d] = values[d * count + numbers[c]];
      }
    }
    return new Centroids(vectors, dimensions);
  }

  /** The number of the largest cosine, of equal ones the first. */
  static int nearest(float[] cosines) {
    int best = 0;
    for (int c = 1; c < cosines.length; c++) {
      if (cosines[c] > cosines[best]) {
        best = c;
      }
    }
    return best;
  }
}
