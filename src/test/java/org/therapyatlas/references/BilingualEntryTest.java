package org.therapyatlas.references;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BilingualEntryTest {
  private static final String HAN = "间充质干细胞治疗骨质疏松的研究进展";
  private static final String LATIN = "Advances of mesenchymal stem cells in osteoporosis";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1] 张三, 李四. 间充质干细胞治疗骨质疏松的研究进展[J]. 骨科学报, 2019, 39(3): 145-151. ZHANG S, LI S. Advances of mesenchymal stem cells in osteoporosis[J]. Acta Orthop Exempl, 2019, 39(3): 145-151. (in Chinese)",
        "张三, 李四. 间充质干细胞治疗骨质疏松的研究进展. 骨科学报, 2019, 39(3): 145-151. Zhang S, Li S. Advances of mesenchymal stem cells in osteoporosis. Acta Orthop Exempl, 2019, 39(3): 145-151.",
        "张三，李四．间充质干细胞治疗骨质疏松的研究进展．骨科学报，2019，39（3）：145-151．DOI：10.5555/aoe.2019.03.001．Zhang S, Li S. Advances of mesenchymal stem cells in osteoporosis. Acta Orthop Exempl, 2019, 39(3): 145-151. DOI: 10.5555/aoe.2019.03.001.",
        "张三, 李四. 间充质干细胞治疗骨质疏松的研究进展[J]. 骨科学报, 2019(3): 145-151.\nZhang S, Li S. Advances of mesenchymal stem cells in osteoporosis[J]. Acta Orthop Exempl, 2019(3): 145-151.",
      })
  void givesTheDescriptionThatStandsFirst_andTheTitleOfTheOther(String raw) {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, raw);

    assertEquals(HAN, entry.title());
    assertEquals("骨科学报", entry.venue());
    assertEquals("张三", entry.authors().get(0).surname());
    assertEquals(2019, entry.year());
    assertEquals("145", entry.firstPage());
    assertEquals(LATIN, BilingualEntry.secondTitle(raw));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "[2] ZHANG S, LI S. Advances of mesenchymal stem cells in osteoporosis[J]. Acta Orthop Exempl, 2019, 39(3): 145-151. (张三, 李四. 间充质干细胞治疗骨质疏松的研究进展[J]. 骨科学报, 2019, 39(3): 145-151.)",
        "Zhang S, Li S. Advances of mesenchymal stem cells in osteoporosis. Acta Orthop Exempl 2019;39(3):145-151. 张三, 李四. 间充质干细胞治疗骨质疏松的研究进展. 骨科学报 2019;39(3):145-151."
      })
  void alsoInLatinLettersFirst(String raw) {
    ReferenceEntry entry = ReferenceParser.parse(EntryKind.REFERENCE, 1, raw);

    assertEquals(LATIN, entry.title());
    assertEquals("39", entry.volume());
    assertEquals(HAN, BilingualEntry.secondTitle(raw));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "S145-S151. #S151#3D printing of bone grafts in rabbits",
        "145-151 (in Chinese). #151#Doiron R. Printing of bone grafts in rabbits",
        "e145-e151. #e151#Doiron R. Printing of bone grafts in rabbits",
        "145-148, 151. DOI: 10.5555/x.1. #148#Doi M. Printing of bone grafts in rabbits"
      })
  void cutsBetweenTheTwo(String behind, String lastPage, String second) {
    String raw =
        "张三. 间充质干细胞治疗骨质疏松的研究进展[J]. 骨科学报, 2019, 39(3): "
            + behind
            + " "
            + second
            + "[J]. Acta Orthop Exempl, 2019, 39(3): "
            + behind
            + ".";
    ReferenceEntry first = ReferenceParser.parse(EntryKind.REFERENCE, 1, raw);
    BilingualEntry both = BilingualEntry.of(Stripper.strip(ReferenceText.normalise(raw)));

    assertEquals(HAN, first.title());
    assertEquals(lastPage, first.lastPage());
    assertEquals(second, both.second().substring(0, both.second().indexOf("[J]")));
  }

  @Test
  void leavesWorksApartThatAreNotOne() {
    for (String raw :
        new String[] {
          "张三. 间充质干细胞治疗骨质疏松的研究进展. 骨科学报, 2019, 39(3): 145-151. Li S. Stem cells in the repair of cartilage. Acta Orthop Exempl, 2019, 39(3): 245-251.",
          "张三. 间充质干细胞治疗骨质疏松的研究进展. 骨科学报, 2019, 39(3): 145-151.",
          "张三. CXCR4: 间充质干细胞, 2019: 1. 骨科学报, 2019, 39(3): 145-151.",
          "Zhang S. Advances of mesenchymal stem cells. Acta Orthop Exempl, 2019, 39(3): 145-151.",
          "张三. 骨质疏松. 骨科学报, 2019, 39(3): 145-151. 李四. 骨质疏松的研究. 骨科学报, 2019, 39(3): 145-151.",
          ""
        }) {
      assertNull(BilingualEntry.secondTitle(raw), raw);
    }
  }
}
