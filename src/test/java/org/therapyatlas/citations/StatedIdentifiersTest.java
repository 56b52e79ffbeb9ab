package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;

class StatedIdentifiersTest {
  private static String[] of(String raw) {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, raw);
    return new StatedIdentifiers()
        .call(raw, entry.doi(), entry.pmid(), entry.pmcid(), entry.typeMark(), entry.volume());
  }

  @Test
  void identifiersInTheirNormalForm() {
    assertThat(
            of(
                "Li N. A study of bone. J Bone. 2019;7:1-9. doi: 10.1000/ABC.5. PMID: 00123. PMCID: PMC0456"))
        .containsExactly("pmid:123", "doi:10.1000/abc.5", "pmcid:PMC456");
    assertThat(of("Li N. A study of bone. https://www.example.org/doi/full/10.1000/ABC.5"))
        .containsExactly("doi:10.1000/abc.5");
  }

  @Test
  void aSecondDoiIsNotDropped() {
    assertThat(of("Li N. A study. J Bone. 2019;7:1-9. doi:10.1000/a1. Erratum doi:10.1000/b2."))
        .containsExactly("doi:10.1000/a1", "doi:10.1000/b2");
  }

  @Test
  void preprintsBooksTrialsAndArticleNumbers() {
    assertThat(of("Li N. A preprint of bone. arXiv:2101.00001v2 [cs.CL] 2021."))
        .containsExactly("arxiv:2101.00001");
    assertThat(of("Li N. A preprint of bone. doi:10.48550/arXiv.2101.00001"))
        .containsExactly("arxiv:2101.00001");
    assertThat(of("ClinicalTrials.gov. A trial of bone. Identifier NCT01234567."))
        .containsExactly("trial:NCT01234567");
    assertThat(of("Li N. The Bone Book. London: Press; 2001. ISBN 0-306-40615-2."))
        .containsExactly("isbn:9780306406157");
    assertThat(StatedIdentifiers.articleNumber("文章编号:1006-7108(2026)02-0195-04"))
        .isEqualTo("cn:1006-7108|2026|02|195");
    assertThat(of("Li N. A study of bone. J Bone. 2019;7:1-9.")).isEmpty();
  }
}
