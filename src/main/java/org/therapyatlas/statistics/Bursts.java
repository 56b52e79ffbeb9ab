package org.therapyatlas.statistics;

/**
 * Kleinberg's bursts (2002) in batches with two states: in the ordinary state a document has the
 * term with the probability it has over all bins, p0; in a burst with {@value #SCALE} p0, at most
 * .9999. Entering a burst costs {@value #GAMMA} ln n for n bins, leaving it nothing; the cheapest
 * sequence of states, begun in the ordinary one, decides. Of equally cheap ones the one with fewer
 * bins in bursts.
 */
public final class Bursts {
  private static final double SCALE = 2;
  private static final double GAMMA = 1;
  private static final double MOST = 0.9999;

  private Bursts() {}

  /**
   * The weight of the burst that each bin lies in, 0 outside of bursts: the sum, over the burst, of
   * what its bins would cost more in the ordinary state.
   *
   * @param documents documents of each bin, in the order of time
   * @param having those of them with the term
   */
  public static double[] weights(long[] documents, long[] having) {
    int bins = documents.length;
    double[] weights = new double[bins];
    long all = 0;
    long with = 0;
    for (int t = 0; t < bins; t++) {
      all += documents[t];
      with += having[t];
    }
    // A term in no document or in every one has the same probability everywhere.
    if (with == 0 || with == all) {
      return weights;
    }
    double[] gains = gains(documents, having, (double) with / all);
    boolean[] burst = states(gains, GAMMA * StrictMath.log(bins));
    for (int from = 0; from < bins; from++) {
      if (burst[from]) {
        int to = from;
        double weight = 0;
        while (to < bins && burst[to]) {
          weight += gains[to++];
        }
        java.util.Arrays.fill(weights, from, to, weight);
        from = to;
      }
    }
    return weights;
  }

  /** What each bin costs more in the ordinary state; the binomial coefficients cancel out. */
  private static double[] gains(long[] documents, long[] having, double ordinary) {
    double raised = Math.min(SCALE * ordinary, MOST);
    double[] gains = new double[documents.length];
    for (int t = 0; t < gains.length; t++) {
      long without = documents[t] - having[t];
      gains[t] =
          having[t] * (StrictMath.log(raised) - StrictMath.log(ordinary))
              + without * (StrictMath.log(1 - raised) - StrictMath.log(1 - ordinary));
    }
    return gains;
  }

  /** Viterbi over both states, costs as differences to staying ordinary throughout. */
  private static boolean[] states(double[] gains, double entering) {
    int bins = gains.length;
    boolean[] enteredFromOrdinary = new boolean[bins];
    boolean[] leftBurst = new boolean[bins];
    double ordinary = 0;
    double burst = Double.POSITIVE_INFINITY;
    for (int t = 0; t < bins; t++) {
      enteredFromOrdinary[t] = ordinary + entering <= burst;
      double nextBurst = (enteredFromOrdinary[t] ? ordinary + entering : burst) - gains[t];
      leftBurst[t] = burst < ordinary;
      ordinary = leftBurst[t] ? burst : ordinary;
      burst = nextBurst;
    }
    boolean[] states = new boolean[bins];
    boolean inBurst = burst < ordinary;
    for (int t = bins - 1; t >= 0; t--) {
      states[t] = inBurst;
      inBurst = inBurst ? !enteredFromOrdinary[t] : leftBurst[t];
    }
    return states;
  }
}
