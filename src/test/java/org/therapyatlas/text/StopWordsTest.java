package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {
  @ParameterizedTest
  @CsvSource({
    "en, the",
    "zh, 的",
    "sv, och",
    "nb, ikke",
    "nn, ikkje",
    "da, hvad",
    "de, und",
    "fr, avec",
    "es, para",
    "pt, não",
    "it, della",
    "nl, het",
    "fi, että",
    "pl, który",
    "ja, する",
    "ko, 그리고",
    "ru, который",
    "ar, التي",
    "tr, için",
    "vi, không",
    "cs, který",
    "uk, який",
    "hu, hogy",
    "ro, pentru",
    "ca, amb",
    "id, yang",
    "bg, който",
    "el, και",
    "fa, است",
    "he, של",
    "hi, है",
    "th, และ",
    "is, ekki"
  })
  void holdTheWordsOfALanguage(String language, String word) {
    assertThat(StopWords.of(language)).contains(Folding.fold(word)).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bone", "cells", "patients", "therapy", "behandling", "Knochen", "疼痛", "治疗", "症状"})
  void holdNoWordsOfTheSubject(String word) {
    for (String language : new String[] {"en", "sv", "nb", "de", "zh", "ja"}) {
      assertThat(StopWords.of(language)).doesNotContain(Folding.fold(word));
    }
  }

  @Test
  void keepAcademicWordsApart() {
    assertThat(StopWords.academic()).contains("doi", "et", "al", "fig", "copyright", "摘要");
    assertThat(StopWords.of("en")).doesNotContain("doi", "copyright");
  }

  @Test
  void areEmptyForALanguageWithoutAList() {
    assertThat(StopWords.of("xx")).isEmpty();
    assertThat(StopWords.of("zh-Hant")).isEqualTo(StopWords.of("zh"));
  }
}
