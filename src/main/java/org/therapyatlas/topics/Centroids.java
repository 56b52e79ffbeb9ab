package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Directions of clusters, of unit length, stored one after the other. */
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
        values[c * dimensions + d] = length == 0 ? 0 : (float) (vectors[c][d] / length);
      }
    }
  }

  private Centroids(float[] values, int count, int dimensions) {
    this.count = count;
    this.dimensions = dimensions;
    this.values = values;
  }

  int count() {
    return count;
  }

  /**
   * Cosines of a place with all centroids. Each is summed dimension by dimension; four are summed
   * side by side, since one sum alone would wait for its own last addition all the time.
   */
  void cosines(float[] place, float[] cosines) {
    cosines(place, 0, cosines);
  }

  /** Cosines of a place that begins somewhere in an array. */
  void cosines(float[] places, int begin, float[] cosines) {
    int whole = count - count % 4;
    for (int c = 0; c < whole; c += 4) {
      int from = c * dimensions;
      float first = 0;
      float second = 0;
      float third = 0;
      float fourth = 0;
      for (int d = 0; d < dimensions; d++) {
        float value = places[begin + d];
        int at = from + d;
        first += value * values[at];
        second += value * values[at + dimensions];
        third += value * values[at + 2 * dimensions];
        fourth += value * values[at + 3 * dimensions];
      }
      cosines[c] = first;
      cosines[c + 1] = second;
      cosines[c + 2] = third;
      cosines[c + 3] = fourth;
    }
    for (int c = whole; c < count; c++) {
      float sum = 0;
      for (int d = 0; d < dimensions; d++) {
        sum += places[begin + d] * values[c * dimensions + d];
      }
      cosines[c] = sum;
    }
  }

  /** The numbers of the centroids that are not where those of an earlier round were. */
  int[] movedSince(Centroids earlier) {
    return IntStream.range(0, count)
        .filter(
            c ->
                !Arrays.equals(
                    values,
                    c * dimensions,
                    (c + 1) * dimensions,
                    earlier.values,
                    c * dimensions,
                    (c + 1) * dimensions))
        .toArray();
  }

  /** Some of the centroids, bit for bit as they are. */
  Centroids copyOf(int[] numbers) {
    float[] copied = new float[numbers.length * dimensions];
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(values, numbers[i] * dimensions, copied, i * dimensions, dimensions);
    }
    return new Centroids(copied, numbers.length, dimensions);
  }

  /** The direction of one centroid. */
  float[] vector(int centroid) {
    return Arrays.copyOfRange(values, centroid * dimensions, (centroid + 1) * dimensions);
  }

  /** The centroids of some numbers, in their order. */
  Centroids only(int[] numbers) {
    double[][] vectors = new double[numbers.length][dimensions];
    for (int c = 0; c < numbers.length; c++) {
      for (int d = 0; d < dimensions; d++) {
        vectors[c][d] = values[numbers[c] * dimensions + d];
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
