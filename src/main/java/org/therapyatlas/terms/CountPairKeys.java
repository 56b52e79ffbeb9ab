package org.therapyatlas.terms;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Counts pairs of different words that stand side by side, by their {@link StoredSequence#pairKey}
 * alone: two pairs of one key count as one, which makes a rare pair look frequent at worst. Added
 * up in the task and given away whenever they are many.
 */
record CountPairKeys() implements MapPartitionsFunction<Row, Row> {
  static final StructType SCHEMA =
      StructType.fromDDL("key BIGINT, pair_count BIGINT, document_count BIGINT");

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    return new Keys(documents);
  }

  private static final class Keys implements Iterator<Row> {
    private static final int SLOTS = 1 << 20;

    /** Keys held at most, so that a free slot is soon found. */
    private static final int HELD = SLOTS / 2;

    private final Iterator<Row> documents;
    private final long[] keys = new long[SLOTS];
    private final int[] counts = new int[SLOTS];
    private final int[] inDocuments = new int[SLOTS];
    private final int[] lastDocument = new int[SLOTS];
    private int held;
    private int document;
    private int given = SLOTS;

    Keys(Iterator<Row> documents) {
      this.documents = documents;
    }

    @Override
    public boolean hasNext() {
      while (true) {
        while (given < SLOTS && counts[given] == 0) {
          given++;
        }
        if (given < SLOTS) {
          return true;
        }
        if (!documents.hasNext()) {
          return false;
        }
        fill();
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = RowFactory.create(keys[given], (long) counts[given], (long) inDocuments[given]);
      counts[given++] = 0;
      return row;
    }

    /** All slots are empty when this begins. */
    private void fill() {
      held = 0;
      given = 0;
      document = 0;
      while (documents.hasNext() && held < HELD) {
        add(StoredSequence.ofTerms(documents.next()));
      }
    }

    private void add(StoredSequence words) {
      document++;
      for (int place = 1; place < words.codes().length; place++) {
        if (words.isWord(place) && words.isWord(place - 1)) {
          String left = words.term(place - 1);
          String right = words.term(place);
          if (!left.equals(right)) {
            add(StoredSequence.pairKey(words.language(), left, right));
          }
        }
      }
    }

    private void add(long key) {
      int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 44);
      while (counts[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & SLOTS - 1;
      }
      if (counts[slot]++ == 0) {
        keys[slot] = key;
        inDocuments[slot] = 0;
        lastDocument[slot] = 0;
        held++;
      }
      if (lastDocument[slot] != document) {
        lastDocument[slot] = document;
        inDocuments[slot]++;
      }
    }
  }
}
