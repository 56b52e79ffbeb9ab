package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.therapyatlas.citations.Corpus.lines;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.therapyatlas.citations.Corpus.Atlas;

class CitationTablesTest {
  private static String entries(String... entries) {
    return IntStream.range(0, entries.length)
        .mapToObj(
            i ->
                "{kind:'reference', position:%d, raw:'raw %d', style:'nlm', et_al:false, confidence:1.0, %s}"
                    .formatted(i + 1, i + 1, entries[i]))
        .collect(Collectors.joining(",", "entries:[", "]"));
  }

  @Test
  @DisplayName("Identifiers that stand in one description are one work, named by the PubMed id")
  void identifiers() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', doi:'10.1/a', title:'The first work of all'}",
            "{document_id:'pmid:2', pmid:'2', title:'The second work of all', "
                + entries("doi:'10.1/a'", "pmid:'1'", "doi:'10.1/b', pmcid:'PMC7'", "pmcid:'PMC7'")
                + "}");
    assertThat(lines(atlas.entries, "position", "work_id", "resolution"))
        .containsExactly(
            "1 pmid:1 identifier",
            "2 pmid:1 identifier",
            "3 doi:10.1/b identifier",
            "4 doi:10.1/b identifier");
    assertThat(lines(atlas.citations, Citations.CITING, Citations.CITED, "mention_count"))
        .containsExactly("pmid:2 doi:10.1/b 2", "pmid:2 pmid:1 2");
    assertThat(lines(atlas.works(), "work_id", "doi", "pmcid", "document_ids", "cited_by_corpus"))
        .containsExactly(
            "doi:10.1/b 10.1/b PMC7 [] 1",
            "pmid:1 10.1/a null [pmid:1] 1",
            "pmid:2 null null [pmid:2] 0");
  }

  @Test
  @DisplayName("Two entries of a list in two scripts with one year, volume and page are one work")
  void twins() {
    String han = "title:'间充质干细胞治疗骨质疏松', authors:[{surname:'张三'}], venue:'中华骨科杂志', ";
    String latin =
        "title:'Mesenchymal stem cells in osteoporosis', authors:[{surname:'Zhang'}], venue:'Chin J Orthop', ";
    String place = "year:2019, volume:'39', first_page:'145'";
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', title:'A list in two scripts', "
                + entries(
                    han + place,
                    latin + place,
                    "title:'Another article of that issue', year:2019, volume:'39', first_page:'152'",
                    "title:'Of another journal with the same place', authors:[{surname:'Berg'}], year:2019, volume:'39', first_page:'152'")
                + "}",
            "{document_id:'pmid:2', pmid:'2', title:'A list in Latin letters', "
                + entries(latin + "year:2019")
                + "}",
            "{document_id:'pmid:3', pmid:'3', title:'A list in Chinese', "
                + entries(han + "year:2019", "title:'与此无关的另一篇文章', " + place)
                + "}",
            "{document_id:'pmid:4', pmid:'4', title:'A list with issues alone', "
                + entries(
                    "title:'外泌体与软骨修复的研究', year:2020, issue:'5', first_page:'7'",
                    "doi:'10.5555/x', title:'Exosomes and the repair of cartilage', year:2020, issue:'5', first_page:'7'")
                + "}",
            "{document_id:'pmid:5', pmid:'5', title:'Lists in Korean and Russian', "
                + entries(
                    "title:'골다공증 환자의 줄기세포 치료', authors:[{surname:'김'}], venue:'대한의학회지', year:2021, volume:'36', first_page:'88'",
                    "title:'Stem cell therapy of osteoporosis', authors:[{surname:'Kim'}], venue:'J Korean Med Sci', year:2021, volume:'36', first_page:'88'",
                    "title:'Лечение остеопороза стволовыми клетками', authors:[{surname:'Петров'}], year:2018, volume:'4', first_page:'12'",
                    "title:'Stem cells in the treatment of bone loss', authors:[{surname:'Petrov'}], year:2018, volume:'4', first_page:'12'")
                + "}",
            "{document_id:'pmid:6', pmid:'6', title:'A list in Korean', "
                + entries(
                    "title:'골다공증 환자의 줄기세포 치료', authors:[{surname:'김'}], year:2021",
                    "title:'Exercise for the hip in old age', authors:[{surname:'Lee'}], venue:'대한내과학회지', year:2021, volume:'36', first_page:'88'")
                + "}");
    Map<String, String> works = new HashMap<>();
    for (Row row : atlas.entries.collectAsList()) {
      works.put(
          row.getAs("document_id") + "#" + row.getAs("position"), row.<String>getAs("work_id"));
    }
    String work = works.get("pmid:1#1");
    assertThat(works.get("pmid:1#2")).isEqualTo(work);
    assertThat(works.get("pmid:2#1")).isEqualTo(work);
    assertThat(works.get("pmid:3#1")).isEqualTo(work);
    assertThat(works.get("pmid:3#2")).isNotEqualTo(work);
    assertThat(works.get("pmid:1#3")).isNotEqualTo(works.get("pmid:1#4")).isNotEqualTo(work);
    assertThat(works.get("pmid:4#1")).isEqualTo("doi:10.5555/x");
    assertThat(works.get("pmid:5#1"))
        .isEqualTo(works.get("pmid:5#2"))
        .isEqualTo(works.get("pmid:6#1"))
        // A journal of another name has the same place.
        .isNotEqualTo(works.get("pmid:6#2"))
        .isNotEqualTo(works.get("pmid:5#3"));
    assertThat(works.get("pmid:5#3")).isEqualTo(works.get("pmid:5#4"));
  }

  @Test
  @DisplayName("What shares year, volume and page by chance is no twin")
  void noTwins() {
    String han = "title:'间充质干细胞治疗骨质疏松', authors:[{surname:'张三'}], venue:'中华骨科杂志', ";
    String latin = "title:'Mesenchymal stem cells in osteoporosis', authors:[{surname:'Zhang'}], ";
    String spine = "doi:'10.5555/spine', title:'Fusion of the lumbar spine', ";
    String place = "year:2019, volume:'39', first_page:'145'";
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', title:'A list with a third entry', "
                + entries(han + place, latin + place, spine + place)
                + "}",
            "{document_id:'pmid:2', pmid:'2', title:'A list with another entry between', "
                + entries(han + place, "title:'Something else altogether'", spine + place)
                + "}",
            "{document_id:'pmid:3', pmid:'3', title:'A list of similar works', "
                + entries(han + place, spine + place).replace("'reference'", "'similar'")
                + "}");
    assertThat(lines(atlas.entries.filter("title like '间充质%'"), "document_id", "resolution"))
        .containsExactly("pmid:1 described", "pmid:2 described", "pmid:3 described");
  }

  @Test
  @DisplayName("A long list in two scripts is looked at once and not for each of its entries")
  void longListInTwoScripts() {
    StringBuilder list = new StringBuilder("entries:[");
    int length = 20_000;
    for (int i = 0; i < length; i++) {
      list.append(i == 0 ? "" : ",")
          .append(
              "{kind:'reference', position:%d, raw:'r%d', style:'nlm', et_al:false, confidence:1.0, title:'%s', year:2000, volume:'%d', first_page:'7'}"
                  .formatted(
                      i + 1, i, i % 2 == 0 ? "骨质疏松症与间充质" : "Stem cells and the bone", i / 2));
    }
    Dataset<Row> described =
        Descriptions.of(Corpus.articles("{document_id:'pmid:1', " + list.append("]}")));
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () ->
            assertThat(described.filter("exists(keys, key -> key like 'w:%')").count())
                .isEqualTo(length));
  }

  @Test
  @DisplayName("An entry that gives its work in two scripts is found by either title")
  void bilingualEntry() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', title:'A list in two scripts', "
                + entries(
                    "title:'间充质干细胞治疗骨质疏松', year:2019, volume:'39', first_page:'145', raw:'张三. 间充质干细胞治疗骨质疏松. 中华骨科杂志, 2019, 39(3): 145-151. Zhang S. Mesenchymal stem cells in osteoporosis. Chin J Orthop, 2019, 39(3): 145-151.'")
                + "}",
            "{document_id:'pmid:2', pmid:'2', title:'A list in Latin letters', "
                + entries("title:'Mesenchymal stem cells in osteoporosis', year:2019")
                + "}");
    assertThat(atlas.entries.select("work_id").distinct().count()).isEqualTo(1);
  }

  @Test
  @DisplayName("A title with its year, or author, volume and page in any language, find the work")
  void keysAcrossLanguages() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', title:'Platelet-rich plasma for tendons', year:2019}",
            "{document_id:'pmid:2', pmid:'2', "
                + entries(
                    "title:'Platelet rich plasma for Tendons.', year:2019",
                    "pmid:'3', title:'Stem cells and cartilage repair', authors:[{surname:'Li'}], volume:'12', first_page:'34'",
                    "title:'干细胞与软骨修复研究', authors:[{surname:'LI'}], volume:'12', first_page:'34', year:2018",
                    "title:'Platelet-rich plasma for tendons', year:2011",
                    "year:2019")
                + "}");
    assertThat(lines(atlas.entries, "position", "resolution"))
        .containsExactly("1 matched", "2 identifier", "3 matched", "4 described", "5 raw");
    assertThat(lines(atlas.entries.filter("position <= 3"), "position", "work_id"))
        .containsExactly("1 pmid:1", "2 pmid:3", "3 pmid:3");
    assertThat(lines(atlas.works().filter("work_id like 'pmid%'"), "work_id", "title"))
        .containsExactly(
            "pmid:1 Platelet-rich plasma for tendons",
            "pmid:2 null",
            "pmid:3 Stem cells and cartilage repair");
  }

  @Test
  @DisplayName("What two works share joins neither of them, nor an entry that says no more")
  void weakEvidence() {
    Atlas atlas =
        new Atlas(
            "{document_id:'doi:10.1/x', doi:'10.1/x', title:'A title of a first document', "
                + entries(
                    "doi:'10.1/a', title:'Guidelines for the treatment', year:2020",
                    "doi:'10.1/b', title:'Guidelines for the treatment', year:2020",
                    "title:'Guidelines for the treatment', year:2020",
                    "pmid:'9', title:'Ultrasound of the knee joint', year:2020",
                    "doi:'10.1/c', title:'Ultrasound of the knee joint', year:2020",
                    "doi:'10.1/d', title:'Shock waves for plantar pain', year:2015",
                    "doi:'10.1/e', authors:[{surname:'Kim'}], volume:'7', first_page:'70'",
                    "title:'Shock waves for plantar pain', year:2015, authors:[{surname:'Kim'}], volume:'7', first_page:'70'")
                + "}",
            "{document_id:'doi:10.1/x~2', base_id:'doi:10.1/x', doi:'10.1/x', title:'Quite another title'}",
            "{document_id:'doi:10.1/y', doi:'10.1/y', " + entries("doi:'10.1/x'") + "}");
    assertThat(
            lines(atlas.entries, "document_id", "position", "work_id", "resolution").stream()
                .map(line -> line.replaceAll("ref:[0-9a-f]{16}", "ref"))
                .toList())
        .containsExactly(
            "doi:10.1/x 1 doi:10.1/a identifier",
            "doi:10.1/x 2 doi:10.1/b identifier",
            "doi:10.1/x 3 ref ambiguous",
            "doi:10.1/x 4 pmid:9 identifier",
            "doi:10.1/x 5 pmid:9 identifier",
            "doi:10.1/x 6 doi:10.1/d identifier",
            "doi:10.1/x 7 doi:10.1/e identifier",
            "doi:10.1/x 8 ref ambiguous",
            "doi:10.1/y 1 doi:10.1/x identifier");
    assertThat(lines(atlas.documents, "document_id", "work_id"))
        .containsExactly(
            "doi:10.1/x doi:10.1/x", "doi:10.1/x~2 doi:10.1/x~2", "doi:10.1/y doi:10.1/y");
    assertThat(lines(atlas.tables.workConflicts(), "work_id", "other_work_id", "reason"))
        .containsExactly(
            "doi:10.1/a doi:10.1/b shared_key", "doi:10.1/x doi:10.1/x~2 different_titles");
  }

  @Test
  @DisplayName(
      "Cited-by is reversed, similar and self reference are no edges, mentions are counted")
  void edges() {
    Atlas atlas =
        new Atlas(
            """
            {document_id:'pmid:1', pmid:'1', publication_language:'zh', authors:['Wang Xiaoming','Li Na'],
             therapies:['prp','swt'], entries:[
             {kind:'reference', position:1, raw:'a', pmid:'2', authors:[{surname:'Chen', given:'Y'}], language:'en'},
             {kind:'reference', position:2, raw:'b', pmid:'1'},
             {kind:'reference', position:3, raw:'c', pmid:'2', language:'en'},
             {kind:'reference', position:4, raw:'d', pmid:'5', authors:[{surname:'LI', given:'N.'}], language:'zh'},
             {kind:'cited_by', position:1, raw:'e', pmid:'3', language:'de'},
             {kind:'similar', position:1, raw:'f', pmid:'4'}]}""");
    assertThat(
            lines(
                atlas.citations,
                Citations.CITING,
                Citations.CITED,
                "kind",
                "mention_count",
                "self_citation",
                "citing_language",
                "cited_language"))
        .containsExactly(
            "pmid:1 pmid:2 reference 2 false zh en",
            "pmid:1 pmid:5 reference 1 true zh zh",
            "pmid:3 pmid:1 cited_by 1 null de zh");
    assertThat(
            lines(
                atlas.works(),
                "work_id",
                "cited_by_corpus",
                "cited_by_listed",
                "citing_languages",
                "citing_therapies"))
        .containsExactly(
            "pmid:1 0 1 [] []",
            "pmid:2 1 0 [zh] [prp]",
            "pmid:3 0 0 [] []",
            "pmid:4 0 0 [] []",
            "pmid:5 1 0 [zh] [prp]");
  }

  @Test
  @DisplayName("An edge that both lists show is one reference")
  void edgeOfTwoLists() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', " + entries("pmid:'2'") + "}",
            "{document_id:'pmid:2', pmid:'2', entries:[{kind:'cited_by', position:1, raw:'x', pmid:'1'}]}");
    assertThat(
            lines(
                atlas.citations,
                "citing_work_id",
                "cited_work_id",
                "document_id",
                "kind",
                "mention_count"))
        .containsExactly("pmid:1 pmid:2 pmid:1 reference 2");
  }

  @Test
  @DisplayName("Flows: 3 of 4 Chinese and 1 of 2 English citations go to Chinese works")
  void flows() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', publication_language:'zh', therapies:['prp'], "
                + entries(
                    "pmid:'11', language:'zh'",
                    "pmid:'12', language:'zh'",
                    "pmid:'13', language:'zh'",
                    "pmid:'14', language:'en'")
                + "}",
            "{document_id:'pmid:2', pmid:'2', "
                + entries("pmid:'11', language:'zh'", "pmid:'14', language:'en'")
                + "}",
            "{document_id:'pmid:3', pmid:'3', reference_status:'partial', "
                + entries("pmid:'15', language:'sv'")
                + "}");
    // zh, zh: 4 · 4 / 6 = 2.666667 expected, log2(3.5 / 3.166667) = 0.144390.
    assertThat(
            lines(
                atlas.tables.citationFlows(atlas.entries, atlas.works(), atlas.documents),
                "therapy",
                "citing_language",
                "cited_language",
                "citation_count",
                "expected",
                "log2_ratio",
                "documents_with_references"))
        .containsExactly(
            "* en en 1 0.666667 0.362570 1",
            "* en zh 1 1.333333 -0.289507 1",
            "* zh en 1 1.333333 -0.289507 1",
            "* zh zh 3 2.666667 0.144390 1",
            "prp zh en 1 1.000000 0.000000 1",
            "prp zh zh 3 3.000000 0.000000 1");
  }

  @Test
  @DisplayName("The ledger: self references, similar works, partial lists and pairs that met once")
  void ledger() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', entries:["
                + "{kind:'reference', position:1, raw:'a', pmid:'1'},"
                + "{kind:'reference', position:2, raw:'b', pmid:'7'},"
                + "{kind:'reference', position:3, raw:'c', pmid:'8'},"
                + "{kind:'reference', position:4, raw:'d', pmid:'9'},"
                + "{kind:'similar', position:1, raw:'e', pmid:'4'}]}",
            "{document_id:'pmid:2', pmid:'2', " + entries("pmid:'7'", "pmid:'8'", "pmid:'1'") + "}",
            "{document_id:'pmid:3', pmid:'3', reference_status:'partial', "
                + entries("pmid:'1'")
                + "}");
    var together = atlas.tables.coCitations(atlas.citations, atlas.documents);
    var coupled = atlas.tables.couplings(atlas.citations, atlas.documents);
    // 1 -> 1 is the document itself; 1 and 2 are coupled by 7 and 8, and 7 and 8 met twice.
    assertThat(
            lines(
                atlas.tables.ledger(
                    atlas.entries, atlas.citations, atlas.documents, together, coupled),
                "stage",
                "source_database",
                "outcome",
                "count"))
        .containsExactly(
            "citations * cited 7",
            "citations * self_reference 1",
            "citations * similar 1",
            "co_citations * lists_left_out 0",
            "co_citations * pairs_dropped 4",
            "co_citations * pairs_kept 2",
            "couplings * pairs_dropped 0",
            "couplings * pairs_kept 2",
            "couplings * works_left_out 0",
            "reference_lists * complete 2",
            "reference_lists * partial 1",
            "resolution * keys_left_out 0");
  }

  @Test
  @DisplayName("An entry with the DOI of another work is led to that work and marked")
  void doiOfAnotherWork() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', entries:["
                + "{kind:'reference', position:1, raw:'a', doi:'10.1/a', title:'Stem cells for bone loss', year:2019},"
                + "{kind:'reference', position:2, raw:'b', doi:'10.1/a', title:'Stem cells for bone loss', year:2020},"
                + "{kind:'reference', position:3, raw:'c', doi:'10.1/a', title:'Pain of the knee at night', year:2001},"
                + "{kind:'reference', position:4, raw:'d', doi:'10.1/a'}]}");
    assertThat(lines(atlas.entries, "position", "work_id", "resolution", "contradictory"))
        .containsExactly(
            "1 doi:10.1/a identifier false",
            "2 doi:10.1/a identifier false",
            "3 doi:10.1/a identifier true",
            "4 doi:10.1/a identifier false");
  }

  @Test
  @DisplayName("Works that cite each other in a circle are edges like all others")
  void circle() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', " + entries("pmid:'2'") + "}",
            "{document_id:'pmid:2', pmid:'2', " + entries("pmid:'3'") + "}",
            "{document_id:'pmid:3', pmid:'3', " + entries("pmid:'1'") + "}");
    assertThat(lines(atlas.works(), "work_id", "cited_by_corpus", "pagerank"))
        .containsExactly("pmid:1 1 0.333333", "pmid:2 1 0.333333", "pmid:3 1 0.333333");
  }

  @Test
  @DisplayName("A corpus without documents, and one without lists, have empty tables")
  void nothing() {
    for (Atlas atlas : new Atlas[] {new Atlas(), new Atlas("{document_id:'pmid:1', pmid:'1'}")}) {
      assertThat(atlas.entries.count()).isZero();
      assertThat(atlas.citations.count()).isZero();
      assertThat(atlas.works().count()).isEqualTo(atlas.documents.count());
      assertThat(atlas.tables.citationFlows(atlas.entries, atlas.works(), atlas.documents).count())
          .isZero();
    }
  }
}
