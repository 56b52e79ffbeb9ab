package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.List;

/**
 * The topics of one language: everything that is needed to say which topic a document belongs to.
 *
 * @param language BCP 47
 * @param terms the terms documents are compared by
 * @param phrases what topics are described by beside these terms
 * @param space where documents lie
 * @param landmarks what draws documents of one topic together
 * @param centroids directions of the topics
 * @param fences similarity to its centroid below which a document is an outlier of its topic
 * @param coherence of each topic
 * @param stability of each topic
 * @param positions of the topics on the map, {x, y}
 * @param trials numbers of clusters that were tried, ascending
 */
record TopicModel(
    String language,
    TermSpace terms,
    TopicPhrases phrases,
    LatentSpace space,
    Landmarks landmarks,
    Centroids centroids,
    double[] fences,
    double[] coherence,
    double[] stability,
    double[][] positions,
    List<Trial> trials)
    implements Serializable {

  /** The same topics, described with phrases. */
  TopicModel with(TopicPhrases described) {
    return new TopicModel(
        language, terms, described, space, landmarks, centroids, fences, coherence, stability,
        positions, trials);
  }

  /** Number of topics. */
  int size() {
    return centroids.count();
  }

  /** Whether a number is that of a word; phrases are numbered after the words. */
  boolean isWord(int number) {
    return number < terms.size();
  }

  /** Occurrences of words, phrases left out. */
  long words(TermSums counts) {
    long[] words = new long[1];
    counts.forEach((number, count) -> words[0] += isWord(number) ? count : 0);
    return words[0];
  }

  /** The normal form of a word or phrase. */
  String term(int number) {
    return isWord(number) ? terms.term(number) : phrases.term(number - terms.size());
  }

  /** The written form of a word or phrase. */
  String surface(int number) {
    return isWord(number) ? terms.surface(number) : phrases.surface(number - terms.size());
  }

  /** Where a document belongs. */
  Placement place(SparseVector document) {
    float[] cosines = new float[centroids.count()];
    centroids.cosines(landmarks.draw(space.place(document)), cosines);
    return Placement.of(cosines, fences);
  }

  /**
   * Which topic a document belongs to: 1 for its own in the fixed point of {@link PairSums}, 0 for
   * the others. Cosines instead gave worse links once other signals were added.
   */
  long[] membership(SparseVector document) {
    long[] membership = new long[centroids.count()];
    membership[place(document).topic()] = PairSums.fixed(1);
    return membership;
  }
}
