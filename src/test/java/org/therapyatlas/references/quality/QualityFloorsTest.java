package org.therapyatlas.references.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the parser reached on the labelled sets; a change may not fall below it. */
class QualityFloorsTest {
  @BeforeAll
  static void setsAreThere() {
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Files.isDirectory(GoldSets.ROOT), "skipped: " + GoldSets.ROOT + " is not there");
    }
  }

  @Test
  void doiMatching() throws IOException {
    Scores scores =
        QualityReport.measure("doi_matching").get("doi_matching, cut titles and particles allowed");
    assertThat(scores.instances()).isEqualTo(8500);
    assertThat(scores.f1(Matching.SOFT, Field.TITLE)).isGreaterThan(0.975);
    assertThat(scores.f1(Matching.SOFT, Field.IN_TITLE)).isGreaterThan(0.985);
    assertThat(scores.f1(Matching.SOFT, Field.VOLUME)).isGreaterThan(0.985);
    assertThat(scores.f1(Matching.SOFT, Field.PAGE)).isGreaterThan(0.985);
    assertThat(scores.f1(Matching.SOFT, Field.FIRST_AUTHOR)).isGreaterThan(0.98);
  }

  @Test
  void chineseStandard() throws IOException {
    Map<String, Scores> scores = QualityReport.measure("gbt7714");
    assertThat(scores.get("gbt7714").instances()).isEqualTo(3471);
    assertThat(scores.get("gbt7714 1987").micro(Matching.SOFT)).isGreaterThan(0.95);
    for (String edition : List.of("2005", "2015", "2025")) {
      assertThat(scores.get("gbt7714 " + edition).micro(Matching.SOFT))
          .as(edition)
          .isGreaterThan(0.98);
    }
  }

  @Test
  void journalStringsOfAllDisciplines() throws IOException {
    assertThat(QualityReport.measure("anystyle").get("anystyle").micro(Matching.SOFT))
        .isGreaterThan(0.915);
    assertThat(QualityReport.measure("grobid").get("grobid").micro(Matching.SOFT))
        .isGreaterThan(0.935);
  }

  /** Labelled before the parser saw them; strings as scrapes and PDFs have them. */
  @Test
  void referencesAsTheyStand() throws IOException {
    Scores scores = QualityReport.measure("hand").get("hand");
    assertThat(scores.instances()).isEqualTo(179);
    assertThat(scores.micro(Matching.SOFT)).isGreaterThan(0.965);
  }
}
