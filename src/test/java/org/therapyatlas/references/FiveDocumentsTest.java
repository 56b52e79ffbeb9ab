package org.therapyatlas.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lists of the five real documents, field by field. */
class FiveDocumentsTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus");

  @Test
  void pubmedPage() throws IOException {
    Map<EntryKind, List<ReferenceEntry>> lists = lists("000_6a299376c3039165.txt");
    assertThat(fields(lists.get(EntryKind.SIMILAR)))
        .containsExactly(
            "PUBMED  J Orthop Translat 2022 37 - 46-60 10.1016/j.jot.2022.08.003 36196151 153",
            "PUBMED  Ageing Res Rev 2024 94 - 102196 10.1016/j.arr.2024.102196 38218463 111",
            "PUBMED  Front Cell Infect Microbiol 2024 14 - 1488017 10.3389/fcimb.2024.1488017"
                + " 39703374 113",
            "PUBMED  Front Cell Infect Microbiol 2025 15 - 1535666 10.3389/fcimb.2025.1535666"
                + " 40292220 152",
            "PUBMED  Int J Cancer 2019 145 8 2021-2031 10.1002/ijc.32003 30458058 86");
    assertThat(fields(lists.get(EntryKind.CITED_BY)))
        .containsExactly(
            "PUBMED  Front Cell Infect Microbiol 2024 14 - 1416739 10.3389/fcimb.2024.1416739"
                + " 39386168 102",
            "PUBMED  Microorganisms 2023 11 4 950 10.3390/microorganisms11040950 37110373 120",
            "PUBMED  JBMR Plus 2025 9 9 ziaf115 10.1093/jbmrpl/ziaf115 40861794 106",
            "PUBMED  Front Endocrinol (Lausanne) 2023 14 - 1109296 10.3389/fendo.2023.1109296"
                + " 36967748 100",
            "PUBMED  Front Microbiol 2024 15 - 1452774 10.3389/fmicb.2024.1452774 39678913 72");
    assertThat(fields(lists.get(EntryKind.REFERENCE)))
        .containsExactly(
            "NLM 16 Kendler-López-Romero Lancet 2018 391 - 230-240"
                + " 10.1016/s0140-6736(17)32137-2 - 185");
  }

  @Test
  void chineseReview() throws IOException {
    Map<EntryKind, List<ReferenceEntry>> lists = lists("002_bb77ab046c489186.txt");
    assertThat(fields(lists.get(EntryKind.REFERENCE)))
        .containsExactly(
            "GBT 3+ Dominici-Mueller Cytotherapy 2006 8 - 315-317 - - 134",
            "GBT 2 李昕-宋晓亭 国外社会科学 2017 - 3 125-135 - - 12",
            "GBT 2 李玉-张晓 中国生物工程杂志 2020 40 1/2 174-179 - - 17",
            "GBT 2 宋慧婷-侯建明 创伤与急诊电子杂志 2017 5 1 40-43 - - 20",
            "GBT 3 刘凯-刘日富 中国骨质疏松杂志 2013 19 11 1203-1206 - - 16",
            "GBT 1 余博臣-余博臣 广州医学院 2012 - - - - - 23",
            "GBT 3+ An-Song Tissue Eng Part A 2013 19 - 685-696 - - 151",
            "GBT 3+ Chen-Han Immunol Research 2016 64 - 831-840 - - 69",
            "GBT 3+ Ambrosi-Chen Nat Commun 2025 16 1 7606 - - 121",
            "GBT 3+ Fan-Mao Adv Sci (Weinh) 2025 12 34 e06982 - - 129",
            "GBT 3+ Wei-Wang Sci Adv 2024 10 44 eadq6700 - - 128",
            "GBT 3+ Li-Liao Theranostics 2024 14 9 3583-3602 - - 105",
            "GBT 3+ Zhang-Zhu J Nanobiotechnology 2022 20 1 35 - - 133",
            "GBT 3+ Lee-Kim J Extracell Vesicles 2021 10 12 e12152 - - 122",
            "GBT 3+ Wang-Liu Rejuvenation Res 2021 24 2 139-150 - - 80",
            "GBT 3+ Hu-Ni Theranostics 2020 10 5 2293-2308 - - 164",
            "GBT 3+ 周丽芸-董本超 天津医科大学学报 2025 31 3 222-230 - - 29",
            "GBT 3+ 卜宪敏-张斌 中国组织工程研究 2025 29 31 6634-6641 - - 31",
            "GBT 1 陆弈澄-陆弈澄 扬州大学 2025 - - - - - 28",
            "GBT 3+ 叶庆元-田荣 实用口腔医学杂志 2017 33 5 575-579 - - 44",
            "GBT 3+ 朱凤昌-崇小萌 中国药物评价 2024 41 4 257-264 - - 21",
            "GBT 2 查梦雯-许建文 蛇志 2025 37 2 248-251 - - 18");
    assertThat(lists.get(EntryKind.REFERENCE))
        .allSatisfy(entry -> assertThat(entry.confidence()).isGreaterThanOrEqualTo(0.8));
    assertThat(lists.get(EntryKind.REFERENCE).stream().filter(e -> "zh".equals(e.language())))
        .hasSize(11);
  }

  @Test
  void newsBlogAndPatientPageHoldNoEntries() throws IOException {
    for (String file :
        List.of(
            "001_66882f7d25b446f6.txt", "003_ecd4ed747c15a79c.txt", "004_b65685e9f387912d.txt")) {
      assertThat(lists(file).values().stream().flatMap(List::stream)).as(file).isEmpty();
      for (String line : text(file)) {
        assertThat(ReferenceLists.looksLikeReference(line)).as(line).isFalse();
      }
    }
  }

  @Test
  void articleNumberOfTheReview() throws IOException {
    String text = String.join("\n", text("002_bb77ab046c489186.txt"));
    assertThat(Identifiers.firstArticleNumber(text))
        .isEqualTo(new Identifiers.ArticleNumber("1006-7108", 2026, "02", "195", 4));
  }

  /** Style, authors, venue, year, volume, issue, pages, DOI, PMID and length of the title. */
  private static List<String> fields(List<ReferenceEntry> entries) {
    List<String> rows = new ArrayList<>();
    for (ReferenceEntry entry : entries) {
      String authors =
          entry.authors().isEmpty()
              ? ""
              : entry.authors().size()
                  + (entry.etAl() ? "+ " : " ")
                  + entry.authors().get(0).surname()
                  + "-"
                  + entry.authors().get(entry.authors().size() - 1).surname();
      assertThat(entry.raw()).contains(entry.title());
      rows.add(
          entry.style()
              + " "
              + authors
              + " "
              + entry.venue()
              + " "
              + entry.year()
              + " "
              + orDash(entry.volume())
              + " "
              + orDash(entry.issue())
              + " "
              + orDash(entry.firstPage())
              + (entry.lastPage() == null ? "" : "-" + entry.lastPage())
              + " "
              + orDash(entry.doi())
              + " "
              + orDash(entry.pmid())
              + " "
              + entry.title().length());
    }
    return rows;
  }

  private static String orDash(String value) {
    return value == null ? "-" : value;
  }

  /** The lists below each heading of a document, up to the heading that ends them. */
  private static Map<EntryKind, List<ReferenceEntry>> lists(String file) throws IOException {
    Map<EntryKind, List<ReferenceEntry>> lists = new EnumMap<>(EntryKind.class);
    EntryKind kind = null;
    List<String> block = new ArrayList<>();
    for (String line : text(file)) {
      if (ReferenceLists.headingOf(line).isPresent() || ReferenceLists.endsList(line)) {
        if (kind != null) {
          lists.put(kind, ReferenceLists.read(kind, block));
        }
        block.clear();
        kind = ReferenceLists.headingOf(line).orElse(null);
      } else {
        block.add(line);
      }
    }
    if (kind != null) {
      lists.put(kind, ReferenceLists.read(kind, block));
    }
    return lists;
  }

  private static List<String> text(String file) throws IOException {
    Path path = CORPUS.resolve(file);
    boolean required = "true".equals(System.getenv("CI"));
    if (!required) {
      assumeTrue(Files.exists(path), "skipped: " + path + " is not there");
    }
    return Files.readString(path).lines().toList();
  }
}
