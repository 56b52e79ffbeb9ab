package org.therapyatlas.text.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.therapyatlas.corpus.LexiconWords;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.text.Analyzer;
import org.therapyatlas.text.Analyzers;
import org.therapyatlas.text.TokenConsumer;
import org.therapyatlas.text.TokenKind;

/**
 * How well texts are cut into words: terms that others marked in texts, sought among the tokens. A
 * term is found as a word if one token is it, and as a phrase if a row of up to five content words
 * without a boundary is. One command prints all: {@code main}, with the folder of the shared data.
 */
public final class Segmentation {
  private static final int LONGEST_PHRASE = 5;
  private static final List<String> MEDICAL = List.of("间充质干细胞", "成骨细胞", "破骨细胞", "外泌体", "骨质疏松");
  private static final Pattern MARKED =
      Pattern.compile("\\{([^{}]+)\\}|\\[([^\\[\\]]+)\\]|\\(([^()]+)\\)");

  private Segmentation() {}

  /** Terms that were sought and what became of them. */
  public static final class Share {
    long words;
    long phrases;
    long all;

    /** Share found as a word or a phrase. */
    public double found() {
      return (double) (words + phrases) / all;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d of %d found (%.3f): %d as a word, %d as a phrase",
          words + phrases,
          all,
          found(),
          words,
          phrases);
    }
  }

  /** Where the tokens of one text begin and end, in its order; a boundary is one without length. */
  private static final class Tokens implements TokenConsumer {
    private final List<int[]> places = new ArrayList<>();

    @Override
    public void token(String term, String surface, int start, int end, TokenKind kind) {
      places.add(new int[] {start, end, kind == TokenKind.WORD ? 1 : 0});
    }

    @Override
    public void boundary() {
      places.add(new int[] {-1, -1, 0});
    }

    /** Whether a part of the text lies in one token: 骨质疏松症 keeps 骨质疏松 whole. */
    boolean isWhole(int from, int to) {
      return places.stream().anyMatch(place -> place[0] >= 0 && place[0] <= from && place[1] >= to);
    }

    /** 1 for a word from one offset to another, 2 for a phrase, 0 for neither. */
    int found(int from, int to) {
      for (int i = 0; i < places.size(); i++) {
        if (places.get(i)[0] == from) {
          for (int n = 0; n < LONGEST_PHRASE && i + n < places.size(); n++) {
            int[] place = places.get(i + n);
            if (place[2] == 0) {
              return 0;
            }
            if (place[1] == to) {
              return n == 0 ? 1 : 2;
            }
          }
        }
      }
      return 0;
    }
  }

  private static Analyzer analyzer(String language) {
    return Analyzers.of(language, LexiconWords.of(Lexicon.standard()).of(language));
  }

  private static Tokens tokens(Analyzer analyzer, String text) {
    Tokens tokens = new Tokens();
    analyzer.analyze(text, tokens);
    return tokens;
  }

  private static void count(Share share, int found) {
    share.all++;
    share.words += found == 1 ? 1 : 0;
    share.phrases += found == 2 ? 1 : 0;
  }

  /** Author keywords of Chinese papers, those that stand in title or abstract. */
  public static Share chineseKeywords(Path data) throws IOException {
    Analyzer analyzer = analyzer("zh");
    Share share = new Share();
    try (Stream<String> lines = Files.lines(data.resolve("topics/csl_chinese/kg/dev.tsv"))) {
      for (String line : (Iterable<String>) lines::iterator) {
        String[] columns = line.split("\t");
        Tokens tokens = tokens(analyzer, columns[1]);
        for (String keyword : columns[2].split("_")) {
          int best = 0;
          int at = columns[1].indexOf(keyword);
          if (keyword.isBlank() || at < 0) {
            continue;
          }
          for (; at >= 0 && best != 1; at = columns[1].indexOf(keyword, at + 1)) {
            int found = tokens.found(at, at + keyword.length());
            best = found == 1 || best == 0 ? found : best;
          }
          count(share, best);
        }
      }
    }
    return share;
  }

  /** Occurrences of medical words in the Chinese document of the five. */
  public static Map<String, Share> medicalWords(Path corpus) throws IOException {
    String text = Files.readString(corpus.resolve("002_bb77ab046c489186.txt"));
    Tokens tokens = tokens(analyzer("zh"), text);
    Map<String, Share> shares = new TreeMap<>();
    for (String word : MEDICAL) {
      Share share = shares.computeIfAbsent(word, key -> new Share());
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        count(
            share,
            tokens.isWhole(at, at + word.length()) ? 1 : tokens.found(at, at + word.length()));
      }
    }
    return shares;
  }

  /** Terms marked in windows of Swedish text; those cut off at the ends of a window left out. */
  public static Share swedishTerms(Path data) throws IOException {
    Analyzer analyzer = analyzer("sv");
    Share share = new Share();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(data.resolve("swedish_medical/Wiki_annotated_60.txt.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        StringBuilder text = new StringBuilder();
        List<int[]> marked = new ArrayList<>();
        Matcher mark = MARKED.matcher(line);
        int end = 0;
        while (mark.find()) {
          text.append(line, end, mark.start());
          String term = mark.group().substring(1, mark.group().length() - 1);
          marked.add(new int[] {text.length(), text.length() + term.length()});
          text.append(term);
          end = mark.end();
        }
        text.append(line.substring(end));
        Tokens tokens = tokens(analyzer, text.toString());
        for (int[] place : marked) {
          count(share, tokens.found(place[0], place[1]));
        }
      }
    }
    return share;
  }

  /** Prints everything. */
  public static void main(String[] args) throws IOException {
    Path shared = Path.of(args.length == 0 ? "../shared" : args[0]);
    System.out.println(
        "CSL author keywords that stand in the text: " + chineseKeywords(shared.resolve("data")));
    medicalWords(shared.resolve("corpus"))
        .forEach((word, share) -> System.out.println(word + ": " + share));
    System.out.println("Swedish marked terms: " + swedishTerms(shared.resolve("data")));
  }
}
