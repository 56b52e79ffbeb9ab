package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.ReferenceStatus;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.YearSource;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

class RecordUnionTest {
  private static final SourceRecord PAGE =
      record(
          "b1",
          SourceKind.JOURNAL_ARTICLE,
          "10.5555/x",
          null,
          2021,
          YearSource.COPYRIGHT,
          List.of(
              Section.of(SectionKind.TITLE, null, "Donor stool and bone"),
              Section.of(SectionKind.BODY, null, "The whole text of the article stands here.")));

  private static final SourceRecord EXPORT =
      record(
          "a1",
          SourceKind.BIBLIOGRAPHIC_RECORD,
          "10.5555/x",
          "99000001",
          2020,
          YearSource.STATED,
          List.of(
              Section.of(SectionKind.TITLE, null, "Donor stool and bone."),
              Section.of(SectionKind.ABSTRACT, null, "Short.")));

  @Test
  void fullTextComesFirst_identifiersAreUnited_theStatedYearWins() {
    RecordUnion union = new RecordUnion("x#1", EXPORT);
    assertThat(union.agrees(PAGE)).isTrue();
    union.add(PAGE);
    SourceRecord united = union.united();
    assertThat(united.pmid()).isEqualTo("99000001");
    assertThat(united.year()).isEqualTo(2020);
    assertThat(united.yearSource()).isEqualTo(YearSource.STATED);
    assertThat(united.sourceKind()).isEqualTo(SourceKind.JOURNAL_ARTICLE);
    assertThat(united.sections())
        .extracting(Section::kind)
        .containsExactly(SectionKind.TITLE, SectionKind.ABSTRACT, SectionKind.BODY);
    assertThat(union.size()).isEqualTo(2);
  }

  @Test
  void theOrderOfTheRecordsDecidesNothing() {
    RecordUnion one = new RecordUnion("x#1", EXPORT);
    one.add(PAGE);
    RecordUnion other = new RecordUnion("x#1", PAGE);
    other.add(EXPORT);
    assertThat(one.united()).isEqualTo(other.united());
  }

  @Test
  void anotherTitleIsAnotherDocument() {
    SourceRecord stranger =
        record(
            "c1",
            SourceKind.OTHER,
            "10.5555/x",
            null,
            null,
            YearSource.NONE,
            List.of(Section.of(SectionKind.TITLE, null, "Vitamins against winter moods")));
    assertThat(new RecordUnion("x#1", PAGE).agrees(stranger)).isFalse();
  }

  private static SourceRecord record(
      String sha256,
      SourceKind kind,
      String doi,
      String pmid,
      Integer year,
      YearSource yearSource,
      List<Section> sections) {
    return new SourceRecord(
        null,
        1,
        sha256,
        Format.TEXT,
        "files",
        kind,
        doi,
        pmid,
        null,
        List.of(),
        sections,
        List.of(),
        List.of(),
        List.of(),
        null,
        year,
        yearSource,
        null,
        List.of(),
        List.of(),
        ReferenceStatus.NONE,
        null,
        Map.of());
  }
}
