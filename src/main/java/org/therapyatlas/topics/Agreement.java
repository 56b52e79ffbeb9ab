package org.therapyatlas.topics;

import java.util.Map;
import java.util.TreeMap;

/** How far two clusterings of the same things agree. */
final class Agreement {
  private final Map<Long, Long> cells = new TreeMap<>();
  private final Map<Integer, Long> rows = new TreeMap<>();
  private final Map<Integer, Long> columns = new TreeMap<>();
  private final long size;

  private Agreement(int[] left, int[] right) {
    this.size = left.length;
    for (int i = 0; i < left.length; i++) {
      cells.merge((long) left[i] << 32 | right[i], 1L, Long::sum);
      rows.merge(left[i], 1L, Long::sum);
      columns.merge(right[i], 1L, Long::sum);
    }
  }

  /**
   * Adjusted Rand index (Hubert and Arabie 1985): 1 for the same clusters, about 0 for unrelated
   * ones.
   */
  static double adjustedRand(int[] left, int[] right) {
    Agreement table = new Agreement(left, right);
    double both = pairs(table.cells);
    double first = pairs(table.rows);
    double second = pairs(table.columns);
    double all = table.size * (table.size - 1.0) / 2;
    double expected = all == 0 ? 0 : first * second / all;
    double most = (first + second) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  /** Mutual information over the arithmetic mean of the entropies, from 0 to 1. */
  static double normalisedMutualInformation(int[] left, int[] right) {
    Agreement table = new Agreement(left, right);
    double information = 0;
    for (Map.Entry<Long, Long> cell : table.cells.entrySet()) {
      double share = (double) cell.getValue() / table.size;
      long row = table.rows.get((int) (cell.getKey() >> 32));
      long column = table.columns.get(cell.getKey().intValue());
      information += share * StrictMath.log(share * table.size / row * table.size / column);
    }
    double mean = (table.entropy(table.rows) + table.entropy(table.columns)) / 2;
    return mean == 0 ? 1 : Math.max(0, information / mean);
  }

  /**
   * The largest overlap of each left cluster with a right one: things in both over things in either
   * (Jaccard).
   *
   * @param leftCount number of left clusters; one that is empty has an overlap of 0
   * @param rightCount number of right clusters
   */
  static double[] bestOverlaps(int[] left, int[] right, int leftCount, int rightCount) {
    long[][] both = new long[leftCount][rightCount];
    long[] lefts = new long[leftCount];
    long[] rights = new long[rightCount];
    for (int i = 0; i < left.length; i++) {
      both[left[i]][right[i]]++;
      lefts[left[i]]++;
      rights[right[i]]++;
    }
    double[] best = new double[leftCount];
    for (int l = 0; l < leftCount; l++) {
      for (int r = 0; r < rightCount; r++) {
        if (both[l][r] > 0) {
          best[l] = Math.max(best[l], (double) both[l][r] / (lefts[l] + rights[r] - both[l][r]));
        }
      }
    }
    return best;
  }

  private double entropy(Map<Integer, Long> parts) {
    double entropy = 0;
    for (long count : parts.values()) {
      double share = (double) count / size;
      entropy -= share * StrictMath.log(share);
    }
    return entropy;
  }

  private static double pairs(Map<?, Long> counts) {
    double pairs = 0;
    for (long count : counts.values()) {
      pairs += count * (count - 1.0) / 2;
    }
    return pairs;
  }
}
