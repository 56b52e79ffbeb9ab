package org.therapyatlas.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.therapyatlas.Rows;
import org.therapyatlas.corpus.Records;

class DuplicatesTest {
  private static final String LONG =
      "Morning walks along the river were offered to forty gardeners with stiff shoulders while"
          + " another forty kept their usual habits and the nurses counted steps sleep and stiffness"
          + " every second week until the apple harvest began";
  private static final String EDITED = LONG.replace("every second week", "every other week");
  private static final String ANOTHER =
      "Fishermen from seven harbours tasted fermented barley soup during one winter and wrote down"
          + " appetite mood and warmth of their hands before sailors compared these diaries with"
          + " weather reports kept by lighthouse keepers since the storm";
  private static final String CHINESE = "园丁每天清晨沿河散步并记录肩部僵硬程度护士每两周统计一次步数和睡眠直到苹果收获季节开始";

  /** Hand-written documents: two records of one work, a page and its copies, and others. */
  private static Dataset<Row> articles() {
    String lines =
        String.join(
            "\n",
            row(
                "pmid:1",
                "'pmid':'1','doi':'10.5555/a','year':2011,'title':'Morning walks for stiff shoulders','authors':['Berg A','Dahl O'],'facets':{'volume':'7','pages':'11-19'}",
                "en",
                "One abstract."),
            row(
                "doi:10.5555/a",
                "'doi':'10.5555/a','year':2012,'title':'Morning walks for stiff shoulders.','authors':['Berg A']",
                "en",
                "Another abstract."),
            row(
                "sha256:r",
                "'year':2011,'title':'MORNING WALKS FOR STIFF SHOULDERS','authors':['Berg, Anna'],'record_count':2",
                "en",
                "A third abstract."),
            row(
                "doi:10.5555/b",
                "'doi':'10.5555/b','year':2011,'title':'Morning walks for stiff shoulders: reply','authors':['Berg A']",
                "en",
                "Reply."),
            row("sha256:p1", "'year':2020,'title':'Walk more'", "en", LONG),
            row("sha256:p2", "'year':2019,'title':'Walk more, they say'", "en", EDITED),
            row("sha256:p3", "'title':'Walk more'", "en", LONG),
            row("sha256:p4", "'year':2020,'title':'Walk more'", "en", ANOTHER),
            row("sha256:z1", "'year':2020,'title':'散步'", "zh", CHINESE),
            row("sha256:z2", "'year':2021,'title':'散步'", "zh", CHINESE + "。"),
            row(
                "pmid:8",
                "'pmid':'8','year':2020,'title':'Walking in the morning along rivers','authors':['Sund P']",
                "en",
                LONG + " today"),
            row(
                "pmid:9",
                "'pmid':'9','year':2020,'title':'Fishing in the morning along rivers','authors':['Holm P']",
                "en",
                LONG + " again"));
    return Rows.of(Records.TABLE.schema(), lines);
  }

  private static String row(String id, String fields, String language, String text) {
    String all = fields.replace('\'', '"');
    String facets = all.contains("facets") ? "" : ",\"facets\":{}";
    String authors = all.contains("authors") ? "" : ",\"authors\":[]";
    String count = all.contains("record_count") ? "" : ",\"record_count\":1";
    return ("{\"document_id\":\"%s\",\"source\":\"%s\",\"text_language\":\"%s\",%s%s%s%s,"
            + "\"entries\":[],\"sections\":[{\"position\":1,\"section\":\"body\",\"text\":\"%s\"},"
            + "{\"position\":2,\"section\":\"furniture\",\"text\":\"Sign up for all our news\"}]}")
        .formatted(id, id, language, all, facets, authors, count, text);
  }

