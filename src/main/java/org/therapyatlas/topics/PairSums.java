package org.therapyatlas.topics;

/**
 * What the features that two languages share (documents written in both, concepts, cited works) say
 * about the topics of one and of the other: sums from which the correlation of any two topics over
 * the features follows. Values are fixed point, so that sums do not depend on their order.
 */
final class PairSums {
  private static final double SCALE = 1 << 20;

  private final long[] left;
  private final long[] leftSquares;
  private final long[] right;
  private final long[] rightSquares;
  private final long[][] products;
  private long features;

  /** Sums for so many topics of either language. */
  PairSums(int lefts, int rights) {
    left = new long[lefts];
    leftSquares = new long[lefts];
    right = new long[rights];
    rightSquares = new long[rights];
    products = new long[lefts][rights];
  }

  /** A value from −1 to 1 in fixed point. */
  static long fixed(double value) {
    return (long) Math.rint(value * SCALE);
  }

  /** Turns documents with a feature into the roots of their shares of each topic, fixed point. */
  static void shares(long[] counts, long[] sizes) {
    for (int topic = 0; topic < counts.length; topic++) {
      counts[topic] =
          sizes[topic] == 0 ? 0 : fixed(Math.sqrt((double) counts[topic] / sizes[topic]));
    }
  }

  /** Adds one feature, given by the value of each topic of either language. */
  void add(long[] lefts, long[] rights) {
    features++;
    for (int l = 0; l < lefts.length; l++) {
      left[l] += lefts[l];
      leftSquares[l] += lefts[l] * lefts[l];
      if (lefts[l] != 0) {
        for (int r = 0; r < rights.length; r++) {
          products[l][r] += lefts[l] * rights[r];
        }
      }
    }
    for (int r = 0; r < rights.length; r++) {
      right[r] += rights[r];
      rightSquares[r] += rights[r] * rights[r];
    }
  }

  /** Adds sums of other features. */
  void add(PairSums other) {
    features += other.features;
    accumulate(left, other.left);
    accumulate(leftSquares, other.leftSquares);
    accumulate(right, other.right);
    accumulate(rightSquares, other.rightSquares);
    for (int l = 0; l < left.length; l++) {
      accumulate(products[l], other.products[l]);
    }
  }

  /** Number of features. */
  long features() {
    return features;
  }

  /** Pearson's correlation of two topics over the features; 0 where one of them does not vary. */
  double correlation(int l, int r) {
    double own = (double) features * leftSquares[l] - (double) left[l] * left[l];
    double other = (double) features * rightSquares[r] - (double) right[r] * right[r];
    if (own <= 0 || other <= 0) {
      return 0;
    }
    double both = (double) features * products[l][r] - (double) left[l] * right[r];
    return Math.max(-1, Math.min(1, both / Math.sqrt(own) / Math.sqrt(other)));
  }

  /**
   * The correlation in standard deviations of what it would be if the features of one side were
   * permuted: mean 0 and variance 1/(features − 1) whatever the values are (Pitman 1937).
   */
  double deviations(int l, int r) {
    return features < 2 ? 0 : correlation(l, r) * Math.sqrt(features - 1.0);
  }

  /** The sums as one array, see {@link #of}. */
  long[] toArray() {
    int lefts = left.length;
    int rights = right.length;
    long[] all = new long[1 + 2 * lefts + 2 * rights + lefts * rights];
    all[0] = features;
    System.arraycopy(left, 0, all, 1, lefts);
    System.arraycopy(leftSquares, 0, all, 1 + lefts, lefts);
    System.arraycopy(right, 0, all, 1 + 2 * lefts, rights);
    System.arraycopy(rightSquares, 0, all, 1 + 2 * lefts + rights, rights);
    for (int l = 0; l < lefts; l++) {
      System.arraycopy(products[l], 0, all, 1 + 2 * lefts + 2 * rights + l * rights, rights);
    }
    return all;
  }

  /** Sums from {@link #toArray}. */
  static PairSums of(long[] all, int lefts, int rights) {
    PairSums sums = new PairSums(lefts, rights);
    sums.features = all[0];
    System.arraycopy(all, 1, sums.left, 0, lefts);
    System.arraycopy(all, 1 + lefts, sums.leftSquares, 0, lefts);
    System.arraycopy(all, 1 + 2 * lefts, sums.right, 0, rights);
    System.arraycopy(all, 1 + 2 * lefts + rights, sums.rightSquares, 0, rights);
    for (int l = 0; l < lefts; l++) {
      System.arraycopy(all, 1 + 2 * lefts + 2 * rights + l * rights, sums.products[l], 0, rights);
    }
    return sums;
  }

  private static void accumulate(long[] sums, long[] others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others[i];
    }
  }
}
