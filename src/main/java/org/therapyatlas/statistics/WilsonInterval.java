package org.therapyatlas.statistics;

/**
 * The score interval of a share (Wilson 1927) at 95 %: unlike the textbook interval it never leaves
 * 0 to 1 and has a width where nothing or everything was found.
 */
public final class WilsonInterval {
  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private WilsonInterval() {}

  /** The lower end for {@code found} of {@code all}. */
  public static double low(long found, long all) {
    return found == 0 ? 0 : Math.max(0, centre(found, all) - margin(found, all));
  }

  /** The upper end for {@code found} of {@code all}. */
  public static double high(long found, long all) {
    return found == all ? 1 : Math.min(1, centre(found, all) + margin(found, all));
  }

  private static double centre(long found, long all) {
    return (found + Z * Z / 2) / (all + Z * Z);
  }

  private static double margin(long found, long all) {
    double share = (double) found / all;
    return Z / (all + Z * Z) * Math.sqrt(share * (1 - share) * all + Z * Z / 4);
  }
}
