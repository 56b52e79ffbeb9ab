package org.therapyatlas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {
  /** The ends are where the score test of the share reaches the 97.5 % point. */
  @Test
  void endsWhereTheScoreTestDoes() {
    for (long found = 1; found < 12; found++) {
      for (double end :
          new double[] {WilsonInterval.low(found, 12), WilsonInterval.high(found, 12)}) {
        double score = (found / 12.0 - end) / Math.sqrt(end * (1 - end) / 12);
        assertThat(Math.abs(score)).isCloseTo(1.959963984540054, within(1e-9));
      }
    }
  }

  @Test
  void knownValues() {
    // 0 of 10 and 81 of 263 (Newcombe 1998).
    assertThat(WilsonInterval.low(0, 10)).isZero();
    assertThat(WilsonInterval.high(0, 10)).isCloseTo(.2775, within(5e-5));
    assertThat(WilsonInterval.low(81, 263)).isCloseTo(.2553, within(5e-5));
    assertThat(WilsonInterval.high(81, 263)).isCloseTo(.3662, within(5e-5));
    assertThat(WilsonInterval.high(10, 10)).isEqualTo(1);
  }
}
