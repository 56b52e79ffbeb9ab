package org.therapyatlas.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Duplicates that people marked, and translations of one text, in the public sets beside the
 * repository. Run it to see the measures: {@code ./mvnw test -Dtest=PublicDuplicatesTest}.
 */
class PublicDuplicatesTest {
  private static final Path SETS = Path.of("..", "shared", "data");
  private static final Path LIBRARIES = SETS.resolve("duplicates");
  private static final Path CASES = SETS.resolve("parallel/wmt_biomedical/ClinicalCasesWithEval");

  /** Fields of an EndNote record by element; of repeated ones the texts joined by a bar. */
  private record Marked(String number, Map<String, String> fields) {
    boolean isDuplicate() {
      return fields.getOrDefault("caption", "").contains("Duplicate");
    }

    Candidate candidate() {
      String authors = fields.getOrDefault("author", "");
      String year = fields.getOrDefault("year", "").replaceAll("\\D", "");
      return Candidate.of(
          "record:" + number,
          lower(fields.get("electronic-resource-num")),
          // Accession numbers are those of many databases, so they say nothing here.
          null,
          null,
          "en",
          fields.get("title"),
          authors.isEmpty() ? List.of() : List.of(authors.split("\\|")),
          year.length() == 4 ? Integer.valueOf(year) : null,
          fields.get("volume"),
          fields.get("pages"),
          fields.getOrDefault("title", "") + ". " + fields.getOrDefault("abstract", ""));
    }

    private static String lower(String doi) {
      String stripped = doi == null ? "" : doi.strip().toLowerCase(java.util.Locale.ROOT);
      int start = stripped.indexOf("10.");
      return start < 0 ? null : stripped.substring(start);
    }
  }

  @BeforeEach
  void setsAreThere() {
    if (System.getenv("CI") == null) {
      assumeTrue(Files.isDirectory(SETS), "../shared/data is not there: nothing is measured");
    }
  }

  @Test
  void libraries_sensitivityAndSpecificity() throws IOException, XMLStreamException {
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      for (Path file :
          files.filter(path -> path.toString().endsWith(".xml.gz")).sorted().toList()) {
        List<Marked> records = library(file);
        LocalDuplicates found =
            new LocalDuplicates(records.stream().map(Marked::candidate).toList());
        Set<String> clustered = new TreeSet<>();
        found.edges().forEach(edge -> clustered.addAll(List.of(edge.left(), edge.right())));
        int hits = 0;
        int misses = 0;
        int falseAlarms = 0;
        int rightlyAlone = 0;
        for (Marked record : records) {
          boolean told = clustered.contains("record:" + record.number());
          if (told != record.isDuplicate()) {
            System.out.println(
                (told ? "not marked: " : "not found: ")
                    + record.number()
                    + " "
                    + record.fields().get("title"));
          }
          hits += told && record.isDuplicate() ? 1 : 0;
          misses += !told && record.isDuplicate() ? 1 : 0;
          falseAlarms += told && !record.isDuplicate() ? 1 : 0;
          rightlyAlone += !told && !record.isDuplicate() ? 1 : 0;
        }
        double sensitivity = (double) hits / (hits + misses);
        double specificity = (double) rightlyAlone / (rightlyAlone + falseAlarms);
        System.out.printf(
            java.util.Locale.ROOT,
            "%s: %d records, %d marked; sensitivity %.4f, specificity %.4f, %d of %d pairs compared%n",
            file.getFileName(),
            records.size(),
            hits + misses,
            sensitivity,
            specificity,
            found.counts().compared(),
            records.size() * (records.size() - 1L) / 2);
        assertThat(sensitivity).isGreaterThanOrEqualTo(0.97);
        assertThat(specificity).isGreaterThanOrEqualTo(0.995);
      }
    }
  }

  @Test
  void translationsOfOneTextIntoOneLanguageAreDuplicates_intoTwoLanguagesTheyAreNot()
      throws IOException {
    List<Candidate> texts = new ArrayList<>();
    Map<String, String> originals = new HashMap<>();
    for (String part : List.of("AB", "FT")) {
      for (String language : List.of("EN", "FR")) {
        try (Stream<Path> files = Files.walk(CASES.resolve(part).resolve(language))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            String name = file.getFileName().toString();
            if (name.matches("\\d{8}.*")) {
              String id = CASES.relativize(file).toString();
              originals.put(id, name.substring(0, 8));
              texts.add(page(id, language, Files.readString(file)));
            }
          }
        }
      }
    }
    LocalDuplicates found = new LocalDuplicates(texts);

    Set<String> linked = new HashSet<>();
    for (LocalDuplicates.Edge edge : found.edges()) {
      assertThat(originals.get(edge.left())).isEqualTo(originals.get(edge.right()));
      assertThat(edge.left().contains("/FR/")).isEqualTo(edge.right().contains("/FR/"));
      linked.addAll(List.of(edge.left(), edge.right()));
    }
    List<String> french = originals.keySet().stream().filter(id -> id.contains("/FR/")).toList();
    System.out.printf(
        java.util.Locale.ROOT,
        "translations: %d of %d French versions of 5 cases in two lengths are linked%n",
        french.stream().filter(linked::contains).count(),
        french.size());
    assertThat(linked).containsAll(french);
  }

  private static Candidate page(String id, String language, String text) {
    return Candidate.of(id, null, null, null, language, null, List.of(), null, null, null, text);
  }

  private static List<Marked> library(Path file) throws IOException, XMLStreamException {
    List<Marked> records = new ArrayList<>();
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in, StandardCharsets.UTF_8.name());
      Map<String, String> fields = null;
      String open = null;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals("record")) {
            fields = new HashMap<>();
          } else if (!name.equals("style")) {
            open = name;
          }
        } else if (event == XMLStreamConstants.CHARACTERS && fields != null && open != null) {
          fields.merge(open, xml.getText(), String::concat);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (xml.getLocalName().equals("record")) {
            records.add(new Marked(fields.get("rec-number"), fields));
          } else if (xml.getLocalName().equals("author") && fields != null) {
            fields.merge("author", "|", String::concat);
          }
          if (!xml.getLocalName().equals("style")) {
            open = null;
          }
        }
      }
    }
    return records;
  }
}
