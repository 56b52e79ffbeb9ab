package org.therapyatlas.topics;

import java.util.Arrays;

/** Adds up occurrences by the numbers of terms, without an object for each. */
final class TermSums {
  /** Gets a term and its occurrences. */
  interface Consumer {
    void accept(int term, long count);
  }

  /** The number of a term plus one, or 0 where a slot is empty. */
  private int[] keys = new int[64];

  private long[] counts = new long[64];
  private int size;

  /** Adds occurrences of a term. */
  void add(int term, long count) {
    int slot = slot(term);
    if (keys[slot] == 0) {
      if (2 * size >= keys.length) {
        grow();
        slot = slot(term);
      }
      keys[slot] = term + 1;
      size++;
    }
    counts[slot] += count;
  }

  /** The occurrences of a term. */
  long count(int term) {
    return counts[slot(term)];
  }

  /** How many different terms were added. */
  int size() {
    return size;
  }

  /** Tells each term and its occurrences, in the order of their numbers. */
  void forEach(Consumer consumer) {
    int[] terms =
        Arrays.stream(keys).filter(key -> key != 0).map(key -> key - 1).sorted().toArray();
    for (int term : terms) {
      consumer.accept(term, count(term));
    }
  }

  private void grow() {
    int[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    counts = new long[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i] - 1);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** Where a term stands or would stand. */
  private int slot(int term) {
    int slot = (term * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(keys.length) + 1);
    while (keys[slot] != 0 && keys[slot] != term + 1) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
