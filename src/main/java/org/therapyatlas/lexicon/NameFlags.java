package org.therapyatlas.lexicon;

/** What about a name's spelling decides where it is found. */
final class NameFlags {
  /** Matches as written only, capitals apart: a short name. */
  static final byte EXACT = 1;

  /** Matches as written only: an abbreviation. */
  static final byte CASED = 2;

  /** No katakana may stand beside it: Japanese writes no spaces between loan words. */
  static final byte KATAKANA = 4;

  /** Written with letters beyond ASCII; an unaccented twin gives way where those stand. */
  static final byte ACCENTED = 8;

  private NameFlags() {}

  /** The flags of a name. */
  static byte of(String text) {
    byte flags = 0;
    int letters = 0;
    boolean capital = false;
    boolean katakana = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capital |= Character.isUpperCase(c) && i > 0;
      letters += Character.isLetterOrDigit(c) ? 1 : 0;
      katakana &= isKatakana(c);
    }
    boolean alone = CharacterFolding.standsAlone(text.charAt(0));
    if (Tokens.isAbbreviation(text) || (letters <= 4 && capital && !alone)) {
      flags |= CASED;
    } else if (letters <= 4 && !alone) {
      flags |= EXACT;
    }
    if (isAccented(text, 0, text.length())) {
      flags |= ACCENTED;
    }
    return katakana ? (byte) (flags | KATAKANA) : flags;
  }

  /** Whether a letter between two places is Latin and not plain ASCII. */
  static boolean isAccented(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '\u00C0' && c <= '\u024F' || c >= '\u0300' && c <= '\u036F') {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is katakana, half-width ones included. */
  static boolean isKatakana(char c) {
    return (c >= '\u30A1' && c <= '\u30FF') || (c >= '\uFF66' && c <= '\uFF9F');
  }
}
