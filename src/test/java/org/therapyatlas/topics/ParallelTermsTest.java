package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParallelTermsTest {
  @Test
  void aTermMeansWhatStandsInTheSameTexts() {
    ParallelTerms terms = new ParallelTerms();
    add(terms, "knä kors", "knee cross");
    add(terms, "knä", "knee the");
    add(terms, "höft", "hip the");
    add(terms, "höft", "hip");
    add(terms, "höft knä", "hip knee the");
    add(terms, "hand", "hand");
    for (int i = 0; i < 6; i++) {
      add(terms, "annat", "other the");
    }

    // Once together is too seldom to tell (kors, hand), and so is what stands everywhere (the).
    assertThat(terms.meanings()).isEqualTo(Map.of("knä", List.of("knee"), "höft", List.of("hip")));
  }

  @Test
  void ofSeveralMeaningsTheNearestTwoAreTaken() {
    ParallelTerms terms = new ParallelTerms();
    add(terms, "fetma", "obese overweight");
    add(terms, "fetma", "obese overweight adult");
    add(terms, "fetma", "obese adult");
    add(terms, "vuxen", "adult");
    for (int i = 0; i < 20; i++) {
      add(terms, "annat", "other");
    }

    // 2·3/(3 + 3), 2·2/(3 + 2) and 2·2/(3 + 3): the third is one too many.
    assertThat(terms.meanings().get("fetma")).containsExactly("obese", "overweight");
  }

  @Test
  void withoutTextsNothingIsLearned() {
    assertThat(new ParallelTerms().meanings()).isEmpty();
  }

  private static void add(ParallelTerms terms, String text, String other) {
    terms.add(text.split(" "), other.split(" "));
  }
}
