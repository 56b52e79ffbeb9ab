package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.Style;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

class JsonLinesReaderTest {
  private static final String FULL =
      """
      {"id": 17, "title": "Marrow\\u202e cells", "abstract": "One.\\r\\nTwo NCT01234567.", \
      "language": "swe", "year": "2019", "journal": "Sven Knop", \
      "authors": ["Ek A", {"family": "Löv", "given": "Bo Per"}, {"name": "Bone Group"}], \
      "doi": "https://doi.org/10.1000/ABC", "pmid": 12, "pmcid": "PMC9", \
      "keywords": "bone; cells, old", "source_kind": "news", "url": "https://example.org/a", \
      "references": ["Ek A. One. 2001;1:2. PMID: 5", {"title": "Two", "journal": "Ben", \
      "year": 2002, "volume": 3, "pages": "1165-78", "authors": ["Ek A"], "doi": "10.1000/r2"}], \
      "country": "SE", "beds": 12, "open": true, "nested": {"a": 1}, "none": null}
      """;

  @Test
  void readsEveryField() {
    SourceRecord record = Collected.of(FULL).only();
    assertThat(record.recordId()).isEqualTo("17");
    assertThat(record.number()).isEqualTo(1);
    assertThat(record.format()).isEqualTo(Format.JSON_LINES);
    assertThat(record.sourceDatabase()).isEqualTo("files");
    assertThat(record.sourceKind()).isEqualTo(SourceKind.NEWS);
    assertThat(record.doi()).isEqualTo("10.1000/abc");
    assertThat(record.pmid()).isEqualTo("12");
    assertThat(record.pmcid()).isEqualTo("PMC9");
    assertThat(record.registrations()).containsExactly("NCT01234567");
    assertThat(record.journal()).isEqualTo("Sven Knop");
    assertThat(record.year()).isEqualTo(2019);
    assertThat(record.yearSource()).isEqualTo(YearSource.STATED);
    assertThat(record.publicationLanguage()).isEqualTo("sv");
    assertThat(record.authors()).containsExactly("Ek A", "Löv BP", "Bone Group");
    assertThat(record.keywords()).containsExactly("bone", "cells, old");
    assertThat(record.url()).isEqualTo("https://example.org/a");
    assertThat(record.facets())
        .containsOnly(
            java.util.Map.entry("country", "SE"),
            java.util.Map.entry("beds", "12"),
            java.util.Map.entry("open", "true"));
    assertThat(record.sections())
        .extracting(Section::kind, Section::text)
        .containsExactly(
            tuple(SectionKind.TITLE, "Marrow cells"),
            tuple(SectionKind.ABSTRACT, "One.\nTwo NCT01234567."),
            tuple(SectionKind.KEYWORDS, "bone; cells, old"),
            tuple(
                SectionKind.REFERENCES,
                "Ek A. One. 2001;1:2. PMID: 5\n"
                    + "Ek A. Two. Ben. 2002;3:1165-1178. doi: 10.1000/r2"));
    assertThat(record.referenceStatus()).isEqualTo(ReferenceStatus.COMPLETE);
    ReferenceEntry second = record.entries().get(1);
    assertThat(record.entries().get(0).pmid()).isEqualTo("5");
    assertThat(second.style()).isEqualTo(Style.STRUCTURED);
    assertThat(second.authors()).containsExactly(new AuthorName("Ek A", null));
    assertThat(second.venue()).isEqualTo("Ben");
    assertThat(second.firstPage()).isEqualTo("1165");
    assertThat(second.lastPage()).isEqualTo("1178");
    assertThat(second.position()).isEqualTo(2);
  }

  @Test
  void aRecordNeedsOneOfTitleAbstractAndText() {
    Collected read =
        Collected.of(
            "{\"title\":\"T\"}\n{\"abstract\":\"A\"}\n{\"text\":\"X\"}\n{\"id\":\"4\",\"title\":\" \"}");
    assertThat(read.records).extracting(SourceRecord::number).containsExactly(1, 2, 3);
    assertThat(read.onlyRefusal())
        .extracting(Refusal::number, Refusal::reason)
        .containsExactly(4, RefusalReason.NO_TEXT);
    assertThat(read.records.get(0).yearSource()).isEqualTo(YearSource.NONE);
    assertThat(read.records.get(0).sourceKind()).isEqualTo(SourceKind.BIBLIOGRAPHIC_RECORD);
  }

  @Test
  void allWrongValuesOfARecordAreNamedAtOnce() {
    Refusal refusal =
        Collected.of(
                "{\"title\":\"ok\"}\n\n{\"title\":7,\"year\":\"n.d.\",\"language\":\"klingonese\","
                    + "\"source_kind\":\"poem\",\"authors\":[3],\"keywords\":{},\"doi\":\"none\","
                    + "\"references\":[4,{\"title\":\"x\",\"year\":99999}]}")
            .onlyRefusal();
    assertThat(refusal.number()).isEqualTo(3);
    assertThat(refusal.reason()).isEqualTo(RefusalReason.INVALID_VALUE);
    assertThat(refusal.detail())
        .startsWith("Line 3: ")
        .contains("\"title\" is 7")
        .contains("\"year\" is \"n.d.\"")
        .contains("\"language\" is \"klingonese\"")
        .contains("\"source_kind\" is \"poem\"")
        .contains("patient_information")
        .contains("\"authors[0]\" is 3")
        .contains("\"keywords\" is {}")
        .contains("\"doi\" is \"none\"")
        .contains("\"references[0]\" is 4")
        .contains("\"references[1].year\" is 99999");
  }

