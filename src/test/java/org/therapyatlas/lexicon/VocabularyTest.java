package org.therapyatlas.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Vocabularies of others: MeSH descriptors and translations of the phenotype ontology. */
class VocabularyTest {
  private static final Path HPO = Path.of("../shared/data/vocabulary/hpo");

  private static final Lexicon OWN =
      Lexicon.read(
          Map.of(
              "own.txt",
              """
              [osteoporosis]
              kind: condition
              mesh: D010024
              en: osteoporosis
              sv: benskörhet

              [small_head]
              kind: condition
              en: microcephaly
              """));

  private static final String MESH =
      """
      <?xml version="1.0"?>
      <!DOCTYPE DescriptorRecordSet SYSTEM "https://example.org/none.dtd">
      <DescriptorRecordSet LanguageCode="eng">
       <DescriptorRecord DescriptorClass="1">
        <DescriptorUI>D001847</DescriptorUI>
        <DescriptorName><String>Bone Diseases</String></DescriptorName>
        <TreeNumberList><TreeNumber>C05.116</TreeNumber></TreeNumberList>
        <ConceptList><Concept PreferredConceptYN="Y"><TermList>
         <Term IsPermutedTermYN="N"><TermUI>T1</TermUI><String>Bone Diseases</String></Term>
         <Term IsPermutedTermYN="Y"><TermUI>T1</TermUI><String>Diseases, Bone</String></Term>
        </TermList></Concept></ConceptList>
       </DescriptorRecord>
       <DescriptorRecord DescriptorClass="1">
        <DescriptorUI>D010024</DescriptorUI>
        <DescriptorName><String>Osteoporosis</String></DescriptorName>
        <TreeNumberList><TreeNumber>C05.116.198.579</TreeNumber></TreeNumberList>
        <ConceptList><Concept PreferredConceptYN="Y"><TermList>
         <Term IsPermutedTermYN="N"><String>Osteoporosis</String></Term>
         <Term IsPermutedTermYN="N"><String>Bone Loss, Age-Related</String></Term>
        </TermList></Concept></ConceptList>
       </DescriptorRecord>
       <DescriptorRecord DescriptorClass="1">
        <DescriptorUI>D015663</DescriptorUI>
        <DescriptorName><String>Osteoporosis, Postmenopausal</String></DescriptorName>
        <TreeNumberList><TreeNumber>C05.116.198.579.610</TreeNumber></TreeNumberList>
        <ConceptList><Concept PreferredConceptYN="Y"><TermList>
         <Term IsPermutedTermYN="N"><String>Osteoporosis, Postmenopausal</String></Term>
        </TermList></Concept></ConceptList>
       </DescriptorRecord>
       <DescriptorRecord DescriptorClass="1">
        <DescriptorUI>D000069448</DescriptorUI>
        <DescriptorName><String>Denosumab</String></DescriptorName>
        <PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo>
         <DescriptorUI>D050071</DescriptorUI>
         <DescriptorName><String>Bone Density Conservation Agents</String></DescriptorName>
        </DescriptorReferredTo></PharmacologicalAction></PharmacologicalActionList>
        <TreeNumberList><TreeNumber>D12.776.124.486</TreeNumber></TreeNumberList>
        <ConceptList><Concept PreferredConceptYN="Y"><TermList>
         <Term IsPermutedTermYN="N"><String>Denosumab</String></Term>
         <Term IsPermutedTermYN="N"><String>AMG</String></Term>
        </TermList></Concept></ConceptList>
       </DescriptorRecord>
       <DescriptorRecord DescriptorClass="1">
        <DescriptorUI>D014867</DescriptorUI>
        <DescriptorName><String>Water</String></DescriptorName>
        <TreeNumberList><TreeNumber>D01.045.250.875</TreeNumber></TreeNumberList>
        <ConceptList><Concept PreferredConceptYN="Y"><TermList>
         <Term IsPermutedTermYN="N"><String>Water</String></Term>
        </TermList></Concept></ConceptList>
       </DescriptorRecord>
      </DescriptorRecordSet>
      """;

  @Test
  void descriptorsExtendWhatTheLexiconKnowsAndAddTheRest() {
    Lexicon lexicon = OWN.extendedBy(Map.of("desc2025.xml", MESH));

    assertThat(lexicon.concepts())
        .extracting(Concept::id)
        .containsExactly(
            "mesh_d000069448", "mesh_d001847", "mesh_d015663", "osteoporosis", "small_head");
    assertThat(lexicon.concept("osteoporosis").names().get("en"))
        .containsExactly(
            new Concept.Name("osteoporosis", false),
            new Concept.Name("Age-Related Bone Loss", false));
    assertThat(lexicon.concept("osteoporosis").names()).containsKey("sv");
    assertThat(lexicon.concept("mesh_d015663").broader()).containsExactly("osteoporosis");
    assertThat(lexicon.concept("mesh_d015663").names().get("en"))
        .containsExactly(new Concept.Name("Postmenopausal Osteoporosis", false));
    Concept denosumab = lexicon.concept("mesh_d000069448");
    assertThat(denosumab.kind()).isEqualTo(Concept.Kind.THERAPY);
    assertThat(denosumab.meshId()).isEqualTo("D000069448");
    assertThat(denosumab.names().get("en"))
        .containsExactly(new Concept.Name("Denosumab", false), new Concept.Name("AMG", true));
  }

