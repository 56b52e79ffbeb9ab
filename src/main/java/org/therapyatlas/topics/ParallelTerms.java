package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the terms of one language mean in another, learned from texts in both: a term means those
 * that stand in the same texts, best the one with the largest Dice coefficient 2c/(a + b), where c
 * texts have both, a and b the one and the other. All comparisons are of whole numbers, so that
 * they come out the same everywhere.
 */
final class ParallelTerms {
  /** Texts that have both terms, at least. */
  private static final int TOGETHER = 2;

  /** How many times as many texts must have both as if they were independent. */
  private static final int OVER_CHANCE = 4;

  /** Meanings of a term at most. */
  private static final int MEANINGS = 2;

  /** Terms of a text that are looked at, the first ones. */
  private static final int LONGEST = 500;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> meanings = new ArrayList<>();

  /** For each text the numbers of its terms in the other language. */
  private final List<int[]> texts = new ArrayList<>();

  /** For each term the texts that have it. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  /** Takes in a text: its different terms in the one language and in the other. */
  void add(String[] terms, String[] others) {
    int[] inOther = new int[Math.min(LONGEST, others.length)];
    for (int i = 0; i < inOther.length; i++) {
      Integer known = numbers.putIfAbsent(others[i], meanings.size());
      if (known == null) {
        known = meanings.size();
        meanings.add(others[i]);
      }
      inOther[i] = known;
    }
    for (String term : Arrays.copyOf(terms, Math.min(LONGEST, terms.length))) {
      places.computeIfAbsent(term, key -> new ArrayList<>()).add(texts.size());
    }
    texts.add(inOther);
  }

  private record Meaning(String term, long both, long sum) {}

  /**
   * The meanings of each term that has any, best first, equal ones in the order of spelling; of the
   * terms of most texts only, as many as documents are compared by.
   */
  Map<String, List<String>> meanings() {
    int[] counts = new int[meanings.size()];
    for (int[] text : texts) {
      for (int other : text) {
        counts[other]++;
      }
    }
    List<String> commonest = new ArrayList<>(places.keySet());
    commonest.sort(
        Comparator.comparingInt((String term) -> -places.get(term).size())
            .thenComparing(Comparator.naturalOrder()));
    Map<String, List<String>> found = new TreeMap<>();
    int[] both = new int[meanings.size()];
    for (String term : commonest.subList(0, Math.min(TermSpace.CAP, commonest.size()))) {
      List<Integer> where = places.get(term);
      List<String> best = where.size() < TOGETHER ? List.of() : best(where, counts, both);
      if (!best.isEmpty()) {
        found.put(term, best);
      }
    }
    return found;
  }

  private List<String> best(Collection<Integer> where, int[] counts, int[] both) {
    for (int text : where) {
      for (int other : texts.get(text)) {
        both[other]++;
      }
    }
    List<Meaning> candidates = new ArrayList<>();
    for (int text : where) {
      for (int other : texts.get(text)) {
        long together = both[other];
        both[other] = 0;
        boolean more = together * texts.size() >= (long) OVER_CHANCE * where.size() * counts[other];
        if (together >= TOGETHER && more) {
          candidates.add(
              new Meaning(meanings.get(other), together, (long) where.size() + counts[other]));
        }
      }
    }
    candidates.sort(
        Comparator.comparing((Meaning meaning) -> meaning, ParallelTerms::byDice)
            .thenComparing(Meaning::term));
    List<String> best = new ArrayList<>();
    for (Meaning meaning : candidates) {
      // Another meaning has at least half of the coefficient of the best one.
      boolean near =
          2 * meaning.both() * candidates.get(0).sum() >= candidates.get(0).both() * meaning.sum();
      if (near && best.size() < MEANINGS) {
        best.add(meaning.term());
      }
    }
    return best;
  }

  /** The larger coefficient first. */
  private static int byDice(Meaning left, Meaning right) {
    return Long.compare(right.both() * left.sum(), left.both() * right.sum());
  }
}
