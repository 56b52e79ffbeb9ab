package org.therapyatlas.topics;

/**
 * Class-based tf-idf (Grootendorst 2022): how much a term says about a topic, {@code tf / words of
 * the topic × ln(1 + A / f)}, where tf counts the term in the topic, f in all topics, and A is the
 * mean number of words per topic.
 */
final class ClassTfIdf {
  private ClassTfIdf() {}

  /**
   * The weight.
   *
   * @param inTopic occurrences of the term in the topic
   * @param topicWords occurrences of all terms in the topic
   * @param inAll occurrences of the term in all topics
   * @param allWords occurrences of all terms in all topics
   * @param topics number of topics
   */
  static double weight(long inTopic, long topicWords, long inAll, long allWords, int topics) {
    double mean = (double) allWords / topics;
    return (double) inTopic / topicWords * StrictMath.log(1 + mean / inAll);
  }
}
