package org.therapyatlas.references.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws the references that were labelled by hand: {@code LabelDraw [seed]} prints file, offset,
 * length and text of each. The labels of {@code hand-labels.tsv} belong to seed {@value #SEED};
 * pieces that are no reference, or are only a part of one, were left out.
 */
public final class LabelDraw {
  static final long SEED = 20261125;

  /** A place to draw from: what of a file is a reference, and how many are drawn. */
  private record Source(String path, String names, Pattern piece, int count) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              "data/references/grobid_reference_segmenter",
              ".*\\.xml",
              Pattern.compile("(?s)<bibl>(.{20,900}?)</bibl>"),
              40),
          new Source(
              "data/references/anystyle_finder",
              ".*\\.ttx",
              Pattern.compile("(?m)^(ref +\\| .*(?:\\n {8,}\\| +\\S.*)*+)"),
              30),
          new Source(
              "data/references/biblio_glutton_lists",
              ".*shuf\\.txt",
              Pattern.compile("(?m)^(.{20,})$"),
              30),
          new Source(
              "data/references/gbt7714",
              "aligned.*",
              Pattern.compile("\"text\": \"((?:[^\"\\\\]|\\\\.)*+)\""),
              34),
          new Source(
              "data/references/doi_matching",
              ".*\\.gz",
              Pattern.compile("\"reference\": \"((?:[^\"\\\\]|\\\\.)*+)\""),
              24),
          new Source(
              "data/references/pubmed_summary",
              "summary.*",
              Pattern.compile("(?m)^(\\d+: .*\\n(?:\\S.*\\n)*+)"),
              8),
          new Source(
              "data/jats/scielo",
              ".*\\.xml",
              Pattern.compile("(?s)<mixed-citation[^>]*>(.{20,1500}?)</mixed-citation>"),
              10),
          new Source(
              "corpus",
              "002.*",
              Pattern.compile("(?m)^- (\\[\\d+\\] .*(?:\\n\\n- \\d[^\\[\\n]*)?+)"),
              8));

  private LabelDraw() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Random random = new Random(args.length > 0 ? Long.parseLong(args[0]) : SEED);
    for (Source source : SOURCES) {
      List<Drawn> all = pieces(source);
      Collections.shuffle(all, random);
      for (Drawn drawn : all.subList(0, Math.min(source.count(), all.size()))) {
        out.printf(
            "%s\t%d\t%d\t%s%n",
            drawn.file(),
            drawn.offset(),
            drawn.length(),
            drawn.text(Drawn.bytes(drawn.file())).replace("\n", "⏎"));
      }
    }
  }

  private static List<Drawn> pieces(Source source) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.walk(Drawn.SHARED.resolve(source.path()))) {
      files =
          listed.filter(f -> f.getFileName().toString().matches(source.names())).sorted().toList();
    }
    List<Drawn> all = new ArrayList<>();
    for (Path file : files) {
      String name = Drawn.SHARED.relativize(file).toString().replace('\\', '/');
      String text = new String(Drawn.bytes(name), StandardCharsets.UTF_8);
      Matcher matcher = source.piece().matcher(text);
      int units = 0;
      int bytes = 0;
      while (matcher.find()) {
        bytes += text.substring(units, matcher.start(1)).getBytes(StandardCharsets.UTF_8).length;
        units = matcher.start(1);
        int length = matcher.group(1).getBytes(StandardCharsets.UTF_8).length;
        all.add(new Drawn(name, bytes, length));
      }
    }
    return all;
  }
}
