package org.therapyatlas.duplicates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** Documents by number, in the order of their ids. */
  private final List<Candidate> documents;

  /** Of each document those before it that it was compared with. */
  private final List<BitSet> compared;

  private final Set<BitSet> capped = new HashSet<>();

  LocalDuplicates(List<Candidate> candidates) {
    TreeMap<String, Candidate> byId = new TreeMap<>();
    candidates.forEach(candidate -> byId.put(candidate.documentId(), candidate));
    documents = List.copyOf(byId.values());
    compared = Stream.generate(BitSet::new).limit(documents.size()).toList();
    buckets(Candidate::identifierKeys).forEach(this::compareWithin);
    for (List<Integer> bucket : buckets(Candidate::keys)) {
      if (Buckets.mayRepeat(bucket.stream().map(documents::get).toList())) {
        compareWithin(bucket);
      }
    }
  }

  /** Documents that share a key, those of each key in the order of their ids. */
  private Collection<List<Integer>> buckets(Function<Candidate, List<Long>> keys) {
    Map<Long, List<Integer>> buckets = new TreeMap<>();
    for (int document = 0; document < documents.size(); document++) {
      for (long key : new HashSet<>(keys.apply(documents.get(document)))) {
        buckets.computeIfAbsent(key, none -> new ArrayList<>()).add(document);
      }
    }
    return buckets.values();
  }

  private void compareWithin(List<Integer> bucket) {
    for (int[] pair : Buckets.pairs(bucket.size())) {
      compare(bucket.get(pair[0]), bucket.get(pair[1]));
    }
    if (bucket.size() > Buckets.COMPARED) {
      BitSet group = new BitSet();
      bucket.forEach(group::set);
      capped.add(group);
    }
  }

  private void compare(int left, int right) {
    if (compared.get(right).get(left)) {
      return;
    }
    compared.get(right).set(left);
    Candidate one = documents.get(left);
    Candidate other = documents.get(right);
    Comparison comparison = Comparison.of(one, other);
    if (comparison != null) {
      edges.add(new Edge(one.documentId(), other.documentId(), comparison));
    }
  }

  List<Edge> edges() {
    return edges;
  }

  /** How many pairs were compared, and how many were not although they share a key. */
  PairCounts counts() {
    long leftOut = 0;
    long groups = 0;
    BitSet inPart = new BitSet();
    for (BitSet group : capped) {
      long before = leftOut;
      for (int right = group.nextSetBit(0); right >= 0; right = group.nextSetBit(right + 1)) {
        BitSet missing = group.get(0, right);
        missing.andNot(compared.get(right));
        if (!missing.isEmpty()) {
          leftOut += missing.cardinality();
          inPart.or(missing);
          inPart.set(right);
        }
      }
      groups += leftOut > before ? 1 : 0;
    }
    long pairs = compared.stream().mapToLong(BitSet::cardinality).sum();
    return new PairCounts(pairs, leftOut, inPart.cardinality(), groups);
  }
}
