package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Counts pairs of different words that stand side by side in a document, by their {@link
 * StoredWords#pairKey} alone: two pairs of one key count as one, which makes a rare pair look
 * frequent at worst. Documents are added up by Spark, which knows how much memory it has.
 */
record CountPairKeys() implements FlatMapFunction<Row, Row> {
  static final StructType SCHEMA = StructType.fromDDL("key BIGINT, pair_count BIGINT");

  /** Each key of a document once. */
  @Override
  public Iterator<Row> call(Row document) {
    long[] keys = keys(StoredWords.of(document));
    Arrays.sort(keys);
    List<Row> rows = new ArrayList<>();
    int from = 0;
    while (from < keys.length) {
      int to = from + 1;
      while (to < keys.length && keys[to] == keys[from]) {
        to++;
      }
      rows.add(RowFactory.create(keys[from], (long) (to - from)));
      from = to;
    }
    return rows.iterator();
  }

  private static long[] keys(StoredWords words) {
    long[] keys = new long[words.places()];
    int size = 0;
    for (int place = 1; place < words.places(); place++) {
      if (words.isWord(place) && words.isWord(place - 1)) {
        String left = words.termAt(place - 1);
        String right = words.termAt(place);
        if (!left.equals(right)) {
          keys[size++] = StoredWords.pairKey(words.language(), left, right);
        }
      }
    }
    return Arrays.copyOf(keys, size);
  }
}