  @Test
  void brokenDescriptorsAreNamedWithTheirPlace() {
    LexiconException wrongId =
        catchThrowableOfType(
            LexiconException.class,
            () ->
                OWN.extendedBy(
                    Map.of("d.xml", MESH.replace("<DescriptorUI>D014867<", "<DescriptorUI>X1<"))));
    assertThat(wrongId.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.file()).isEqualTo("d.xml");
              assertThat(p.line()).isEqualTo(43);
              assertThat(p.message()).contains("\"X1\"");
            });
    LexiconException cut =
        catchThrowableOfType(
            LexiconException.class,
            () -> OWN.extendedBy(Map.of("d.xml", MESH.substring(0, MESH.length() / 2))));
    assertThat(cut.problems()).singleElement().satisfies(p -> assertThat(p.line()).isPositive());
  }

  @Test
  void translationsAreReadByTheirHeadings() {
    Lexicon lexicon =
        OWN.extendedBy(
            Map.of(
                "hp-de.babelon.tsv",
                """
                source_language\tsource_value\tsubject_id\tpredicate_id\ttranslation_language\ttranslation_value\ttranslation_status
                en\tMicrocephaly\tHP:0000252\trdfs:label\tde\tMikrozephalie\tOFFICIAL
                en\tMacrocephaly\tHP:0000256\trdfs:label\tde\tNA\tNOT_TRANSLATED
                en\tA head.\tHP:0000256\tIAO:0000115\tde\tEin Kopf.\tOFFICIAL
                en\tSevere\tHP:0012828\trdfs:label\tde\tSchwer\tOFFICIAL
                """,
                "hp-fr.babelon.tsv",
                """
                subject_id\tsource_language\ttranslation_language\tpredicate_id\tsource_value\ttranslation_status\ttranslation_value
                HP:0000256\ten\tfr\trdfs:label\tMacrocephaly\tOFFICIAL\tMacrocéphalie
                """,
                "hp-nl.synonyms.tsv",
                """
                subject_id\ttranslation_value\tcomment
                ID\tAL oboInOwl:hasExactSynonym@nl\t
                HP:0000252\tKlein hoofd|Microcefalie\tOFFICIAL
                """));

    assertThat(lexicon.concepts())
        .extracting(Concept::id)
        .containsExactly("hp_0000256", "osteoporosis", "small_head");
    assertThat(lexicon.concept("small_head").names())
        .containsEntry("de", List.of(new Concept.Name("Mikrozephalie", false)))
        .containsEntry(
            "nl",
            List.of(
                new Concept.Name("Klein hoofd", false), new Concept.Name("Microcefalie", false)));
    assertThat(lexicon.concept("hp_0000256").names())
        .containsEntry("fr", List.of(new Concept.Name("Macrocéphalie", false)))
        .doesNotContainKey("de");
  }

  @Test
  void brokenLinesOfTablesAreNamedWithLineAndColumn() {
    LexiconException e =
        catchThrowableOfType(
            LexiconException.class,
            () ->
                OWN.extendedBy(
                    Map.of(
                        "a.babelon.tsv",
                        """
                        source_language\ttranslation_language\tsubject_id\tpredicate_id\tsource_value\ttranslation_value
                        en\tde\tHP:252\trdfs:label\tMicrocephaly\tMikrozephalie
                        en\tx_y\tHP:0000252\trdfs:label\tMicrocephaly\tMikrozephalie
                        en\tde\tHP:0000252\trdfs:label\tMicrocephaly\tMikro\tzephalie
                        en\tde\tHP:0000252
                        """,
                        "b.synonyms.tsv",
                        "subject_id\ttranslation_value\nHP:0000252\tKlein hoofd\n",
                        "c.tsv",
                        "id\tname\n")));

    assertThat(e.problems())
        .extracting(p -> p.file() + ":" + p.line() + ":" + p.column())
        .containsExactly(
            "a.babelon.tsv:2:7",
            "a.babelon.tsv:3:4",
            "a.babelon.tsv:4:48",
            "a.babelon.tsv:5:17",
            "b.synonyms.tsv:2:1",
            "c.tsv:1:1",
            "c.tsv:1:1");
  }

  @Test
  void theTranslationsAsPublishedAreRead() {
    boolean present = Files.isDirectory(HPO);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as("%s must be there in CI", HPO).isTrue();
    }
    assumeTrue(present, "The translations are not at " + HPO);

    Lexicon lexicon = Lexicon.standard().extendedBy(Lexicon.filesIn(HPO));

    assertThat(lexicon.size()).isGreaterThan(15_000);
    assertThat(lexicon.concept("microcephaly").names()).containsKeys("cs", "it", "sv");
    assertThat(Tagger.of(lexicon).matcher().nameCount()).isGreaterThan(100_000);
  }
}
