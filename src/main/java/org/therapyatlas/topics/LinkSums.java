package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** {@link PairSums} of one task, by signal and pair of languages. */
final class LinkSums {
  /** A part of the sums. */
  static final StructType SCHEMA =
      StructType.fromDDL("signal STRING, left STRING, right STRING, sums ARRAY<BIGINT>");

  private final Map<Key, PairSums> sums = new TreeMap<>();

  /**
   * What sums are about.
   *
   * @param signal what the features are
   * @param left the first of the two languages in the order of their tags
   * @param right the other
   */
  record Key(String signal, String left, String right) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int bySignal = signal.compareTo(other.signal);
      int byLeft = bySignal != 0 ? bySignal : left.compareTo(other.left);
      return byLeft != 0 ? byLeft : right.compareTo(other.right);
    }
  }

  /** Adds a feature, given by its values for the topics of each language that has it. */
  void add(String signal, TreeMap<String, long[]> values) {
    for (Map.Entry<String, long[]> left : values.entrySet()) {
      for (Map.Entry<String, long[]> right : values.tailMap(left.getKey(), false).entrySet()) {
        sums.computeIfAbsent(
                new Key(signal, left.getKey(), right.getKey()),
                key -> new PairSums(left.getValue().length, right.getValue().length))
            .add(left.getValue(), right.getValue());
      }
    }
  }

  /** The rows of {@link #SCHEMA}. */
  Iterator<Row> rows() {
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (key, pair) ->
            rows.add(RowFactory.create(key.signal(), key.left(), key.right(), pair.toArray())));
    return rows.iterator();
  }
}
