package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkScoresTest {
  /** Hundred features, every second one of the first topic of either language. */
  private static PairSums alternating(int features) {
    PairSums sums = new PairSums(2, 2);
    for (int f = 0; f < features; f++) {
      long one = PairSums.fixed(f % 2);
      long other = PairSums.fixed(1 - f % 2);
      sums.add(new long[] {one, other}, new long[] {other, one});
    }
    return sums;
  }

  @Test
  void correlation_isPearsons() {
    PairSums sums = new PairSums(1, 1);
    double[][] values = {{.1, .2}, {.4, .3}, {.6, .8}, {.9, .7}};
    for (double[] value : values) {
      sums.add(new long[] {PairSums.fixed(value[0])}, new long[] {PairSums.fixed(value[1])});
    }

    // Deviations −.4, −.1, .1, .4 and −.3, −.2, .3, .2: .25/√(.34 × .26).
    assertThat(sums.correlation(0, 0)).isCloseTo(.25 / Math.sqrt(.34 * .26), within(1e-5));
    assertThat(sums.deviations(0, 0))
        .isCloseTo(.25 / Math.sqrt(.34 * .26) * Math.sqrt(3), within(1e-5));
  }

  @Test
  void sums_survivePartsAndStorage() {
    PairSums parts = PairSums.of(alternating(60).toArray(), 2, 2);
    parts.add(alternating(40));

    assertThat(parts.toArray()).isEqualTo(alternating(100).toArray());
  }

  @Test
  void topicsThatVaryTogether_areLinked() {
    LinkScores scores = new LinkScores(List.of(alternating(100)), 2, 2);

    assertThat(scores.partner(0)).isEqualTo(1);
    assertThat(scores.partner(1)).isEqualTo(0);
    assertThat(scores.score(0, 1)).isCloseTo(Math.sqrt(99), within(1e-6));
    assertThat(scores.chance(0, 0)).isGreaterThan(.999);
  }

  @Test
  void strongerSignal_hasTheLastWord() {
    PairSums few = new PairSums(2, 2);
    for (int f = 0; f < 10; f++) {
      long[] values = {PairSums.fixed(f % 2), PairSums.fixed(1 - f % 2)};
      few.add(values, values);
    }

    assertThat(new LinkScores(List.of(few, alternating(100)), 2, 2).partner(0)).isEqualTo(1);
  }

  @Test
  void withoutSignal_nothingIsLinked() {
    LinkScores scores = new LinkScores(List.of(new PairSums(2, 3)), 2, 3);

    assertThat(scores.partner(0)).isEqualTo(-1);
    assertThat(scores.chance(0, 0)).isEqualTo(.5);
  }

  @Test
  void perfectMatching_isFoundByTheHungarianMethod() {
    assertThat(Assignment.largest(new double[][] {{3, 2, 0}, {3, 0, 0}, {0, 0, 1}})).isEqualTo(6);
  }
}
