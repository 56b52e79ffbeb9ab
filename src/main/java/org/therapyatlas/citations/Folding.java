package org.therapyatlas.citations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Texts reduced to what descriptions of one work have in common however they are typeset: letters
 * and digits in lower case, without accents. Every field of every reference passes here, so letters
 * are looked at one by one and plain ASCII is not normalised.
 */
final class Folding {
  /** No Han character has a smaller code point. */
  private static final char FIRST_HAN = '\u2e80';

  private Folding() {}

  /** Letters and digits of a text in compatibility decomposition and lower case; empty for null. */
  static String fold(String text) {
    if (text == null) {
      return "";
    }
    String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    String lower = decomposed.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0, point; i < lower.length(); i += Character.charCount(point)) {
      point = lower.codePointAt(i);
      if (point == 'ß') {
        folded.append("ss");
      } else if (point == 'ø') {
        folded.append('o');
      } else if (isOfWord(point)) {
        folded.appendCodePoint(point);
      }
    }
    return folded.toString();
  }

  /** Runs of letters and digits, as they are written. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (isOfWord(point)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** Whether any of it is written in Han characters. */
  static boolean isHan(String text) {
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (point >= FIRST_HAN && Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a letter (L) or a number (N) of Unicode. */
  private static boolean isOfWord(int point) {
    if (point < 0x80) {
      return point >= 'a' && point <= 'z'
          || point >= '0' && point <= '9'
          || point >= 'A' && point <= 'Z';
    }
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
