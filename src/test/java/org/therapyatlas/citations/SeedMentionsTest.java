package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.therapyatlas.formats.PageReader;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.text.Section;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Marks and vague mentions of the five documents that are the measure. */
class SeedMentionsTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus");
  private static final Map<String, String> LANGUAGES =
      new TreeMap<>(
          Map.of(
              "000_6a299376c3039165",
              "en",
              "001_66882f7d25b446f6",
              "en",
              "002_bb77ab046c489186",
              "zh",
              "003_ecd4ed747c15a79c",
              "en",
              "004_b65685e9f387912d",
              "sv"));

  private static SourceRecord read(String stem) throws IOException {
    boolean present = Files.isDirectory(CORPUS);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as("the five documents in " + CORPUS).isTrue();
    }
    assumeTrue(present, "skipped: the five documents are not in " + CORPUS);
    return PageReader.read(Files.readString(CORPUS.resolve(stem + ".txt")), stem, "0");
  }

  private static Seq<Row> rows(List<Row> rows) {
    return CollectionConverters.asScala(rows).toSeq();
  }

  @Test
  void twentyOneMarksPointAtEveryReferenceOfTheReview() throws IOException {
    for (String stem : LANGUAGES.keySet()) {
      SourceRecord record = read(stem);
      List<Row> sections = new ArrayList<>();
      for (Section section : record.sections()) {
        if (List.of("body", "abstract").contains(section.kind().published())) {
          sections.add(
              RowFactory.create(sections.size() + 1, section.kind().published(), section.text()));
        }
      }
      List<Row> entries = new ArrayList<>();
      for (ReferenceEntry entry : record.entries()) {
        if (entry.kind() == EntryKind.REFERENCE) {
          entries.add(
              RowFactory.create(
                  entry.position(),
                  entry.authors().isEmpty() ? null : entry.authors().get(0).surname(),
                  entry.year()));
        }
      }
      boolean complete = record.referenceStatus().published().equals("complete");
      Row[] links = complete ? new LinkMarkers().call(rows(sections), rows(entries)) : new Row[0];
      List<Row> found = List.of(links);
      boolean review = stem.startsWith("002");
      assertThat(found).as(stem).hasSize(review ? 22 : 0);
      assertThat(found.stream().map(link -> List.of(link.getInt(0), link.getInt(2))).distinct())
          .as(stem)
          .hasSize(review ? 21 : 0);
      for (Row link : found) {
        String text = sections.get(link.getInt(0) - 1).getString(2);
        int from = text.offsetByCodePoints(0, link.getInt(2));
        assertThat(text.substring(from, text.offsetByCodePoints(from, link.getInt(3))))
            .isEqualTo(link.getString(4));
      }
    }
  }

  @Test
  void mentionsOfWorksThatAreNotCited() throws IOException {
    List<String> kinds = new ArrayList<>();
    for (Map.Entry<String, String> document : LANGUAGES.entrySet()) {
      List<Row> sections = new ArrayList<>();
      for (Section section : read(document.getKey()).sections()) {
        if (List.of("title", "abstract", "body").contains(section.kind().published())) {
          sections.add(
              RowFactory.create(
                  sections.size() + 1,
                  section.kind().published(),
                  document.getValue(),
                  section.text()));
        }
      }
      TreeMap<String, Integer> counts = new TreeMap<>();
      for (Row mention :
          new ReadMentions().call(rows(sections), strings(List.of()), strings(List.of()), 2026)) {
        String kind = mention.getString(5);
        counts.merge(
            kind.equals("anaphora") && mention.get(13) != null ? "taken up" : kind,
            1,
            Integer::sum);
      }
      kinds.add(document.getKey().substring(0, 3) + " " + counts);
    }
    assertThat(kinds)
        .containsExactly(
            "000 {}",
            "001 {generic=1, recent=1, taken up=2, venue=3}",
            "002 {generic=2, named=5}",
            "003 {dated=1, generic=2}",
            "004 {anaphora=1, dated=4, organisation=4, registry=1}");
  }

  private static Seq<String> strings(List<String> names) {
    return CollectionConverters.asScala(names).toSeq();
  }
}
