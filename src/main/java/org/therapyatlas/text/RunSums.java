package org.therapyatlas.text;

/**
 * What runs of letters added to the scores of the languages, kept because texts repeat their words:
 * adding up a run again is then one look instead of one for each of its n-grams. One run a slot, a
 * new one in the place of the old.
 *
 * <p>A worker: not for two threads. Takes some 400 kB.
 */
final class RunSums {
  /** Of a run that is not kept. */
  static final int NEW = -1;

  private static final int SLOT_BITS = 12;

  /** Letters of runs that are kept; longer ones share the last slot and are never found. */
  private static final int LONGEST = 15;

  private static final int MULTIPLIER = 0x9E3779B1;

  /** The sums of all slots one after the other. */
  final long[] sums;

  private final int width;

  /** For each slot the length of its run and its letters. */
  private final char[] runs = new char[(1 << SLOT_BITS) * (LONGEST + 1)];

  private final int[] counts = new int[(1 << SLOT_BITS) + 1];
  private int slot;

  /**
   * @param width number of sums of a run
   */
  RunSums(int width) {
    this.width = width;
    this.sums = new long[((1 << SLOT_BITS) + 1) * width];
  }

  /**
   * Goes to the slot of a run.
   *
   * @param letters a boundary, the letters, a boundary
   * @return where its sums begin, or {@link #NEW}
   */
  int find(char[] letters, int length) {
    if (length > LONGEST) {
      slot = 1 << SLOT_BITS;
      return NEW;
    }
    int hash = length;
    for (int i = 1; i <= length; i++) {
      hash = (hash + letters[i]) * MULTIPLIER;
    }
    slot = hash >>> 32 - SLOT_BITS;
    int at = slot * (LONGEST + 1);
    boolean known = runs[at] == length;
    for (int i = 1; i <= length; i++) {
      known &= runs[at + i] == letters[i];
      runs[at + i] = letters[i];
    }
    runs[at] = (char) length;
    return known ? slot * width : NEW;
  }

  /** Where the sums of the run that was not found are to be put. */
  int place() {
    return slot * width;
  }

  /** Features of the run gone to last. */
  int count() {
    return counts[slot];
  }

  void count(int features) {
    counts[slot] = features;
  }
}
