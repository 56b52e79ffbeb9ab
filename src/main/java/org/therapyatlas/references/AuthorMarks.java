package org.therapyatlas.references;

import java.util.List;

/** Marks between the names of a list of authors and behind its last, at positions of a text. */
final class AuthorMarks {
  private static final List<String> OTHERS =
      List.of(
          "et al",
          "et. al",
          "et  al",
          "etal",
          "and others",
          "and colleagues",
          "u. a",
          "u.a",
          "y cols",
          "y col",
          "et coll",
          "e cols",
          "et alii",
          "m. fl",
          "m.fl",
          "等",
          "ほか",
          "他",
          "외",
          "и др");

  private static final List<String> CONJUNCTIONS =
      List.of(
          "and ", "AND ", "und ", "et ", "y ", "och ", "og ", "en ", "e ", "ed ", "with ", "и ");

  private AuthorMarks() {}

  /** Position behind "et al." and its like, or -1. */
  static int etAlEnd(String text, int at) {
    int i = blanks(text, at);
    if (i < text.length() && text.charAt(i) == '(') {
      i++;
    }
    if (i >= text.length() || "eEaAuUyYmM等ほ他외иИ".indexOf(text.charAt(i)) < 0) {
      return -1;
    }
    for (String word : OTHERS) {
      if (text.regionMatches(true, i, word, 0, word.length())) {
        int end = i + word.length();
        char next = end < text.length() ? text.charAt(end) : ' ';
        if (!Character.isLetter(next) || Scripts.isCjk(word.charAt(0))) {
          return end;
        }
      }
    }
    return -1;
  }

  /** Position behind "and", "&" and their like, or -1. */
  static int conjunction(String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    if (text.charAt(at) == '&') {
      return blanks(text, at + 1);
    }
    if ("auyoewиA".indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    for (String word : CONJUNCTIONS) {
      if (text.startsWith(word, at) && !text.startsWith("et al", at)) {
        return blanks(text, at + word.length());
      }
    }
    return -1;
  }

  /** Whether a year stands at a position. */
  static boolean isYear(String text, int at) {
    return at + 4 <= text.length()
        && (text.startsWith("19", at) || text.startsWith("20", at) || text.startsWith("18", at))
        && Character.isDigit(text.charAt(at + 2))
        && Character.isDigit(text.charAt(at + 3));
  }

  /** Position behind the blanks at a position. */
  static int blanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
