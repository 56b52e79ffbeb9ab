package org.therapyatlas.references;

/** Finds the quotation mark that closes a title in quotation marks. */
final class QuotedTitle {
  private QuotedTitle() {}

  /**
   * Position of the mark that closes the title with which a text begins, or -1 where the text does
   * not begin with a quotation mark or only its first words are quoted.
   */
  static int end(String text) {
    if (text.isEmpty() || text.charAt(0) != '"' && text.charAt(0) != '\'') {
      return -1;
    }
    char quote = text.charAt(0);
    int closing = -1;
    int blank = text.indexOf(' ');
    int words = blank > 0 ? text.indexOf(' ', blank + 1) : -1;
    for (int i = 2; i < text.length(); i++) {
      if (text.charAt(i) != quote || quote == '\'' && isApostrophe(text, i)) {
        continue;
      }
      if (closes(text, i, words > 0 && words < i)) {
        return i;
      }
      closing = i;
    }
    // A mark that a letter or nothing follows closes the title if no better one does.
    return closing > text.length() * 2 / 5 && closing == text.length() - 1 ? closing : -1;
  }

  /** Between letters the mark is an apostrophe. */
  private static boolean isApostrophe(String text, int at) {
    return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
  }

  /**
   * A mark closes a title when a stop or comma stands beside it, or a capital follows.
   *
   * @param words whether several words are quoted
   */
  private static boolean closes(String text, int at, boolean words) {
    char before = text.charAt(at - 1);
    if (".,?!".indexOf(before) >= 0) {
      return true;
    }
    int next = at + 1;
    if (next >= text.length()) {
      return true;
    }
    if (".,;".indexOf(text.charAt(next)) >= 0) {
      return true;
    }
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean in = text.startsWith("in ", next) || text.startsWith("in:", next);
    return words && (in || next < text.length() && Character.isUpperCase(text.charAt(next)));
  }
}
