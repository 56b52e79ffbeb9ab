package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pages of the web and archives of it. */
class WebPagesTest {
  private static final String PROSE =
      "Vitamin D, say the authors, keeps bones from breaking, and nobody knows why it does so.";

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="sv"><head><title>Site | Ben</title>
      <meta name="citation_title" content="Vitamin D &amp; ben">
      <meta name="citation_author" content="Silva, Ana Maria"><meta name="citation_author" content="Lima, B">
      <meta name="citation_publication_date" content="2020/03/01">
      <meta name="citation_journal_title" content="Invented journal">
      <meta name="citation_doi" content="10.5555/Inv.1"><meta name="citation_pmid" content="99000001">
      <link rel="canonical" href="https://example.org/ben">
      <script>var a = "<p>no text</p>";</script></head>
      <body><nav><a href="/">Home</a> <a href="/x">All that we have ever written here</a></nav>
      <div class="content"><h1>Vitamin D &amp; ben</h1><p>%s</p><p>%s<br>H<sub>2</sub>O</p></div>
      <div class="related"><p>Read also: <a href="/y">Another story of other bones</a></p></div>
      <footer>Copyright 1999</footer></body></html>
      """
          .formatted(PROSE, PROSE);

  @Test
  void aPageGivesItsMainTextAndWhatItSaysAboutItself() {
    SourceRecord record = Collected.of(PAGE).only();
    assertThat(record.format()).isEqualTo(Format.HTML);
    assertThat(record.sourceKind()).isEqualTo(SourceKind.JOURNAL_ARTICLE);
    assertThat(record.doi()).isEqualTo("10.5555/inv.1");
    assertThat(record.pmid()).isEqualTo("99000001");
    assertThat(record.year()).isEqualTo(2020);
    assertThat(record.journal()).isEqualTo("Invented journal");
    assertThat(record.authors()).containsExactly("Silva AM", "Lima B");
    assertThat(record.publicationLanguage()).isEqualTo("sv");
    assertThat(record.url()).isEqualTo("https://example.org/ben");
    String text = Collected.allText(record);
    assertThat(text).startsWith("Vitamin D & ben").contains(PROSE, "H2O");
    assertThat(text).doesNotContain("Home", "Another story", "Copyright", "no text");
  }

  @Test
  void linkedDataSaysWhatKindOfPageItIs() {
    String page =
        """
        <html><head><script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
        {"@type": ["NewsArticle"], "headline": "Ben", "datePublished": "2021-05-01",
        "author": [{"@type": "Person", "name": "Ana Silva"}]}]}</script>
        <script type="application/ld+json">{broken</script></head><body><p>%s</p></body></html>
        """
            .formatted(PROSE);
    SourceRecord record = Collected.of(page).only();
    assertThat(record.sourceKind()).isEqualTo(SourceKind.NEWS);
    assertThat(record.year()).isEqualTo(2021);
    assertThat(record.authors()).containsExactly("Ana Silva");
  }

  @Test
  void theDeclaredEncodingIsUsedWhereUtf8IsNotWritten() {
    String page =
        "<html><head><meta charset=\"windows-1251\"></head><body><p>\u041E\u0441\u0442\u0435\u043E\u043F\u043E\u0440\u043E\u0437 \u044D\u0442\u043E \u0437\u0430\u0431\u043E\u043B\u0435\u0432\u0430\u043D\u0438\u0435, \u043F\u0440\u0438 \u043A\u043E\u0442\u043E\u0440\u043E\u043C \u043A\u043E\u0441\u0442\u0438 \u0441\u0442\u0430\u043D\u043E\u0432\u044F\u0442\u0441\u044F \u0445\u0440\u0443\u043F\u043A\u0438\u043C\u0438.</p></body></html>";
    SourceRecord record = Collected.of(page.getBytes(Charset.forName("windows-1251"))).only();
    assertThat(Collected.allText(record))
        .startsWith("\u041E\u0441\u0442\u0435\u043E\u043F\u043E\u0440\u043E\u0437");
  }

  @Test
  void aPageWithoutRunningTextIsRefused() {
    Refusal refusal = Collected.of("<html><body><script>x</script></body></html>").onlyRefusal();
    assertThat(refusal.reason()).isEqualTo(RefusalReason.NO_TEXT);
  }

  @Test
  void archivesOfTheWebGiveTheirPagesWithTheirAddresses() {
    byte[] warc =
        warc(
            http("https://example.org/a", 200, "text/html", PAGE.replace("canonical", "x")),
            http("https://example.org/gone", 404, "text/html", PAGE),
            http("https://example.org/logo.png", 200, "image/png", "\u0089PNG"),
            http("https://example.org/robots.txt", 200, "text/plain", "User-agent: *"),
            http("https://example.org/b/notes.txt", 200, "text/plain", "Notes about bone"));
    for (byte[] bytes : new byte[][] {warc, Collected.gzip(warc)}) {
      Collected read = Collected.of(bytes);
      assertThat(read.refusals).isEmpty();
      assertThat(read.records)
          .extracting(SourceRecord::url)
          .containsExactly("https://example.org/a", "https://example.org/b/notes.txt");
      assertThat(read.records.get(1).recordId()).isEqualTo("notes");
    }
  }

  @Test
  void anArchiveOfTheWebThatBreaksOffSaysSo() {
    byte[] warc =
        warc(
            http("https://example.org/a", 200, "text/html", PAGE),
            http("https://example.org/b", 200, "text/html", PAGE));
    Collected read = Collected.of(Arrays.copyOf(warc, warc.length - 700));
    assertThat(read.records).isNotEmpty();
    assertThat(read.refusals).isNotEmpty();
    Collected none = Collected.of(warc(http("https://example.org/x", 404, "text/html", PAGE)));
    assertThat(none.onlyRefusal().reason()).isEqualTo(RefusalReason.EMPTY);
    assertThat(Collected.of("WARC/1.0\r\nbroken").onlyRefusal().detail()).contains("not read");
  }

  private static String http(String address, int status, String type, String body) {
    String answer = "HTTP/1.1 %d X\r\nContent-Type: %s\r\n\r\n%s".formatted(status, type, body);
    int length = answer.getBytes(StandardCharsets.UTF_8).length;
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\n"
            + "WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:%s>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n")
        .formatted(address, "00000000-0000-0000-0000-00000000000" + status % 10, length, answer);
  }

  private static byte[] warc(String... records) {
    return String.join("", records).getBytes(StandardCharsets.UTF_8);
  }
}
