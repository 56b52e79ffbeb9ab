package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapyatlas.text.Abbreviations.Binding;

class AbbreviationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the fecal microbiota transplantation (FMT) of;FMT;fecal microbiota transplantation",
        "adipose-derived stem cells (ADSCs);ADSCs;adipose-derived stem cells",
        "transforming growth factor beta (TGF-β);TGF-β;transforming growth factor beta",
        "interleukin-6 (IL-6);IL-6;interleukin-6",
        "amyotrophic lateral sclerosis (ALS, a disease);ALS;amyotrophic lateral sclerosis",
        "FMT (fecal microbiota transplantation);FMT;fecal microbiota transplantation",
        "röda blodkroppar och benmärg (BM);BM;benmärg",
        "采用骨质疏松（OP）大鼠;OP;骨质疏松",
        "治疗OP（骨质疏松症）;OP;骨质疏松症",
        "粪菌移植（以下简称FMT）;FMT;粪菌移植"
      })
  void bindsOneLongForm(String text, String shortForm, String longForm) {
    assertThat(Abbreviations.bind(text))
        .containsExactly(new Binding(shortForm, longForm, text.indexOf(shortForm)));
  }

  @ParameterizedTest
  @CsvSource({
    "'目的 治疗骨质疏松(osteoporosis, OP)患者',OP,骨质疏松,osteoporosis",
    "'是间充质干细胞（mesenchymal stem cells，MSCs）',MSCs,间充质干细胞,mesenchymal stem cells",
    "'肌萎缩侧索硬化(amyotrophic lateral sclerosis, ALS)',ALS,肌萎缩侧索硬化,amyotrophic lateral sclerosis"
  })
  void bindsTheChineseAndTheEnglishForm(
      String text, String shortForm, String chinese, String english) {
    int offset = text.lastIndexOf(shortForm);

    assertThat(Abbreviations.bind(text))
        .containsExactly(
            new Binding(shortForm, chinese, offset), new Binding(shortForm, english, offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the results (see Table 1)",
        "patients (n = 20)",
        "from home (USA)",
        "the bone (",
        "a ) b (",
        "(FMT)",
        "in Shanghai (2024)"
      })
  void bindsNothing(String text) {
    assertThat(Abbreviations.bind(text)).isEmpty();
  }

  @Test
  void doesNotSlowDownOnHostileText() {
    String text = "(A".repeat(200_000) + "x ".repeat(100_000) + "(AB) ".repeat(100_000);
    long start = System.nanoTime();
    List<Binding> bindings = Abbreviations.bind(text);

    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
    assertThat(bindings).isEmpty();
  }
}
