package org.therapyatlas.topics;

/**
 * Where a document belongs.
 *
 * @param topic number of the nearest topic
 * @param next number of the second nearest, or −1 if there is one topic only
 * @param similarity cosine with the nearest centroid
 * @param nextSimilarity cosine with the second nearest, 0 if there is none
 * @param outlier whether it lies beyond the fence of its topic
 */
record Placement(int topic, int next, double similarity, double nextSimilarity, boolean outlier) {

  /** The placement by cosines with all topics; of equal ones the first. */
  static Placement of(float[] cosines, double[] fences) {
    int topic = Centroids.nearest(cosines);
    int next = -1;
    for (int c = 0; c < cosines.length; c++) {
      if (c != topic && (next < 0 || cosines[c] > cosines[next])) {
        next = c;
      }
    }
    double similarity = cosines[topic];
    return new Placement(
        topic,
        next,
        similarity,
        next < 0 ? 0 : cosines[next],
        similarity <= 0 || similarity < fences[topic]);
  }

  /** How much nearer the own topic is than the next, from −1 to 1; 0 without a next one. */
  double silhouette() {
    if (next < 0) {
      return 0;
    }
    double own = 1 - similarity;
    double other = 1 - nextSimilarity;
    double larger = Math.max(own, other);
    return larger <= 0 ? 0 : (other - own) / larger;
  }
}
