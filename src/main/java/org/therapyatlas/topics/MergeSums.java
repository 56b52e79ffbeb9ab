package org.therapyatlas.topics;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds up the sums of one signal for one pair of languages.
 *
 * @param topics number of topics by language
 */
record MergeSums(Map<String, Integer> topics) implements MapGroupsFunction<Row, Row, Row> {
  @Override
  public Row call(Row key, Iterator<Row> parts) {
    int lefts = topics.get(key.getString(1));
    int rights = topics.get(key.getString(2));
    PairSums sums = new PairSums(lefts, rights);
    while (parts.hasNext()) {
      long[] part = parts.next().<Long>getList(3).stream().mapToLong(Long::longValue).toArray();
      sums.add(PairSums.of(part, lefts, rights));
    }
    return RowFactory.create(key.getString(0), key.getString(1), key.getString(2), sums.toArray());
  }
}
