package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.text.SectionKind;

/** Tables as text: Scopus' and PubMed's CSV, and anybody's with columns named by the user. */
class TablesOfRecordsTest {
  @Test
  void scopusCsvIsReadWithItsReferences() {
    String csv =
        "\uFEFF\"Authors\",\"Title\",\"Year\",\"Source title\",\"Volume\",\"Issue\",\"Art. No.\","
            + "\"Page start\",\"Page end\",\"DOI\",\"Abstract\",\"Author Keywords\",\"References\","
            + "\"Language of Original Document\",\"Document Type\",\"PubMed ID\",\"EID\"\r\n"
            + "\"Silva, A.M.; Lima, B.\",\"Vitamin D, \"\"the\"\" bone\",\"2020\",\"Inv. J.\",\"7\",\"2\",,\"11\","
            + "\"19\",\"10.5555/inv.1\",\"We tested\r\nit.\",\"bone; trial\",\"Smith, J.A., Old bones of men"
            + " (2009) J. Inv., 12 (3), pp. 4-9\",\"English\",\"Article\",\"99000001\",\"2-s2.0-1\"\r\n"
            + "\"\",\"Second\",\"2021\",,,,,,,,,,,,,,\r\n";
    Collected read = Collected.of(csv);
    assertThat(read.refusals).isEmpty();
    assertThat(read.records).hasSize(2);
    SourceRecord record = read.records.get(0);
    assertThat(record.format()).isEqualTo(Format.DELIMITED_TEXT);
    assertThat(record.sourceDatabase()).isEqualTo("scopus");
    assertThat(record.recordId()).isEqualTo("2-s2.0-1");
    assertThat(Collected.text(record, SectionKind.TITLE)).isEqualTo("Vitamin D, \"the\" bone");
    assertThat(Collected.text(record, SectionKind.ABSTRACT)).isEqualTo("We tested\nit.");
    assertThat(record.authors()).containsExactly("Silva AM", "Lima B");
    assertThat(record.keywords()).containsExactly("bone", "trial");
    assertThat(record.year()).isEqualTo(2020);
    assertThat(record.journal()).isEqualTo("Inv. J.");
    assertThat(record.pmid()).isEqualTo("99000001");
    assertThat(record.publicationLanguage()).isEqualTo("en");
    assertThat(record.publicationTypes()).containsExactly("Journal Article");
    assertThat(record.facets()).containsEntry("pages", "11-19").containsEntry("volume", "7");
    ReferenceEntry cited = record.entries().get(0);
    assertThat(cited.title()).isEqualTo("Old bones of men");
    assertThat(cited.year()).isEqualTo(2009);
    assertThat(cited.lastPage()).isEqualTo("9");
  }

  @Test
  void pubmedsCsvIsRead() {
    SourceRecord record =
        Collected.of(
                "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,DOI\n"
                    + "99000001,Vitamin D and bone.,\"Silva AM, Lima B.\",x,Silva AM,Inv J,2020,10.5555/inv.1\n")
            .only();
    assertThat(record.authors()).containsExactly("Silva AM", "Lima B");
    assertThat(record.pmid()).isEqualTo("99000001");
    assertThat(record.journal()).isEqualTo("Inv J");
  }

