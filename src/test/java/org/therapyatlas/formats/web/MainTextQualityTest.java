package org.therapyatlas.formats.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * The main texts of pages against texts marked by hand, beside those of other extractors on the
 * same pages: shingles of four words, the shares of each page adding up to one. {@code main} prints
 * all.
 */
class MainTextQualityTest {
  private static final Path FOLDER = Path.of("..", "shared", "data", "web_pages");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int WORDS = 4;

  /**
   * What an extractor gets right, in thousandths.
   *
   * @param f1 harmonic mean of the others
   */
  record Score(double f1, double precision, double recall) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "F1 %.3f precision %.3f recall %.3f", f1, precision, recall);
    }
  }

  @Test
  void theMainTextIsFoundAsWellAsByExtractorsMadeForIt() throws IOException {
    boolean present = Files.isDirectory(FOLDER);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as(FOLDER + " is needed in CI").isTrue();
    }
    assumeTrue(present, FOLDER + " is not here; skipped.");
    Map<String, Score> scores = scores(FOLDER);
    Score ours = scores.get("therapy-atlas");
    assertThat(ours.f1()).as(ours.toString()).isGreaterThan(0.95);
    assertThat(ours.f1()).isGreaterThan(scores.get("boilerpipe").f1());
    assertThat(ours.f1()).isGreaterThan(scores.get("justext").f1());
  }

  public static void main(String[] arguments) throws IOException {
    scores(arguments.length == 0 ? FOLDER : Path.of(arguments[0]))
        .forEach((tool, score) -> System.out.printf("%-16s %s%n", tool, score));
  }

  private static Map<String, Score> scores(Path folder) throws IOException {
    Map<String, String> truth = texts(folder.resolve("ground-truth.json"));
    Map<String, Map<String, String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("output"))) {
      for (Path file : files.sorted().toList()) {
        found.put(file.getFileName().toString().split("\\.")[0], texts(file));
      }
    }
    Map<String, String> ours = new TreeMap<>();
    for (String page : truth.keySet()) {
      byte[] html = read(folder.resolve("html").resolve(page + ".html.gz"));
      ours.put(page, MainText.of(Jsoup.parse(new String(html, StandardCharsets.UTF_8))));
    }
    found.put("therapy-atlas", ours);
    Map<String, Score> scores = new TreeMap<>();
    found.forEach((tool, texts) -> scores.put(tool, score(truth, texts)));
    return scores;
  }

  private static Map<String, String> texts(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(read(file));
    JsonNode pages = root.has("output") ? root.get("output") : root;
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> page : pages.properties()) {
      texts.put(page.getKey(), page.getValue().path("articleBody").asText(""));
    }
    return texts;
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      boolean packed = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      return packed ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
    }
  }

  private static Score score(Map<String, String> truth, Map<String, String> found) {
    double right = 0;
    double wrong = 0;
    double missed = 0;
    for (Map.Entry<String, String> page : truth.entrySet()) {
      Map<List<String>, Integer> gold = shingles(page.getValue());
      Map<List<String>, Integer> read = shingles(found.getOrDefault(page.getKey(), ""));
      int hits = 0;
      int goldCount = gold.values().stream().mapToInt(Integer::intValue).sum();
      int readCount = read.values().stream().mapToInt(Integer::intValue).sum();
      for (Map.Entry<List<String>, Integer> shingle : gold.entrySet()) {
        hits += Math.min(shingle.getValue(), read.getOrDefault(shingle.getKey(), 0));
      }
      double all = Math.max(1, goldCount + readCount - hits);
      right += hits / all;
      wrong += (readCount - hits) / all;
      missed += (goldCount - hits) / all;
    }
    double precision = right / (right + wrong);
    double recall = right / (right + missed);
    return new Score(2 * precision * recall / (precision + recall), precision, recall);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + WORDS <= Math.max(words.size(), WORDS) && !words.isEmpty(); i++) {
      counts.merge(
          List.copyOf(words.subList(i, Math.min(words.size(), i + WORDS))), 1, Integer::sum);
    }
    return counts;
  }
}
