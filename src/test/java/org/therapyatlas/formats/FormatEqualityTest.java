package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * The same record in two formats gives the same document: real PubMed XML beside the same records
 * rendered as nbib and as JATS, and real exports of one record from PubMed, Scopus and Web of
 * Science.
 */
class FormatEqualityTest {
  private static final Path DATA = Path.of("..", "shared", "data");

  /** What a document, its terms and its citations are made of, as far as all formats carry it. */
  private static Map<String, Object> facts(SourceRecord record) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("doi", record.doi());
    facts.put("pmid", record.pmid());
    facts.put("pmcid", record.pmcid());
    facts.put("year", record.year());
    facts.put("journal", record.journal());
    facts.put("authors", record.authors());
    facts.put("keywords", record.keywords());
    facts.put("registrations", record.registrations());
    facts.put("sections", sections(record));
    return facts;
  }

  private static List<String> sections(SourceRecord record) {
    List<String> sections = new ArrayList<>();
    for (Section section : record.sections()) {
      if (section.kind().isText()) {
        sections.add(section.kind() + "|" + section.heading() + "|" + section.text());
      }
    }
    return sections;
  }

  private static List<String> references(SourceRecord record) {
    List<String> references = new ArrayList<>();
    for (ReferenceEntry entry : record.entries()) {
      references.add(
          entry.position()
              + "|"
              + entry.raw()
              + "|"
              + entry.doi()
              + "|"
              + entry.pmid()
              + "|"
              + entry.title());
    }
    return references;
  }

  @Test
  void recordsOfPubmedAreTheSameAsXmlAndAsNbib() throws IOException {
    int compared = 0;
    for (RenderedRecord rendered : records()) {
      if (rendered.isRenderableAsNbib()) {
        SourceRecord xml = Collected.of(rendered.xml()).only();
        SourceRecord nbib = Collected.of(rendered.nbib()).only();
        assertThat(facts(nbib)).as(xml.pmid()).isEqualTo(facts(xml));
        assertThat(nbib.meshHeadings()).as(xml.pmid()).isEqualTo(xml.meshHeadings());
        assertThat(nbib.publicationTypes()).as(xml.pmid()).isEqualTo(xml.publicationTypes());
        assertThat(nbib.publicationLanguage()).as(xml.pmid()).isEqualTo(xml.publicationLanguage());
        compared++;
      }
    }
    assertThat(compared).as("records compared").isGreaterThan(150);
  }

  @Test
  void recordsOfPubmedAreTheSameAsXmlAndAsJats() throws IOException {
    int compared = 0;
    int cited = 0;
    for (RenderedRecord rendered : records()) {
      SourceRecord xml = Collected.of(rendered.xml()).only();
      SourceRecord jats = Collected.of(rendered.jats()).only();
      Map<String, Object> carried = facts(xml);
      Map<String, Object> read = facts(jats);
      // JATS has no field for the numbers that PubMed keeps beside the text.
      carried.remove("registrations");
      read.remove("registrations");
      assertThat(read).as(xml.pmid()).isEqualTo(carried);
      assertThat(references(jats)).as(xml.pmid()).isEqualTo(references(xml));
      compared++;
      cited += xml.entries().size();
    }
    assertThat(compared).as("records compared").isGreaterThan(150);
    assertThat(cited).as("references compared").isGreaterThan(40);
  }

  @Test
  void exportsOfOneRecordFromThreeDatabasesAgree() throws IOException {
    assumePresent();
    Path exports = DATA.resolve("medline_exports/pybibx");
    Map<String, SourceRecord> pubmed = byDoi(exports, "pubmed.txt.gz", "mcda_pubmed.txt");
    int shared = 0;
    int same = 0;
    for (String file :
        List.of("scopus.bib.gz", "mcda_scopus.bib.gz", "wos.bib.gz", "mcda_wos.bib.gz")) {
      for (Map.Entry<String, SourceRecord> entry : byDoi(exports, file).entrySet()) {
        SourceRecord known = pubmed.get(entry.getKey());
        if (known != null) {
          shared++;
          same += agree(known, entry.getValue()) ? 1 : 0;
        }
      }
    }
    assertThat(shared).as("records in PubMed and another database").isGreaterThan(20);
    assertThat(same * 100 / shared).as("in a hundred that agree").isGreaterThanOrEqualTo(90);
  }

  /** Whether two records have the same title and, but for a year between online and print, date. */
  private static boolean agree(SourceRecord one, SourceRecord other) {
    String title = folded(Collected.text(one, SectionKind.TITLE));
    boolean dated = one.year() != null && other.year() != null;
    return title.equals(folded(Collected.text(other, SectionKind.TITLE)))
        && dated
        && Math.abs(one.year() - other.year()) <= 1;
  }

  private static String folded(String title) {
    return Objects.toString(title, "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Map<String, SourceRecord> byDoi(Path folder, String... files) throws IOException {
    Map<String, SourceRecord> records = new TreeMap<>();
    for (String file : files) {
      try (InputStream in = Files.newInputStream(folder.resolve(file))) {
        for (SourceRecord record : Collected.of(in, ReaderOptions.DEFAULTS).records) {
          if (record.doi() != null) {
            records.put(record.doi(), record);
          }
        }
      }
    }
    return records;
  }

  private static void assumePresent() {
    boolean present = Files.isDirectory(DATA);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as(DATA + " is needed in CI").isTrue();
    }
    assumeTrue(present, DATA + " is not here; skipped.");
  }

  private static List<RenderedRecord> records() throws IOException {
    assumePresent();
    List<RenderedRecord> records = new ArrayList<>();
    try (Stream<Path> files = Files.walk(DATA.resolve("pubmed_xml"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.xml(\\.gz)?"))
          .sorted()
          .forEach(file -> records.addAll(RenderedRecord.in(bytes(file))));
    }
    return records;
  }

  private static String bytes(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain =
            file.toString().endsWith(".gz") ? new java.util.zip.GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
