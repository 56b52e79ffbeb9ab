package org.therapyatlas.lexicon.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapyatlas.lexicon.Lexicon;

/**
 * The subjects of records whose MeSH headings are hidden. Points were chosen on the records of even
 * id hash; both halves are held to the same bounds, which lie a little below what was measured.
 */
class MeshAgreementTest {
  private static final Path DATA = Path.of("../shared/data");

  @Test
  void subjectsAgreeWithHiddenHeadingsMoreThanSimpleRulesDo() throws IOException {
    boolean present = Files.isDirectory(DATA);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as("%s must be there in CI", DATA).isTrue();
    }
    assumeTrue(present, "The records are not at " + DATA);
    List<IndexedRecord> records = new ArrayList<>(IndexedRecords.synergy(DATA));
    records.addAll(IndexedRecords.medline(DATA));
    assertThat(records).hasSizeGreaterThan(2000);
    MeshAgreement[] halves = {
      new MeshAgreement(Lexicon.standard()), new MeshAgreement(Lexicon.standard())
    };
    for (IndexedRecord record : records) {
      halves[Math.floorMod(record.id().hashCode(), 2)].add(record);
    }

    for (MeshAgreement half : halves) {
      String figures = half.toString();
      byte[] bytes = (figures + "\n").getBytes(StandardCharsets.UTF_8);
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
      assertThat(half.subjects.f1())
          .as("all headings: %s", figures)
          .isGreaterThan(Math.max(half.inTitle.f1(), half.anywhere.f1()) + 0.01);
      assertThat(half.subjectsOfMajor.f1())
          .as("major topics: %s", figures)
          .isGreaterThan(Math.max(half.inTitleOfMajor.f1(), half.anywhereOfMajor.f1()) - 0.01);
      assertThat(half.namedMajor.recall()).as("%s", figures).isGreaterThanOrEqualTo(0.80);
    }
  }
}
