package org.therapyatlas.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the duplicates among documents that fit into memory. */
final class LocalDuplicates {
  /**
   * Two documents that are one work.
   *
   * @param left id of the one
   * @param right id of the other, greater
   * @param comparison what showed it
   */
  record Edge(String left, String right, Comparison comparison) {}

  private final List<Edge> edges = new ArrayList<>();
  private long compared;

  LocalDuplicates(List<Candidate> candidates) {
    TreeMap<String, Candidate> byId = new TreeMap<>();
    candidates.forEach(candidate -> byId.put(candidate.documentId(), candidate));
    Map<Long, List<Candidate>> buckets = new TreeMap<>();
    for (Candidate candidate : byId.values()) {
      for (long key : new HashSet<>(candidate.keys())) {
        buckets.computeIfAbsent(key, none -> new ArrayList<>()).add(candidate);
      }
    }
    Set<List<String>> seen = new HashSet<>();
    for (List<Candidate> bucket : buckets.values()) {
      for (int[] pair : Buckets.pairs(bucket.size())) {
        Candidate left = bucket.get(pair[0]);
        Candidate right = bucket.get(pair[1]);
        if (seen.add(List.of(left.documentId(), right.documentId()))) {
          Comparison comparison = Comparison.of(left, right);
          if (comparison != null) {
            edges.add(new Edge(left.documentId(), right.documentId(), comparison));
          }
        }
      }
    }
    compared = seen.size();
  }

  List<Edge> edges() {
    return edges;
  }

  /** How many pairs were compared. */
  long compared() {
    return compared;
  }
}
