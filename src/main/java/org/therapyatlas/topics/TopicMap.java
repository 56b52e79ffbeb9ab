package org.therapyatlas.topics;

/**
 * Positions of topics on a plane such that near topics lie near: classical scaling (Torgerson 1952)
 * of the squared distances 2 − 2 × cosine of their centroids.
 */
final class TopicMap {
  private TopicMap() {}

  /** {x, y} of each centroid; 0 where a direction is not needed. */
  static double[][] positions(Centroids centroids) {
    int n = centroids.count();
    double[][] products = new double[n][n];
    float[] cosines = new float[n];
    for (int i = 0; i < n; i++) {
      centroids.cosines(centroids.vector(i), cosines);
      for (int j = 0; j <= i; j++) {
        products[i][j] = cosines[j];
        products[j][i] = cosines[j];
      }
    }
    double[] means = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        means[i] += products[i][j] / n;
      }
      mean += means[i] / n;
    }
    double[][] centred = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        centred[i][j] = products[i][j] - means[i] - means[j] + mean;
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(centred);
    double[][] positions = new double[n][2];
    for (int axis = 0; axis < Math.min(2, n); axis++) {
      double scale = Math.sqrt(Math.max(0, eigen.values()[axis]));
      for (int i = 0; i < n; i++) {
        positions[i][axis] = eigen.vectors()[axis][i] * scale;
      }
    }
    return positions;
  }
}
