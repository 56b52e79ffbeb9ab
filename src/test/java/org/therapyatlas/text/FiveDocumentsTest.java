package org.therapyatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapyatlas.text.Abbreviations.Binding;

/** The five documents the project began with. */
class FiveDocumentsTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final String CHINESE = "002_bb77ab046c489186.txt";

  @BeforeEach
  void needSharedData() {
    if (!Boolean.parseBoolean(System.getenv("CI"))) {
      Assumptions.assumeTrue(Files.isDirectory(CORPUS), "needs the documents in ../shared/corpus");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "000_6a299376c3039165.txt, en",
    "001_66882f7d25b446f6.txt, en",
    CHINESE + ", zh",
    "003_ecd4ed747c15a79c.txt, en",
    "004_b65685e9f387912d.txt, sv"
  })
  void haveTheirLanguage(String file, String language) throws IOException {
    assertThat(LanguageIdentifier.identify(Files.readString(CORPUS.resolve(file))))
        .isEqualTo(language);
  }

  @Test
  void theChineseOneIsAThirdEnglish() throws IOException {
    SortedMap<String, Long> letters =
        LanguageRuns.letters(Files.readString(CORPUS.resolve(CHINESE)));
    double all = letters.values().stream().mapToLong(Long::longValue).sum();

    assertThat(letters).containsOnlyKeys("en", "zh");
    assertThat(letters.get("en") / all).isBetween(.30, .40);
  }

  @Test
  void theChineseOneBindsItsAbbreviations() throws IOException {
    assertThat(Abbreviations.bind(Files.readString(CORPUS.resolve(CHINESE))))
        .extracting(Binding::shortForm, Binding::longForm)
        .contains(
            org.assertj.core.groups.Tuple.tuple("OP", "骨质疏松"),
            org.assertj.core.groups.Tuple.tuple("OP", "osteoporosis"),
            org.assertj.core.groups.Tuple.tuple("MSCs", "间充质干细胞"),
            org.assertj.core.groups.Tuple.tuple("BMMSCs", "骨髓间充质干细胞"));
  }
}
