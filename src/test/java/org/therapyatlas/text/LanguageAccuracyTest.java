package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accuracy on the dev part of SIB-200, which the model has not seen; 34 languages and scripts. */
class LanguageAccuracyTest {
  private static final Path SENTENCES = Path.of("../shared/data/language/sib200");

  @BeforeEach
  void needSharedData() {
    if (!Boolean.parseBoolean(System.getenv("CI"))) {
      Assumptions.assumeTrue(
          Files.isDirectory(SENTENCES), "needs SIB-200 in ../shared/data/language/sib200");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, .997", "5, 1", "20, 1"})
  void reachesItsFloor(int sentencesInText, double floor) throws IOException {
    double sum = 0;
    List<String> wrong = new ArrayList<>();
    for (String expected : LanguageModelTraining.FOLDERS.keySet()) {
      List<String> sentences = LanguageModelTraining.sentences(SENTENCES, expected, "dev");
      int texts = 0;
      int right = 0;
      for (int i = 0; i < sentences.size(); i += sentencesInText) {
        int to = Math.min(sentences.size(), i + sentencesInText);
        String text = String.join(" ", sentences.subList(i, to));
        String found = LanguageIdentifier.identify(text);
        if (found.equals("zh")) {
          found = "zh-" + LanguageIdentifier.script(text);
        }
        texts++;
        if (found.equals(expected)) {
          right++;
        } else {
          wrong.add(expected + " taken for " + found + ", text " + i);
        }
      }
      sum += (double) right / texts;
    }

    assertThat(sum / LanguageModelTraining.FOLDERS.size())
        .as("%s", wrong)
        .isGreaterThanOrEqualTo(floor);
  }
}
