package org.therapyatlas.text;

import java.util.Set;

/** Keeps count of what kinds of words a text is made of, to tell sentences from lists of names. */
final class WordKinds {
  private static final int LONGEST_ABBREVIATION = 6;
  private static final int LONGEST_INITIALS = 3;

  /** Words that stand in lists of names as well as in sentences. */
  private static final Set<String> IN_NAMES =
      Set.of(
          "et", "al", "and", "und", "och", "og", "en", "de", "der", "den", "van", "von", "zu", "la",
          "le", "di", "da", "do", "dos", "del", "el", "bin", "ibn");

  private final boolean shouted;
  private int letters;
  private int longest;
  private int all;
  private int initials;
  private int plain;

  /**
   * @param shouted whether the text is written in capitals for the most part
   */
  WordKinds(boolean shouted) {
    this.shouted = shouted;
  }

  /** Counts a word; true when it is evidence of a language, which an abbreviation is not. */
  boolean take(LetterRuns run) {
    all++;
    if (run.capitals == 0 && run.length > 1 && !isInNames(run)) {
      plain++;
    } else if (run.capitals == run.length && run.length <= LONGEST_INITIALS) {
      initials++;
    }
    if (!shouted && run.capitals > 1 && run.length <= LONGEST_ABBREVIATION) {
      return false;
    }
    letters += run.length;
    longest = Math.max(longest, run.length);
    return true;
  }

  private static boolean isInNames(LetterRuns run) {
    return run.length <= LONGEST_INITIALS && IN_NAMES.contains(run.word());
  }

  /** Letters of the words that are evidence. */
  int letters() {
    return letters;
  }

  /** Many initials and hardly a word in lower case: Zhang Y, Li X and Wang JH. */
  boolean areNames() {
    return !shouted && initials * 5 >= all && plain * 7 <= all && all > 1;
  }

  /** A few abbreviations in capitals and nothing else. */
  boolean areAbbreviations() {
    return shouted && longest < LONGEST_ABBREVIATION && letters < LanguageIdentifier.SURE_LETTERS;
  }

  /** Whether a part of a text has more capitals than small letters. */
  static boolean isShouted(String text, int from, int to) {
    int balance = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        balance--;
      } else if (c >= 'A' && c <= 'Z') {
        balance++;
      } else if (c >= 0xC0) {
        balance += Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? -1 : 0;
      }
    }
    return balance > 0;
  }
}
