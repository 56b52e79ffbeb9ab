package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words that name a topic. */
final class Labels {
  /** Words of {@code label_terms} at most. */
  static final int TERMS = 10;

  /** Words of {@code label} at most. */
  private static final int WORDS = 4;

  /** Leading letters in common from which two words are taken for forms of one. */
  private static final int STEM = 5;

  private static final String NOTHING = "no content words";

  private Labels() {}

  /**
   * The first words that do not repeat each other: none is part of another, and no two begin with
   * the same five letters and differ only in their endings.
   *
   * @param ranked written forms, best first
   */
  static List<String> choose(List<String> ranked) {
    List<String> chosen = new ArrayList<>();
    for (String word : ranked) {
      if (chosen.size() == TERMS) {
        break;
      }
      if (chosen.stream().noneMatch(other -> alike(word, other))) {
        chosen.add(word);
      }
    }
    return chosen;
  }

  /** The label of the chosen words. */
  static String join(List<String> chosen) {
    return chosen.isEmpty()
        ? NOTHING
        : String.join(", ", chosen.subList(0, Math.min(WORDS, chosen.size())));
  }

  private static boolean alike(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= STEM && 3 * common >= 2 * Math.min(a.length(), b.length());
  }
}
