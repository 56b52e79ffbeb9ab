package org.therapyatlas.citations;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The works that a work shares most groups with, from the groups of each work one after the other:
 * a row of the product A·Aᵀ at a time (Gustavson 1978), of which only the strongest are ever
 * spelled out. Of equal ones those with the smaller number come first.
 *
 * @param fewest groups that two works must share
 * @param most pairs of a work
 */
record StrongestPairs(int fewest, int most) implements MapPartitionsFunction<Row, Row> {
  static final StructType SCHEMA = StructType.fromDDL("left INT, right INT, pair_count BIGINT");

  /** Rows as {@link EachWithGroup}, those of a work together. */
  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Pairs(rows);
  }

  private final class Pairs implements Iterator<Row> {
    private final Iterator<Row> rows;
    private Row first;
    private int work;
    private int[] others = new int[1 << 10];
    private int size;
    private long[] ranked = new long[1 << 10];
    private int at;
    private int end;

    Pairs(Iterator<Row> rows) {
      this.rows = rows;
      this.first = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (at == end && first != null) {
        readWork();
        rank();
      }
      return at < end;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      long pair = ranked[at++];
      int other = (int) pair;
      long count = Integer.MAX_VALUE - (pair >>> Integer.SIZE);
      return RowFactory.create(Math.min(work, other), Math.max(work, other), count);
    }

    /** All groups of one work, one after the other. */
    private void readWork() {
      work = first.getInt(0);
      size = 0;
      while (first != null && first.getInt(0) == work) {
        byte[] group = first.getAs(1);
        int needed = size + AscendingNumbers.count(group);
        if (needed > others.length) {
          others = Arrays.copyOf(others, Math.max(needed, 2 * others.length));
        }
        size = AscendingNumbers.decode(group, others, size);
        first = rows.hasNext() ? rows.next() : null;
      }
      Arrays.sort(others, 0, size);
    }

    /** The others by descending count, then by number: a long has both, so that its order is it. */
    private void rank() {
      at = 0;
      end = 0;
      int from = 0;
      while (from < size) {
        int other = others[from];
        int to = from + 1;
        while (to < size && others[to] == other) {
          to++;
        }
        if (to - from >= fewest && other != work) {
          if (end == ranked.length) {
            ranked = Arrays.copyOf(ranked, 2 * end);
          }
          ranked[end++] = (long) (Integer.MAX_VALUE - (to - from)) << Integer.SIZE | other;
        }
        from = to;
      }
      Arrays.sort(ranked, 0, end);
      end = Math.min(end, most);
    }
  }
}
