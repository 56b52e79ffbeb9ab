package org.therapyatlas.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Titles in many languages and the pair of subjects a reader sees in them. */
class StandardNamesTest {
  private static final Tagger TAGGER = Tagger.of(Lexicon.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb | Kan stamceller brukes mot beinskjørhet? | stem_cell_therapy | osteoporosis",
        "nb | Vitamin D-tilskudd forebygger ikke hoftebrudd | vitamin_d_supplementation | hip_fracture",
        "da | Styrketræning hjælper kvinder med knogleskørhed | resistance_training | osteoporosis",
        "da | Kan afføringstransplantation lindre irritabel tyktarm? | fecal_microbiota_transplantation | irritable_bowel_syndrome",
        "fi | Ulosteensiirto helpotti ärtyvän suolen oireyhtymää | fecal_microbiota_transplantation | irritable_bowel_syndrome",
        "fi | D-vitamiini osteoporoosin hoidossa | vitamin_d_supplementation | osteoporosis",
        "nl | Krachttraining bij artrose van de knie | resistance_training | knee_osteoarthritis",
        "nl | Helpt acupunctuur tegen migraine? | acupuncture | migraine",
        "it | Trapianto di microbiota fecale nella colite ulcerosa | fecal_microbiota_transplantation | ulcerative_colitis",
        "it | Le cellule staminali per il trattamento dell'artrosi | stem_cell_therapy | osteoarthritis",
        "pl | Witamina D w leczeniu osteoporozy | vitamin_d_supplementation | osteoporosis",
        "pl | Joga a depresja | yoga | depression",
        "ko | 골다공증 환자에서 데노수맙의 효과 | denosumab | osteoporosis",
        "ko | 섬유근육통에 대한 운동 치료 | exercise_therapy | fibromyalgia",
        "ru | Стволовые клетки в лечении бокового амиотрофического склероза | stem_cell_therapy | amyotrophic_lateral_sclerosis",
        "ru | Витамин D при остеопорозе | vitamin_d_supplementation | osteoporosis",
        "tr | Fibromiyaljide egzersiz tedavisi | exercise_therapy | fibromyalgia",
        "ar | العلاج بالخلايا الجذعية لمرضى هشاشة العظام | stem_cell_therapy | osteoporosis",
        "en | Vitamin D and depression: what we know | vitamin_d_supplementation | depression",
        "en | Stem cells for knee osteoarthritis | stem_cell_therapy | knee_osteoarthritis",
        "de | Vitamin D bei Depression | vitamin_d_supplementation | depression",
        "ja | 骨粗鬆症に対する幹細胞治療 | stem_cell_therapy | osteoporosis",
      })
  void titlesHaveTheirPairOfSubjects(
      String language, String title, String therapy, String condition) {
    Tagging tagging = TAGGER.tag(List.of(Section.of(SectionKind.TITLE, null, title).in(language)));

    assertThat(tagging.therapies()).containsExactly(therapy);
    assertThat(tagging.conditions()).containsExactly(condition);
  }
}
