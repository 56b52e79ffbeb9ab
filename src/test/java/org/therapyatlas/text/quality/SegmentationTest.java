package org.therapyatlas.text.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Floors under what {@link Segmentation} prints. */
class SegmentationTest {
  private static final Path SHARED = Path.of("../shared");

  @BeforeEach
  void needSharedData() {
    if (!Boolean.parseBoolean(System.getenv("CI"))) {
      Assumptions.assumeTrue(
          Files.isDirectory(SHARED.resolve("data/topics")), "needs ../shared/data");
    }
  }

  @Test
  void chineseKeywords() throws IOException {
    assertThat(Segmentation.chineseKeywords(SHARED.resolve("data")).found()).isGreaterThan(.75);
  }

  @Test
  void medicalWordsStayWhole() throws IOException {
    assertThat(Segmentation.medicalWords(SHARED.resolve("corpus")))
        .allSatisfy((word, share) -> assertThat(share.found()).as(word).isGreaterThan(.97));
  }

  @Test
  void swedishTerms() throws IOException {
    assertThat(Segmentation.swedishTerms(SHARED.resolve("data")).found()).isGreaterThan(.87);
  }
}
