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
      boolean letter = isLetter(c);
      if (!letter && !isDigit(c)) {
        position++;
        continue;
      }
      int address = Addresses.end(text, position);
      if (address > position) {
        position = address;
      } else if (!letter) {
        skipLettersAndDigits();
      } else if (read(c)) {
        return true;
      }
    }
    return false;
  }

  /** The current run as a string. */
  String word() {
    return new String(letters, 1, length);
  }

  /** Reads the run at the current position; false when it touches a digit or is an address. */
  private boolean read(char first) {
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
    if (at < end && isDigit(c)) {
      skipLettersAndDigits();
      return false;
    }
    if (at < end && c == '@') {
      position = Addresses.endOfWord(text, at);
      return false;
    }
    return true;
  }

  private void skipLettersAndDigits() {
    while (position < end && (isDigit(text.charAt(position)) || isLetter(text.charAt(position)))) {
      position++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Letters of alphabets and marks on them; CJK writing is told by its script alone. */
  private static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return CharacterClass.of(c) == CharacterClass.LETTER;
  }
}
