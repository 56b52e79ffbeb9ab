package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * How often each whole number occurs.
 *
 * @param values distinct, ascending
 * @param counts positive, one per value
 */
record Distribution(int[] values, long[] counts) {
  /** From rows {@code value, count} in ascending order. */
  static Distribution of(List<Row> rows) {
    int[] values = new int[rows.size()];
    long[] counts = new long[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i).getInt(0);
      counts[i] = rows.get(i).getLong(1);
    }
    return new Distribution(values, counts);
  }

  long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /** How many have a value of at most this one. */
  long upTo(int value) {
    long sum = 0;
    for (int i = 0; i < values.length && values[i] <= value; i++) {
      sum += counts[i];
    }
    return sum;
  }

  /** The middle value, or the mean of the two middle values. */
  double median() {
    long total = total();
    return (at((total - 1) / 2) + at(total / 2)) / 2.0;
  }

  private int at(long rank) {
    long sum = 0;
    int i = 0;
    while (sum + counts[i] <= rank) {
      sum += counts[i];
      i++;
    }
    return values[i];
  }

  /**
   * The value below which half of all lie, each value v spread evenly over [v, v + 1) (Burton and
   * Kebler 1960).
   */
  double halfLife() {
    double half = total() / 2.0;
    long sum = 0;
    int i = 0;
    while (sum + counts[i] < half) {
      sum += counts[i];
      i++;
    }
    return values[i] + (half - sum) / counts[i];
  }

  /**
   * Each count less the median of the counts of the five values around it, a value that does not
   * occur counted as 0; the window ends where the values end (Marx et al. 2014).
   */
  double[] deviations() {
    double[] deviations = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      List<Long> around = new ArrayList<>();
      int from = Math.max(values[i] - 2, values[0]);
      int to = Math.min(values[i] + 2, values[values.length - 1]);
      for (int value = from; value <= to; value++) {
        int place = Arrays.binarySearch(values, value);
        around.add(place < 0 ? 0L : counts[place]);
      }
      around.sort(null);
      int size = around.size();
      deviations[i] = counts[i] - (around.get((size - 1) / 2) + around.get(size / 2)) / 2.0;
    }
    return deviations;
  }

  /** Hirsch's h (2005): the largest h such that h of them are at least h. */
  long h() {
    long seen = 0;
    for (int i = values.length - 1; i >= 0; i--) {
      // Among those of this value and above, as many count as the value allows.
      if (seen + counts[i] >= values[i]) {
        return Math.max(seen, values[i]);
      }
      seen += counts[i];
    }
    return seen;
  }

  /** Egghe's g (2006): the largest g, at most the total, whose g largest have g² together. */
  long g() {
    long g = 0;
    long sum = 0;
    for (int i = values.length - 1; i >= 0; i--) {
      for (long c = 0; c < counts[i]; c++) {
        sum += values[i];
        if (sum < (g + 1) * (g + 1)) {
          return g;
        }
        g++;
      }
    }
    return g;
  }
}
