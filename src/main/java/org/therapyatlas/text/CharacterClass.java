package org.therapyatlas.text;

/** The classes of characters that cutting into words asks about, by UTF-16 unit. */
final class CharacterClass {
  /** Ends a phrase: punctuation, brackets, symbols. */
  static final byte BREAK = 0;

  static final byte SPACE = 1;
  static final byte NEWLINE = 2;

  /** Letters of scripts that put spaces between words, and marks on them. */
  static final byte LETTER = 3;

  static final byte DIGIT = 4;

  /** Scripts that need a segmenter: Han, kana, Hangul, Thai, Lao, Khmer, Myanmar. */
  static final byte SEGMENTED = 5;

  static final byte HYPHEN = 6;
  static final byte APOSTROPHE = 7;

  /** Without a meaning of its own inside a word: soft hyphen, zero-width characters. */
  static final byte IGNORED = 8;

  private static final byte[] CLASSES = table();

  private CharacterClass() {}

  static byte of(char c) {
    return CLASSES[c];
  }

  /** Whether a word has characters of segmented scripts only, and more than one. */
  static boolean isSegmented(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (of(word.charAt(i)) != SEGMENTED) {
        return false;
      }
    }
    return word.length() > 1;
  }

  private static byte[] table() {
    byte[] classes = new byte[1 << 16];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = classify((char) c);
    }
    return classes;
  }

  private static byte classify(char c) {
    switch (c) {
      case '\n', '\r', '\u2028', '\u2029', '\f', '\u0085':
        return NEWLINE;
      case '-', '\u2010', '\u2011':
        return HYPHEN;
      case '\'', '\u2019', '\u02BC':
        return APOSTROPHE;
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
        return IGNORED;
      case '\u00A0', '\u202F', ' ':
        return SPACE;
      case 'ー', '々', '〆':
        return SEGMENTED;
      default:
    }
    if (Character.isHighSurrogate(c)) {
      return Script.of(c) == Script.HAN ? SEGMENTED : BREAK;
    }
    if (Character.isLowSurrogate(c)) {
      return SEGMENTED;
    }
    Script script = Script.of(c);
    boolean mark =
        Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    if (mark && (c == '\u0E31' || (c >= '\u0E34' && c <= '\u0E4E'))) {
      return SEGMENTED;
    }
    switch (script) {
      case HAN, KANA, HANGUL, THAI, LAO, KHMER, MYANMAR:
        return SEGMENTED;
      default:
    }
    if (mark || Character.isLetter(c)) {
      return LETTER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    return Character.isSpaceChar(c) ? SPACE : BREAK;
  }
}
