package org.therapyatlas.lexicon;

import java.text.Normalizer;

/**
 * What each character becomes before names and texts are compared: compatibility forms are
 * resolved, case is folded, and the diacritics of Latin and Greek letters are taken off (å, ä and a
 * are equal, as are é and e). Marks of other scripts stay, since there they make other letters.
 */
final class CharacterFolding {
  /** Ends a token. */
  static final byte SEPARATOR = 0;

  /** Part of a run of letters and digits. */
  static final byte WORD = 1;

  /** A token of its own: a Han character, a kana or a Hangul syllable. */
  static final byte SINGLE = 2;

  /** Invisible or a mark that is taken off; neither ends a token nor counts. */
  static final byte IGNORED = 3;

  /** Becomes several characters, see {@link #expansion}. */
  static final byte EXPANDED = 4;

  private static final byte[] CLASSES = new byte[1 << 16];
  private static final char[] FOLDED = new char[1 << 16];
  private static final String[] EXPANSIONS = new String[1 << 16];

  static {
    for (int c = 0; c < 1 << 16; c++) {
      classify((char) c);
    }
  }

  private CharacterFolding() {}

  static byte kind(char c) {
    return CLASSES[c];
  }

  static char folded(char c) {
    return FOLDED[c];
  }

  static String expansion(char c) {
    return EXPANSIONS[c];
  }

  private static void classify(char c) {
    if (Character.isSurrogate(c)) {
      return;
    }
    if (isIgnored(c)) {
      CLASSES[c] = IGNORED;
      return;
    }
    // Roman numerals (Ⅱ becomes ii) are a class of their own in Unicode. Superscripts and
    // circled numbers are footnote marks and stay outside.
    if (!Character.isLetterOrDigit(c)
        && !isMark(c)
        && Character.getType(c) != Character.LETTER_NUMBER) {
      return;
    }
    String folded = fold(c);
    if (folded.isEmpty()) {
      CLASSES[c] = IGNORED;
    } else if (folded.length() == 1) {
      FOLDED[c] = folded.charAt(0);
      CLASSES[c] = standsAlone(folded.charAt(0)) ? SINGLE : WORD;
    } else {
      EXPANSIONS[c] = folded;
      CLASSES[c] = EXPANDED;
    }
  }

  private static boolean isIgnored(char c) {
    return c == '\u00AD'
        || Character.getType(c) == Character.FORMAT
        || (c >= '\u0300' && c <= '\u036F')
        || (c >= '\uFE00' && c <= '\uFE0F');
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Scripts that write no space between words; their characters are tokens. */
  static boolean standsAlone(int c) {
    if (c < 0x1100) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> c == 'ー';
    };
  }

  private static String fold(char c) {
    String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    String lower = compatible.toLowerCase(java.util.Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      char l = lower.charAt(i);
      if (!Character.isLetterOrDigit(l) && !isMark(l)) {
        continue;
      }
      out.append(foldLetter(l));
    }
    return out.toString();
  }

  private static String foldLetter(char l) {
    switch (l) {
      case 'ß':
        return "ss";
      case 'æ':
        return "ae";
      case 'œ':
        return "oe";
      case 'ø':
        return "o";
      case 'ł':
        return "l";
      case 'đ':
      case 'ð':
        return "d";
      case 'þ':
        return "th";
      case 'ı':
        return "i";
      case 'ς':
        return "σ";
      case 'ё':
        return "е";
      default:
        break;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(l);
    if (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK) {
      return Normalizer.normalize(String.valueOf(l), Normalizer.Form.NFD).substring(0, 1);
    }
    if (l >= '\u0300' && l <= '\u036F') {
      return "";
    }
    return String.valueOf(l);
  }
}
