package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.lexicon.Lexicon;

/** A baseline and its updates, with invented records. */
class ReleasesTest {
  private static final String NO_TYPE = "";
  private static final String RETRACTED =
      "<PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList>";

  @TempDir Path folder;

  private record Read(Dataset<Row> records, Dataset<Row> joined) {
    Dataset<Row> documents() {
      return Joined.documents(records, joined);
    }
  }

  private static String article(int pmid, int version, String title, String types) {
    return """
        <PubmedArticle><MedlineCitation><PMID Version="%d">%d</PMID><Article><ArticleTitle>%s</ArticleTitle>\
        <Language>eng</Language>%s</Article></MedlineCitation></PubmedArticle>
        """
        .formatted(version, pmid, title, types);
  }

  private void write(String name, String... content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?>\n<PubmedArticleSet>%s</PubmedArticleSet>\n"
            .formatted(String.join("", content)));
  }

  private static String deletion(String... pmids) {
    return "<DeleteCitation>" + String.join("", pmids) + "</DeleteCitation>";
  }

  @BeforeEach
  void write() throws IOException {
    write(
        "baseline/pubmed26n0001.xml",
        article(1, 1, "Walking after a fracture", NO_TYPE),
        article(2, 1, "Sitting after a fracture", NO_TYPE),
        article(3, 1, "Yoga for sleep", NO_TYPE),
        article(4, 1, "Tea and headache", NO_TYPE),
        article(5, 1, "Needles for the knee", NO_TYPE));
    write(
        "updates/pubmed26n1301.xml",
        article(1, 1, "Walking after a hip fracture", NO_TYPE),
        article(3, 2, "Yoga for sleep, second version", NO_TYPE),
        article(6, 1, "Swimming for the back", NO_TYPE),
        deletion(
            "<PMID Version=\"1\">2</PMID>", "<PMID Version=\"1\">5</PMID>", "<PMID>99</PMID>"));
    write(
        "updates/pubmed26n1302.xml",
        article(1, 1, "Walking after a hip fracture", RETRACTED),
        article(2, 1, "Sitting after a hip fracture", NO_TYPE),
        article(3, 1, "Yoga for sleep, first version", NO_TYPE));
  }

  private Read read() {
    SparkSession spark = SparkTest.session();
    Describe describe =
        new Describe(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(Lexicon.of(List.of())));
    List<String> problems = new ArrayList<>();
    Sources sources = Sources.find(List.of(folder.toString()), new Configuration(), problems);
    assertThat(problems).isEmpty();
    Dataset<Row> records =
        Intake.of(spark, sources, describe, ReaderOptions.DEFAULTS)
            .records()
            .transform(Records.TABLE::conform);
    return new Read(records, Joined.compute(records, describe));
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.mkString(" | ")).sorted().toList();
  }

  @Test
  void theNewestRecordsStand() {
    assertThat(lines(read().documents().select("document_id", "title", "record_count")))
        .containsExactly(
            "pmid:1 | Walking after a hip fracture | 1",
            "pmid:2 | Sitting after a hip fracture | 1",
            "pmid:3 | Yoga for sleep, second version | 1",
            "pmid:4 | Tea and headache | 1",
            "pmid:6 | Swimming for the back | 1");
  }

  @Test
  void everyChangeIsTold() {
    assertThat(lines(Changes.compute(read().records())))
        .containsExactly(
            "pmid:1 | pubmed26n0001 | added | 1",
            "pmid:1 | pubmed26n1301 | revised | 1",
            "pmid:1 | pubmed26n1302 | retracted | 1",
            "pmid:2 | pubmed26n0001 | added | 1",
            "pmid:2 | pubmed26n1301 | deleted | 1",
            "pmid:2 | pubmed26n1302 | added | 1",
            "pmid:3 | pubmed26n0001 | added | 1",
            "pmid:3 | pubmed26n1301 | revised | 2",
            "pmid:3 | pubmed26n1302 | revised | 1",
            "pmid:4 | pubmed26n0001 | added | 1",
            "pmid:5 | pubmed26n0001 | added | 1",
            "pmid:5 | pubmed26n1301 | deleted | 1",
            "pmid:6 | pubmed26n1301 | added | 1",
            "pmid:99 | pubmed26n1301 | deleted | 1");
  }

  @Test
  void nothingDisappearsFromTheLedger() {
    Read read = read();
    assertThat(read.records().filter("deletes").count()).isEqualTo(3);
    assertThat(lines(Joined.ledger(read.joined())))
        .containsExactly("documents | pubmed | deleted | 2", "documents | pubmed | superseded | 4");
    // 11 records were met: 5 stand, 4 were replaced, 2 deleted.
    assertThat(read.records().filter("document_id is not null").count()).isEqualTo(11);
  }

  @Test
  void filesAppliedTwiceChangeNothing() throws IOException {
    Read once = read();
    List<String> documents = lines(once.documents().select("document_id", "title", "sha256"));
    List<String> changes = lines(Changes.compute(once.records()));
    for (String name : List.of("pubmed26n1301.xml", "pubmed26n1302.xml")) {
      Files.createDirectories(folder.resolve("again"));
      Files.copy(folder.resolve("updates").resolve(name), folder.resolve("again").resolve(name));
    }
    Read twice = read();
    assertThat(lines(twice.documents().select("document_id", "title", "sha256")))
        .isEqualTo(documents);
    assertThat(lines(Changes.compute(twice.records()))).isEqualTo(changes);
  }

  @Test
  void aDeletedRecordLeavesWhatAnotherDatabaseHoldsOfTheDocument() throws IOException {
    Files.writeString(
        folder.resolve("own.jsonl"), "{\"title\":\"Needles for the knee\",\"pmid\":\"5\"}\n");
    Read read = read();
    assertThat(lines(read.documents().filter("pmid = '5'").select("document_id", "record_count")))
        .containsExactly("pmid:5 | 1");
    assertThat(lines(Joined.ledger(read.joined()).filter("outcome = 'deleted'")))
        .containsExactly("documents | files | deleted | 1", "documents | pubmed | deleted | 1");
  }
}
