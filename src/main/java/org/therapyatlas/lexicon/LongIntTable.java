package org.therapyatlas.lexicon;

import java.io.Serializable;
import java.util.Arrays;

/** A map from non-zero longs to ints of 0 and more, in two arrays. */
final class LongIntTable implements Serializable {
  private static final long serialVersionUID = 1L;
  static final int ABSENT = -1;

  private long[] keys;
  private int[] values;
  private int size;

  LongIntTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
    keys = new long[capacity];
    values = new int[capacity];
  }

  int get(long key) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (true) {
      long found = keys[slot];
      if (found == key) {
        return values[slot];
      }
      if (found == 0) {
        return ABSENT;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Sets the value of a key and returns the one before, or {@link #ABSENT}. */
  int put(long key, int value) {
    if (3 * (size + 1) > 2 * keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        int before = values[slot];
        values[slot] = value;
        return before;
      }
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    values[slot] = value;
    size++;
    return ABSENT;
  }

  /**
   * One bit for each key, in a table small enough for a processor's cache: most keys that are
   * absent are told so without a look into the large arrays.
   */
  long[] filter() {
    int bits = Integer.highestOneBit(Math.max(64, 8 * Math.max(1, size))) * 2;
    long[] filter = new long[bits / 64];
    for (long key : keys) {
      if (key != 0) {
        int bit = filterBit(key, filter);
        filter[bit >>> 6] |= 1L << bit;
      }
    }
    return filter;
  }

  static boolean mayContain(long[] filter, long key) {
    int bit = filterBit(key, filter);
    return (filter[bit >>> 6] >>> bit & 1) != 0;
  }

  private static int filterBit(long key, long[] filter) {
    long mixed = key * 0xD6E8FEB86659FD93L;
    return (int) (mixed >>> 32) & (64 * filter.length - 1);
  }

  int size() {
    return size;
  }

  /** Forgets everything but keeps the arrays. */
  void clear() {
    Arrays.fill(keys, 0);
    size = 0;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[2 * oldKeys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
