package org.therapyatlas.references.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceLists;
import org.therapyatlas.references.ReferenceParser;

/** A short run of {@link Fuzz} over made-up entries. */
class FuzzTest {
  private static final List<String> SEEDS =
      List.of(
          "Almgren TB, Novak C. Walking after a made-up treatment. J Physiol. 2019 Mar;12(3):345-51.",
          "Almgren, T. B., & Novak, C. (2019). Walking after it. Cognition, 12(3), 345-351. https://doi.org/10.1000/abc.1",
          "安一心，李二．虚构的治疗方法［J］．中国康复杂志，2026，12（3）：345-351．",
          "T. B. Almgren and C. Novak, Phys. Rev. Lett. 12, 345 (2019) [arXiv:1901.00001].",
          "T. B. Almgren and C. Novak, J. Phys. A: Math. Gen. 12, 345 (1990).",
          "A made-up title.J Physiol. 2019;12(3):345. doi: 10.1000/abc.1. J Physiol. 2019. PMID: 12345678");

  @Test
  void noMutationBreaksTheParserOrLosesItsText() {
    Fuzz fuzz = new Fuzz(7);
    for (int i = 0; i < 20_000; i++) {
      String entry = fuzz.mutate(SEEDS.get(i % SEEDS.size()), SEEDS);
      ReferenceEntry read = ReferenceParser.parse(EntryKind.REFERENCE, 1, entry);
      assertThat(read.confidence()).as(entry).isBetween(0.0, 1.0);
      assertThat(read.raw().isBlank()).as(entry).isEqualTo(entry.isBlank());
      if (i % 50 == 0) {
        ReferenceLists.read(EntryKind.REFERENCE, entry + "\n" + entry);
      }
    }
  }
}
