package org.therapyatlas.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as words without case, accents and punctuation; a character of a script that is written
 * without spaces is a word of its own.
 */
final class FoldedWords {
  /** No letter of an unspaced script has a smaller code point; the first of them is Thai. */
  private static final int FIRST_UNSPACED = 0x0e00;

  private FoldedWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    int at = 0;
    while (at < folded.length()) {
      int c = folded.codePointAt(at);
      at += Character.charCount(c);
      if (isMark(c)) {
        continue;
      }
      if (!Character.isLetterOrDigit(c)) {
        end(word, words);
      } else if (isUnspaced(c)) {
        end(word, words);
        words.add(Character.toString(c));
      } else {
        word.appendCodePoint(plain(c));
      }
    }
    end(word, words);
    return words;
  }

  /** Whether a word is one character of an unspaced script. */
  static boolean isUnspaced(String word) {
    return isUnspaced(word.codePointAt(0));
  }

  private static boolean isUnspaced(int c) {
    if (c < FIRST_UNSPACED) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    // Vowel signs of other scripts are marks too, but part of the word.
    return type == Character.NON_SPACING_MARK && c < 0x0370;
  }

  /** Letters that no decomposition brings back to their plain form. */
  private static int plain(int c) {
    return switch (c) {
      case 'ł' -> 'l';
      case 'ø' -> 'o';
      case 'đ' -> 'd';
      case 'ı' -> 'i';
      default -> c;
    };
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
