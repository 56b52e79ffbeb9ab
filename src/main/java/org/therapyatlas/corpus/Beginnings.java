package org.therapyatlas.corpus;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which of some wordings can begin with two or four characters, learned from their expressions when
 * the characters are first met. Threads may overwrite each other: an entry is whole, and a lost one
 * is learned again.
 */
final class Beginnings {
  /** Wordings that fit in the bits of an entry. */
  static final int MOST = 16;

  static final int AT_START = 0;
  static final int AFTER_LETTER = 1;
  static final int AFTER_OTHER = 2;

  /** A mark or the like, of which it would have to be known whether it belongs to a word. */
  static final int AFTER_SOMETHING_RARE = 3;

  private static final String[] BEFORE = {"", "x", " "};

  /**
   * Characters of which four fit in a key: up to the Latin, Greek and Cyrillic of all languages.
   */
  private static final int LOW_BITS = 13;

  private static final byte[] KINDS = kinds();

  private final Wording[] wordings;
  private final int all;

  /** By what stands before two characters of ASCII and by these; -1 where it is not known. */
  private final int[] plainPairs = new int[3 << 14];

  private final Known pairs = new Known(34, 15);
  private final Known fours = new Known(2 + 4 * LOW_BITS, 18);

  Beginnings(Wording[] wordings) {
    this.wordings = wordings;
    this.all = (1 << wordings.length) - 1;
    Arrays.fill(plainPairs, -1);
  }

  /**
   * Entries by slot: what tells a key from the others of its slot, and one bit for each wording.
   */
  private static final class Known {
    private static final long SPREAD = 0x1e3779b97f4a7c15L;
    private final long keys;
    private final int restBits;
    private final AtomicLongArray entries;

    Known(int keyBits, int slotBits) {
      keys = (1L << keyBits) - 1;
      restBits = keyBits - slotBits;
      entries = new AtomicLongArray(1 << slotBits);
    }

    /**
     * Multiplied by an odd number: upper bits depend on the whole key, and no two become the same.
     */
    private long mixed(long key) {
      return key * SPREAD & keys;
    }

    /** The wordings, or -1 where the key is not known. */
    int get(long key) {
      long mixed = mixed(key);
      long entry = entries.getOpaque((int) (mixed >>> restBits));
      return entry >>> MOST == rest(mixed) ? (int) (entry & (1 << MOST) - 1) : -1;
    }

    void put(long key, int begun) {
      long mixed = mixed(key);
      entries.setOpaque((int) (mixed >>> restBits), rest(mixed) << MOST | begun);
    }

    private long rest(long mixed) {
      return (mixed & (1L << restBits) - 1) + 1;
    }
  }

  /** Bit by bit, the wordings that may begin at a place of a text. */
  int at(char[] text, int i) {
    if (i + 1 >= text.length) {
      return all;
    }
    char first = text[i];
    char second = text[i + 1];
    if (Character.isSurrogate(first)) {
      boolean isInside =
          Character.isLowSurrogate(first) && i > 0 && Character.isHighSurrogate(text[i - 1]);
      return isInside ? 0 : all;
    }
    int before = i == 0 ? AT_START : KINDS[text[i - 1]];
    if (before == AFTER_SOMETHING_RARE
        || KINDS[first] == AFTER_SOMETHING_RARE
        || Character.isSurrogate(second)) {
      return all;
    }
    int begun = begunBy(before, first, second);
    return begun == 0 || i + 3 >= text.length ? begun : begunBy(begun, before, text, i);
  }

  private int begunBy(int before, char first, char second) {
    if ((first | second) < 0x80) {
      int plain = before << 14 | first << 7 | second;
      int begun = plainPairs[plain];
      if (begun < 0) {
        begun = learned(all, before, "" + first + second);
        plainPairs[plain] = begun;
      }
      return begun;
    }
    long key = (long) before << 32 | (long) first << 16 | second;
    int begun = pairs.get(key);
    if (begun < 0) {
      begun = learned(all, before, "" + first + second);
      pairs.put(key, begun);
    }
    return begun;
  }

  private int begunBy(int byTwo, int before, char[] text, int i) {
    long key = before;
    for (int j = i; j < i + 4; j++) {
      char letter = text[j];
      if (letter >>> LOW_BITS != 0) {
        return byTwo;
      }
      key = key << LOW_BITS | letter;
    }
    int begun = fours.get(key);
    if (begun < 0) {
      begun = learned(byTwo, before, new String(text, i, 4));
      fours.put(key, begun);
    }
    return begun;
  }

  private int learned(int possible, int before, String begun) {
    int found = 0;
    for (int bits = possible; bits != 0; bits &= bits - 1) {
      int wording = Integer.numberOfTrailingZeros(bits);
      if (wordings[wording].begins(BEFORE[before], begun)) {
        found |= 1 << wording;
      }
    }
    return found;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = (byte) kind((char) c);
    }
    return kinds;
  }

  private static int kind(char c) {
    if (c == '_' || Character.isLetterOrDigit(c)) {
      return AFTER_LETTER;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_SYMBOL,
          Character.FORMAT,
          Character.SURROGATE ->
          AFTER_SOMETHING_RARE;
      default -> AFTER_OTHER;
    };
  }
}
