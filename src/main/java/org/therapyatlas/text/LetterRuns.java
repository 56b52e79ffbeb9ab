package org.therapyatlas.text;

/**
 * Cuts the letters out of a text, the way the language model sees them: runs of letters in lower
 * case between boundary marks, without web and e-mail addresses, DOIs and runs that touch a digit
 * (CXCR4, p53), since none of these belongs to a language.
 *
 * <p>A worker: one instance a thread, reset for each text. One pass, linear on any input.
 */
final class LetterRuns {
  /** Stands before and after the letters in {@link #letters}. */
  static final char BOUNDARY = '_';

  /** Letters beyond this number are cut off; no word of a language needs more. */
  static final int LONGEST = 40;

  /** The current run in lower case, with a boundary at 0 and one after the last letter. */
  final char[] letters = new char[LONGEST + 2];

  /** Number of letters in the current run, boundaries not counted. */
  int length;

  /** Where the run begins in the text, in UTF-16 units. */
  int start;

  /** Number of upper-case letters in the run as written. */
  int capitals;

  private String text;
  private int position;
  private int end;

  LetterRuns() {
    letters[0] = BOUNDARY;
  }

  /** Starts over on a part of a text. */
  void reset(String text, int from, int to) {
    this.text = text;
    this.position = from;
    this.end = to;
  }

  /** Moves to the next run of letters; false at the end. */
  boolean next() {
    while (position < end) {
      char c = text.charAt(position);
      if (isLetter(c)) {
        if (read(c)) {
          return true;
        }
      } else if (c >= '0' && c <= '9') {
        skipNumber();
      } else {
        position++;
      }
    }
    return false;
  }

  /**
   * Reads the run at the current position; false when it is part of an address or an identifier.
   */
  private boolean read(char first) {
    start = position;
    length = 0;
    capitals = 0;
    char c = first;
    int at = position;
    while (true) {
      char lower = c;
      if (c < 0x80) {
        if (c < 'a') {
          lower = (char) (c | 0x20);
          capitals++;
        }
      } else {
        lower = Character.toLowerCase(c);
        if (lower != c) {
          capitals++;
        }
      }
      if (length < LONGEST) {
        letters[++length] = lower;
      }
      if (++at >= end) {
        break;
      }
      c = text.charAt(at);
      if (!isLetter(c)) {
        break;
      }
    }
    letters[length + 1] = BOUNDARY;
    position = at;
    if (at < end) {
      if (c >= '0' && c <= '9') {
        skipNumber();
        return false;
      }
      if (startsAddress(c)) {
        skipToSpace();
        return false;
      }
    }
    return true;
  }

  private boolean startsAddress(char next) {
    return switch (next) {
      case '@' -> true;
      case ':' -> text.startsWith("//", position + 1) || is("doi");
      case '.' -> is("www");
      case '/' -> is("doi");
      default -> false;
    };
  }

  private boolean is(String word) {
    if (length != word.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters[i + 1] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Skips digits and letters that touch them; a DOI without a prefix is skipped to its end. */
  private void skipNumber() {
    boolean doi = text.startsWith("10.", position) && position + 3 < end;
    while (position < end && isLetterOrDigit(text.charAt(position))) {
      position++;
    }
    if (doi && position < end && text.charAt(position) == '.') {
      int at = position + 1;
      while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      if (at < end && text.charAt(at) == '/' && at > position + 4) {
        skipToSpace();
      }
    }
  }

  private void skipToSpace() {
    if (position < end && text.charAt(position) == ':' && is("doi")) {
      do {
        position++;
      } while (position < end && text.charAt(position) == ' ');
    }
    while (position < end) {
      char c = text.charAt(position);
      if (c <= ' ' || c > 0x2000) {
        return;
      }
      position++;
    }
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= '0' && c <= '9' || isLetter(c);
  }

  /** Letters and combining marks of alphabets; symbols of CJK writing are not asked about here. */
  static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return c < 0x2000 || c >= 0xFB00
        ? Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
        : false;
  }
}
