package org.therapyatlas.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.synthetic.CorpusPlan.Form;
import org.therapyatlas.synthetic.CorpusPlan.Part;

class GenerationTest {
  private static final int RECORDS = 700;

  @TempDir Path temporary;

  @Test
  void theSameSeedGivesTheSameBytes_inWhateverOrderThePartsAreWritten() throws IOException {
    new Generation(RECORDS, temporary.resolve("a").toString(), 7).run(SparkTest.session());
    CorpusPlan plan = new CorpusPlan(RECORDS, 7);
    WritePart writer =
        new WritePart(
            plan,
            temporary.resolve("b").toString(),
            new SerializableConfiguration(new Configuration()));
    List<Part> parts = new ArrayList<>(plan.parts());
    java.util.Collections.reverse(parts);
    for (Part part : parts) {
      writer.call(part);
    }

    Map<String, byte[]> job = bytes(temporary.resolve("a"));
    Map<String, byte[]> direct = bytes(temporary.resolve("b"));
    assertThat(job.remove("truth/parameters.json")).isNotEmpty();
    assertThat(job).hasSize(1 + 1 + 7 + 3).containsOnlyKeys(direct.keySet());
    job.forEach((name, content) -> assertThat(direct.get(name)).as(name).isEqualTo(content));
  }

  @Test
  void anotherSeedGivesOtherTexts() {
    String one = JsonText.truth(new RecordMaker(new CorpusPlan(RECORDS, 1)).make(5));
    String two = JsonText.truth(new RecordMaker(new CorpusPlan(RECORDS, 2)).make(5));

    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void everyNumberHasOnePlace() {
    Map<String, Long> places = new HashMap<>();
    for (long number = 0; number < 70_000; number++) {
      Form form = CorpusPlan.form(number);
      assertThat(form.record(form.rank(number))).isEqualTo(number);
      assertThat(places.put(CorpusPlan.source(number), number)).isNull();
    }
    assertThat(CorpusPlan.source(0)).isEqualTo("medline/medline-00001.xml.gz#1");
    assertThat(CorpusPlan.source(85)).isEqualTo("json/records-00001.jsonl#1");
    assertThat(CorpusPlan.source(199)).isEqualTo("pages/00001/page-0000002.txt#1");
    long total = 0;
    for (Form form : Form.values()) {
      total += form.count(12_345);
    }
    assertThat(total).isEqualTo(12_345);
  }

  @Test
  void theTruthCountsWhatStandsInTheFiles() throws IOException {
    Path folder = temporary.resolve("c");
    new Generation(RECORDS, folder.toString(), 3).run(SparkTest.session());

    String xml = unzipped(folder.resolve("corpus/medline/medline-00001.xml.gz"));
    List<JsonNode> medline = truth(folder.resolve("truth/medline-00001.jsonl.gz"));
    assertThat(xml.split("<PubmedArticle>", -1)).hasSize(595 + 1);
    assertThat(medline).hasSize(595);
    int references = medline.stream().mapToInt(line -> line.get("references").asInt()).sum();
    assertThat(xml.split("<Reference>", -1)).hasSize(references + 1);
    for (JsonNode line : medline) {
      if (line.get("flaw").asText().equals("none")) {
        assertThat(xml).contains(">" + line.get("title").asText() + ".<");
      }
    }
    List<String> lines = Files.readAllLines(folder.resolve("corpus/json/records-00001.jsonl"));
    List<JsonNode> json = truth(folder.resolve("truth/json-00001.jsonl.gz"));
    assertThat(lines).hasSize(98);
    assertThat(json).hasSize(98);
    for (int i = 0; i < lines.size(); i++) {
      if (json.get(i).get("flaw").asText().equals("none")) {
        assertThat(new ObjectMapper().readTree(lines.get(i)).get("language"))
            .isEqualTo(json.get(i).get("publication_language"));
      }
    }
  }

  @Test
  void copiesAndCitationsLeadBackToEarlierRecordsThatAreWhole() {
    RecordMaker maker = new RecordMaker(new CorpusPlan(20_000, 11));
    Map<SyntheticRecord.Copy, Integer> copies = new TreeMap<>();
    for (long number = 10_000; number < 12_000; number++) {
      SyntheticRecord record = maker.make(number);
      copies.merge(record.head().copy(), 1, Integer::sum);
      if (record.head().copy() != SyntheticRecord.Copy.NONE) {
        SyntheticRecord original = maker.make(record.head().original());
        assertThat(original.number()).isLessThan(number);
        assertThat(original.head().copy()).isEqualTo(SyntheticRecord.Copy.NONE);
        assertThat(original.head().flaw()).isEqualTo(SyntheticRecord.Flaw.NONE);
        assertThat(original.head().language()).isEqualTo(record.head().language());
      }
      for (SyntheticRecord.Reference reference : record.references()) {
        assertThat(reference.number()).isLessThan(number);
        if (reference.number() >= 0) {
          SyntheticRecord.Head cited = maker.make(reference.number()).head();
          assertThat(cited.flaw()).isEqualTo(SyntheticRecord.Flaw.NONE);
          assertThat(cited.copy()).isEqualTo(SyntheticRecord.Copy.NONE);
        }
      }
    }
    assertThat(copies).containsOnlyKeys(SyntheticRecord.Copy.values());
  }

  @Test
  void wrongOptionsAreToldAtOnce() throws IOException {
    Files.writeString(temporary.resolve("there"), "x");
    List<String> problems = new ArrayList<>();

    new Generation(0, temporary.toString(), 1).check(new Configuration(), problems);

    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).contains("--records 0", "ask for 1 to 39000000");
    assertThat(problems.get(1)).contains("is not empty; name a new folder");
  }

  private static Map<String, byte[]> bytes(Path folder) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith(".")) {
          bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return bytes;
  }

  private static String unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<JsonNode> truth(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : unzipped(file).lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }
}
