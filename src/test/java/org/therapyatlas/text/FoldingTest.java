package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "Sjögren, sjögren, sjogren",
    "ＩＬ－６, il-6, il-6",
    "TGF‑β, tgf-β, tgf-β",
    "Crohn’s, crohn's, crohn's",
    "İzmir, i̇zmir, izmir",
    "ŁÓDŹ, łódź, lodz",
    "Straße, straße, strasse",
    "Ångström, ångström, angstrom",
    "ﬁbrosis, fibrosis, fibrosis",
    "が, が, が",
    "한국, 한국, 한국",
    "骨質疏鬆, 骨質疏鬆, 骨質疏鬆"
  })
  void folds(String text, String kept, String removed) {
    assertThat(Folding.fold(text)).isEqualTo(kept);
    assertThat(Folding.foldDiacritics(text)).isEqualTo(removed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sjögren", "ΣΊΣΥΦΟΣ", "İI", "ﬃ", "½ µg", "ｶﾞ", "a\u0301\u0323", "ẛ̣"})
  void foldsOnce(String text) {
    assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    assertThat(Folding.foldDiacritics(Folding.foldDiacritics(text)))
        .isEqualTo(Folding.foldDiacritics(text));
  }
}
