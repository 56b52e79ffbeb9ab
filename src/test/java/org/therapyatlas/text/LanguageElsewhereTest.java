package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accuracy on medical sentences and labels of other sources than the model was trained on. */
class LanguageElsewhereTest {
  private static final Path DATA = Path.of("../shared/data");

  @BeforeEach
  void needSharedData() {
    if (!Boolean.parseBoolean(System.getenv("CI"))) {
      Assumptions.assumeTrue(Files.isDirectory(DATA), "needs the texts in ../shared/data");
    }
  }

  /** One text a line; in tables the text is the cell of the number given, from 1. */
  @ParameterizedTest
  @CsvSource({
    "parallel/wmt_fr_en/Document level test sets/edp17_fr2en_d1.fr, fr, 0, 40, .98",
    "parallel/wmt_fr_en/Document level test sets/edp17_fr2en_d1.en, en, 0, 40, .98",
    "parallel/wmt_fr_en/Document level test sets/scielo_fr2en_d1.fr, fr, 0, 40, .98",
    "parallel/wmt_fr_en/Document level test sets/scielo_fr2en_d1.en, en, 0, 40, .98",
    "topics/csl_chinese/cls_dcp/dev.tsv, zh, 2, 20, .99",
    "topics/csl_chinese/cls_ctg/dev.tsv, zh, 2, 8, .97",
    "swedish_medical/Wiki_annotated_60.txt.gz, sv, 0, 40, .93",
    "vocabulary/hpo/hp-de.babelon.tsv, de, 6, 30, .86",
    "vocabulary/hpo/hp-it.babelon.tsv, it, 6, 30, .90",
    "vocabulary/hpo/hp-es.babelon.tsv.gz, es, 6, 30, .90",
    "vocabulary/hpo/hp-fr.babelon.tsv.gz, fr, 7, 30, .90",
    "vocabulary/hpo/hp-pt.babelon.tsv, pt, 6, 30, .88",
    "vocabulary/hpo/hp-ja.babelon.tsv.gz, ja, 8, 8, .83",
    "vocabulary/hpo/hp-zh.babelon.tsv.gz, zh, 6, 8, .90",
    "vocabulary/hpo/hp-tr.synonyms.tsv, tr, 2, 30, .90",
    "vocabulary/hpo/hp-cs.synonyms.tsv, cs, 2, 30, .90",
  })
  void medicalTextsOfOtherSources(
      String file, String language, int cell, int shortest, double floor) throws IOException {
    int right = 0;
    int all = 0;
    Map<String, Integer> wrong = new TreeMap<>();
    List<String> examples = new ArrayList<>();
    for (String line : lines(DATA.resolve(file))) {
      String[] cells = line.split("\t", -1);
      String text = cell == 0 ? line : cells.length < cell ? "" : cells[cell - 1];
      text = text.replaceAll("[(){}\\[\\]]", "");
      boolean isTranslated = !line.contains("NOT_TRANSLATED") && !line.startsWith("ID\t");
      if (text.length() >= shortest && isTranslated) {
        all++;
        String found = LanguageIdentifier.identify(text);
        if (found.equals(language)) {
          right++;
        } else {
          wrong.merge(found, 1, Integer::sum);
          if (examples.size() < 12) {
            examples.add(found + ": " + text);
          }
        }
      }
    }

    String figures =
        String.format(
            Locale.ROOT, "%s: %.4f of %d right, wrong %s", file, (double) right / all, all, wrong);
    byte[] bytes = (figures + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
    assertThat((double) right / all).as("%s %s", figures, examples).isGreaterThanOrEqualTo(floor);
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
