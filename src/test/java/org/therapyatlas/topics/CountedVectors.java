package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Documents as vectors, for benchmarks without Spark.
 *
 * @param space the terms of all of them
 * @param vectors one of each, in their order
 */
record CountedVectors(TermSpace space, List<SparseVector> vectors) {

  /** Documents by the occurrences of their terms. */
  static CountedVectors of(List<Map<String, Integer>> documents) {
    Map<String, Long> frequencies = new TreeMap<>();
    documents.forEach(
        counts -> counts.keySet().forEach(term -> frequencies.merge(term, 1L, Long::sum)));
    List<TermSpace.Entry> entries = new ArrayList<>();
    frequencies.forEach((term, count) -> entries.add(new TermSpace.Entry(term, term, count)));
    TermSpace space = TermSpace.of(entries, documents.size());
    TermSpace.Weighing weighing = space.weighing();
    List<SparseVector> vectors = new ArrayList<>();
    for (Map<String, Integer> counts : documents) {
      new TreeMap<>(counts).forEach(weighing::add);
      vectors.add(weighing.vector());
    }
    return new CountedVectors(space, vectors);
  }
}
