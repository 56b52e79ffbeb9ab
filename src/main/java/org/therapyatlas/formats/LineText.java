package org.therapyatlas.formats;

/** Brings the lines of a text into one form. */
public final class LineText {
  private LineText() {}

  /**
   * The text with {@code \n} as its only line end, whatever it was (CRLF, CR, form feed, vertical
   * tab, NEL, line and paragraph separators), and without control characters and byte order marks.
   */
  public static String normalise(String text) {
    int clean = 0;
    while (clean < text.length()
        && isClean(text.charAt(clean))
        && !DisplayText.isUnpaired(text, clean)) {
      clean++;
    }
    if (clean == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, clean);
    for (int i = clean; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DisplayText.isUnpaired(text, i)) {
        out.append('\uFFFD');
      } else if (isClean(c)) {
        out.append(c);
      } else if (c == '\r') {
        boolean followed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (!followed) {
          out.append('\n');
        }
      } else if (c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029) {
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static boolean isClean(char c) {
    return c >= ' ' && c < 0x7F
        || c == '\n'
        || c == '\t'
        || c >= 0xA0 && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
  }
}
