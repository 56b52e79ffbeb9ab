package org.therapyatlas.topics.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.therapyatlas.text.Analyzer;
import org.therapyatlas.text.Analyzers;
import org.therapyatlas.text.TokenConsumer;
import org.therapyatlas.text.TokenKind;

/** Documents with classes that others have given, read from {@code ../shared/data}. */
public final class LabelledSets {
  /** The names of the sets, each with one language. */
  public static final List<String> NAMES =
      List.of("20newsgroups", "medical_abstracts", "synergy", "csl_titles", "csl_abstracts");

  private static final Path DATA = Path.of("..", "shared", "data");
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledSets() {}

  /** Whether the data are on this machine. */
  public static boolean present() {
    return Files.isDirectory(DATA.resolve("topics"));
  }

  /** The language of a set. */
  public static String language(String set) {
    return set.startsWith("csl") ? "zh" : "en";
  }

  /** All documents of a set, with the words that the atlas would count. */
  public static List<LabelledDocument> read(String set) throws IOException {
    List<String[]> texts =
        switch (set) {
          case "20newsgroups" -> jsonLines("topics/20newsgroups/20newsgroups.jsonl.gz", false);
          case "medical_abstracts" -> csv("topics/medical_abstracts/medical_tc_test.csv.gz");
          case "synergy" -> jsonLines("citation_graph/synergy/works.jsonl.gz", true);
          case "csl_titles" ->
              tabbed("topics/csl_chinese/cls_ctg/train.tsv", "topics/csl_chinese/cls_ctg/dev.tsv");
          case "csl_abstracts" -> tabbed("topics/csl_chinese/cls_dcp/dev.tsv");
          default -> throw new IllegalArgumentException("Unknown set " + set);
        };
    Analyzer analyzer = Analyzers.of(language(set));
    List<LabelledDocument> documents = new ArrayList<>();
    for (String[] text : texts) {
      documents.add(
          new LabelledDocument(
              set + ":" + documents.size(),
              text[0],
              Map.copyOf(wordCounts(analyzer, text[1])),
              text[1]));
    }
    return documents;
  }

  private static List<String[]> jsonLines(String file, boolean works) throws IOException {
    List<String[]> texts = new ArrayList<>();
    for (String line : lines(file)) {
      JsonNode node = JSON.readTree(line);
      texts.add(
          works
              ? new String[] {
                node.path("topic").asText(),
                node.path("title").asText("") + "\n\n" + node.path("abstract").asText("")
              }
              : new String[] {node.path("label").asText(), node.path("text").asText()});
    }
    return texts;
  }

  private static List<String[]> csv(String file) throws IOException {
    List<String[]> texts = new ArrayList<>();
    List<String> lines = lines(file);
    for (String line : lines.subList(1, lines.size())) {
      int comma = line.indexOf(',');
      texts.add(
          new String[] {
            line.substring(0, comma), line.substring(comma + 1).replace("\"", " ").strip()
          });
    }
    return texts;
  }

  private static List<String[]> tabbed(String... files) throws IOException {
    List<String[]> texts = new ArrayList<>();
    for (String file : files) {
      for (String line : lines(file)) {
        String[] fields = line.split("\t");
        texts.add(new String[] {fields[2], fields[1]});
      }
    }
    return texts;
  }

  /** How often each word stands in a text, by word. */
  public static Map<String, Integer> wordCounts(Analyzer analyzer, String text) {
    Counter counter = new Counter();
    analyzer.analyze(text, counter);
    return counter.counts;
  }

  /**
   * The lines of a public file that are not blank.
   *
   * @param file path below the public sets; {@code .gz} is unpacked
   */
  public static List<String> lines(String file) throws IOException {
    Path path = DATA.resolve(file);
    try (InputStream raw = Files.newInputStream(path);
        InputStream bytes = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  private static final class Counter implements TokenConsumer {
    private final Map<String, Integer> counts = new TreeMap<>();

    @Override
    public void token(String term, String surface, int start, int end, TokenKind kind) {
      if (kind == TokenKind.WORD) {
        counts.merge(term, 1, Integer::sum);
      }
    }

    @Override
    public void boundary() {
      // Single words do not care where a phrase ends.
    }
  }
}
