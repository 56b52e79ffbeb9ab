package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Adds up the topics of one language after another and finds their words and phrases.
 *
 * @param models topics by language
 */
record DescribeTopics(Broadcast<Map<String, TopicModel>> models)
    implements FlatMapGroupsFunction<String, Row, byte[]> {

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
    TopicModel model = models.value().get(language);
    TermSums inAll = new TermSums();
    long allWords = 0;
    for (TopicTotals topic : totals.values()) {
      topic.terms().forEach(inAll::add);
      allWords += model.words(topic.terms());
    }
    List<byte[]> topics = new ArrayList<>();
    for (Map.Entry<Integer, TopicTotals> entry : totals.entrySet()) {
      int number = entry.getKey();
      TopicTotals total = entry.getValue();
      RankedTerms terms = RankedTerms.of(model, total, inAll, allWords, totals.size());
      List<String> label = Labels.choose(terms.leading());
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
                  terms.published())));
    }
    return topics.iterator();
  }
}
