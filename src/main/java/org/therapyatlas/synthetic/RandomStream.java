package org.therapyatlas.synthetic;

/**
 * Numbers that follow from a seed, the number of a record and a purpose, and from nothing else: the
 * generator SplitMix64 of Steele, Lea and Flood (2014). Java's own generators may change their
 * algorithm, or have to be drawn from in one order.
 */
final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double ULP = 0x1.0p-53;

  private long state;

  /**
   * A stream of its own.
   *
   * @param seed of the corpus
   * @param number of the record
   * @param purpose what is drawn, so that one draw more for one purpose changes no other
   */
  RandomStream(long seed, long number, int purpose) {
    state = mix(mix(seed + GOLDEN_GAMMA * (purpose + 1L)) ^ mix(number * GOLDEN_GAMMA + 1));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** The next 64 bits. */
  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A number from 0 to below 1. */
  double unit() {
    return (next() >>> 11) * ULP;
  }

  /** A number from 0 to below the bound. */
  long below(long bound) {
    return (long) (unit() * bound);
  }

  /** A number from 0 to below the bound. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** True with the given probability. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /** One of the values. */
  <T> T oneOf(java.util.List<T> values) {
    return values.get(below(values.size()));
  }

  /** A value whose logarithm has the given mean and standard deviation, by Box and Muller. */
  double logNormal(double mean, double deviation) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    double normal = radius * StrictMath.cos(2 * StrictMath.PI * unit());
    return StrictMath.exp(mean + deviation * normal);
  }

  /**
   * A rank from 0 whose probability falls as {@code (rank + offset)^-(1 + tail)}; the ranks have no
   * end, so that new ones keep turning up.
   */
  long zipf(double offset, double tail) {
    double rank = offset * (StrictMath.pow(1 - unit(), -1 / tail) - 1);
    return (long) Math.min(rank, 1e15);
  }
}
