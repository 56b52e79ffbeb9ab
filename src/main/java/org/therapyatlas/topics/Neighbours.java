package org.therapyatlas.topics;

/**
 * Vectors drawn towards the mean of their nearest neighbours, which brings documents of one topic
 * together that share few words themselves. Neighbours are sought among the first few thousand
 * vectors.
 */
final class Neighbours {
  /** Vectors that neighbours are sought among. */
  private static final int ANCHORS = 4_000;

  private static final int NEIGHBOURS = 10;

  /** Weight of the mean of the neighbours beside the vector itself. */
  private static final double WEIGHT = 4;

  private Neighbours() {}

  /** Smoothed vectors, in the same order. */
  static UnitVectors smooth(UnitVectors vectors) {
    int anchors = Math.min(ANCHORS, vectors.size());
    int wanted = Math.min(NEIGHBOURS, anchors - 1);
    if (wanted < NEIGHBOURS) {
      return vectors;
    }
    int dimensions = vectors.dimensions();
    double[][] rows = new double[anchors][dimensions];
    for (int a = 0; a < anchors; a++) {
      vectors.addTo(rows[a], a);
    }
    Centroids compared = new Centroids(rows, dimensions);
    UnitVectors smoothed = new UnitVectors(vectors.size(), dimensions);
    float[] cosines = new float[anchors];
    int[] nearest = new int[wanted];
    for (int row = 0; row < vectors.size(); row++) {
      float[] own = vectors.row(row);
      compared.cosines(own, cosines);
      if (row < anchors) {
        cosines[row] = Float.NEGATIVE_INFINITY;
      }
      largest(cosines, nearest);
      double[] sum = new double[dimensions];
      for (int neighbour : nearest) {
        vectors.addTo(sum, neighbour);
      }
      for (int d = 0; d < dimensions; d++) {
        own[d] = (float) (own[d] + WEIGHT * sum[d] / wanted);
      }
      smoothed.set(row, own);
    }
    return smoothed;
  }

  /** Numbers of the largest values in descending order, of equal ones the first. */
  private static void largest(float[] values, int[] found) {
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (count == found.length && values[i] <= values[found[count - 1]]) {
        continue;
      }
      int place = count < found.length ? count++ : count - 1;
      while (place > 0 && values[i] > values[found[place - 1]]) {
        found[place] = found[place - 1];
        place--;
      }
      found[place] = i;
    }
  }
}
