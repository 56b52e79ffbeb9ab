package org.therapyatlas.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapyatlas.references.VagueMention.Kind;

class VagueMentionsTest {
  @Test
  void datedMentionsCarryYearTypeAndCounts() {
    assertThat(VagueMentions.find("A\n2019 study found that 24 patients improved.", "en"))
        .containsExactly(
            new VagueMention(
                0, 12, "A\n2019 study", Kind.DATED, 2019, "study", null, 24, null, null));
    assertThat(VagueMentions.find("Eine Metaanalyse aus dem Jahr 2016 zeigt", "de"))
        .extracting(VagueMention::year, VagueMention::type)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2016, "meta-analysis"));
    assertThat(VagueMentions.find("Selon l'OMS, une étude de 2021 montre", "fr"))
        .extracting(VagueMention::kind)
        .containsExactly(Kind.ORGANISATION, Kind.DATED);
  }

  @Test
  void negatedAndJournalNamesAreNoMentions() {
    assertThat(
            VagueMentions.find(
                "No large 2019 study exists. The Golden Gate study area is wide.", "en"))
        .isEmpty();
    assertThat(VagueMentions.find("《自然通讯》2025", "zh")).isEmpty();
  }

  @Test
  void realDocuments() throws IOException {
    assertThat(kinds("001_66882f7d25b446f6.txt", "en"))
        .containsExactly(
            Kind.RECENT,
            Kind.ANAPHORA,
            Kind.VENUE,
            Kind.ANAPHORA,
            Kind.GENERIC,
            Kind.VENUE,
            Kind.VENUE);
    assertThat(kinds("002_bb77ab046c489186.txt", "zh"))
        .containsExactly(
            Kind.GENERIC, Kind.GENERIC, Kind.NAMED, Kind.NAMED, Kind.NAMED, Kind.NAMED, Kind.NAMED);
    assertThat(kinds("003_ecd4ed747c15a79c.txt", "en"))
        .containsExactly(Kind.GENERIC, Kind.DATED, Kind.GENERIC);
    assertThat(kinds("004_b65685e9f387912d.txt", "sv"))
        .containsExactly(
            Kind.DATED,
            Kind.DATED,
            Kind.DATED,
            Kind.DATED,
            Kind.ANAPHORA,
            Kind.ORGANISATION,
            Kind.ORGANISATION,
            Kind.REGISTRY,
            Kind.ORGANISATION,
            Kind.ORGANISATION);
    List<VagueMention> swedish = VagueMentions.find(text("004_b65685e9f387912d.txt"), "sv");
    assertThat(swedish.get(2).studies()).isEqualTo(12);
    assertThat(swedish.get(2).type()).isEqualTo("meta-analysis");
    assertThat(swedish.get(3).participants()).isEqualTo(4);
  }

  private static List<Kind> kinds(String file, String language) throws IOException {
    return VagueMentions.find(text(file), language).stream().map(VagueMention::kind).toList();
  }

  private static String text(String file) throws IOException {
    Path path = Path.of("..", "shared", "corpus", file);
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Files.exists(path), "skipped: " + path + " is not there");
    }
    return Files.readString(path);
  }
}
