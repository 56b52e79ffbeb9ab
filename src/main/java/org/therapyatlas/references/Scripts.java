package org.therapyatlas.references;

/** Scripts told apart by ranges of code points, as far as the grammar needs it. */
final class Scripts {
  private Scripts() {}

  /** Han, kana or hangul. */
  static boolean isCjk(int c) {
    return c >= 0x2e80 && (isHan(c) || isKana(c) || isHangul(c));
  }

  static boolean isHan(int c) {
    return c >= 0x3400 && c <= 0x9fff
        || c >= 0xf900 && c <= 0xfaff
        || c >= 0x20000 && c <= 0x323af
        || c == 0x3005;
  }

  static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30ff || c >= 0x31f0 && c <= 0x31ff;
  }

  static boolean isHangul(int c) {
    return c >= 0xac00 && c <= 0xd7af || c >= 0x1100 && c <= 0x11ff || c >= 0x3130 && c <= 0x318f;
  }

  /** Whether a text holds Han, kana or hangul. */
  static boolean hasCjk(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isCjk(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two characters are a letter of UTF-8 that was read as Latin-1 ("Ã©"). */
  static boolean isMisread(char first, char second) {
    return first >= '\u00c2' && first <= '\u00c5' && second >= '\u0080' && second <= '\u00bf';
  }
}
