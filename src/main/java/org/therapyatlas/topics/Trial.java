package org.therapyatlas.topics;

import java.io.Serializable;

/**
 * One number of clusters that was tried, and how good the clusters are.
 *
 * @param k clusters that were found
 * @param silhouette mean of (b − a)/max(a, b), a the distance 1 − cosine of a document to its own
 *     centroid, b to the next one; 0 for one cluster
 * @param coherence see {@link Coherence}
 * @param diversity see {@link Coherence}
 * @param stability mean adjusted Rand index between these clusters and those of samples of four
 *     fifths of the documents
 * @param outlierShare share of documents beyond the fence of their topic
 * @param chosen whether the topics are these
 */
record Trial(
    int k,
    double silhouette,
    double coherence,
    double diversity,
    double stability,
    double outlierShare,
    boolean chosen)
    implements Serializable {

  /**
   * What decides between numbers of clusters: silhouette + coherence + stability − share of
   * outliers, each from −1 or 0 to 1.
   */
  double score() {
    return silhouette + coherence + stability - outlierShare;
  }

  /** The same, marked as the one that the topics are made of. */
  Trial asChosen() {
    return new Trial(k, silhouette, coherence, diversity, stability, outlierShare, true);
  }
}
