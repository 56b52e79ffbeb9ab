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

  /**
   * Whether some of the documents that share a key may be one work. Documents of two PubMed ids, or
   * of two PubMed Central ids, are two works unless they state another identifier that is the same,
   * and then they meet by it: so in a corpus of PubMed records alone texts and titles are not
   * compared at all, where chance meetings would grow with the square of the corpus.
   *
   * @param documents that share a key which is no identifier
   */
  static boolean mayRepeat(List<Candidate> documents) {
    return !documents.stream().allMatch(document -> document.pmid() != null)
        && !documents.stream().allMatch(document -> document.pmcid() != null);
  }
}
