package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SampleDocuments.Document;

/** What {@code data/README.md} promises of the sample corpus. */
class SampleCorpusTest {
  private static final int RUN_OF_WORDS = 8;
  private static final int RUN_OF_UNSPACED_CHARACTERS = 16;
  private static final Pattern UNSPACED = Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private static final Set<Set<String>> PLANTED =
      Set.of(
          Set.of(
              "patients/sv-d-vitamin-benskorhet.txt", "patients/sv-d-vitamin-benskorhet-kopia.txt"),
          Set.of(
              "news/en-weekly-injection-diabetes.txt",
              "news/en-weekly-injection-diabetes-courier.txt"));

  private final List<Document> documents = SampleDocuments.handWritten();

  SampleCorpusTest() throws IOException {}

  @Test
  @DisplayName("66 documents or more are hand-written, at least two in each of nine languages")
  void documentsAndLanguages() {
    assertThat(documents).hasSizeGreaterThanOrEqualTo(66);
    Map<String, Long> byLanguage =
        documents.stream()
            .collect(Collectors.groupingBy(Document::language, Collectors.counting()));
    assertThat(byLanguage).containsKeys("en", "zh", "sv", "de", "fr", "es", "pt", "ja", "ko");
    assertThat(byLanguage.keySet()).allMatch(language -> language.matches("[a-z]{2}"));
    assertThat(byLanguage.values().stream().filter(count -> count >= 2).count())
        .isGreaterThanOrEqualTo(9);
  }

