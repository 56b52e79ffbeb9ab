package org.therapyatlas.references;

import java.util.List;

/**
 * Tells in one pass which of some short texts may stand in a longer one, by the two characters they
 * begin with; a text of one character by that one. What is told to be absent is absent, also after
 * pieces of the longer text have been replaced by blanks; what may be there is still to be looked
 * for.
 */
final class Needles {
  private static final int MOST = Long.SIZE;
  private static final int SLOTS = 1 << 10;

  private final long[] byPair = new long[SLOTS];
  private final long[] byCharacter = new long[0x80];

  /**
   * The texts that are looked for.
   *
   * @throws IllegalArgumentException for more than 64 texts, an empty one, or one with a blank or
   *     something outside ASCII among its first two characters
   */
  Needles(List<String> needles) {
    if (needles.size() > MOST) {
      throw new IllegalArgumentException(needles.size() + " texts are more than " + MOST);
    }
    for (int i = 0; i < needles.size(); i++) {
      String needle = needles.get(i);
      int known = Math.min(2, needle.length());
      if (known == 0 || needle.chars().limit(known).anyMatch(c -> c <= ' ' || c >= 0x7f)) {
        throw new IllegalArgumentException("\"" + needle + "\" does not begin with plain marks");
      }
      if (known == 1) {
        byCharacter[needle.charAt(0)] |= 1L << i;
      } else {
        byPair[slot(needle.charAt(0), needle.charAt(1))] |= 1L << i;
      }
    }
  }

  /** Bit by bit, the texts that may stand in this one. */
  long in(String text) {
    long found = 0;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        found |= byCharacter[c] | byPair[slot(last, c)];
      }
      last = c;
    }
    return found;
  }

  private static int slot(char first, char second) {
    return (first * 37 + second) & (SLOTS - 1);
  }
}
