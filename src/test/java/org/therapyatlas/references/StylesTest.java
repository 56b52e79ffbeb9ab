package org.therapyatlas.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One made-up entry in each style that lists of references are written in. */
class StylesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NLM | Almgren TB, Novak C. Walking after a made-up treatment. J Physiol. 2019 Mar;12(3):345-51."
            + " | NLM | Almgren | Walking after a made-up treatment | J Physiol | 2019 | 12 | 3 | 345",
        "AMA | Almgren TB, Novak C, et al. Walking after a made-up treatment. JAMA. 2019;12(3):345-351. doi:10.1000/abc.1"
            + " | NLM | Almgren | Walking after a made-up treatment | JAMA | 2019 | 12 | 3 | 345",
        "APA | Almgren, T. B., & Novak, C. (2019). Walking after a made-up treatment. Cognition, 12(3), 345-351. https://doi.org/10.1000/abc.1"
            + " | APA | Almgren | Walking after a made-up treatment | Cognition | 2019 | 12 | 3 | 345",
        "Harvard | Almgren, T.B. and Novak, C. (2019) 'Walking after a made-up treatment', Cognition, vol. 12, no. 3, pp. 345-351."
            + " | HARVARD | Almgren | Walking after a made-up treatment | Cognition | 2019 | 12 | 3 | 345",
        "BMC | Almgren TB, Novak C: Walking after a made-up treatment. Cell 2019, 12:345-351."
            + " | BMC | Almgren | Walking after a made-up treatment | Cell | 2019 | 12 | | 345",
        "Springer | Almgren TB, Novak C (2019) Walking after a made-up treatment. J Physiol 12:345-351"
            + " | APA | Almgren | Walking after a made-up treatment | J Physiol | 2019 | 12 | | 345",
        "Elsevier | T.B. Almgren, C. Novak, Walking after a made-up treatment, J. Physiol. 12 (2019) 345-351."
            + " | ELSEVIER | Almgren | Walking after a made-up treatment | J. Physiol | 2019 | 12 | | 345",
        "Nature | Almgren, T. B. & Novak, C. Walking after a made-up treatment. Nature 12, 345-351 (2019)."
            + " | ELSEVIER | Almgren | Walking after a made-up treatment | Nature | 2019 | 12 | | 345",
        "ACS | Almgren, T. B.; Novak, C. J. Am. Chem. Soc. 2019, 12, 345."
            + " | BMC | Almgren | | J. Am. Chem. Soc | 2019 | 12 | | 345",
        "physics | T. B. Almgren and C. Novak, Phys. Rev. Lett. 12, 345 (2019)."
            + " | ELSEVIER | Almgren | | Phys. Rev. Lett | 2019 | 12 | | 345",
        "PubMed summary | 17: Almgren TB, Novak C. Walking after a made-up treatment. J Physiol. 2019 Mar;12(3):345-351. doi: 10.1000/abc.1. Epub 2019 Jan 2. PMID: 12345678."
            + " | NLM | Almgren | Walking after a made-up treatment | J Physiol | 2019 | 12 | 3 | 345",
        "ahead of print | Almgren TB, Novak C. Walking after a made-up treatment. J Physiol. 2019 Mar 10:jphys-2019-106542. doi: 10.1000/abc.1. Epub ahead of print. PMID: 12345678."
            + " | NLM | Almgren | Walking after a made-up treatment | J Physiol | 2019 | | | jphys-2019-106542",
        "PubMed page | Walking after a made-up treatment.J Physiol. 2019 Mar;12(3):345-351. doi: 10.1000/abc.1. J Physiol. 2019. PMID: 12345678"
            + " | PUBMED | | Walking after a made-up treatment | J Physiol | 2019 | 12 | 3 | 345",
        "GOST | Сидоров П.П., Кузнецов К.К. Придуманный метод лечения // Гений ортопедии. – 2019. – Т. 12, № 3. – С. 345–351."
            + " | BMC | Сидоров | Придуманный метод лечения | Гений ортопедии | 2019 | 12 | 3 | 345",
        "GB/T 1987 | 安一心, 李二. 虚构的治疗方法. 北京: 虚构出版社, 1999. 12"
            + " | CJK | 安一心 | 虚构的治疗方法 | | 1999 | | | 12",
        "GB/T 2005 | 安一心, 李二. 虚构的治疗方法[J]. 中国康复杂志, 2006, 12(3): 345-351."
            + " | GBT | 安一心 | 虚构的治疗方法 | 中国康复杂志 | 2006 | 12 | 3 | 345",
        "GB/T 2015, author and year | ALMGREN T B, NOVAK C, 2019. Walking after a made-up treatment[J/OL]. Nature, 12(3): 345-351[2020-01-02]. https://example.org/1."
            + " | GBT | ALMGREN | Walking after a made-up treatment | Nature | 2019 | 12 | 3 | 345",
        "GB/T 2025, full-width | 安一心，李二．虚构的治疗方法［J］．中国康复杂志，2026，12（3）：345-351．"
            + " | GBT | 安一心 | 虚构的治疗方法 | 中国康复杂志 | 2026 | 12 | 3 | 345",
        "Chinese Medical Association | 安一心, 李二, 王三, 等. 虚构的治疗方法[J]. 中国康复杂志, 2019, 12(3):345-351. DOI: 10.1000/cma.j.1."
            + " | GBT | 安一心 | 虚构的治疗方法 | 中国康复杂志 | 2019 | 12 | 3 | 345",
        "Japanese | 安田一郎, 佐藤花子: 架空の治療法について. 日本生理学雑誌 12巻3号: 345-351, 2019."
            + " | CJK | 安田一郎 | 架空の治療法について | 日本生理学雑誌 | 2019 | 12 | 3 | 345",
        "Korean | 김하나, 박두리. 가상의 치료법에 관한 연구. 대한생리학회지 2019;12(3):345-351."
            + " | CJK | 김하나 | 가상의 치료법에 관한 연구 | 대한생리학회지 | 2019 | 12 | 3 | 345",
      })
  void article(
      String name,
      String raw,
      Style style,
      String author,
      String title,
      String venue,
      Integer year,
      String volume,
      String issue,
      String page) {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, raw);
    assertThat(entry.confidence()).isGreaterThanOrEqualTo(ReferenceParser.ACCEPTED);
    assertThat(entry.authors().isEmpty() ? null : entry.authors().get(0).surname())
        .isEqualTo(author);
    assertThat(entry.title()).isEqualTo(title);
    assertThat(entry.venue()).isEqualTo(venue);
    assertThat(entry.year()).isEqualTo(year);
    assertThat(entry.volume()).isEqualTo(volume);
    assertThat(entry.issue()).isEqualTo(issue);
    assertThat(entry.firstPage()).isEqualTo(page);
    assertThat(entry.style()).isEqualTo(style);
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "M | 安一心. 虚构的手册[M]. 2版. 北京: 虚构出版社, 2011: 12. | 安一心 | 虚构的手册 | | 2011",
        "D | 安一心. 虚构的学位论文[D]. 北京: 虚构大学, 2011. | 安一心 | 虚构的学位论文 | 虚构大学 | 2011",
        "C | 安一心. 虚构的会议论文[C]//李二. 虚构会议论文集. 北京: 虚构出版社, 2011: 12-15. | 安一心 | 虚构的会议论文 | 虚构会议论文集 | 2011",
        "N | 安一心. 虚构的新闻报道[N]. 虚构日报, 2011-12-25(10). | 安一心 | 虚构的新闻报道 | 虚构日报 | 2011",
        "P | 安一心. 虚构的发明装置: 中国, CN1234567A[P]. 2011-10-24. | 安一心 | 虚构的发明装置 | | 2011",
        "S | 虚构标准委员会. 虚构的技术要求: GB/T 1234—2011[S]. 北京: 虚构出版社, 2011: 3. | 虚构标准委员会 | 虚构的技术要求 | | 2011",
        "R | 虚构卫生组织. 虚构的年度报告[R]. 北京: 虚构卫生组织, 2011. | 虚构卫生组织 | 虚构的年度报告 | 虚构卫生组织 | 2011",
        "EB/OL | 安一心. 虚构的网页文章[EB/OL]. (2011-02-03)[2012-01-01]. https://example.org/a. | 安一心 | 虚构的网页文章 | | 2011",
        "DS/OL | 安一心. 虚构的数据集合[DS/OL]. 2011. https://example.org/d. | 安一心 | 虚构的数据集合 | | 2011",
        "PP/OL | ALMGREN T B. Walking before a treatment[PP/OL]. (2025-01-02). https://example.org/p. | ALMGREN | Walking before a treatment | | 2025",
      })
  void typeMark(String mark, String raw, String author, String title, String venue, Integer year) {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, raw);
    assertThat(entry.typeMark()).isEqualTo(mark);
    assertThat(entry.style()).isEqualTo(Style.GBT);
    assertThat(entry.authors().get(0).surname()).isEqualTo(author);
    assertThat(entry.title()).isEqualTo(title);
    assertThat(entry.venue()).isEqualTo(venue);
    assertThat(entry.year()).isEqualTo(year);
  }

  @Test
  void belowTheThresholdOnlyTextAndIdentifiersAreGiven() {
    ReferenceEntry entry =
        ReferenceParser.parse(EntryKind.REFERENCE, 1, "see the notes, doi 10.1000/abc.1");
    assertThat(entry.confidence()).isLessThan(ReferenceParser.ACCEPTED);
    assertThat(entry.raw()).isEqualTo("see the notes, doi 10.1000/abc.1");
    assertThat(entry.doi()).isEqualTo("10.1000/abc.1");
    assertThat(List.of(entry.authors().size())).containsExactly(0);
    assertThat(entry.title()).isNull();
    assertThat(entry.venue()).isNull();
    assertThat(entry.year()).isNull();
  }

  @Test
  void theSecondOfTwoWorksRunTogetherHasTheNumbers() {
    ReferenceEntry entry =
        ReferenceParser.parse(
            EntryKind.REFERENCE,
            1,
            "Almgren TB (1995) A made-up book. Made-up Press, Oxford Novak C, Miller AB (2010)"
                + " Walking after a treatment. J Physiol 12:345-351");
    assertThat(entry.authors()).extracting(AuthorName::surname).containsExactly("Novak", "Miller");
    assertThat(entry.year()).isEqualTo(2010);
    assertThat(entry.firstPage()).isEqualTo("345");
  }
}
