package org.therapyatlas.topics;

/**
 * One document in the space of terms.
 *
 * @param terms numbers of its terms, ascending
 * @param counts occurrences of each
 * @param weights tf-idf of each; of unit length together, unless there is no term
 */
record SparseVector(int[] terms, int[] counts, float[] weights) {
  /** Number of its terms. */
  int size() {
    return terms.length;
  }
}
