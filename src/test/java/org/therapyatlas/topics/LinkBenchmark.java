package org.therapyatlas.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.lexicon.Tagger;
import org.therapyatlas.lexicon.Tagging;
import org.therapyatlas.text.Analyzer;
import org.therapyatlas.text.Analyzers;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;
import org.therapyatlas.topics.quality.LabelledSets;

/**
 * Measures links between topics of two languages on parallel texts: signals are taken from one half
 * of the pairs, and the other half says how often the two versions of a document fall into linked
 * topics, beside a perfect linking of the same topics and beside links permuted at random; then the
 * halves change places.
 */
public final class LinkBenchmark {
  private static final Path DATA = Path.of("..", "shared", "data");
  private static final ObjectMapper JSON = new ObjectMapper();

  private LinkBenchmark() {}

  private record Pair(String left, String right) {}

  /** One side of all pairs: documents of one language and their topics. */
  private record Side(
      List<Map<String, Integer>> counted,
      List<SparseVector> vectors,
      TopicModel model,
      List<List<String>> concepts) {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    measure("abstracts en-fr", abstracts(), "en", "fr", out);
    for (String[] pair :
        new String[][] {{"fra_Latn", "fr"}, {"swe_Latn", "sv"}, {"zho_Hans", "zh"}}) {
      if (Files.isDirectory(DATA.resolve("language/sib200/" + pair[0]))) {
        measure("SIB-200 en-" + pair[1], sentences(pair[0]), "en", pair[1], out);
      }
    }
  }

  private static void measure(
      String name, List<Pair> pairs, String left, String right, PrintStream out) {
    out.printf("%s: %d pairs, signals from one half, measured on the other%n", name, pairs.size());
    for (int k : new int[] {10, 50}) {
      Side lefts = side(left, pairs.stream().map(Pair::left).toList(), k);
      Side rights = side(right, pairs.stream().map(Pair::right).toList(), k);
      PairSums concepts = concepts(lefts, rights);
      List<PairSums> parallel = List.of(parallel(lefts, rights, 0), parallel(lefts, rights, 1));
      report("parallel texts", parallel, List.of(), lefts, rights, out);
      report("concepts", List.of(), List.of(concepts), lefts, rights, out);
      report("both", parallel, List.of(concepts), lefts, rights, out);
      together(lefts, rights, k, out);
    }
  }

  private static int half(int pair) {
    return (int) (Mixing.bits(pair) & 1);
  }

  private static PairSums parallel(Side lefts, Side rights, int half) {
    PairSums sums = new PairSums(lefts.model().size(), rights.model().size());
    for (int i = 0; i < lefts.vectors().size(); i++) {
      if (half(i) == half) {
        sums.add(
            lefts.model().membership(lefts.vectors().get(i)),
            rights.model().membership(rights.vectors().get(i)));
      }
    }
    return sums;
  }

  private static PairSums concepts(Side lefts, Side rights) {
    Map<String, long[]> left = counts(lefts);
    Map<String, long[]> right = counts(rights);
    PairSums sums = new PairSums(lefts.model().size(), rights.model().size());
    left.forEach(
        (concept, values) -> {
          if (right.containsKey(concept)) {
            sums.add(values, right.get(concept));
          }
        });
    return sums;
  }

  private static Map<String, long[]> counts(Side side) {
    int k = side.model().size();
    long[] sizes = new long[k];
    Map<String, long[]> counts = new TreeMap<>();
    for (int i = 0; i < side.vectors().size(); i++) {
      int topic = side.model().place(side.vectors().get(i)).topic();
      sizes[topic]++;
      for (String concept : side.concepts().get(i)) {
        counts.computeIfAbsent(concept, key -> new long[k])[topic]++;
      }
    }
    counts.values().forEach(values -> PairSums.shares(values, sizes));
    return counts;
  }

  /** Signals learned from either half, measured on the other; the mean of both. */
  private static void report(
      String signal,
      List<PairSums> learned,
      List<PairSums> others,
      Side lefts,
      Side rights,
      PrintStream out) {
    int a = lefts.model().size();
    int b = rights.model().size();
    double share = 0;
    double oracle = 0;
    double links = 0;
    for (int half = 0; half < 2; half++) {
      List<PairSums> signals = new ArrayList<>(others);
      if (!learned.isEmpty()) {
        signals.add(learned.get(half));
      }
      LinkScores scores = new LinkScores(signals, a, b);
      double[][] tested = new double[Math.max(a, b)][Math.max(a, b)];
      int pairs = 0;
      int linked = 0;
      for (int i = 0; i < lefts.vectors().size(); i++) {
        if (half(i) != half) {
          int l = lefts.model().place(lefts.vectors().get(i)).topic();
          int r = rights.model().place(rights.vectors().get(i)).topic();
          tested[l][r]++;
          pairs++;
          linked += scores.partner(l) == r ? 1 : 0;
        }
      }
      for (int l = 0; l < a; l++) {
        links += scores.partner(l) >= 0 ? .5 : 0;
      }
      share += linked / 2.0 / pairs;
      oracle += Assignment.largest(tested) / 2 / pairs;
    }
    // Links drawn at random hit every cell with the same probability.
    out.printf(
        "  k %d, %d: %-15s %4.1f links, share %.3f, perfect linking %.3f, of it %.3f, lift %.1f%n",
        a, b, signal, links, share, oracle, share / oracle, share / (links / a / b));
  }