  @Test
  @DisplayName("No run of words stands in two documents but the planted duplicates")
  void noSharedRuns() {
    Map<String, Document> firstSeen = new HashMap<>();
    Set<String> shared = new TreeSet<>();
    for (Document document : documents) {
      for (String run : runs(document.text())) {
        Document other = firstSeen.putIfAbsent(run, document);
        if (other != null && !PLANTED.contains(Set.of(other.name(), document.name()))) {
          shared.add(other.name() + " and " + document.name() + ": " + run);
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  @Test
  @DisplayName("One document is planted twice, and one news page once more with small edits")
  void plantedDuplicates() {
    Map<String, String> texts =
        documents.stream().collect(Collectors.toMap(Document::name, Document::text));
    assertThat(texts.get("patients/sv-d-vitamin-benskorhet-kopia.txt"))
        .isEqualTo(texts.get("patients/sv-d-vitamin-benskorhet.txt"));
    Set<String> page = runs(texts.get("news/en-weekly-injection-diabetes.txt"));
    Set<String> edited = runs(texts.get("news/en-weekly-injection-diabetes-courier.txt"));
    Set<String> common = new HashSet<>(page);
    common.retainAll(edited);
    assertThat(common).hasSizeBetween(page.size() / 2, page.size() - 1);
  }

  @Test
  @DisplayName("Every identifier is of a range that no real work has")
  void identifiers() throws IOException {
    List<Document> all = new ArrayList<>(documents);
    String synthetic = Files.readString(SampleDocuments.SYNTHETIC);
    all.add(new Document("synthetic.jsonl", "", synthetic));
    for (Document document : all) {
      assertThat(matches("\\b10\\.\\d{4,9}/\\S+", document.text()))
          .as("DOIs of %s", document.name())
          .allMatch(doi -> doi.startsWith("10.5555/"));
      assertThat(matches("PMID:?\\s*\\d+", document.text()))
          .as("PMIDs of %s", document.name())
          .allMatch(pmid -> pmid.matches("PMID:?\\s*99\\d{6}"));
      assertThat(matches("PMC\\d+", document.text()))
          .as("PMCIDs of %s", document.name())
          .allMatch(pmcid -> pmcid.matches("PMC99\\d{6}"));
      assertThat(matches("(?:NCT|ISRCTN|ChiCTR)\\d+", document.text()))
          .as("registrations of %s", document.name())
          .allMatch(number -> number.matches("(?:NCT99|ISRCTN99|ChiCTR99)\\d+"));
    }
  }

  @Test
  @DisplayName("Every document says that it is a sample")
  void marked() {
    assertThat(documents)
        .allMatch(document -> document.text().toLowerCase(Locale.ROOT).contains("therapy-atlas"));
  }

  @Test
  @DisplayName("The files below broken/ are broken in the way their names say")
  void broken() throws IOException {
    Path folder = SampleDocuments.BROKEN;
    assertThat(SampleDocuments.files(folder)).hasSize(6);
    assertThat(folder.resolve("empty.txt")).isEmptyFile();
    assertThat(Files.readAllBytes(folder.resolve("noise.bin"))).contains((byte) 0);
    assertThatThrownBy(() -> Files.readString(folder.resolve("invalid-utf8.txt")))
        .isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> SampleDocuments.xml(folder.resolve("truncated.xml")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> SampleDocuments.xml(folder.resolve("truncated.xml.gz")))
        .isInstanceOf(IOException.class);
    List<String> lines = Files.readAllLines(folder.resolve("one-broken-line.jsonl"));
    assertThat(lines).hasSize(3);
    assertThat(lines.stream().filter(line -> !line.endsWith("}")).count()).isEqualTo(1);
  }

  @Test
  @DisplayName("2,000 synthetic records are marked, distinct and cite each other")
  void synthetic() throws IOException {
    List<JsonNode> records = SampleDocuments.jsonLines(SampleDocuments.SYNTHETIC);
    assertThat(records).hasSize(2000);
    Set<String> abstracts = new HashSet<>();
    for (int i = 0; i < records.size(); i++) {
      JsonNode record = records.get(i);
      assertThat(record.path("id").asText())
          .isEqualTo(String.format(Locale.ROOT, "synthetic-%04d", i + 1));
      assertThat(record.path("source").asText()).isEqualTo("synthetic");
      assertThat(record.path("year").asInt()).isBetween(2000, 2026);
      assertThat(abstracts.add(record.path("abstract").asText())).isTrue();
    }
    Map<String, Long> byLanguage =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    record -> record.path("language").asText(), Collectors.counting()));
    assertThat(byLanguage.keySet())
        .containsExactlyInAnyOrder("en", "zh", "es", "de", "fr", "pt", "ja", "sv");
    assertThat(byLanguage.get("en")).isBetween(900L, 1100L);
    assertThat(byLanguage.get("zh")).isBetween(250L, 350L);
    assertThat(records.stream().filter(record -> record.has("references")).count())
        .isGreaterThan(500);
  }

  @Test
  @DisplayName("The generator writes the same synthetic records, byte for byte")
  void reproducible() throws IOException, InterruptedException {
    boolean python = run("python3", "--version") == 0;
    if (System.getenv("CI") == null) {
      assumeTrue(python, "python3 is not installed, so the generator is not run");
    }
    assertThat(run("python3", "data/generate_synthetic.py", "--check")).isZero();
  }

  /** Exit code of a command, or -1 where there is no such program. */
  private static int run(String... command) throws InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException absent) {
      return -1;
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ends", command[0]).isTrue();
    return process.exitValue();
  }

  /** All runs of words, and of unspaced characters with everything else left out. */
  private static Set<String> runs(String text) {
    Set<String> runs = new HashSet<>();
    String spaced = UNSPACED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    List<String> words = WORD.matcher(spaced).results().map(MatchResult::group).toList();
    for (int i = 0; i + RUN_OF_WORDS <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN_OF_WORDS)));
    }
    String unspaced =
        UNSPACED.matcher(text).results().map(MatchResult::group).collect(Collectors.joining());
    for (int i = 0; i + RUN_OF_UNSPACED_CHARACTERS <= unspaced.length(); i++) {
      runs.add(unspaced.substring(i, i + RUN_OF_UNSPACED_CHARACTERS));
    }
    return runs;
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
