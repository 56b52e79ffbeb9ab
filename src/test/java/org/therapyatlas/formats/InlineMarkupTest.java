package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapyatlas.text.SectionKind;

/**
 * Markup inside of texts neither glues nor cuts words, in any XML format. {@code
 * src/test/python/inline_markup.py} shows what other parsers make of the same cases; the table of
 * both stands in data/FORMATS.md.
 */
class InlineMarkupTest {
  /**
   * One case.
   *
   * @param name what is shown
   * @param markup the content of a title
   * @param text what a reader sees
   */
  record Case(String name, String markup, String text) {}

  static List<Case> cases() throws IOException {
    try (InputStream in = InlineMarkupTest.class.getResourceAsStream("inline-markup.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .map(cells -> new Case(cells[0], cells[1].replace("\\n", "\n"), cells[2]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aTitleReadsAsItIsPrinted(Case one) {
    for (String document :
        List.of(
            "<PubmedArticle><MedlineCitation><Article><ArticleTitle>%s</ArticleTitle></Article>"
                + "</MedlineCitation></PubmedArticle>",
            "<article><front><article-meta><title-group><article-title>%s</article-title>"
                + "</title-group></article-meta></front></article>",
            "<xml><records><record><titles><title><style>%s</style></title></titles></record>"
                + "</records></xml>")) {
      SourceRecord record = Collected.of(document.replace("%s", one.markup())).only();
      assertThat(Collected.text(record, SectionKind.TITLE)).isEqualTo(one.text());
    }
  }
}
