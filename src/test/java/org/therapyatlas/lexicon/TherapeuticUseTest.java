package org.therapyatlas.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Materials that are treatments in one text and not in another; lookalikes. */
class TherapeuticUseTest {
  private static final Tagger TAGGER =
      Tagger.of(
          Lexicon.read(
              Map.of(
                  "a.txt",
                  """
                  [vitamin_d]
                  kind: therapy
                  en: vitamin D?
                  zh: 维生素D?
                  sv: D-vitamin?
                  de: Vitamin D?
                  fr: vitamine D?

                  [stem_cells]
                  kind: therapy
                  en: stem cells?
                  zh: 干细胞?

                  [thrombosis]
                  kind: condition
                  en: thrombosis
                  zh: 血栓 | 血栓通!
                  """)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Vitamin D for the prevention of fractures in older people",
        "en | Effects of high-dose vitamin D on falls",
        "en | Patients were treated with oral vitamin D.",
        "en | Injection of autologous bone marrow stem cells into the knee",
        "en | Can stem cells help your joints?",
        "en | Vitamin D and thrombosis",
        "zh | 补充维生素D治疗骨质疏松",
        "zh | 干细胞移植的研究",
        "sv | Behandling med D-vitamin mot benskörhet",
        "de | Vitamin D gegen Osteoporose",
        "fr | Supplémentation en vitamine D chez l'enfant",
      })
  void aMaterialThatIsGivenIsATreatment(String language, String text) {
    assertThat(mentions(language, text)).anyMatch(m -> !m.conceptId().equals("thrombosis"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Serum vitamin D levels in healthy adults",
        "en | Vitamin D deficiency and thrombosis",
        "en | Role of vitamin D receptor polymorphisms",
        "en | Cultured stem cells differentiate into osteoblasts.",
        "zh | 血清维生素D水平的测定",
        "zh | 干细胞分化的机制",
        "sv | Halten av D-vitamin i blodet",
        "de | Der Vitamin-D-Spiegel im Winter",
        "fr | Carence en vitamine D chez l'enfant",
      })
  void aMaterialOfTheBodyIsNone(String language, String text) {
    assertThat(mentions(language, text)).allMatch(m -> m.conceptId().equals("thrombosis"));
  }

  @Test
  void aLookalikeHidesTheNameWithinItAndNoOther() {
    assertThat(mentions("zh", "注射用血栓通的临床应用")).isEmpty();
    assertThat(mentions("zh", "血栓通治疗血栓"))
        .singleElement()
        .satisfies(m -> assertThat(m.firstOffset()).isEqualTo(5));
  }

  private static List<Mention> mentions(String language, String text) {
    return TAGGER.tag(List.of(Section.of(SectionKind.TITLE, null, text).in(language))).mentions();
  }
}
