package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Pages written for this test, one a file, against {@code pages/expected.tsv}. */
class PageReaderTest {
  private static String resource(String name) {
    try (InputStream bytes = PageReaderTest.class.getResourceAsStream("/pages/" + name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<Arguments> pages() {
    return resource("expected.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> Arguments.of(cells[0], List.of(cells)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void pageIsReadAsExpected(String page, List<String> expected) {
    SourceRecord record = PageReader.read(resource(page + ".txt"), page, "0");

    assertThat(described(page, record)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void otherLineEndsAndBlankEndsChangeNothing(String page, List<String> expected) {
    String text = resource(page + ".txt").replace("\n", "  \r\n");

    assertThat(described(page, PageReader.read(text, page, "0"))).isEqualTo(expected);
  }

  private static List<String> described(String page, SourceRecord record) {
    Map<SectionKind, Integer> counts = new EnumMap<>(SectionKind.class);
    record.sections().forEach(section -> counts.merge(section.kind(), 1, Integer::sum));
    String body = texts(record, SectionKind.BODY).reduce((first, last) -> last).orElse("-");
    return List.of(
        page,
        record.sourceKind().published(),
        texts(record, SectionKind.TITLE).findFirst().orElse("-"),
        orDash(record.year()),
        record.yearSource().published(),
        orDash(record.doi()),
        orDash(record.pmid()),
        orDash(record.journal()),
        String.join("; ", record.authors()),
        String.join("; ", record.keywords()),
        String.valueOf(record.entries().size()),
        record.referenceStatus().published(),
        counts.entrySet().stream()
            .map(count -> count.getKey().published() + "=" + count.getValue())
            .collect(Collectors.joining(" ")),
        body.substring(Math.max(0, body.length() - 24)).replace("\n", " ").strip());
  }

  private static Stream<String> texts(SourceRecord record, SectionKind kind) {
    return record.sections().stream().filter(section -> section.kind() == kind).map(Section::text);
  }

  private static String orDash(Object value) {
    return value == null ? "-" : value.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "123\n--- 4.5 ---", "。！？"})
  void textWithoutLettersIsNoPage(String text) {
    assertThat(PageReader.read(text, "x", "0")).isNull();
  }

  @Test
  void wordsCutByLineEndsAreJoinedButWrittenHyphensStay() {
    String text =
        "How Muscles Age\n\nThe meta-analysis found that resis-\ntance training and a meta-\nanalysis"
            + " of it help old people to stay strong for years.\n";

    assertThat(texts(PageReader.read(text, "x", "0"), SectionKind.BODY))
        .containsExactly(
            "The meta-analysis found that resistance training and a meta-analysis of it help old"
                + " people to stay strong for years.");
  }

  @Test
  void hostileTextTakesLinearTime() {
    List<String> hostile =
        List.of(
            "word ".repeat(400_000),
            "骨质疏松".repeat(300_000),
            "a" + "\u0301\u0327".repeat(300_000),
            "Ab\n".repeat(20_000),
            "1. Word\n".repeat(10_000),
            "References\n".repeat(10_000));

    Assertions.assertTimeout(
        Duration.ofSeconds(120),
        () -> hostile.forEach(text -> assertThat(PageReader.read(text, "x", "0")).isNotNull()));
  }
}
