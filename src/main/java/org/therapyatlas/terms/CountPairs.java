package org.therapyatlas.terms;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Counts pairs of counted words with at most {@value #GAP} uncounted ones between them and no
 * boundary (bone loss, loss of bone), added up in the task and given away whenever they are many.
 */
record CountPairs() implements MapPartitionsFunction<Row, Row> {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "language STRING, left STRING, right STRING, pair_count BIGINT, document_count BIGINT");

  private static final int GAP = 2;

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    return new Pairs(documents);
  }

  private record Pair(String language, String left, String right) {}

  private static final class Count {
    private long count;
    private long documents;
    private long lastDocument = -1;
  }

  private static final class Pairs implements Iterator<Row> {
    private final Iterator<Row> documents;
    private Map<Pair, Count> counts = new HashMap<>();
    private Iterator<Map.Entry<Pair, Count>> ready = List.<Map.Entry<Pair, Count>>of().iterator();
    private long document;

    Pairs(Iterator<Row> documents) {
      this.documents = documents;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && documents.hasNext()) {
        while (documents.hasNext() && counts.size() < WordNumbers.MANY) {
          add(StoredWords.of(documents.next()));
        }
        ready = counts.entrySet().iterator();
        counts = new HashMap<>();
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<Pair, Count> next = ready.next();
      Pair pair = next.getKey();
      return RowFactory.create(
          pair.language(),
          pair.left(),
          pair.right(),
          next.getValue().count,
          next.getValue().documents);
    }

    private void add(StoredWords words) {
      document++;
      int left = -1;
      for (int place = 0; place < words.places(); place++) {
        if (words.isBoundary(place)) {
          left = -1;
        } else if (words.isWord(place)) {
          if (left >= 0 && place - left <= GAP + 1) {
            add(words.language(), words.termAt(left), words.termAt(place));
          }
          left = place;
        }
      }
    }

    private void add(String language, String left, String right) {
      if (left.equals(right)) {
        return;
      }
      Count count = counts.computeIfAbsent(new Pair(language, left, right), key -> new Count());
      count.count++;
      if (count.lastDocument != document) {
        count.lastDocument = document;
        count.documents++;
      }
    }
  }
}
