package org.therapyatlas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real summaries of PubMed: the file names say how many there are. */
class PubmedSummaryFilesTest {
  private static final Path FOLDER =
      Path.of("..", "shared", "data", "references", "pubmed_summary");

  @Test
  void everySummaryIsReadWithItsParts() throws IOException {
    boolean present = Files.isDirectory(FOLDER);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as(FOLDER + " is needed in CI").isTrue();
    }
    assumeTrue(present, FOLDER + " is not here; skipped.");
    assertThat(read("summary-systematic-set_2023-03-03_thru_2023-03-10_3490.txt.gz", 3490))
        .isGreaterThan(97);
    assertThat(read("summary-systematic-set_2023-12-16_thru_2023-12-22_3156.txt", 3156))
        .isGreaterThan(97);
  }

  /** The share of summaries, in a hundred, whose authors, journal and year were told apart. */
  private static int read(String file, int count) throws IOException {
    try (InputStream in = Files.newInputStream(FOLDER.resolve(file))) {
      Collected read = Collected.of(in, ReaderOptions.DEFAULTS);
      assertThat(read.refusals).isEmpty();
      assertThat(read.records).hasSize(count).allSatisfy(one -> assertThat(one.pmid()).isNotNull());
      List<SourceRecord> whole =
          read.records.stream()
              .filter(
                  one -> !one.authors().isEmpty() && one.journal() != null && one.year() != null)
              .toList();
      return whole.size() * 100 / count;
    }
  }
}
