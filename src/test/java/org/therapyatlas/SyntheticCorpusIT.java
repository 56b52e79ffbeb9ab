package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.synthetic.Generation;

/** The whole pipeline on a generated corpus, against what is true about it. */
class SyntheticCorpusIT {
  private static final int RECORDS = 1_200;
  private static final Map<String, String> REASONS =
      Map.of(
          "no_text", "no_text",
          "malformed_xml", "malformed_xml",
          "malformed_json", "malformed_json",
          "invalid_value", "invalid_value",
          "empty", "empty");

  @TempDir static Path folder;
  private static final Map<String, JsonNode> TRUTH = new TreeMap<>();
  private static final Map<Long, JsonNode> BY_NUMBER = new HashMap<>();
  private static final Map<String, String> DOCUMENT_OF_SOURCE = new HashMap<>();
  private static Path atlas;

  @BeforeAll
  static void generateAndRun() throws IOException {
    SparkSession spark = SparkTest.session();
    Path synthetic = folder.resolve("synthetic");
    new Generation(RECORDS, synthetic.toString(), 7).run(spark);
    try (Stream<Path> files = Files.list(synthetic.resolve("truth"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl.gz")).toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          for (String line : text.lines().toList()) {
            JsonNode truth = new ObjectMapper().readTree(line);
            TRUTH.put(truth.get("source").asText(), truth);
            BY_NUMBER.put(truth.get("number").asLong(), truth);
          }
        }
      }
    }
    Path output = folder.resolve("atlas");
    RunHere.corpus(output, synthetic.resolve("corpus"));
    atlas = output.resolve("latest");
    for (Row row : table("corpus", "records").filter("document_id is not null").collectAsList()) {
      DOCUMENT_OF_SOURCE.put(row.getAs("source"), row.getAs("document_id"));
    }
  }

  private static Dataset<Row> table(String part, String name) {
    return SparkTest.session().read().parquet(atlas.resolve(part).resolve(name).toString());
  }

  @Test
  void everyRecordIsTakenIn_orRefusedForWhatIsWrongWithIt() {
    Map<String, String> refused = new TreeMap<>();
    for (Row row : table("reports", "rejected").collectAsList()) {
      refused.put(row.getAs("source"), row.getAs("reason"));
    }
    Map<String, String> expected = new TreeMap<>();
    TRUTH.forEach(
        (source, truth) -> {
          String flaw = truth.get("flaw").asText();
          if (!flaw.equals("none")) {
            expected.put(source, REASONS.get(flaw));
          }
        });
    assertThat(new HashSet<>(expected.values())).hasSize(4);
    assertThat(refused).isEqualTo(expected);
    assertThat(DOCUMENT_OF_SOURCE.keySet()).hasSize(RECORDS - expected.size());
  }

  @Test
  void languagesSubjectsAndEvidence_areThoseThatWerePlanted() {
    Map<String, Row> documents = new HashMap<>();
    for (Row row : table("reports", "documents").collectAsList()) {
      documents.put(row.getAs("document_id"), row);
    }
    int counted = 0;
    Map<String, Integer> right = new TreeMap<>();
    for (Map.Entry<String, String> entry : DOCUMENT_OF_SOURCE.entrySet()) {
      JsonNode truth = TRUTH.get(entry.getKey());
      if (!truth.get("copy").asText().equals("none")) {
        continue;
      }
      Row document = documents.get(entry.getValue());
      counted++;
      for (String field : List.of("publication_language", "text_language")) {
        right.merge(field, text(truth, field).equals(document.getAs(field)) ? 1 : 0, Integer::sum);
      }
      // MEDLINE has a publication type for each design but studies of animals.
      if (entry.getKey().startsWith("medline/")
          && !text(truth, "evidence").equals("animal_study")) {
        assertThat(document.<String>getAs("evidence")).isEqualTo(text(truth, "evidence"));
      }
      right.merge("year", truth.get("year").asInt() == year(document) ? 1 : 0, Integer::sum);
      right.merge(
          "therapy",
          document.getList(document.fieldIndex("therapies")).contains(text(truth, "therapy"))
              ? 1
              : 0,
          Integer::sum);
      right.merge(
          "condition",
          document.getList(document.fieldIndex("conditions")).contains(text(truth, "condition"))
              ? 1
              : 0,
          Integer::sum);
    }
    System.out.printf(Locale.ROOT, "right of %d: %s%n", counted, right);
    int all = counted;
    // A therapy that goes by the name of one of its kinds in the title is found as that kind.
    assertThat(right)
        .allSatisfy((field, count) -> assertThat(count).as(field).isGreaterThan(all * 95 / 100));
  }

  private static int year(Row document) {
    Integer year = document.getAs("year");
    return year == null ? 0 : year;
  }

  private static String text(JsonNode truth, String field) {
    return truth.get(field).asText();
  }

  @Test
  void recordsOfOneWorkAreUnited_otherCopiesAreDuplicates_andNothingElseIs() {
    Map<String, String> clusters = new HashMap<>();
    for (Row row : table("reports", "duplicates").collectAsList()) {
      clusters.put(row.getAs("document_id"), row.getAs("cluster_id"));
    }
    Set<String> planted = new HashSet<>();
    for (JsonNode truth : TRUTH.values()) {
      String copy = truth.get("copy").asText();
      String document = DOCUMENT_OF_SOURCE.get(truth.get("source").asText());
      String original = DOCUMENT_OF_SOURCE.get(truth.get("original_source").asText());
      switch (copy) {
        case "same_identifier" -> assertThat(document).isEqualTo(original);
        case "other_record", "syndicated" -> {
          assertThat(clusters.get(document))
              .as("%s repeats %s", truth.get("source"), truth.get("original_source"))
              .isNotNull()
              .isEqualTo(clusters.get(original));
          planted.addAll(List.of(document, original));
        }
        default -> {
          // Originals are met by way of their copies.
        }
      }
    }
    assertThat(planted).hasSizeGreaterThan(8);
    assertThat(clusters.keySet()).isEqualTo(planted);
  }

  @Test
  void citationsThatNameTheirWork_areAllFound() {
    Map<String, String> works = new HashMap<>();
    for (Row row : table("reports", "documents").collectAsList()) {
      works.put(row.getAs("document_id"), row.getAs("work_id"));
    }
    Set<List<String>> found = new HashSet<>();
    for (Row row : table("reports", "citations").collectAsList()) {
      found.add(List.of(row.getAs("citing_work_id"), row.getAs("cited_work_id")));
    }
    Set<List<String>> named = new HashSet<>();
    Set<List<String>> byText = new HashSet<>();
    for (JsonNode truth : TRUTH.values()) {
      String citing = DOCUMENT_OF_SOURCE.get(truth.get("source").asText());
      if (citing == null || truth.get("source").asText().startsWith("pages/")) {
        continue;
      }
      truth.get("cites").forEach(cited -> add(named, works, citing, cited.asLong()));
      truth.get("cites_by_text").forEach(cited -> add(byText, works, citing, cited.asLong()));
    }
    Set<List<String>> missed = new HashSet<>(named);
    missed.removeAll(found);
    Set<List<String>> foundByText = new HashSet<>(byText);
    foundByText.retainAll(found);
    System.out.printf(
        Locale.ROOT,
        "citations: %d of %d named, %d of %d by text alone%n",
        named.size() - missed.size(),
        named.size(),
        foundByText.size(),
        byText.size());
    assertThat(named).hasSizeGreaterThan(500);
    assertThat(missed).isEmpty();
    assertThat(foundByText.size()).isGreaterThan(byText.size() * 95 / 100);
  }

  private static void add(
      Set<List<String>> edges, Map<String, String> works, String citing, long cited) {
    String target = DOCUMENT_OF_SOURCE.get(BY_NUMBER.get(cited).get("source").asText());
    edges.add(List.of(works.get(citing), works.get(target)));
  }
}
