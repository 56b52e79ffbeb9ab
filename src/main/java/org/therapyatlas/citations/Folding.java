package org.therapyatlas.citations;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Texts reduced to what descriptions of one work have in common however they are typeset: letters
 * and digits in lower case, without accents. Every field of every reference passes here, so letters
 * are looked at one by one and plain ASCII is not normalised.
 */
final class Folding {
  /** Letters of smaller code points are Latin or Greek. */
  private static final char FIRST_OF_OTHER_SCRIPTS = '\u0400';

  /** No Han character has a smaller code point. */
  private static final char FIRST_HAN = '\u2e80';

  /** What is left of each ASCII character, 0 if nothing is. */
  private static final byte[] FOLDED = new byte[0x80];

  static {
    for (int point = 0; point < FOLDED.length; point++) {
      FOLDED[point] = (byte) (isOfWord(point) ? Character.toLowerCase(point) : 0);
    }
  }

  private Folding() {}

  /** Letters and digits of a text in compatibility decomposition and lower case; empty for null. */
  static String fold(String text) {
    if (text == null) {
      return "";
    }
    return isAscii(text) ? foldAscii(text) : foldAny(text);
  }

  private static String foldAscii(String text) {
    byte[] folded = new byte[text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      byte letter = FOLDED[text.charAt(i)];
      folded[size] = letter;
      size += letter == 0 ? 0 : 1;
    }
    return new String(folded, 0, size, StandardCharsets.ISO_8859_1);
  }

  private static String foldAny(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
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

  /**
   * Hashes of the first words of a text as {@link #fold} leaves each; words that it leaves nothing
   * of do not count.
   */
  static int[] wordHashes(String text, int most) {
    int[] hashes = new int[most];
    int size = 0;
    if (!isAscii(text)) {
      for (String word : words(text)) {
        String folded = size < most ? fold(word) : "";
        if (!folded.isEmpty()) {
          hashes[size++] = folded.hashCode();
        }
      }
      return Arrays.copyOf(hashes, size);
    }
    for (int i = 0; i < text.length() && size < most; i++) {
      int hash = 0;
      int start = i;
      for (byte letter; i < text.length() && (letter = FOLDED[text.charAt(i)]) != 0; i++) {
        hash = 31 * hash + letter;
      }
      if (i > start) {
        hashes[size++] = hash;
      }
    }
    return Arrays.copyOf(hashes, size);
  }

  /** Scripts in which one work is described in other words. */
  enum Script {
    /** Any Hangul, perhaps with Han characters. */
    HANGUL('k'),
    /** Any Han characters or kana. */
    HAN('h'),
    /** More Cyrillic letters than others: one among Latin ones is a slip of the keyboard. */
    CYRILLIC('c'),
    /** Latin and all others. */
    OTHER('l');

    /** Its letter in a {@link Profile}. */
    final char letter;

    Script(char letter) {
      this.letter = letter;
    }

    static Script of(char letter) {
      return switch (letter) {
        case 'k' -> HANGUL;
        case 'h' -> HAN;
        case 'c' -> CYRILLIC;
        default -> OTHER;
      };
    }
  }

  /** The script of a text. */
  static Script script(String text) {
    boolean han = false;
    int cyrillic = 0;
    int others = 0;
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (point < FIRST_OF_OTHER_SCRIPTS) {
        others += Character.isLetter(point) ? 1 : 0;
        continue;
      }
      switch (Character.UnicodeScript.of(point)) {
        case HANGUL -> {
          return Script.HANGUL;
        }
        case HAN, HIRAGANA, KATAKANA -> han = true;
        case CYRILLIC -> cyrillic++;
        default -> others += Character.isLetter(point) ? 1 : 0;
      }
    }
    if (han) {
      return Script.HAN;
    }
    return cyrillic > others ? Script.CYRILLIC : Script.OTHER;
  }

  /** Whether any of it is written in Han characters. */
  static boolean holdsHan(String text) {
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
