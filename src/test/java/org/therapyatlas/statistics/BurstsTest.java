package org.therapyatlas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BurstsTest {
  private static final double GAMMA = 1;

  @Test
  void goldenValue() {
    long[] documents = new long[10];
    Arrays.fill(documents, 100);
    double[] weights = Bursts.weights(documents, new long[] {2, 2, 3, 2, 12, 15, 14, 3, 2, 2});

    for (int bin = 0; bin < 10; bin++) {
      double expected = bin >= 4 && bin <= 6 ? 12.270557 : 0;
      assertThat(weights[bin]).as("bin %d", bin).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void nothingBurstsWhereNothingChanges() {
    assertThat(Bursts.weights(new long[] {10, 10, 10}, new long[] {3, 3, 3})).containsOnly(0);
    assertThat(Bursts.weights(new long[] {10, 10}, new long[] {0, 0})).containsOnly(0);
    assertThat(Bursts.weights(new long[] {10, 10}, new long[] {10, 10})).containsOnly(0);
    assertThat(Bursts.weights(new long[] {10}, new long[] {4})).containsOnly(0);
  }

  /** Every sequence of states is tried. */
  @Test
  void findsTheCheapestStates() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int bins = 2 + random.nextInt(7);
      long[] documents = new long[bins];
      long[] having = new long[bins];
      for (int t = 0; t < bins; t++) {
        documents[t] = 20 + random.nextInt(60);
        having[t] = random.nextInt(random.nextInt(3) == 0 ? 20 : 4);
      }
      having[0]++;
      double[] weights = Bursts.weights(documents, having);
      boolean[] found = new boolean[bins];
      for (int t = 0; t < bins; t++) {
        found[t] = weights[t] > 0;
      }
      double best = Double.POSITIVE_INFINITY;
      for (int states = 0; states < 1 << bins; states++) {
        boolean[] tried = new boolean[bins];
        for (int t = 0; t < bins; t++) {
          tried[t] = (states >> t & 1) == 1;
        }
        best = Math.min(best, cost(documents, having, tried));
      }
      assertThat(cost(documents, having, found))
          .as("round %d", round)
          .isCloseTo(best, within(1e-9));
    }
  }

  private static double cost(long[] documents, long[] having, boolean[] burst) {
    double p0 = (double) Arrays.stream(having).sum() / Arrays.stream(documents).sum();
    double p1 = Math.min(2 * p0, .9999);
    double cost = 0;
    boolean before = false;
    for (int t = 0; t < burst.length; t++) {
      double p = burst[t] ? p1 : p0;
      cost -= having[t] * Math.log(p) + (documents[t] - having[t]) * Math.log(1 - p);
      cost += burst[t] && !before ? GAMMA * Math.log(burst.length) : 0;
      before = burst[t];
    }
    return cost;
  }
}
