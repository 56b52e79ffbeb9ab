package org.therapyatlas.formats;

/** Brings short texts such as titles and names into the form they are shown in. */
public final class DisplayText {
  private DisplayText() {}

  /**
   * The text on one line: white space as one blank, none at the ends; control characters and the
   * marks that steer the direction of writing left out, so that a title cannot turn around what is
   * printed beside it.
   */
  public static String oneLine(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text, i)) {
      i++;
    }
    if (i == text.length()) {
      return text.strip();
    }
    StringBuilder line = new StringBuilder(text.length());
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (Character.isWhitespace(c) || c == 0x85) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (isUnpaired(text, k)) {
        // Half a character; no encoding can write it.
        line.append('\uFFFD');
      } else if (!isHidden(c)) {
        line.append(c);
      }
    }
    return line.toString().strip();
  }

  private static boolean isPlain(String text, int i) {
    char c = text.charAt(i);
    if (c == ' ') {
      return i + 1 == text.length() || text.charAt(i + 1) != ' ';
    }
    return c > ' ' && c < 0x7F
        || c >= 0xA0 && !isHidden(c) && !Character.isWhitespace(c) && !isUnpaired(text, i);
  }

  /** Whether a place holds half of a surrogate pair without its other half. */
  static boolean isUnpaired(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static boolean isHidden(char c) {
    return c < ' '
        || c >= 0x7F && c <= 0x9F
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF;
  }
}
