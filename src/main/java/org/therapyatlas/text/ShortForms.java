package org.therapyatlas.text;

/** What can be an abbreviation, and where in a text the words begin that it is made of. */
final class ShortForms {
  private static final int LONGEST = 10;

  private ShortForms() {}

  /**
   * Whether a part of a text can be a short form: two to ten characters in at most two words, the
   * first a letter or a digit, at least one of them a capital or a Greek letter.
   */
  static boolean isShortForm(String text, int from, int to) {
    if (to - from < 2 || to - from > LONGEST) {
      return false;
    }
    int spaces = 0;
    boolean marked = false;
    boolean letter = false;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c == ' ') {
        spaces++;
      } else if (!isPart(text, at)) {
        return false;
      }
      marked |= Character.isUpperCase(c) || (c >= 'α' && c <= 'ω');
      letter |= Character.isLetter(c);
    }
    return marked && letter && spaces < 2 && Character.isLetterOrDigit(text.charAt(from));
  }

  /** Whether a short form can hold the character at an offset. */
  static boolean isPart(String text, int at) {
    char c = text.charAt(at);
    boolean letter = Character.isLetterOrDigit(c) && Script.of(c).weight <= 1;
    return letter || c == '-' || c == '‐' || c == '/' || c == '&' || c == '.' || c == '+';
  }

  /**
   * Where the long form of a short form begins among the words before an offset, or -1: each letter
   * of the short form, from the last to the first, is sought leftwards, and the first one must
   * begin a word.
   */
  static int longFormStart(String text, int from, int to, String shortForm) {
    int at = to - 1;
    for (int i = shortForm.length() - 1; i >= 0; i--) {
      char c = plain(shortForm.charAt(i));
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      while (at >= from
          && (plain(text.charAt(at)) != c || (i == 0 && at > from && isInside(text, at)))) {
        at--;
      }
      if (at < from) {
        return -1;
      }
      at--;
    }
    int start = at + 1;
    // Back to the beginning of the word, which a hyphen does not end.
    while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /**
   * Whether what was found is more than a coincidence: longer than the short form, without the
   * short form in it, and with at most so many words as Schwartz and Hearst allow.
   */
  static boolean isCredible(String longForm, String shortForm) {
    if (longForm.length() <= shortForm.length()
        || (" " + longForm + " ").contains(" " + shortForm + " ")) {
      return false;
    }
    int words = longForm.split("[\\s-]+").length;
    int letters = 0;
    for (int i = 0; i < shortForm.length(); i++) {
      if (Character.isLetterOrDigit(shortForm.charAt(i))) {
        letters++;
      }
    }
    return words <= Math.min(letters + 5, letters * 2);
  }

  private static boolean isInside(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** Lower case, with the Latin initial of a Greek letter, as long forms spell it out. */
  private static char plain(char c) {
    return switch (c) {
      case 'α', 'Α' -> 'a';
      case 'β', 'Β' -> 'b';
      case 'γ', 'Γ' -> 'g';
      case 'δ', 'Δ' -> 'd';
      case 'ε' -> 'e';
      case 'κ' -> 'k';
      case 'λ' -> 'l';
      case 'μ', 'µ' -> 'm';
      case 'ω' -> 'o';
      default -> Character.toLowerCase(c);
    };
  }
}
