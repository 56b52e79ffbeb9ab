package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.therapyatlas.corpus.Revisions.Statement;

class RevisionsTest {
  private static Statement record(int version, int release, String revised, String digest) {
    return new Statement(version, release, revised, digest, false);
  }

  private static Statement deletion(int version, int release) {
    return new Statement(version, release, "", "deletion", true);
  }

  /** Digests of what stands, then the numbers of superseded and deleted records, in any order. */
  private static String held(Statement... statements) {
    List<Statement> shuffled = new ArrayList<>(List.of(statements));
    String held = null;
    Random random = new Random(7);
    for (int i = 0; i < 10; i++) {
      Revisions revisions = new Revisions(shuffled);
      String now =
          "%s %d %d"
              .formatted(
                  revisions.standing().stream().map(Statement::sha256).toList(),
                  revisions.superseded(),
                  revisions.deleted());
      assertThat(now).isEqualTo(held == null ? now : held);
      held = now;
      Collections.shuffle(shuffled, random);
    }
    return held;
  }

  @Test
  void theLaterFileReplacesTheEarlierOneWhateverItsDate() {
    assertThat(held(record(1, 260001, "2026-03-01", "old"), record(1, 261301, "2026-01-01", "new")))
        .isEqualTo("[new] 1 0");
  }

  @Test
  void outsideOfTheReleasesTheDateOfRevisionDecides() {
    assertThat(held(record(1, 0, "2025-11-30", "old"), record(1, 0, "2026-01-02", "new")))
        .isEqualTo("[new] 1 0");
  }

  @Test
  void theHighestVersionStandsAlsoWhenALowerOneIsRevisedLater() {
    assertThat(held(record(2, 261301, "", "second"), record(1, 261302, "", "first")))
        .isEqualTo("[second] 1 0");
  }

  @Test
  void theSameRecordTwiceStandsTwice() {
    assertThat(held(record(1, 260001, "", "a"), record(1, 261301, "", "a"), record(1, 0, "", "b")))
        .isEqualTo("[a, a] 1 0");
  }

  @Test
  void aDeletionTakesBackItsFileAndAllBefore() {
    assertThat(held(record(1, 260001, "", "a"), record(1, 261301, "", "b"), deletion(1, 261301)))
        .isEqualTo("[] 0 2");
  }

  @Test
  void aRecordMayComeBack() {
    assertThat(held(record(1, 260001, "", "a"), deletion(1, 261301), record(1, 261302, "", "b")))
        .isEqualTo("[b] 0 1");
  }

  @Test
  void aDeletedVersionLeavesTheOthers() {
    assertThat(held(record(1, 260001, "", "a"), record(2, 261301, "", "b"), deletion(2, 261302)))
        .isEqualTo("[a] 0 1");
  }

  @Test
  void aDeletionOfWhatIsUnknownLeavesNothing() {
    assertThat(held(deletion(1, 261301))).isEqualTo("[] 0 0");
  }

  @Test
  void releaseFilesAreKnownByTheirNames() {
    assertThat(ReleaseFile.of("updates/pubmed26n1301.xml.gz"))
        .contains(new ReleaseFile("pubmed26n1301", 261301));
    assertThat(ReleaseFile.of("pubmed26n0001.xml"))
        .contains(new ReleaseFile("pubmed26n0001", 260001));
    assertThat(ReleaseFile.of("pubmed26n1.xml")).isEmpty();
    assertThat(ReleaseFile.of("my-pubmed26n1301.xml.gz")).isEmpty();
    assertThat(ReleaseFile.of("search.xml")).isEmpty();
  }
}