  @Test
  void columnsAreWhatTheUserSaysInAnyLanguageAndLayout() {
    Map<String, String> columns =
        Map.of("title", "Titel", "year", "\u00C5r", "text", "Br\u00F6dtext");
    ReaderOptions options = ReaderOptions.of(Map.of(), columns, new ArrayList<>());
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      String table =
          "Nr,Titel,\u00C5r,Br\u00F6dtext,Ort\n1,Ben,2020.0,Om benens sk\u00F6rhet,Lund\n"
              .replace(",", delimiter);
      SourceRecord record = Collected.of(table.getBytes(StandardCharsets.UTF_8), options).only();
      assertThat(Collected.text(record, SectionKind.TITLE)).isEqualTo("Ben");
      assertThat(record.year()).isEqualTo(2020);
      assertThat(Collected.allText(record)).contains("Om benens sk\u00F6rhet");
      assertThat(record.facets()).containsEntry("ort", "Lund").containsEntry("nr", "1");
    }
  }

  @Test
  void aBrokenRowIsRefusedWithItsLineAndTheNextOneRead() {
    Collected read =
        Collected.of(
            "title,year,doi\nOne,2001,\n\"Two,2002,\nThree,2003,\nFour,nobody knows,\nFive,1,2,3,4\nSix,2006,\n");
    assertThat(read.records).extracting(Collected::allText).containsExactly("One", "Three", "Six");
    assertThat(read.refusals)
        .extracting(Refusal::reason)
        .containsExactly(
            RefusalReason.MALFORMED_RECORD,
            RefusalReason.INVALID_VALUE,
            RefusalReason.MALFORMED_RECORD);
    assertThat(read.refusals.get(0).detail()).startsWith("Row 2 (line 3)");
  }

  @Test
  void aTableWithoutAnyTextSaysHowToNameItsColumns() {
    Refusal refusal = Collected.of("doi,year,journal\n10.5555/x,2001,J\n").onlyRefusal();
    assertThat(refusal.reason()).isEqualTo(RefusalReason.UNSUPPORTED_FORMAT);
    assertThat(refusal.detail()).contains("--columns title=COLUMN");
  }

  @Test
  void manyOpenQuotesAreNoTrap() {
    String rows = "title,year,doi\n" + "\"x,1,2\n".repeat(20_001);
    long start = System.nanoTime();
    Collected read = Collected.of(rows);
    assertThat(read.records.size() + read.refusals.size()).isPositive();
    assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
  }

  @Test
  void wrongLimitsAndColumnsAreToldAllAtOnce() {
    List<String> problems = new ArrayList<>();
    ReaderOptions.of(
        Map.of("ratio", 0L, "speed", 1L), Map.of("titel", "x", "title", " "), problems);
    assertThat(problems).hasSize(4);
    ReaderOptions set =
        ReaderOptions.of(Map.of("record", 10L, "levels", 0L), Map.of(), new ArrayList<>());
    assertThat(set.describedLimits())
        .isEqualTo("document=67108864,record=10,unpacked=1099511627776,ratio=500,levels=0");
  }

  @Test
  void openAlexWorksAreReadWithTheWorksTheyCite() {
    SourceRecord record =
        Collected.of(
                "{\"id\": \"https://openalex.org/W99000001\", \"doi\": \"https://doi.org/10.5555/inv.1\","
                    + " \"display_name\": \"Vitamin D and bone\", \"publication_year\": 2020, \"type\":"
                    + " \"article\", \"language\": \"en\", \"ids\": {\"pmid\":"
                    + " \"https://pubmed.ncbi.nlm.nih.gov/99000001\"}, \"abstract_inverted_index\":"
                    + " {\"We\": [0], \"tested\": [1], \"it\": [2, 4], \"and\": [3]}, \"authorships\":"
                    + " [{\"author\": {\"display_name\": \"Ana Silva\"}}], \"primary_location\": {\"source\":"
                    + " {\"display_name\": \"Inv J\"}}, \"mesh\": [{\"descriptor_name\": \"Bone\","
                    + " \"is_major_topic\": true}], \"referenced_works\": [\"https://openalex.org/W99000002\"]}\n")
            .only();
    assertThat(record.format()).isEqualTo(Format.OPENALEX_JSON);
    assertThat(record.recordId()).isEqualTo("W99000001");
    assertThat(Collected.text(record, SectionKind.ABSTRACT)).isEqualTo("We tested it and it");
    assertThat(record.pmid()).isEqualTo("99000001");
    assertThat(record.doi()).isEqualTo("10.5555/inv.1");
    assertThat(record.journal()).isEqualTo("Inv J");
    assertThat(record.authors()).containsExactly("Ana Silva");
    assertThat(record.meshHeadings()).containsExactly("*Bone");
    assertThat(record.publicationTypes()).containsExactly("Journal Article");
    assertThat(record.entries())
        .extracting(ReferenceEntry::raw)
        .containsExactly("https://openalex.org/W99000002");
  }

  @Test
  void papersOfS2orcAreReadWithTheirParagraphs() {
    SourceRecord record =
        Collected.of(
                "{\"paper_id\": \"77\", \"metadata\": {\"title\": \"Vitamin D and bone\", \"authors\":"
                    + " [{\"first\": \"Ana\", \"last\": \"Silva\"}]}, \"abstract\": [{\"text\": \"We tested"
                    + " it.\"}], \"body_text\": [{\"section\": \"Methods\", \"text\": \"Four hundred people"
                    + " took part in the trial, and half of them were given vitamin D.\"}],"
                    + " \"bib_entries\": {\"BIBREF0\": {\"title\": \"Old bones\", \"venue\": \"J Inv\","
                    + " \"year\": 2001, \"authors\": [{\"first\": \"B\", \"last\": \"Costa\"}], \"other_ids\":"
                    + " {\"DOI\": [\"10.5555/o.1\"]}}}}\n")
            .only();
    assertThat(record.format()).isEqualTo(Format.S2ORC_JSON);
    assertThat(record.authors()).containsExactly("Silva A");
    assertThat(Collected.text(record, SectionKind.ABSTRACT)).isEqualTo("We tested it.");
    assertThat(Collected.allText(record)).contains("Four hundred people");
    assertThat(record.entries().get(0).doi()).isEqualTo("10.5555/o.1");
    assertThat(record.entries().get(0).title()).isEqualTo("Old bones");
  }
}
