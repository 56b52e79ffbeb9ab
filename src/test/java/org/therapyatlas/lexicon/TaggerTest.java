package org.therapyatlas.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

class TaggerTest {
  private static final Tagger TAGGER = Tagger.of(TestLexicon.LEXICON);

  private static Section section(SectionKind kind, String text, String language) {
    return Section.of(kind, null, text).in(language);
  }

  private static Section title(String text) {
    return section(SectionKind.TITLE, text, "en");
  }

  private static Section summary(String text) {
    return section(SectionKind.ABSTRACT, text, "en");
  }

  @Test
  void countsMentionsWithOffsetInCodePointsAndSurface() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("Probiotics for fibromyalgia"),
                summary("😀 Fibromyalgia hurts. Patients without fibromyalgia were controls."),
                summary("Fibromyalgia again.")));

    assertThat(tagging.mentions())
        .containsExactly(
            new Mention(
                "fibromyalgia", SectionKind.TITLE, Role.SUBJECT, 1, 0, 0, 15, "fibromyalgia"),
            new Mention(
                "fibromyalgia", SectionKind.ABSTRACT, Role.SUBJECT, 3, 1, 1, 2, "Fibromyalgia"),
            new Mention("probiotics", SectionKind.TITLE, Role.SUBJECT, 1, 0, 0, 0, "Probiotics"));
    assertThat(tagging.therapies()).containsExactly("probiotics");
    assertThat(tagging.conditions()).containsExactly("fibromyalgia");
  }

  @Test
  void bothSidesOfAComparisonAreSubjects() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("Denosumab versus bisphosphonates for osteoporosis"),
                summary("We compared denosumab with bisphosphonates in osteoporosis.")));

    assertThat(tagging.therapies()).containsExactly("denosumab", "bisphosphonates");
    assertThat(tagging.conditions()).containsExactly("osteoporosis");
  }

  @Test
  void anAmbiguousNameAloneIsNobody() {
    assertThat(TAGGER.tag(List.of(title("FMT and ALS in the clinic"))).mentions()).isEmpty();
  }

  @Test
  void aFirmNameElsewhereInTheTextBindsAnAmbiguousOne() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("FMT in ALS"),
                summary(
                    "Fecal microbiota transplantation was given in amyotrophic lateral sclerosis.")));

    assertThat(tagging.therapies()).containsExactly("fecal_microbiota_transplantation");
    assertThat(tagging.conditions()).containsExactly("amyotrophic_lateral_sclerosis");
  }

  @Test
  void aFirmNameInAReferenceBindsNothing() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("Results of ALS courses"),
                section(
                    SectionKind.REFERENCES,
                    "1. Amyotrophic lateral sclerosis. Lancet 2018.",
                    "en")));

    assertThat(tagging.conditions()).isEmpty();
    assertThat(tagging.mentions())
        .containsExactly(
            new Mention(
                "amyotrophic_lateral_sclerosis",
                SectionKind.REFERENCES,
                Role.LISTED,
                1,
                0,
                1,
                3,
                "Amyotrophic lateral sclerosis"));
  }

  @Test
  void anAbbreviationDefinedAsSomethingElseNeverCounts() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title(
                    "Advanced life support (ALS) for patients with amyotrophic lateral sclerosis"),
                summary("ALS was given by ALS teams.")));

    assertThat(tagging.mentions())
        .containsExactly(
            new Mention(
                "amyotrophic_lateral_sclerosis",
                SectionKind.TITLE,
                Role.SUBJECT,
                1,
                0,
                0,
                46,
                "amyotrophic lateral sclerosis"));
  }

  @Test
  void anAbbreviationTheLexiconLacksCountsWhereTheDocumentDefinesIt() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                summary("Chronic fatigue syndrome (CFS) is common. CFS tires. No CFS, no cry.")));

    assertThat(tagging.mentions())
        .containsExactly(
            new Mention(
                "chronic_fatigue_syndrome",
                SectionKind.ABSTRACT,
                Role.SUBJECT,
                4,
                1,
                0,
                0,
                "Chronic fatigue syndrome"));
  }

  @Test
  void bindsChineseDefinitionsWithTheEnglishTermInside() {
    Tagging tagging =
        TAGGER.tag(
            List.of(section(SectionKind.ABSTRACT, "骨质疏松(osteoporosis, OP)很常见。OP 是骨病。", "zh")));

    assertThat(tagging.mentions())
        .filteredOn(m -> m.conceptId().equals("osteoporosis"))
        .extracting(Mention::mentionCount)
        .containsExactly(4);
  }

  @Test
  void enumerationsAreListedAndNoSubjects() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("Probiotics in practice"),
                summary(
                    "Probiotics were tried in depression, diabetes, Alzheimer disease and cancer.")));

    assertThat(tagging.conditions()).isEmpty();
    assertThat(tagging.mentions())
        .filteredOn(m -> !m.conceptId().equals("probiotics"))
        .extracting(Mention::role)
        .containsOnly(Role.LISTED)
        .hasSize(4);
  }

  @Test
  void itemsOfAListAreListed() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("Behandling av osteoporos").in("sv"),
                section(
                    SectionKind.BODY,
                    "Osteoporos behandlas med:\n • bisfosfonater\n • denosumab (Prolia)\n • kalcitonin",
                    "sv")));

    assertThat(tagging.therapies()).isEmpty();
    assertThat(tagging.mentions())
        .filteredOn(m -> m.role() == Role.LISTED)
        .extracting(Mention::conceptId)
        .containsExactly("bisphosphonates", "calcitonin", "denosumab");
  }

  @Test
  void theNarrowerConceptStandsForTheBroader() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("Stem cell therapy: mesenchymal stem cell therapy for osteoarthritis"),
                summary("Stem cell therapy helps. Mesenchymal stem cell therapy helps.")));

    assertThat(tagging.therapies()).containsExactly("mesenchymal_stem_cell_therapy");
  }

  @Test
  void theTitlesConceptStandsForTheNarrowerOneOfTheText() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("Stem cell therapy for osteoporosis"),
                summary(
                    "Mesenchymal stem cell therapy helps. Mesenchymal stem cell therapy is studied."
                        + " Stem cell therapy is new.")));

    assertThat(tagging.therapies()).containsExactly("stem_cell_therapy");
  }

  @Test
  void keywordsBesideTheSectionsCount() {
    Tagging tagging =
        TAGGER.tag(List.of(title("A cohort from Lund")), List.of("fibromyalgia", "probiotics"));

    assertThat(tagging.conditions()).containsExactly("fibromyalgia");
    assertThat(tagging.therapies()).containsExactly("probiotics");
    assertThat(tagging.mentions()).extracting(Mention::sectionIndex).containsOnly(1);
  }

  @Test
  void furnitureMakesNoSubject() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                title("Denosumab in practice"),
                section(SectionKind.FURNITURE, "Cancer\n\nCancer news\n\nCancer forum", "en"),
                section(SectionKind.SIMILAR, "Cancer and denosumab. Bone 2020.", "en")));

    assertThat(tagging.conditions()).isEmpty();
    assertThat(tagging.mentions())
        .filteredOn(m -> m.conceptId().equals("cancer"))
        .extracting(Mention::role)
        .containsOnly(Role.LISTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Patients with no osteoporosis. | 1",
        "en | Not only osteoporosis but more. | 0",
        "en | He did not smoke, osteoporosis followed. | 0",
        "en | Without signs of osteoporosis. | 1",
        "sv | Patienter utan osteoporos. | 1",
        "sv | Osteoporos utan smärta. | 0",
        "zh | 患者无骨质疏松。 | 1",
        "zh | 未来骨质疏松可期。 | 0",
        "zh | 没有骨折，骨质疏松多见。 | 0"
      })
  void tellsNegatedMentions(String language, String text, int negated) {
    Tagging tagging = TAGGER.tag(List.of(section(SectionKind.ABSTRACT, text, language)));

    assertThat(tagging.mentions())
        .filteredOn(m -> m.conceptId().equals("osteoporosis"))
        .extracting(Mention::negatedCount)
        .containsExactly(negated);
  }

  @Test
  void headingsCountForSubjectsButAreNoMentions() {
    Tagging tagging =
        TAGGER.tag(
            List.of(
                Section.of(SectionKind.BODY, "Fibromyalgia", "It hurts.").in("en"),
                Section.of(SectionKind.BODY, "What helps in fibromyalgia?", "Rest.").in("en"),
                Section.of(SectionKind.BODY, "Living with fibromyalgia", "Slowly.").in("en")));

    assertThat(tagging.conditions()).containsExactly("fibromyalgia");
    assertThat(tagging.mentions()).isEmpty();
  }

  @Test
  void emptyDocumentsAndUnknownLanguagesAreFine() {
    assertThat(TAGGER.tag(List.of())).isEqualTo(new Tagging(List.of(), List.of(), List.of()));
    assertThat(
            TAGGER
                .tag(List.of(Section.of(SectionKind.TITLE, null, "Stamceller vid osteoporos")))
                .conditions())
        .containsExactly("osteoporosis");
  }

  @Test
  void sharedByThreadsAndSerialisedItTagsTheSame() throws Exception {
    List<List<Section>> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      documents.add(
          List.of(
              title(i % 2 == 0 ? "Denosumab for osteoporosis" : "Probiotics in fibromyalgia"),
              summary("Word" + i + " amyotrophic lateral sclerosis (ALS) and ALS number " + i)));
    }
    Tagger copy = LexiconTest.copy(TAGGER);
    List<Tagging> expected = documents.stream().map(TAGGER::tag).toList();

    List<Tagging> parallel =
        IntStream.range(0, documents.size())
            .parallel()
            .mapToObj(i -> copy.tag(documents.get(i)))
            .toList();

    assertThat(parallel).isEqualTo(expected);
  }
}
