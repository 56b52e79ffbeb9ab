package org.therapyatlas.lexicon.quality;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws the sentences that people then label by reading. It knows nothing of the lexicon or the
 * tagger: sentences are what stands between full stops or the line's fields, and chance picks.
 *
 * <p>Usage: {@code SentenceDraw ../shared [2]}. With 2 it goes on drawing where the first set
 * ended, half as many, and leaves out the five documents. Prints for each source its path, hash and
 * language, and for each sentence its offset, its length, and the sentence itself, to be replaced
 * by labels.
 */
public final class SentenceDraw {
  /** The seed of the set in the repository. */
  static final long SEED = 20261125L;

  private static final int SHORTEST = 30;
  private static final int LONGEST = 400;

  private static final String MEDICAL_DISCIPLINES = "临床医学|中医学|中西医结合|口腔医学|护理学|特种医学|公共卫生与预防医学|基础医学";

  /**
   * Where to draw from.
   *
   * @param lines the lines that take part
   * @param unit a sentence or field within such a line, behind what {@code lines} found there
   */
  private record Source(String path, String language, int count, Pattern lines, Pattern unit) {
    static Source of(String path, String language, int count, String lines, String unit) {
      return new Source(path, language, count, Pattern.compile(lines), Pattern.compile(unit));
    }
  }

  private static final String ENGLISH = "[A-Z][^.\"\\\\]*(?:\\.\\d[^.\"\\\\]*)*\\.";
  private static final String LINE = "[^.?!\\n]+[.?!]?";
  private static final String CHINESE = "[^。.；\\t\\n]*\\p{IsHan}[^。.；\\t\\n]*";
  private static final String ABSTRACTS = "data/topics/medical_abstracts/medical_tc_test.csv.gz";

  private static final List<Source> SOURCES =
      List.of(
          // The titles, then the sentences behind them.
          Source.of(ABSTRACTS, "en", 40, "^\\d,\"?", "\\G[^.]+"),
          Source.of(ABSTRACTS, "en", 25, "^\\d,\"?[^.]+\\.", ENGLISH),
          Source.of("corpus/000_6a299376c3039165.txt", "en", 3, "", LINE),
          Source.of("corpus/001_66882f7d25b446f6.txt", "en", 4, "", LINE),
          Source.of("corpus/003_ecd4ed747c15a79c.txt", "en", 4, "", LINE),
          Source.of(
              "data/topics/csl_chinese/cls_ctg/train.tsv",
              "zh",
              45,
              "^to category\\t(?=.*\\t医学$)",
              "[^\\t]+(?=\\t)"),
          Source.of(
              "data/topics/csl_chinese/cls_dcp/dev.tsv",
              "zh",
              20,
              "^to discipline\\t(?=.*\\t(?:" + MEDICAL_DISCIPLINES + ")$)",
              CHINESE),
          Source.of("corpus/002_bb77ab046c489186.txt", "zh", 8, "", CHINESE),
          Source.of("corpus/004_b65685e9f387912d.txt", "sv", 25, "", LINE),
          // Marks in round and square brackets: diseases and drugs.
          Source.of(
              "data/swedish_medical/Wiki_annotated_60.txt.gz",
              "sv",
              45,
              "^(?=.*[(\\[]\\p{IsLowercase})",
              ".+"),
          Source.of(
              "data/parallel/wmt_fr_en/edp_parallel_docs.jsonl",
              "fr",
              60,
              "^\\{\"id\": \"(?:aos|mbcb).*\"fr\": \"",
              "(?<=\\\\n)[^\\\\\"]+"));

  private SentenceDraw() {}

  public static void main(String[] args) {
    Path shared = Path.of(args[0]);
    boolean second = args.length > 1 && args[1].equals("2");
    StringBuilder out = new StringBuilder();
    for (Source source : SOURCES) {
      if (second && source.path().startsWith("corpus/")) {
        continue;
      }
      LabelledText text = LabelledText.read(shared.resolve(source.path()));
      out.append("@ ").append(source.path()).append(' ').append(text.sha256()).append(' ');
      out.append(source.language()).append('\n');
      for (int[] sentence : draw(source, text, second)) {
        out.append(sentence[0]).append(' ').append(sentence[1]).append(" # ");
        out.append(text.text(sentence[0], sentence[0] + sentence[1])).append('\n');
      }
    }
    System.out.write(out.toString().getBytes(StandardCharsets.UTF_8), 0, bytes(out.toString()));
    System.out.flush();
  }

  private static List<int[]> draw(Source source, LabelledText text, boolean second) {
    List<int[]> units = new ArrayList<>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.lineEnd(lineStart);
      String line = text.raw(lineStart, lineEnd);
      Matcher taking = source.lines().matcher(line);
      if (taking.find()) {
        addUnits(source, line, taking.end(), lineStart, units);
      }
      lineStart = lineEnd + 1;
    }
    Collections.shuffle(units, new Random(SEED));
    int from = second ? source.count() : 0;
    int count = second ? source.count() / 2 : source.count();
    List<int[]> drawn =
        new ArrayList<>(
            units.subList(Math.min(from, units.size()), Math.min(from + count, units.size())));
    drawn.sort(Comparator.comparingInt(u -> u[0]));
    return drawn;
  }

  private static void addUnits(
      Source source, String line, int from, int lineStart, List<int[]> units) {
    Matcher matcher = source.unit().matcher(line).region(from, line.length());
    matcher.useTransparentBounds(true);
    int shortest = "zh".equals(source.language()) ? 10 : SHORTEST;
    while (matcher.find()) {
      String found = matcher.group();
      String stripped = found.strip();
      int length = stripped.length();
      if (length >= shortest && length <= LONGEST) {
        int start = matcher.start() + found.indexOf(stripped);
        units.add(new int[] {lineStart + bytes(line.substring(0, start)), bytes(stripped)});
      }
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
