package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.text.Section;

/** Input that was made to harm; archives of that kind are in {@link ArchivesTest}. */
class HostileInputTest {
  private static final ReaderOptions SMALL = new ReaderOptions(1 << 20, 1 << 20);

  /** One small file of each format that is read. */
  private static final List<String> FILES =
      List.of(
          "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A"
              + "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
          "<article><front><article-meta><title-group><article-title>A<xref ref-type='bibr'>1</xref>"
              + "</article-title></title-group></article-meta></front><back><ref-list><ref>"
              + "<mixed-citation>B <year>2001</year></mixed-citation></ref></ref-list></back></article>",
          "<xml><records><record><titles><title>A</title></titles></record></records></xml>",
          "{\"title\": \"A\", \"references\": [{\"title\": \"x\"}]}\n{\"title\": \"B\"}\n",
          "[{\"title\": \"A\"}]",
          "PMID- 1\nTI  - A\nAB  - BACKGROUND: x. METHODS: y.\n\nPMID- 2\nTI  - B\n",
          "TY  - JOUR\nTI  - A\nAU  - B, C\nER  - \n",
          "%0 Journal Article\n%T A\n%A B\n",
          "RT Journal Article\nSR 1\nT1 A\nA1 B;C\n",
          "{Reference Type}: Journal Article\n{Title}: A\n",
          "FN Clarivate\nVR 1.0\nPT J\nTI A\nCR B C, 2001, J, V1, P2\nER\nEF\n",
          "@article{a, title = {A {\\\"o}}, author = {B and C}}\n",
          "title,year,doi\nA,2001,\n\"B, c\",2002,\n",
          "<!DOCTYPE html><html><head><title>A</title></head><body><p>Some text, long enough to be"
              + " the main text of a page.</p></body></html>",
          "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://x/\r\nWARC-Date:"
              + " 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/plain\r\n"
              + "Content-Length: 4\r\n\r\nBone\r\n\r\n",
          "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
          "Bensk\u00F6rhet\n\n\u9AA8\u8D28\u758F\u677E");

  @Test
  void nothingDamagedIsThrownOrLost() {
    Random random = new Random(20260101);
    for (int round = 0; round < 6_000; round++) {
      byte[] bytes = FILES.get(round % FILES.size()).getBytes(StandardCharsets.UTF_8);
      for (int k = random.nextInt(4); k >= 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      Collected read = Collected.of(round % 3 == 0 ? Collected.gzip(cut) : cut, SMALL);
      assertThat(read.records.size() + read.refusals.size()).as("round " + round).isPositive();
    }
  }

  @Test
  void whatTheXmlParserHasNoWordsForIsMalformed() throws IOException {
    // Prefixes that XML keeps for itself; at one of them the parser stops without an error of XML.
    for (String prefix : new String[] {"xmlns", "xml"}) {
      Collected read =
          Collected.of(
              "<article><front><journal-meta><%s:a/><%s:a>x</%s:a></journal-meta></front></article>"
                  .formatted(prefix, prefix, prefix));
      assertThat(read.records.size() + read.refusals.size()).as(prefix).isEqualTo(1);
    }
    assertThat(
            Collected.of(
                    "<article><front><journal-meta><xmlns:a/></journal-meta></front></article>")
                .onlyRefusal()
                .reason())
        .isEqualTo(RefusalReason.MALFORMED_XML);
  }

  @Test
  void externalEntitiesAreNotFetched(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String xml =
        "<?xml version='1.0'?><!DOCTYPE PubmedArticleSet [<!ENTITY x SYSTEM '%s'>"
                .formatted(secret.toUri())
            + "<!ENTITY %% p SYSTEM '%s'> %%p;]>".formatted(secret.toUri())
            + "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>"
            + "<ArticleTitle>A &x; b</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
            + "</PubmedArticleSet>";
    assertThat(Collected.allText(Collected.of(xml).only())).isEqualTo("A &x; b");
  }

  @Test
  void entitiesAreNotExpanded() {
    StringBuilder type = new StringBuilder("<!DOCTYPE article [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      type.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    String xml = type + "]><article><front><article-title>&a39;</article-title></front></article>";
    assertThat(Collected.allText(Collected.of(xml).only())).isEqualTo("&a39;");
  }

  @Test
  void aLineOfAGigabyteIsReadThroughAndRefused() {
    byte[] chunk = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    for (String start :
        List.of("{\"title\": \"", "PMID- 1\nTI  - ", "plain text ", "@article{a, title={")) {
      InputStream endless =
          new InputStream() {
            private final byte[] head = start.getBytes(StandardCharsets.US_ASCII);
            private long position;

            @Override
            public int read() {
              byte[] one = new byte[1];
              return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] target, int offset, int length) {
              if (position < head.length) {
                target[offset] = head[(int) position++];
                return 1;
              }
              int count = (int) Math.min(Math.min(length, chunk.length), (1L << 30) - position);
              if (count <= 0) {
                return -1;
              }
              System.arraycopy(chunk, 0, target, offset, count);
              position += count;
              return count;
            }
          };
      Collected read = Collected.of(endless, SMALL);
      assertThat(read.records).isEmpty();
      assertThat(read.refusals)
          .as(start)
          .anySatisfy(refusal -> assertThat(refusal.reason()).isEqualTo(RefusalReason.TOO_LARGE));
    }
  }

