package org.therapyatlas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapyatlas.statistics.CValue.Candidate;

/** The example of Frantzi, Ananiadou and Mima. */
class CValueTest {
  private static final Candidate ADENOID = new Candidate("adenoid cystic basal cell carcinoma", 5);
  private static final Candidate CYSTIC = new Candidate("cystic basal cell carcinoma", 11);

  @Test
  void nestedOccurrencesCountOnce() {
    List<Candidate> longer =
        List.of(
            CYSTIC,
            new Candidate("recurrent basal cell carcinoma", 5),
            ADENOID,
            new Candidate("circumscribed basal cell carcinoma", 3),
            new Candidate("ulcerated basal cell carcinoma", 7));

    assertThat(CValue.of("basal cell carcinoma", 984, longer)).isCloseTo(1551.361296, within(1e-6));
  }

  @Test
  void aPhraseInsideOneLongerCandidate() {
    assertThat(CValue.of(CYSTIC.words(), CYSTIC.count(), List.of(ADENOID)))
        .isCloseTo(12.0, within(1e-9));
  }

  @Test
  void aPhraseOfItsOwn() {
    assertThat(CValue.of(ADENOID.words(), ADENOID.count(), List.of()))
        .isCloseTo(11.609640, within(1e-6));
  }

  @Test
  void partsAreTheDistinctShorterPhrases() {
    assertThat(CValue.parts("a b a b")).containsExactly("a b a", "b a b", "a b", "b a");
    assertThat(CValue.parts("a b")).isEmpty();
  }
}