  /**
   * One clustering of both sides, the right said in the words of the left by what was learned from
   * the other half: how often the two versions of a document fall into one topic, beside versions
   * permuted at random.
   */
  private static void together(Side lefts, Side rights, int k, PrintStream out) {
    double share = 0;
    double lift = 0;
    for (int half = 0; half < 2; half++) {
      ParallelTerms learned = new ParallelTerms();
      for (int i = 0; i < lefts.counted().size(); i++) {
        if (half(i) == half) {
          learned.add(words(rights.counted().get(i)), words(lefts.counted().get(i)));
        }
      }
      Map<String, List<String>> meanings = learned.meanings();
      List<Map<String, Integer>> said = new ArrayList<>();
      for (int i = 0; i < lefts.counted().size(); i++) {
        if (half(i) != half) {
          Map<String, Integer> right = new TreeMap<>();
          rights
              .counted()
              .get(i)
              .forEach(
                  (term, count) ->
                      meanings
                          .getOrDefault(term, List.of())
                          .forEach(meaning -> right.merge(meaning, count, Integer::sum)));
          said.add(lefts.counted().get(i));
          said.add(right);
        }
      }
      CountedVectors both = CountedVectors.of(said);
      List<SparseVector> vectors = both.vectors();
      TopicModel model = TopicFit.of(CommonLanguage.ALL, both.space(), vectors, OptionalInt.of(k));
      double same = 0;
      long[][] sizes = new long[model.size()][2];
      for (int i = 0; i < vectors.size(); i += 2) {
        int left = model.place(vectors.get(i)).topic();
        int right = model.place(vectors.get(i + 1)).topic();
        same += left == right ? 1 : 0;
        sizes[left][0]++;
        sizes[right][1]++;
      }
      double pairs = vectors.size() / 2.0;
      double chance = 0;
      for (long[] size : sizes) {
        chance += size[0] / pairs * size[1] / pairs;
      }
      share += same / pairs / 2;
      lift += same / pairs / chance / 2;
    }
    out.printf("  k %d: one clustering  share %.3f, lift %.1f%n", k, share, lift);
  }

  private static String[] words(Map<String, Integer> counted) {
    return counted.keySet().toArray(String[]::new);
  }

  private static Side side(String language, List<String> texts, int k) {
    Analyzer analyzer = Analyzers.of(language);
    Tagger tagger = Tagger.of(Lexicon.standard());
    List<Map<String, Integer>> counted = new ArrayList<>();
    List<List<String>> concepts = new ArrayList<>();
    for (String text : texts) {
      Map<String, Integer> counts = LabelledSets.wordCounts(analyzer, text);
      counted.add(counts);
      Tagging tagging =
          tagger.tag(List.of(Section.of(SectionKind.ABSTRACT, null, text).in(language)));
      TreeSet<String> subjects = new TreeSet<>(tagging.therapies());
      subjects.addAll(tagging.conditions());
      concepts.add(List.copyOf(subjects));
    }
    CountedVectors all = CountedVectors.of(counted);
    List<SparseVector> vectors = all.vectors();
    return new Side(
        counted, vectors, TopicFit.of(language, all.space(), vectors, OptionalInt.of(k)), concepts);
  }

  private static List<Pair> abstracts() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String file : List.of("scielo_parallel_docs.jsonl.gz", "edp_parallel_docs.jsonl")) {
      for (String line : LabelledSets.lines("parallel/wmt_fr_en/" + file)) {
        JsonNode node = JSON.readTree(line);
        pairs.add(new Pair(node.path("en").asText(), node.path("fr").asText()));
      }
    }
    return pairs;
  }

  private static List<Pair> sentences(String folder) throws IOException {
    Map<String, String> english = bySentence("eng_Latn");
    Map<String, String> other = bySentence(folder);
    List<Pair> pairs = new ArrayList<>();
    english.forEach((id, text) -> pairs.add(new Pair(text, other.get(id))));
    pairs.removeIf(pair -> pair.right() == null);
    return pairs;
  }

  private static Map<String, String> bySentence(String folder) throws IOException {
    Map<String, String> sentences = new TreeMap<>();
    for (String part : List.of("train.tsv", "dev.tsv", "test.tsv")) {
      if (Files.exists(DATA.resolve("language/sib200/" + folder + "/" + part))) {
        List<String> lines = LabelledSets.lines("language/sib200/" + folder + "/" + part);
        for (String line : lines.subList(1, lines.size())) {
          String[] fields = line.split("\t");
          sentences.put(fields[0], fields[2]);
        }
      }
    }
    return sentences;
  }
}
