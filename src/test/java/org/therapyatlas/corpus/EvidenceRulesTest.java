package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.ReferenceStatus;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.YearSource;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

class EvidenceRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vitamin D for fragile bones: a meta-analysis|META_ANALYSIS",
        "益生菌治疗肠易激综合征的Meta分析|META_ANALYSIS",
        "Tai chi: en systematisk översikt|SYSTEMATIC_REVIEW",
        "Musicothérapie et démence : essai contrôlé randomisé|RANDOMIZED_TRIAL",
        "만성 요통에 대한 침술의 효과: 무작위 대조 시험|RANDOMIZED_TRIAL",
        "Protocol for a randomised trial of light therapy|PROTOCOL",
        "Umbilical cells in ovariectomised rats|ANIMAL_STUDY",
        "Luz y sueño: estudio en ratones|ANIMAL_STUDY",
        "Ossification after an injection: case report|CASE_REPORT",
        "Estudio de cohorte sobre plasma rico en plaquetas|OBSERVATIONAL_STUDY",
        "干细胞移植治疗帕金森病研究进展|REVIEW",
        "Notes from a quiet ward|UNKNOWN"
      })
  void titlesSayWhatTheyAre(String title, Evidence expected) {
    EvidenceFinding found =
        find(SourceKind.JOURNAL_ARTICLE, List.of(), List.of(), title, "Nothing more is said.");
    assertThat(found.evidence()).isEqualTo(expected);
    assertThat(found.basis())
        .isEqualTo(
            expected == Evidence.UNKNOWN
                ? EvidenceFinding.Basis.NONE
                : EvidenceFinding.Basis.WORDING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Patients were randomly assigned to yoga or to a waiting list.|RANDOMIZED_TRIAL",
        "A non-randomized comparison. Records of patients were looked through.|UNKNOWN",
        "Larger randomized controlled trials are needed in patients.|UNKNOWN",
        "Sixty Wistar rats were randomly divided into three groups of rats.|ANIMAL_STUDY",
        "MEDLINE and Embase were searched for randomized trials; patients were pooled.|SYSTEMATIC_REVIEW",
        "We report the case of a 43-year-old woman with pain.|CASE_REPORT",
        "Chondrocytes were cultured in vitro and cells were seeded on gels.|LABORATORY_STUDY",
        "In this review we look at what is known about patients with gout.|REVIEW",
        "I denna randomiserade kontrollerade studie fick 80 vuxna ljus om morgonen.|RANDOMIZED_TRIAL",
        "Randomiserade studier saknas hos patienter.|UNKNOWN",
        "In dieser randomisierten kontrollierten Studie wurden 80 Erwachsene behandelt.|RANDOMIZED_TRIAL",
        "Insgesamt wurden 80 Erwachsene zu Licht oder Dunkelheit randomisiert.|RANDOMIZED_TRIAL",
        "Randomisierte Studien mit Patienten fehlen.|UNKNOWN",
        "Au total, 80 participants ont été randomisés.|RANDOMIZED_TRIAL",
        "En este ensayo aleatorizado, 80 adultos recibieron luz.|RANDOMIZED_TRIAL",
        "Faltan ensayos aleatorizados en pacientes.|UNKNOWN",
        "Neste ensaio clínico randomizado, 80 adultos receberam luz.|RANDOMIZED_TRIAL",
        "80名の患者を無作為に2群に分けた。|RANDOMIZED_TRIAL",
        "80例患者随机分成两组。|RANDOMIZED_TRIAL",
        "Fetal bovine serum was used. Patients gave samples; patients were seen twice.|UNKNOWN",
      })
  void abstractsSayWhatTheyAre(String summary, Evidence expected) {
    assertThat(
            find(SourceKind.JOURNAL_ARTICLE, List.of(), List.of(), "Notes on a topic", summary)
                .evidence())
        .isEqualTo(expected);
  }

  @Test
  void theWordingIsLocated() {
    EvidenceFinding found =
        find(SourceKind.JOURNAL_ARTICLE, List.of(), List.of(), "𠮷 A case report", "x y");
    assertThat(found.section()).isEqualTo("title");
    assertThat(found.offset()).isEqualTo(4);
  }

  @Test
  void publicationTypesGoBeforeWording() {
    assertThat(
            find(
                    SourceKind.BIBLIOGRAPHIC_RECORD,
                    List.of("Journal Article", "Randomized Controlled Trial"),
                    List.of(),
                    "A review of nothing",
                    "x y")
                .evidence())
        .isEqualTo(Evidence.RANDOMIZED_TRIAL);
  }

  @Test
  void animalsWithoutHumansAreAnAnimalStudy() {
    assertThat(
            find(SourceKind.BIBLIOGRAPHIC_RECORD, List.of(), List.of("Animals", "Mice"), "T", "x y")
                .evidence())
        .isEqualTo(Evidence.ANIMAL_STUDY);
  }

  @ParameterizedTest
  @CsvSource({"NEWS,NEWS", "BLOG,UNKNOWN", "PATIENT_INFORMATION,UNKNOWN"})
  void aPageThatTalksAboutAMetaAnalysisIsNone(SourceKind kind, Evidence expected) {
    assertThat(
            find(kind, List.of(), List.of(), "New meta-analysis on yoga", "A meta-analysis found")
                .evidence())
        .isEqualTo(expected);
  }

  private static EvidenceFinding find(
      SourceKind kind, List<String> types, List<String> headings, String title, String summary) {
    List<Section> sections =
        List.of(
            Section.of(SectionKind.TITLE, null, title),
            Section.of(SectionKind.ABSTRACT, null, summary));
    SourceRecord record =
        new SourceRecord(
            null,
            1,
            "a",
            Format.TEXT,
            "files",
            kind,
            null,
            null,
            null,
            List.of(),
            sections,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            YearSource.NONE,
            null,
            types,
            headings,
            ReferenceStatus.NONE,
            null,
            Map.of());
    return EvidenceRules.find(record, sections);
  }
}
