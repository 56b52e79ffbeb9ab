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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.lexicon.Lexicon;

class JoinedTest {
  @TempDir Path folder;

  private Dataset<Row> documents(String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      Files.writeString(folder.resolve(i + ".jsonl"), lines[i] + "\n");
    }
    Dataset<Row> records = records();
    return Joined.documents(records, Joined.compute(records, describe()));
  }

  private static Describe describe() {
    return new Describe(
        JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
            .broadcast(Lexicon.of(List.of())));
  }

  private Dataset<Row> records() {
    List<String> problems = new ArrayList<>();
    Sources sources = Sources.find(List.of(folder.toString()), new Configuration(), problems);
    assertThat(problems).isEmpty();
    return Intake.of(SparkTest.session(), sources, describe(), ReaderOptions.DEFAULTS)
        .records()
        .transform(Records.TABLE::conform);
  }

  /**
   * As with many records of which few speak of one document: a join is planned for two large sides,
   * and while it runs one of them proves small, so that the other is read where it lies.
   */
  @Test
  void recordsOfADocumentMeetAlsoWhereAJoinIsChangedWhileItRuns() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int record = 0; record < 40; record++) {
      lines.append(
          "{\"pmid\": \"%d\", \"title\": \"Sitting, part %d\"}\n".formatted(500 + record, record));
      lines.append(
          "{\"pmid\": \"%d\", \"title\": \"Walking, part %d\", \"id\": \"%d\"}\n"
              .formatted(100 + record % 20, record % 20, record));
    }
    Files.writeString(folder.resolve("many.jsonl"), lines);
    // Rows of unknown size in three places, as those of a large table.
    Dataset<Row> records = records().repartition(3).localCheckpoint();
    String coalescing = "spark.sql.adaptive.coalescePartitions.enabled";
    SparkTest.session().conf().set(coalescing, "false");
    try {
      for (boolean withoutSingle : new boolean[] {false, true}) {
        List<Row> joined =
            Joined.joined(records, Joined.several(records), describe(), withoutSingle)
                .collectAsList();
        assertThat(joined).extracting(row -> row.<Integer>getAs("record_count")).containsOnly(2);
        assertThat(joined).hasSize(20);
        Dataset<Row> stored =
            SparkTest.session().createDataFrame(joined, Joined.TABLE.schema()).localCheckpoint();
        assertThat(Joined.documents(records, stored, withoutSingle).collectAsList())
            .extracting(row -> row.<Integer>getAs("record_count"))
            .hasSize(60)
            .contains(1, 2);
      }
    } finally {
      SparkTest.session().conf().unset(coalescing);
    }
  }

  @Test
  void aLargeCorpusMayHaveNoDocumentOfSeveralRecords() throws IOException {
    Files.writeString(
        folder.resolve("single.jsonl"),
        "{\"pmid\": \"1\", \"title\": \"Sitting\"}\n{\"pmid\": \"2\", \"title\": \"Walking\"}\n");
    Dataset<Row> records = records();
    Dataset<Row> joined = Joined.joined(records, Joined.several(records), describe(), true);
    assertThat(joined.collectAsList()).isEmpty();
    assertThat(Joined.documents(records, joined, true).count()).isEqualTo(2);
  }

  @Test
  void theSameTextDividedInAnotherWayIsOneDocumentOfTwoRecords() throws IOException {
    // One calls its text an abstract, the other only text; their digests are the same.
    List<Row> documents =
        documents(
                "{\"title\":\"Walking after a made-up fracture\",\"abstract\":\"We walked for an hour a day and felt better.\"}",
                "{\"title\":\"Walking after a made-up fracture\",\"text\":\"We walked for an hour a day and felt better.\"}",
                "{\"title\":\"Another text\",\"abstract\":\"We sat for an hour a day and felt the same.\"}")
            .orderBy("title")
            .collectAsList();

    assertThat(documents)
        .extracting(row -> row.<Integer>getAs("record_count"))
        .containsExactly(1, 2);
    List<Row> sections = documents.get(1).getList(documents.get(1).fieldIndex("sections"));
    assertThat(sections)
        .extracting(section -> section.<String>getAs("text"))
        .containsExactly(
            "Walking after a made-up fracture", "We walked for an hour a day and felt better.");
  }
}
