package org.therapyatlas.references;

import java.text.Normalizer;

/** The text of an entry brought into the one typography that the grammar reads. */
final class ReferenceText {
  /** Longer entries are several entries that nobody could tell apart; the rest is not read. */
  static final int LONGEST = 8_000;

  private ReferenceText() {}

  /** Joins the lines of an entry; a word that a hyphen cut at a line's end is healed. */
  static String joinLines(String raw) {
    if (raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0) {
      return raw.strip();
    }
    StringBuilder joined = new StringBuilder(raw.length());
    raw.lines().forEach(line -> join(joined, line));
    return joined.toString();
  }

  /** Adds a line to an entry. */
  static void join(StringBuilder text, String line) {
    String next = line.strip();
    if (next.isEmpty()) {
      return;
    }
    int length = text.length();
    if (length == 0) {
      text.append(next);
      return;
    }
    char last = text.charAt(length - 1);
    char first = next.charAt(0);
    char before = length > 1 ? text.charAt(length - 2) : ' ';
    boolean hyphen = last == '-' || last == '\u2010' || last == '\u00ad';
    boolean address = hyphen && isAddress(text);
    if (last == '/' && isAddress(text)) {
      // An address that a line's end cut behind its slash goes on.
    } else if (hyphen
        && !address
        && Character.isLowerCase(before)
        && Character.isLowerCase(first)) {
      text.setLength(length - 1);
    } else if (hyphen && Character.isLetterOrDigit(before)
        || Character.isIdeographic(last) && Character.isIdeographic(first)) {
      // A range, a compound or running Chinese goes on without a blank.
    } else {
      text.append(' ');
    }
    text.append(next);
  }

  /** Whether the last word of a text, of which 200 characters are looked at, holds a slash. */
  private static boolean isAddress(StringBuilder text) {
    for (int i = text.length() - 1; i >= 0 && i > text.length() - 200; i--) {
      if (text.charAt(i) == ' ') {
        return false;
      }
      if (text.charAt(i) == '/') {
        return true;
      }
    }
    return false;
  }

  /**
   * Full-width marks made half-width, dashes made hyphens, blanks collapsed, emphasis and tags
   * taken out, canonical composition. Han, kana and hangul stay as they are.
   */
  static String normalise(String raw) {
    String text = joinLines(raw);
    if (text.length() > LONGEST) {
      int end = LONGEST;
      text = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
    if (hasMarks(text) && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    return BrokenWords.heal(new Typography(text).normal());
  }

  /** Whether a text holds characters that composition could change; Latin-1 holds none. */
  private static boolean hasMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return true;
      }
    }
    return false;
  }
}