  @Test
  void oneBrokenLineIsOneRefusalAndTheRestIsRead() {
    Collected read =
        Collected.of(
            "not json\n{\"title\":\"A\"}\r\n{\"title\":\n[1]\n{\"title\":\"B\"} x\n{\"title\":\"C\"}\n");
    assertThat(read.records).extracting(SourceRecord::number).containsExactly(2, 6);
    assertThat(read.refusals)
        .extracting(Refusal::number, Refusal::reason)
        .containsExactly(
            tuple(1, RefusalReason.MALFORMED_JSON),
            tuple(3, RefusalReason.MALFORMED_JSON),
            tuple(4, RefusalReason.MALFORMED_JSON),
            tuple(5, RefusalReason.MALFORMED_JSON));
    assertThat(read.refusals.get(0).detail()).startsWith("Line 1");
  }

  @Test
  void aLineThatTheFilesEndCutsIsTruncated() {
    Collected read = Collected.of("{\"title\":\"A\"}\n{\"title\":\"B");
    assertThat(read.records).hasSize(1);
    assertThat(read.onlyRefusal().reason()).isEqualTo(RefusalReason.TRUNCATED);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      many.append("{\"title\":\"T").append(Integer.toHexString(i * 104729)).append("\"}\n");
    }
    byte[] packed = Collected.gzip(many.toString().getBytes(StandardCharsets.UTF_8));
    Collected half = Collected.of(Arrays.copyOf(packed, packed.length / 2));
    assertThat(half.onlyRefusal().reason()).isEqualTo(RefusalReason.TRUNCATED);
    assertThat(half.records).hasSizeGreaterThan(1000);
    assertThat(half.onlyRefusal().number()).isEqualTo(half.records.size() + 1);
  }

  @Test
  void theDigestIsThatOfTheLine() {
    Collected read = Collected.of("{\"title\":\"A\"}\n{\"title\":\"A\"}\r\n{\"title\": \"A\"}");
    assertThat(read.records.get(0).sha256())
        .isEqualTo(ContentDigest.of("{\"title\":\"A\"}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(read.records.get(1).sha256())
        .isNotEqualTo(read.records.get(2).sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n  \"title\": \"A\",\n  \"year\": 2001\n}",
        "[{\"title\": \"A\", \"year\": 2001}]",
        "[\n  {\n \"title\": \"A\", \"year\": 2001}\n]\n",
        "\uFEFF{\"title\": \"A\", \"year\": 2001}"
      })
  void objectsOverManyLinesAndArraysAreReadToo(String json) {
    SourceRecord record = Collected.of(json).only();
    assertThat(Collected.text(record, SectionKind.TITLE)).isEqualTo("A");
    assertThat(record.year()).isEqualTo(2001);
  }

  @Test
  void aFaultInAnArrayEndsItWithOneRefusal() {
    Collected cut = Collected.of("[{\"title\":\"A\"},\n {\"title\":\"B\"},\n {\"tit");
    assertThat(cut.records).hasSize(2);
    assertThat(cut.onlyRefusal())
        .extracting(Refusal::number, Refusal::reason)
        .containsExactly(3, RefusalReason.TRUNCATED);
    Collected broken = Collected.of("[{\"title\":\"A\"}, {title}, {\"title\":\"C\"}]");
    assertThat(broken.records).hasSize(1);
    assertThat(broken.onlyRefusal().reason()).isEqualTo(RefusalReason.MALFORMED_JSON);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "GB18030"})
  void otherEncodingsAreRead(String encoding) {
    String line = "{\"title\": \"间充质干细胞治疗骨质疏松症的研究进展，综述。\"}\n";
    Collected read = Collected.of(line.repeat(30).getBytes(Charset.forName(encoding)));
    assertThat(read.refusals).isEmpty();
    assertThat(read.records).hasSize(30);
    assertThat(Collected.text(read.records.get(29), SectionKind.TITLE)).startsWith("间充质");
  }

  @Test
  void aLineWithDamagedBytesIsRefusedAlone() {
    byte[] good = "{\"title\": \"Bensk\u00F6rhet\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] bad = "{\"title\": \"Bensk\u00F6rhet\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] file = Arrays.copyOf(good, good.length * 2 + bad.length);
    System.arraycopy(bad, 0, file, good.length, bad.length);
    System.arraycopy(good, 0, file, good.length + bad.length, good.length);
    Collected read = Collected.of(file);
    assertThat(read.records).extracting(SourceRecord::number).containsExactly(1, 3);
    assertThat(read.onlyRefusal())
        .extracting(Refusal::number, Refusal::reason)
        .containsExactly(2, RefusalReason.UNDECODABLE);
  }

  @Test
  void aLineBeyondTheLimitIsRefusedForItsSizeAndTheNextIsRead() {
    String json = "{\"title\":\"" + "x".repeat(5000) + "\"}\n{\"title\":\"B\"}\n";
    Collected read =
        Collected.of(json.getBytes(StandardCharsets.UTF_8), new ReaderOptions(1000, 1000));
    assertThat(read.onlyRefusal().reason()).isEqualTo(RefusalReason.TOO_LARGE);
    assertThat(read.records).extracting(SourceRecord::number).containsExactly(2);
  }
}
