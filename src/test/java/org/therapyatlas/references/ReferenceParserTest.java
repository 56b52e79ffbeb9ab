package org.therapyatlas.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceParserTest {
  /** Style, authors, title, venue, year, volume, issue, pages. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "Smith JA, de Vries B, et al. Bone loss in old mice. J Bone Miner Res. 2019 Dec 31;12(3):659-63. @ NLM|Smith,de Vries+|Bone loss in old mice|J Bone Miner Res|2019|12|3|659-663",
        "Smith, J. A., & Jones, B. (2019). Bone loss in old mice. Journal of Bone, 12(3), 1-9. https://doi.org/10.1000/x1 @ APA|Smith,Jones|Bone loss in old mice|Journal of Bone|2019|12|3|1-9",
        "Smith, J.A. and Jones, B., 2019. Bone loss in old mice. Journal of Bone, 12(3), pp. 1-9. @ HARVARD|Smith,Jones|Bone loss in old mice|Journal of Bone|2019|12|3|1-9",
        "Smith JA, Jones B: Bone loss in old mice. BMC Med 2019, 12:e1234. @ BMC|Smith,Jones|Bone loss in old mice|BMC Med|2019|12|null|e1234",
        "J. A. Smith, B. Jones, Bone loss in old mice, J. Bone Miner. Res. 12 (2019) 1-9. @ ELSEVIER|Smith,Jones|Bone loss in old mice|J. Bone Miner. Res|2019|12|null|1-9",
        "刘凯，文刚，刘日富，等．骨髓间充质干细胞治疗局部骨质疏松［J］．中国骨质疏松杂志，2013，19（11）：1203－1206． @ GBT|刘凯,文刚,刘日富+|骨髓间充质干细胞治疗局部骨质疏松|中国骨质疏松杂志|2013|19|11|1203-1206",
        "余博臣, 2012. 骨髓间充质干细胞移植的研究[D]. 广州: 广州医学院. @ GBT|余博臣|骨髓间充质干细胞移植的研究|广州医学院|2012|null|null|null",
        "丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15). @ GBT|丁文详|数字革命与竞争国际化|中国青年报|2000|null|null|15",
        "程根伟. 长江洪水的成因与对策[M]//许厚泽, 赵其国. 长江洪涝灾害. 北京: 科学出版社, 1999: 32-36. @ GBT|程根伟|长江洪水的成因与对策|长江洪涝灾害|1999|null|null|32-36",
        "김태원, 정정주, '세월호 참사에 대한 뉴스 프레임 비교 연구,' 사회과학연구, 제27권, 제1호, pp.199-224, 2016. @ CJK|김태원,정정주|세월호 참사에 대한 뉴스 프레임 비교 연구|사회과학연구|2016|27|1|199-224"
      })
  void readsEachStyle(String raw, String expected) {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, raw);
    assertThat(fields(entry)).isEqualTo(expected);
    assertThat(entry.raw()).isEqualTo(raw);
  }

  @Test
  void belowTheThresholdOnlyRawAndIdentifiersAreGiven() {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.CITED_BY, 4, "see the site, there");
    assertThat(entry.confidence()).isLessThan(ReferenceParser.ACCEPTED);
    assertThat(entry.title()).isNull();
    assertThat(entry.authors()).isEmpty();
    assertThat(entry.raw()).isEqualTo("see the site, there");
    assertThat(entry.position()).isEqualTo(4);
    assertThat(entry.kind()).isEqualTo(EntryKind.CITED_BY);
    assertThat(ReferenceParser.parse(EntryKind.REFERENCE, 1, "").raw()).isEmpty();
  }

  @Test
  void languageOfTheCitedWork() {
    assertThat(language("王明. 骨质疏松的治疗进展研究[J]. 蛇志, 2025, 37(2): 248-251.")).isEqualTo("zh");
    assertThat(
            language(
                "Wang M. Bone loss in women [in Chinese]. Zhonghua Yi Xue Za Zhi. 2019;1:2-3."))
        .isEqualTo("zh");
    assertThat(language("Smith J. Bone loss in old mice. Bone. 2019;1:2-3.")).isNull();
  }

  @Test
  void numberingBulletsAndResolversDoNotChangeTheFields() {
    String bare = "Smith J, Doe A. Bone loss in old mice. Bone. 2019;12(3):1-9. doi:10.1000/ABC.1";
    ReferenceEntry plain = ReferenceParser.parse(EntryKind.REFERENCE, 1, bare);
    for (String form :
        new String[] {
          "[12] " + bare, "12. " + bare, "- " + bare, bare.replace("doi:", "https://doi.org/")
        }) {
      ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, form);
      assertThat(fields(entry)).as(form).isEqualTo(fields(plain));
      assertThat(entry.doi()).isEqualTo("10.1000/abc.1");
    }
  }

  private static String language(String raw) {
    return ReferenceParser.parse(EntryKind.REFERENCE, 1, raw).language();
  }

  private static String fields(ReferenceEntry entry) {
    String authors =
        entry.authors().stream().map(AuthorName::surname).collect(Collectors.joining(","));
    return String.join(
        "|",
        entry.style().name(),
        authors + (entry.etAl() ? "+" : ""),
        entry.title(),
        entry.venue(),
        String.valueOf(entry.year()),
        String.valueOf(entry.volume()),
        String.valueOf(entry.issue()),
        entry.firstPage() + (entry.lastPage() == null ? "" : "-" + entry.lastPage()));
  }
}
