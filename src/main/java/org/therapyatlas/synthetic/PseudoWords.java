package org.therapyatlas.synthetic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vocabulary of one language: function words that exist, and words without end that do not,
 * each made from its rank out of the language's usual beginnings and endings.
 */
final class PseudoWords {
  private static final int KEPT = 60_000;
  private static final Map<String, PseudoWords> ALL = new ConcurrentHashMap<>();

  private final String[] function;
  private final String[] starts;
  private final String[] middles;
  private final String[] ends;
  private final String[] frequent = new String[KEPT];

  private PseudoWords(LanguagePatterns patterns) {
    function = patterns.lines("function").get(0).split(" ");
    starts = patterns.lines("starts").get(0).split(" ");
    middles = patterns.lines("middles").get(0).split(" ");
    ends = patterns.lines("ends").get(0).split(" ");
    for (int rank = 0; rank < KEPT; rank++) {
      frequent[rank] = make(rank);
    }
  }

  static PseudoWords of(String language) {
    return ALL.computeIfAbsent(language, key -> new PseudoWords(LanguagePatterns.of(key)));
  }

  /** A function word, frequent ones more often. */
  String function(RandomStream random) {
    double skewed = random.unit() * random.unit();
    return function[(int) (skewed * function.length)];
  }

  /** The word of a rank. */
  String word(long rank) {
    return rank < KEPT ? frequent[(int) rank] : make(rank);
  }

  private String make(long rank) {
    StringBuilder word = new StringBuilder(starts[(int) (rank % starts.length)]);
    long rest = rank / starts.length;
    String end = ends[(int) (rest % ends.length)];
    rest /= ends.length;
    while (rest > 0) {
      rest--;
      word.append(middles[(int) (rest % middles.length)]);
      rest /= middles.length;
    }
    return word.append(end).toString();
  }
}
