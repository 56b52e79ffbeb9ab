package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Adds up the topics of one language after another and finds their words.
 *
 * @param models topics by language
 */
record DescribeTopics(Broadcast<Map<String, TopicModel>> models)
    implements FlatMapGroupsFunction<String, Row, byte[]> {

  /** Words that are published of each topic. */
  private static final int WORDS = 30;

  /** Totals of parts of the topics of a language, in any order; a {@link Topic} each. */
  @Override
  public Iterator<byte[]> call(String language, Iterator<Row> parts) {
    Map<Integer, TopicTotals> totals = new TreeMap<>();
    while (parts.hasNext()) {
      Row part = parts.next();
      totals
          .computeIfAbsent(part.<Integer>getAs("topic"), key -> new TopicTotals())
          .add(part.<Row>getAs("totals"));
    }
    Map<Integer, Long> inAll = new HashMap<>();
    long allWords = 0;
    for (TopicTotals topic : totals.values()) {
      for (Map.Entry<Integer, Long> term : topic.terms().entrySet()) {
        inAll.merge(term.getKey(), term.getValue(), Long::sum);
        allWords += term.getValue();
      }
    }
    TopicModel model = models.value().get(language);
    List<byte[]> topics = new ArrayList<>();
    for (Map.Entry<Integer, TopicTotals> entry : totals.entrySet()) {
      int number = entry.getKey();
      TopicTotals total = entry.getValue();
      List<Topic.Word> words = words(model.terms(), total, inAll, allWords, totals.size());
      List<String> label = Labels.choose(words.stream().map(Topic.Word::surface).toList());
      topics.add(
          Serialized.of(
              new Topic(
                  language,
                  number,
                  total.documents(),
                  total.outliers(),
                  Labels.join(label),
                  label,
                  total.representatives(),
                  model.positions()[number][0],
                  model.positions()[number][1],
                  model.coherence()[number],
                  total.silhouette(),
                  model.stability()[number],
                  words)));
    }
    return topics.iterator();
  }

  private static List<Topic.Word> words(
      TermSpace terms, TopicTotals topic, Map<Integer, Long> inAll, long allWords, int topics) {
    long topicWords = 0;
    for (long count : topic.terms().values()) {
      topicWords += count;
    }
    List<Topic.Word> words = new ArrayList<>();
    for (Map.Entry<Integer, Long> term : topic.terms().entrySet()) {
      int number = term.getKey();
      words.add(
          new Topic.Word(
              terms.term(number),
              terms.surface(number),
              ClassTfIdf.weight(term.getValue(), topicWords, inAll.get(number), allWords, topics)));
    }
    words.sort(
        Comparator.comparingDouble(Topic.Word::weight).reversed().thenComparing(Topic.Word::term));
    return List.copyOf(words.subList(0, Math.min(WORDS, words.size())));
  }
}
