package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.therapyatlas.table.Table;

/** An updated corpus has the rows of a corpus that was read at once. */
class IntakeTest {
  @TempDir Path folder;
  private Path input;

  /** The three tables of a corpus as a store keeps them: written once, then read. */
  private record Corpus(
      String root, int read, Dataset<Row> files, Dataset<Row> records, Dataset<Row> joined) {
    Intake.Earlier earlier() {
      Map<Table, Dataset<Row>> tables =
          Map.of(InputFiles.TABLE, files, Records.TABLE, records, Joined.TABLE, joined);
      return new Intake.Earlier(root, table -> Optional.ofNullable(tables.get(table)));
    }

    Map<String, List<String>> rows() {
      return Map.of("files", lines(files), "records", lines(records), "joined", lines(joined));
    }

    private static List<String> lines(Dataset<Row> rows) {
      return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
  }

  @BeforeEach
  void twoBaselineFiles() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    write("base/pubmed26n0001.xml", article(1, "Walking"), article(2, "Sitting"));
    write("base/pubmed26n0002.xml", article(3, "Yoga"), article(4, "Tea"));
    // The same work from another database, so that two records are joined and stay untouched.
    write("base/more.jsonl", "{\"pmid\":\"3\",\"title\":\"Yoga\",\"journal\":\"Made up\"}");
  }

  private static String article(int pmid, String title) {
    return """
        <PubmedArticle><MedlineCitation><PMID Version="1">%d</PMID><Article><ArticleTitle>%s</ArticleTitle>\
        <Language>eng</Language></Article></MedlineCitation></PubmedArticle>
        """
        .formatted(pmid, title);
  }

  private void write(String name, String... content) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    String all = String.join("", content);
    Files.writeString(
        file,
        name.endsWith("xml")
            ? "<?xml version=\"1.0\"?>\n<PubmedArticleSet>%s</PubmedArticleSet>\n".formatted(all)
            : all + "\n");
  }

  private Corpus corpus(Optional<Corpus> earlier, String... paths) {
    Intake intake = intake(earlier.map(Corpus::earlier), paths);
    Dataset<Row> records = stored(Records.TABLE, intake.records());
    return new Corpus(
        intake.root(),
        intake.unread().files().size(),
        stored(InputFiles.TABLE, intake.inputFiles()),
        records,
        stored(Joined.TABLE, intake.joined(records)));
  }

  private Intake intake(Optional<Intake.Earlier> earlier, String... paths) {
    SparkSession spark = SparkTest.session();
    Describe describe =
        new Describe(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(Lexicon.of(List.of())));
    List<String> problems = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String path : paths) {
      found.add(input.resolve(path).toString());
    }
    Sources sources = Sources.find(found, new Configuration(), problems);
    assertThat(problems).isEmpty();
    ReaderOptions options = ReaderOptions.DEFAULTS;
    return earlier
        .map(known -> Intake.of(spark, sources, describe, options, known))
        .orElseGet(() -> Intake.of(spark, sources, describe, options));
  }

  private Dataset<Row> stored(Table table, Dataset<Row> rows) {
    String path = folder.resolve("stored-%d".formatted(System.nanoTime())).toString();
    table.conform(rows).write().parquet(path);
    return SparkTest.session().read().schema(table.schema()).parquet(path);
  }

  @Test
  void newRevisedAndDeletedRecordsOfAnUpdateFile_asInAFullRun() throws IOException {
    Corpus base = corpus(Optional.empty(), "base");
    write(
        "update/pubmed26n1301.xml",
        article(1, "Walking further"),
        article(5, "Swimming"),
        "<DeleteCitation><PMID Version=\"1\">2</PMID></DeleteCitation>");

    Corpus updated = corpus(Optional.of(base), "update");

    assertThat(updated.read()).isEqualTo(1);
    assertThat(updated.rows()).isEqualTo(corpus(Optional.empty(), "base", "update").rows());
    assertThat(updated.joined().select("document_id").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("pmid:1", "pmid:2", "pmid:3");
  }

  @Test
  void theSameUpdateTwiceChangesNothing() throws IOException {
    Corpus base = corpus(Optional.empty(), "base");
    write("update/pubmed26n1301.xml", article(1, "Walking further"));
    Corpus once = corpus(Optional.of(base), "update");

    Corpus twice = corpus(Optional.of(once), "update");

    assertThat(twice.read()).isZero();
    assertThat(twice.rows()).isEqualTo(once.rows());
  }

  @Test
  void aFileThatHasChangedTakesThePlaceOfWhatItHeld_andOneThatIsGoneStays() throws IOException {
    Corpus base = corpus(Optional.empty(), "base");
    Path yoga = input.resolve("base/pubmed26n0002.xml");
    byte[] before = Files.readAllBytes(yoga);
    Files.delete(yoga);
    // One record less and another title, so that what was joined is so no more.
    write("base/more.jsonl", "{\"pmid\":\"7\",\"title\":\"Tai chi\"}");

    Corpus updated = corpus(Optional.of(base), "base");

    assertThat(updated.read()).isEqualTo(1);
    Files.write(yoga, before);
    Corpus whole = corpus(Optional.empty(), "base");
    assertThat(updated.rows()).isEqualTo(whole.rows());
    assertThat(updated.joined().count()).isZero();
  }

  @Test
  void whatIsSaidOfADocumentThatHasNotChangedIsTakenOver() throws IOException {
    Corpus base = corpus(Optional.empty(), "base");
    Table lengths =
        Table.of(
            "lengths",
            "One row per document.",
            List.of("document_id"),
            """
            document_id STRING NOT NULL COMMENT 'The document',
            length INT NOT NULL COMMENT 'Letters of its title'
            """);
    Dataset<Row> stored =
        stored(lengths, lengths(Joined.documents(base.records(), base.joined()), lengths));
    write("update/pubmed26n1301.xml", article(1, "Walking further"), article(5, "Swimming"));
    Intake.Earlier earlier =
        new Intake.Earlier(
            base.root(),
            table ->
                table.equals(lengths) ? Optional.of(stored) : base.earlier().tables().apply(table));
    Intake intake = intake(Optional.of(earlier), "update");
    Dataset<Row> records = stored(Records.TABLE, intake.records());
    Dataset<Row> documents =
        Joined.documents(records, stored(Joined.TABLE, intake.joined(records)))
            // What another document makes of one, such as a duplicate, is told by the document.
            .filter("document_id <> 'pmid:4'");
    List<String> computed = new ArrayList<>();

    Dataset<Row> rows =
        intake.ofEachDocument(
            lengths,
            records,
            documents,
            some -> {
              some.collectAsList().forEach(row -> computed.add(row.getAs("document_id")));
              return lengths(some, lengths);
            });

    assertThat(computed).containsExactlyInAnyOrder("pmid:1", "pmid:5");
    assertThat(Corpus.lines(rows))
        .containsExactly("[pmid:1,15]", "[pmid:2,7]", "[pmid:3,4]", "[pmid:5,8]");
  }

  private static Dataset<Row> lengths(Dataset<Row> documents, Table table) {
    return table.conform(documents.selectExpr("document_id", "length(title) AS length"));
  }
}
