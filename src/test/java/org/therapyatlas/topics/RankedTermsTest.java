package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankedTermsTest {
  private static final List<Topic.Term> TERMS =
      List.of(
          new Topic.Term("stem", "stem", 1, 20, .9),
          new Topic.Term("cell", "cells", 1, 30, .8),
          new Topic.Term("stem cell", "stem cells", 2, 19, .7),
          new Topic.Term("mesenchymal", "mesenchymal", 1, 9, .6),
          new Topic.Term("mesenchymal stem cell", "mesenchymal stem cells", 3, 9, .5),
          new Topic.Term("bone", "bone", 1, 7, .4),
          // All but one stand in the next longer phrase.
          new Topic.Term("mineral density", "mineral density", 2, 4, .3),
          new Topic.Term("bone mineral density", "bone mineral density", 3, 3, .2),
          new Topic.Term("fracture", "fractures", 1, 5, .1));

  @Test
  void phrasesThatStandInLongerOnes_areLeftOut() {
    assertThat(RankedTerms.of(TERMS).published())
        .extracting(Topic.Term::term)
        .containsExactly(
            "stem",
            "cell",
            "stem cell",
            "mesenchymal",
            "mesenchymal stem cell",
            "bone",
            "bone mineral density",
            "fracture");
  }

  @Test
  void words_areShownAsTheirPhrases() {
    assertThat(RankedTerms.of(TERMS).leading())
        .extracting(forms -> forms.get(0).surface())
        .containsExactly(
            "stem cells",
            "stem cells",
            "stem cells",
            "mesenchymal stem cells",
            "mesenchymal stem cells",
            "bone",
            "bone mineral density",
            "fractures");
    // The cells of mesenchymal are named already, and a word stands beside no phrase with it.
    assertThat(Labels.choose(RankedTerms.of(TERMS).leading()))
        .containsExactly("stem cells", "bone", "fractures");
  }
}
