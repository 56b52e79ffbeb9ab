package org.therapyatlas.terms;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Which pairs of words that stand side by side may be as frequent as {@link WordPairs} asks for:
 * counts up to three, in slots that a pair shares with others of the same hash. A frequent pair is
 * always among them, and with it some that are not, the more the fuller the slots are.
 */
final class FrequentPairs implements Serializable {
  /** Slots of one part, which is what travels between tasks. */
  private static final int PART = 1 << 22;

  /** Slots at most: 32 MB, whatever the size of the corpus. */
  private static final long MOST = 1L << 27;

  private static final int SLOTS_OF_LONG = 32;
  private static final int LONGS = PART / SLOTS_OF_LONG;
  private static final long LOW_BITS = 0x5555555555555555L;
  private static final long serialVersionUID = 1L;

  /** Two bits a slot. */
  private final long[] counts;

  private FrequentPairs(long[] counts) {
    this.counts = counts;
  }

  /**
   * Counts that hold few wrong pairs for as many different ones as words are stored in so many
   * bytes, and as few as they can for more.
   */
  static FrequentPairs ofSize(long bytes) {
    long slots = PART;
    while (slots < bytes / 2 && slots < MOST) {
      slots *= 2;
    }
    return new FrequentPairs(new long[(int) (slots / SLOTS_OF_LONG)]);
  }

  /**
   * The pairs of a corpus.
   *
   * @param documentTerms what {@link StoredWords#of} asks for
   * @param bytes size of the stored words
   */
  static FrequentPairs of(Dataset<Row> documentTerms, long bytes) {
    int cores = documentTerms.sparkSession().sparkContext().defaultParallelism();
    FrequentPairs all = ofSize(bytes);
    documentTerms
        // Each task fills counts of full size, so that there are as many as cores and no more.
        .coalesce(cores)
        .mapPartitions(new SketchPairs(bytes), Encoders.row(SketchPairs.SCHEMA))
        .groupBy("part")
        .as(Encoders.INT(), Encoders.row(SketchPairs.SCHEMA))
        .mapGroups(new AddSketches(), Encoders.row(SketchPairs.SCHEMA))
        .collectAsList()
        .forEach(row -> all.add(row.getInt(0), row.<byte[]>getAs(1)));
    return all;
  }

  /** Counts the pairs of different words that stand side by side in a document. */
  void count(StoredWords words) {
    for (int place = 1; place < words.places(); place++) {
      if (words.isWord(place) && words.isWord(place - 1)) {
        int left = words.number(place - 1);
        int right = words.number(place);
        if (left != right) {
          count(key(words.language(), words.term(left), words.term(right)));
        }
      }
    }
  }

  /** Whether two different words side by side may be a frequent pair. */
  boolean mayHold(String language, String left, String right) {
    long key = key(language, left, right);
    return (counts[place(key)] >>> shift(key) & 3) == WordPairs.COUNT_FLOOR;
  }

  private void count(long key) {
    int place = place(key);
    long slot = counts[place] >>> shift(key) & 3;
    if (slot < WordPairs.COUNT_FLOOR) {
      counts[place] += 1L << shift(key);
    }
  }

  private int place(long key) {
    return (int) (key >>> SLOTS_OF_LONG) & (counts.length - 1);
  }

  private static int shift(long key) {
    return (int) (key >>> 26 & SLOTS_OF_LONG - 1) << 1;
  }

  private static long key(String language, String left, String right) {
    long both = (long) left.hashCode() << 32 | Integer.toUnsignedLong(right.hashCode());
    long mixed = (both + language.hashCode()) * 0x9E3779B97F4A7C15L;
    return (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
  }

  /** The counts as rows of {@link SketchPairs#SCHEMA}. */
  Iterator<Row> rows() {
    return IntStream.range(0, counts.length / LONGS)
        .mapToObj(part -> RowFactory.create(part, bytes(part)))
        .iterator();
  }

  /** Adds the counts of a part. */
  void add(int part, byte[] bytes) {
    LongBuffer others = ByteBuffer.wrap(bytes).asLongBuffer();
    int from = part * LONGS;
    for (int i = 0; i < others.limit(); i++) {
      counts[from + i] = sum(counts[from + i], others.get(i));
    }
  }

  /** The counts of a part. */
  byte[] bytes(int part) {
    byte[] bytes = new byte[LONGS * Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().put(counts, part * LONGS, LONGS);
    return bytes;
  }

  /** Adds 32 counts of two bits each; a sum above three is three. */
  private static long sum(long one, long other) {
    long a = one & LOW_BITS;
    long b = other & LOW_BITS;
    long a2 = one >>> 1 & LOW_BITS;
    long b2 = other >>> 1 & LOW_BITS;
    long high = a2 | b2 | (a & b);
    long low = ((a ^ b) & ~(a2 | b2)) | (a2 & (a | b | b2)) | (b2 & (a | b));
    return high << 1 | low;
  }
}
