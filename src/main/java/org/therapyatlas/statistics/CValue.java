package org.therapyatlas.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * C-value of phrases (Frantzi, Ananiadou and Mima 2000): log2|a| · f(a) for a phrase of |a| words
 * that stands in no longer candidate, else log2|a| · (f(a) − t(a) / c(a)), with c(a) the distinct
 * longer candidates that contain it and t(a) its occurrences inside them, each counted once: going
 * from the longest candidate b to the shortest, b adds f(b) − t(b).
 */
public final class CValue {
  private CValue() {}

  /**
   * A candidate phrase.
   *
   * @param words its words, separated by spaces
   * @param count how often it occurs
   */
  public record Candidate(String words, long count) {}

  /**
   * The C-value of one phrase.
   *
   * @param phrase the phrase
   * @param count how often it occurs
   * @param longer all longer candidates that contain it, in any order
   */
  public static double of(String phrase, long count, List<Candidate> longer) {
    double length = StrictMath.log(words(phrase)) / StrictMath.log(2);
    if (longer.isEmpty()) {
      return length * count;
    }
    List<Candidate> fromLongest = new ArrayList<>(longer);
    fromLongest.sort(
        Comparator.comparingInt((Candidate candidate) -> words(candidate.words()))
            .reversed()
            .thenComparing(Candidate::words));
    // Whatever contains one of these candidates contains the phrase too, so nothing is missing.
    Map<String, Long> nested = new HashMap<>();
    long inside = 0;
    for (Candidate candidate : fromLongest) {
      long once = candidate.count() - nested.getOrDefault(candidate.words(), 0L);
      inside += once;
      for (String part : parts(candidate.words())) {
        nested.merge(part, once, Long::sum);
      }
    }
    return length * (count - (double) inside / longer.size());
  }

  /** The distinct shorter phrases of two or more words inside a phrase. */
  public static List<String> parts(String phrase) {
    String[] words = phrase.split(" ");
    List<String> parts = new ArrayList<>();
    for (int length = words.length - 1; length >= 2; length--) {
      for (int from = 0; from + length <= words.length; from++) {
        String part = String.join(" ", List.of(words).subList(from, from + length));
        if (!parts.contains(part)) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private static int words(String phrase) {
    int words = 1;
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) == ' ') {
        words++;
      }
    }
    return words;
  }
}
