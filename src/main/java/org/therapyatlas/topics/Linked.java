package org.therapyatlas.topics;

import java.util.List;
import java.util.Map;

/**
 * The topics of two languages compared.
 *
 * @param left the first language in the order of tags
 * @param right the other
 * @param signals sums by signal
 * @param scores what follows from them
 */
record Linked(String left, String right, Map<String, PairSums> signals, LinkScores scores) {

  /** The topics of two languages, so many of each. */
  static Linked of(
      String left, String right, Map<String, PairSums> signals, int lefts, int rights) {
    return new Linked(
        left, right, signals, new LinkScores(List.copyOf(signals.values()), lefts, rights));
  }

  /** Correlation of two topics by one signal; null where there is none. */
  Double correlation(String signal, int l, int r) {
    PairSums sums = signals.get(signal);
    return sums == null || sums.features() < 2 ? null : sums.correlation(l, r);
  }
}