  private static final List<String> EXPECTED =
      List.of(
          "{\"document_id\":\"doi:10.5555/a\",\"cluster_id\":\"dup:doi:10.5555/a\",\"representative\":\"pmid:1\",\"method\":\"identifier\",\"similarity\":1.0,\"record_count\":1}",
          "{\"document_id\":\"pmid:1\",\"cluster_id\":\"dup:doi:10.5555/a\",\"representative\":\"pmid:1\",\"method\":\"identifier\",\"similarity\":1.0,\"record_count\":1}",
          "{\"document_id\":\"pmid:8\",\"cluster_id\":\"dup:pmid:8\",\"representative\":\"sha256:p2\",\"method\":\"text\",\"similarity\":0.971429,\"record_count\":1}",
          "{\"document_id\":\"pmid:9\",\"cluster_id\":\"dup:pmid:8\",\"representative\":\"sha256:p2\",\"method\":\"text\",\"similarity\":0.971429,\"record_count\":1}",
          "{\"document_id\":\"sha256:p1\",\"cluster_id\":\"dup:pmid:8\",\"representative\":\"sha256:p2\",\"method\":\"exact\",\"similarity\":1.0,\"record_count\":1}",
          "{\"document_id\":\"sha256:p2\",\"cluster_id\":\"dup:pmid:8\",\"representative\":\"sha256:p2\",\"method\":\"text\",\"similarity\":0.888889,\"record_count\":1}",
          "{\"document_id\":\"sha256:p3\",\"cluster_id\":\"dup:pmid:8\",\"representative\":\"sha256:p2\",\"method\":\"exact\",\"similarity\":1.0,\"record_count\":1}",
          "{\"document_id\":\"sha256:r\",\"cluster_id\":\"dup:doi:10.5555/a\",\"representative\":\"pmid:1\",\"method\":\"title\",\"similarity\":1.0,\"record_count\":2}",
          "{\"document_id\":\"sha256:z1\",\"cluster_id\":\"dup:sha256:z1\",\"representative\":\"sha256:z1\",\"method\":\"exact\",\"similarity\":1.0,\"record_count\":1}",
          "{\"document_id\":\"sha256:z2\",\"cluster_id\":\"dup:sha256:z1\",\"representative\":\"sha256:z1\",\"method\":\"exact\",\"similarity\":1.0,\"record_count\":1}");

  @Test
  void clustersOfRecordsAndOfPages_eachWithItsRepresentative() {
    assertThat(lines(new DuplicateSearch(articles()).duplicates())).isEqualTo(EXPECTED);
  }

  @Test
  void theClusterFindsTheSameAsTheDriver() {
    assertThat(lines(new DuplicateSearch(articles(), 0).duplicates())).isEqualTo(EXPECTED);
  }

  @Test
  void eachClusterIsCountedOnce_withAllItsRecords() {
    Dataset<Row> articles = articles();
    Dataset<Row> duplicates = new DuplicateSearch(articles).duplicates();

    assertThat(Rows.lines(Duplicates.once(articles, duplicates), "document_id", "record_count"))
        .containsExactly(
            "{\"document_id\":\"doi:10.5555/b\",\"record_count\":1}",
            "{\"document_id\":\"pmid:1\",\"record_count\":4}",
            "{\"document_id\":\"sha256:p2\",\"record_count\":5}",
            "{\"document_id\":\"sha256:p4\",\"record_count\":1}",
            "{\"document_id\":\"sha256:z1\",\"record_count\":2}");
  }

  @Test
  void aKeyThatManyShareCostsNoMillionsOfComparisons() {
    assertThat(Buckets.pairs(2)).hasSize(1);
    assertThat(Buckets.pairs(60)).hasSize(60 * 59 / 2);
    assertThat(Buckets.pairs(10_000)).hasSize(60 * 59 / 2 + 9_940);
  }

  /** Documents on one page of one volume: each has a title of its own, and what else is given. */
  private static List<String> onOnePage(int documents, IntFunction<String> more) {
    return IntStream.range(0, documents)
        .mapToObj(
            i ->
                row(
                    "sha256:%03d".formatted(i),
                    "'year':2011,'title':'%s','facets':{'volume':'7','pages':'11'}%s"
                        .formatted("Letter of reader %03d".formatted(i), more.apply(i)),
                    "en",
                    "Text."))
        .toList();
  }

