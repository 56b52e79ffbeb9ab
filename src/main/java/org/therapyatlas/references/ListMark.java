package org.therapyatlas.references;

/**
 * The mark at the head of a list item: a bullet, a number, or none.
 *
 * @param kind what the mark is
 * @param number the number, or 0
 * @param end position of the first character of the item
 */
record ListMark(Kind kind, int number, int end) {
  /** Kinds of marks, told apart because one list uses one of them. */
  enum Kind {
    /** No mark. */
    NONE,
    /** A bullet alone on its line. */
    LONE_BULLET,
    /** A bullet before text. */
    BULLET,
    /** {@code [12]}. */
    BRACKET,
    /** {@code 12.}, {@code 12)}, {@code (12)}, {@code 12、}, {@code 12:}. */
    POINT,
    /** {@code 12 Smith}. */
    BARE;

    boolean numbered() {
      return this == BRACKET || this == POINT || this == BARE;
    }
  }

  private static final String BULLETS = "-•*·‣▪◦●–—○■►^";

  /** Reads the mark of a line. */
  static ListMark of(String line) {
    ListMark mark = mark(line);
    int behind = behindLinks(line, mark.end);
    return behind == mark.end ? mark : new ListMark(mark.kind, mark.number, behind);
  }

  /** Position behind the links back into the text that encyclopedias set: "^", "^ a b". */
  private static int behindLinks(String line, int from) {
    int i = from;
    boolean caret = i < line.length() && line.charAt(i) == '^';
    if (caret) {
      i = blanks(line, i + 1);
    } else if (from == 0 || !line.substring(0, from).strip().endsWith("^")) {
      return from;
    }
    while (i + 2 < line.length()
        && line.charAt(i) >= 'a'
        && line.charAt(i) <= 'z'
        && line.charAt(i + 1) == ' '
        && (Character.isUpperCase(line.charAt(i + 2))
            || line.charAt(i + 2) == '"'
            || i + 3 < line.length() && line.charAt(i + 3) == ' ')) {
      i += 2;
    }
    return i;
  }

  private static ListMark mark(String line) {
    int length = line.length();
    int i = blanks(line, 0);
    boolean bullet = false;
    if (i < length && BULLETS.indexOf(line.charAt(i)) >= 0) {
      int after = blanks(line, i + 1);
      if (after >= length) {
        return new ListMark(Kind.LONE_BULLET, 0, length);
      }
      boolean separated = after > i + 1 || line.charAt(i) == '•';
      if (!separated) {
        return new ListMark(Kind.NONE, 0, 0);
      }
      bullet = true;
      i = after;
    }
    ListMark number = number(line, i);
    if (number != null) {
      return number;
    }
    return bullet ? new ListMark(Kind.BULLET, 0, i) : new ListMark(Kind.NONE, 0, i);
  }

  private static ListMark number(String line, int from) {
    int length = line.length();
    if (from >= length) {
      return null;
    }
    char open = line.charAt(from);
    if (open >= '①' && open <= '⑳') {
      return new ListMark(Kind.BRACKET, open - '①' + 1, blanks(line, from + 1));
    }
    boolean round = open == '(' || open == '（';
    boolean square = open == '[' || open == '［' || open == '【' || open == '〔';
    int i = round || square ? blanks(line, from + 1) : from;
    int digits = i;
    int value = 0;
    while (i < length && i - digits < 6 && Character.digit(line.charAt(i), 10) >= 0) {
      value = value * 10 + Character.digit(line.charAt(i), 10);
      i++;
    }
    if (i == digits || value == 0) {
      return null;
    }
    // Exports number by the thousand ("1383: Smith J"); elsewhere four digits are a year.
    boolean counted = i < length && text(line, i, ": ") && !round && !square;
    if (value >= 10_000 && !counted) {
      return null;
    }
    if (square || round) {
      i = blanks(line, i);
      boolean closed =
          i < length
              && (square ? "]］】〕".indexOf(line.charAt(i)) >= 0 : ")）".indexOf(line.charAt(i)) >= 0);
      if (!closed || round && value >= 1000) {
        return null;
      }
      i++;
      if (i < length && line.charAt(i) == '.') {
        i++;
      }
      return new ListMark(square ? Kind.BRACKET : Kind.POINT, value, blanks(line, i));
    }
    if (i >= length || value >= 1000 && !counted) {
      return null;
    }
    char mark = line.charAt(i);
    if (".)）．、:".indexOf(mark) >= 0) {
      int after = i + 1;
      boolean decimal = after < length && Character.isDigit(line.charAt(after));
      boolean clock = mark == ':' && (after >= length || line.charAt(after) != ' ');
      if (decimal || clock) {
        return null;
      }
      return new ListMark(Kind.POINT, value, blanks(line, after));
    }
    if (mark == ' ' || mark == '\t' || mark == '\u00a0' || mark == '\u3000') {
      int after = blanks(line, i);
      if (after < length
          && (Character.isUpperCase(line.charAt(after))
              || Character.isIdeographic(line.charAt(after)))) {
        return new ListMark(Kind.BARE, value, after);
      }
    }
    return null;
  }

  private static boolean text(String line, int at, String expected) {
    return line.startsWith(expected, at);
  }

  private static int blanks(String line, int from) {
    int i = from;
    while (i < line.length()
        && (Character.isWhitespace(line.charAt(i)) || Character.isSpaceChar(line.charAt(i)))) {
      i++;
    }
    return i;
  }
}
