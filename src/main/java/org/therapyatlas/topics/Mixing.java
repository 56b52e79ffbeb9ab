package org.therapyatlas.topics;

/** Numbers that look drawn at random and are the same in every run: SplitMix64 of a position. */
final class Mixing {
  private Mixing() {}

  /** 64 well-mixed bits for each position. */
  static long bits(long position) {
    long z = (position + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to 1, 1 excluded. */
  static double share(long position) {
    return (bits(position) >>> 11) * 0x1.0p-53;
  }
}
