package org.therapyatlas.duplicates;

import java.util.ArrayList;
import java.util.List;

/** Which documents of those that share a key are compared. */
final class Buckets {
  /**
   * Documents of one key that are compared with each other, so that a key that thousands share
   * costs no millions of comparisons. Those behind, in the order of their ids, are compared with
   * the first of them only; the ledger says what that leaves out, see {@link PairCounts}.
   */
  static final int COMPARED = 60;

  private Buckets() {}

  /**
   * Places of the documents to compare, two by two.
   *
   * @param size documents that share a key, in the order of their ids
   */
  static List<int[]> pairs(int size) {
    List<int[]> pairs = new ArrayList<>();
    for (int right = 1; right < size; right++) {
      int end = right < COMPARED ? right : 1;
      for (int left = 0; left < end; left++) {
        pairs.add(new int[] {left, right});
      }
    }
    return pairs;
  }
}
