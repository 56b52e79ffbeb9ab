package org.therapyatlas.duplicates;

/**
 * Signatures for locality-sensitive hashing (Broder 1997; Indyk and Motwani 1998): two sets whose
 * Jaccard similarity is s share one of b bands of three minima with probability {@code 1 - (1 -
 * s³)^b}. With 64 bands that is 0.99 for s = 0.41 and 0.83 for 0.3; with 16 bands it is 0.99 for
 * 0.63. Texts that have nothing to do with each other have s of about 0.02 and meet once in two
 * thousand pairs at the most.
 */
final class MinHash {
  /** Minima of a band. */
  static final int ROWS = 3;

  private static final int MOST_BANDS = 64;
  private static final long[] FACTORS = new long[MOST_BANDS * ROWS];
  private static final long[] OFFSETS = new long[MOST_BANDS * ROWS];

  static {
    for (int i = 0; i < FACTORS.length; i++) {
      FACTORS[i] = Hash64.mix(2L * i + 1) | 1;
      OFFSETS[i] = Hash64.mix(-i - 1L);
    }
  }

  private MinHash() {}

  /** One key per band. */
  static long[] bands(long[] set, int bands) {
    long[] keys = new long[bands];
    for (int band = 0; band < bands; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        long factor = FACTORS[band * ROWS + row];
        long offset = OFFSETS[band * ROWS + row];
        long least = Long.MAX_VALUE;
        for (long member : set) {
          // The high bits, which decide, depend on all bits of the member.
          least = Math.min(least, member * factor + offset);
        }
        key = Hash64.combine(key, least);
      }
      keys[band] = key;
    }
    return keys;
  }
}
