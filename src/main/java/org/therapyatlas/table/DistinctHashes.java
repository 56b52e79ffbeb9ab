package org.therapyatlas.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/**
 * Counts how many of many 64-bit hashes are different. They are sent in arrays and sorted there:
 * next to all of them are different, so that tables of those that were met, first where they lie
 * and then where they are sent, would hold them all, for many times the price.
 */
final class DistinctHashes {
  /** Hashes that are sorted in one array. */
  private static final int PER_PART = 500_000;

  /** Hashes of one part from which those that repeat are dropped. */
  private static final int FULL = 8 * PER_PART;

  /** Hashes that are read before they are sent. */
  private static final int AT_ONCE = 1 << 17;

  private DistinctHashes() {}

  /**
   * Their number.
   *
   * @param size how many hashes there are, of which follows how finely they are cut
   */
  static long count(Dataset<Long> hashes, long size) {
    int parts = (int) (size / PER_PART + 1);
    return hashes
        .javaRDD()
        .mapPartitionsToPair(values -> new Pieces(values, parts))
        .partitionBy(new HashPartitioner(parts))
        .values()
        .mapPartitions(pieces -> List.of(distinct(pieces)).iterator())
        .reduce(Long::sum);
  }

  private static long distinct(Iterator<long[]> pieces) {
    List<long[]> read = new ArrayList<>();
    long size = 0;
    while (pieces.hasNext()) {
      long[] piece = pieces.next();
      read.add(piece);
      size += piece.length;
      if (size > FULL) {
        // More than belong here are repetitions, of which a broken table may have any number.
        long[] known = different(read, (int) size);
        read.clear();
        read.add(known);
        size = known.length;
      }
    }
    return different(read, (int) size).length;
  }

  private static long[] different(List<long[]> pieces, int size) {
    long[] all = new long[size];
    int end = 0;
    for (long[] piece : pieces) {
      System.arraycopy(piece, 0, all, end, piece.length);
      end += piece.length;
    }
    Arrays.sort(all);
    int distinct = Math.min(size, 1);
    for (int i = 1; i < size; i++) {
      if (all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  /** Hashes of one task, cut by the part they belong to. */
  private static final class Pieces implements Iterator<Tuple2<Integer, long[]>> {
    private final Iterator<Long> hashes;
    private final int parts;
    private final Deque<Tuple2<Integer, long[]>> ready = new ArrayDeque<>();

    Pieces(Iterator<Long> hashes, int parts) {
      this.hashes = hashes;
      this.parts = parts;
    }

    @Override
    public boolean hasNext() {
      if (ready.isEmpty() && hashes.hasNext()) {
        cut();
      }
      return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, long[]> next() {
      hasNext();
      return ready.remove();
    }

    private void cut() {
      long[] read = new long[AT_ONCE];
      int[] sizes = new int[parts];
      int size = 0;
      while (size < AT_ONCE && hashes.hasNext()) {
        read[size] = hashes.next();
        sizes[part(read[size])]++;
        size++;
      }
      long[][] pieces = new long[parts][];
      for (int i = 0; i < size; i++) {
        int part = part(read[i]);
        if (pieces[part] == null) {
          pieces[part] = new long[sizes[part]];
        }
        pieces[part][--sizes[part]] = read[i];
      }
      for (int part = 0; part < parts; part++) {
        if (pieces[part] != null) {
          ready.add(new Tuple2<>(part, pieces[part]));
        }
      }
    }

    private int part(long hash) {
      return (int) Long.remainderUnsigned(hash, parts);
    }
  }
}
