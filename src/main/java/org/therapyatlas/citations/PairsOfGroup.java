package org.therapyatlas.citations;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** All pairs of the works of a group, which are given by number in ascending order. */
record PairsOfGroup() implements FlatMapFunction<Row, Long> {
  @Override
  public Iterator<Long> call(Row group) {
    int[] works = group.<Integer>getList(0).stream().mapToInt(Integer::intValue).toArray();
    return new Iterator<>() {
      private int left;
      private int right = 1;

      @Override
      public boolean hasNext() {
        return right < works.length;
      }

      @Override
      public Long next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        long pair = WorkNumbers.pair(works[left], works[right]);
        if (++left == right) {
          left = 0;
          right++;
        }
        return pair;
      }
    };
  }
}
