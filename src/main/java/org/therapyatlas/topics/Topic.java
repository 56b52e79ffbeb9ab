package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.List;

/**
 * One topic as the tables describe it.
 *
 * @param language BCP 47
 * @param number its number in the {@link TopicModel}
 * @param documents documents nearest to it
 * @param outliers those of them beyond its fence
 * @param label its name
 * @param labelTerms terms that do not repeat each other, best first
 * @param representatives ids of documents, nearest first
 * @param x position on the map
 * @param y position on the map
 * @param coherence see {@link Coherence}
 * @param silhouette mean over its documents
 * @param stability see {@link Clusters#stability}
 * @param terms best first
 */
record Topic(
    String language,
    int number,
    long documents,
    long outliers,
    String label,
    List<String> labelTerms,
    List<String> representatives,
    double x,
    double y,
    double coherence,
    double silhouette,
    double stability,
    List<Term> terms)
    implements Serializable {

  /**
   * A term of a topic.
   *
   * @param term its normal form, the words of a phrase separated by spaces
   * @param surface the form written most often in the language
   * @param words number of words
   * @param count occurrences in the topic
   * @param weight c-TF-IDF
   */
  record Term(String term, String surface, int words, long count, double weight)
      implements Serializable {}
}
