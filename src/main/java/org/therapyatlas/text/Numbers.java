package org.therapyatlas.text;

import static org.therapyatlas.text.CharacterClass.DIGIT;

/** Finds where a number ends. */
final class Numbers {
  private Numbers() {}

  /** Past the digits that begin at an offset and the points and commas between them. */
  static int end(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean separates =
          (c == '.' || c == ',' || c == '·')
              && at + 1 < text.length()
              && CharacterClass.of(text.charAt(at + 1)) == DIGIT;
      if (!separates && CharacterClass.of(c) != DIGIT) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Whether a number has digits only. */
  static boolean isWhole(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (CharacterClass.of(text.charAt(at)) != DIGIT) {
        return false;
      }
    }
    return true;
  }
}