  @Test
  void deepNestingEndsAtALimitAndNotAtTheStack() {
    int depth = 200_000;
    Collected json =
        Collected.of("{\"title\":\"A\",\"x\":" + "[".repeat(depth) + "\n{\"title\":\"B\"}\n");
    assertThat(json.records).extracting(Collected::allText).containsExactly("B");
    assertThat(json.onlyRefusal().reason()).isEqualTo(RefusalReason.TOO_LARGE);
    Collected xml = Collected.of("<article><body>" + "<sec>".repeat(depth));
    assertThat(xml.onlyRefusal().reason()).isEqualTo(RefusalReason.TOO_LARGE);
    Collected html = Collected.of("<html><body>" + "<div>".repeat(depth) + "deep");
    assertThat(html.records.size() + html.refusals.size()).isEqualTo(1);
    Collected braces =
        Collected.of("@article{a, title = " + "{".repeat(depth) + "}".repeat(depth) + "}");
    assertThat(braces.records.size() + braces.refusals.size()).isEqualTo(1);
  }

  @Test
  void hiddenCharactersDoNotReachATitle() {
    String title = "A\\u0000b \\u202Egnol\\u202C \\uD800x \\uFEFFc";
    SourceRecord record =
        Collected.of("{\"title\": \"" + title + "\", \"abstract\": \"" + title + "\"}\n").only();
    assertThat(record.sections().get(0).text()).isEqualTo("Ab gnol \uFFFDx c");
    assertThat(record.sections().get(1).text()).doesNotContain("\u0000", "\uD800", "\uFEFF");
    assertThat(Collected.allText(Collected.of("TY  - JOUR\nTI  - A\u0000\u202Eb\nER  - \n").only()))
        .isEqualTo("Ab");
    for (Section part : record.sections()) {
      byte[] utf8 = part.text().getBytes(StandardCharsets.UTF_8);
      assertThat(new String(utf8, StandardCharsets.UTF_8)).isEqualTo(part.text());
    }
  }

  @Test
  void patternsAreNotDrivenToBacktrack() {
    String dots = "A., ".repeat(50_000);
    String pages = "1-".repeat(100_000);
    List<String> traps =
        List.of(
            "@article{a, title={T}, source={Scopus}, references={" + dots + "}}",
            "@article{a, title={T}, pages={" + pages + "}, author={" + "{\\'".repeat(50_000) + "}}",
            "PMID- 1\nTI  - T\nAB  - A: " + "AB, ".repeat(100_000) + "\n",
            "FN Clarivate\nVR 1.0\nPT J\nTI T\nCR " + "A, ".repeat(100_000) + "\nER\n",
            "title,year,doi\n" + "\"\"\"".repeat(100_000) + ",2001,\n",
            "<html><body><div class='"
                + "comment-".repeat(50_000)
                + "'><p>text</p></div>"
                + "<p>"
                + "<a>".repeat(2_000)
                + "</body></html>");
    for (String trap : traps) {
      long start = System.nanoTime();
      Collected read = Collected.of(trap);
      assertThat(read.records.size() + read.refusals.size()).isPositive();
      // A reader that backtracks takes hours; this bound only has to tell it from one that does
      // not.
      assertThat(System.nanoTime() - start).as(trap.substring(0, 40)).isLessThan(30_000_000_000L);
    }
  }
}