  /** Compared, left out, documents and groups as the ledger has them, on both ways. */
  private static void assertCounts(List<String> rows, long... counts) {
    List<String> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    for (int inDriver : new int[] {DuplicatePairs.IN_DRIVER, 0}) {
      for (List<String> order : List.of(rows, reversed)) {
        Dataset<Row> articles = Rows.of(Records.TABLE.schema(), String.join("\n", order));
        assertThat(
                new DuplicateSearch(articles, inDriver)
                    .ledger().collectAsList().stream().map(Row::mkString).toList())
            .containsExactly(
                "duplicates*pairs_compared" + counts[0],
                "duplicates*meetings_left_out" + counts[1],
                "duplicates*documents_compared_in_part" + counts[2],
                "duplicates*groups_compared_in_part" + counts[3]);
      }
    }
  }

  @Test
  void whatTheCapLeavesOutStandsInTheLedger() {
    assertCounts(onOnePage(60, i -> ""), 1770, 0, 0, 0);
    // The 61st to 63rd miss the 59 behind the first each, and they miss each other.
    assertCounts(onOnePage(63, i -> ""), 1770 + 3, 3 * 59 + 3, 62, 1);
  }

  @Test
  void aPairThatMeetsByAnotherKeyIsNotLeftOut() {
    // The last misses 59 documents, of which one has its DOI.
    assertCounts(
        onOnePage(61, i -> i == 5 || i == 60 ? ",'doi':'10.5555/a'" : ""), 1770 + 1 + 1, 58, 59, 1);
    // All documents that it misses have its DOI, so nothing is left out.
    assertCounts(onOnePage(61, i -> i > 0 ? ",'doi':'10.5555/a'" : ""), 1770 + 60, 0, 0, 0);
  }

  @Test
  void whatHasPubmedIdsIsNotComparedByTitleAndPlace_unlessSomethingWithoutSharesThem() {
    IntFunction<String> pmids = i -> ",'pmid':'%d'".formatted(i + 1);
    assertCounts(onOnePage(61, pmids), 0, 0, 0, 0);
    assertCounts(onOnePage(3, i -> i == 2 ? "" : pmids.apply(i)), 3, 0, 0, 0);
    // Two PubMed Central ids are two works as well; one of each kind may be one.
    assertCounts(onOnePage(3, i -> ",'pmcid':'PMC%d'".formatted(i)), 0, 0, 0, 0);
    assertCounts(onOnePage(2, i -> i == 0 ? ",'pmid':'1'" : ",'pmcid':'PMC1'"), 1, 0, 0, 0);
    // Ids that contradict each other do not part what has one DOI.
    assertCounts(onOnePage(2, i -> pmids.apply(i) + ",'doi':'10.5555/a'"), 1, 0, 0, 0);
  }

  @Test
  void keysOfTheSameDocumentsAreOneGroup_ofOthersAnother() {
    // Title, start and end of the title, and the page, in which the 63rd and 64th have no part.
    List<String> rows =
        IntStream.range(0, 64)
            .mapToObj(
                i ->
                    row(
                        "sha256:%03d".formatted(i),
                        "'year':2011,'title':'Letters of all the readers','facets':{'volume':'7','pages':'%s'}"
                            .formatted(i < 62 ? "11" : "12"),
                        "en",
                        "Text."))
            .toList();
    // Of 64 documents the last four miss 59 each and each other; of 62 the last two do.
    assertCounts(rows, 1770 + 4 + 1, (4 * 59 + 6 - 1) + (2 * 59 + 1), 63, 2);
  }

  private static List<String> lines(Dataset<Row> duplicates) {
    return Rows.lines(duplicates, Duplicates.TABLE.schema().fieldNames());
  }
}
