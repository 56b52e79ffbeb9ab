package org.therapyatlas.topics;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Compares topics by concepts and cited works: the root of the share of a topic's documents that
 * have the feature.
 *
 * @param places where each topic stands, by its id
 * @param sizes documents of each topic by language and number
 */
record SumFeatures(Map<String, TopicPlace> places, Map<String, long[]> sizes)
    implements MapPartitionsFunction<Row, Row> {

  /** {@code signal, feature, topics}, the last an array of {@code topic_id, documents}. */
  @Override
  public Iterator<Row> call(Iterator<Row> features) {
    LinkSums sums = new LinkSums();
    while (features.hasNext()) {
      Row feature = features.next();
      TreeMap<String, long[]> values = new TreeMap<>();
      for (Row topic : feature.<Row>getList(2)) {
        TopicPlace place = places.get(topic.getString(0));
        values
                .computeIfAbsent(
                    place.language(), language -> new long[sizes.get(language).length])[
                place.number()] =
            topic.getLong(1);
      }
      values.forEach((language, counts) -> PairSums.shares(counts, sizes.get(language)));
      sums.add(feature.getString(0), values);
    }
    return sums.rows();
  }
}
