package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.therapyatlas.citations.ResolutionQuality.Score;

/** What {@link ResolutionQuality} measures must not fall; see there for more distractors. */
class ResolutionFloorsTest {
  @Test
  void stringsFindTheirWorks() throws IOException {
    boolean present = Files.exists(ResolutionQuality.SET);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as(ResolutionQuality.SET.toString()).isTrue();
    }
    assumeTrue(present, "skipped: " + ResolutionQuality.SET + " is not there");
    ResolutionQuality quality =
        new ResolutionQuality(ResolutionQuality.read(ResolutionQuality.SET));
    Score among = quality.score(quality.resolve(quality.with(0)), false);
    assertThat(among.strings()).isEqualTo(8393);
    assertThat(among.f1()).isGreaterThan(0.992);
    Score beside = quality.score(quality.resolve(quality.with(3)), false);
    assertThat(beside.precision()).isGreaterThan(0.98);
    assertThat(beside.recall()).isGreaterThan(0.98);
  }
}
