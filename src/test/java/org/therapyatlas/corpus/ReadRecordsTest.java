package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.text.Digests;

/** Files that are damaged, or that somebody works on while they are read. */
class ReadRecordsTest {
  /** More than wait between the reader and the task, so that the reader is still at it. */
  private static final int MANY = 500;

  private static final String UNREADABLE = "unreadable";

  @TempDir Path folder;
  private final FileDigests digests = new FileDigests();

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append("{\"id\": \"%d\", \"title\": \"Work number %d\"}\n".formatted(i, i));
    }
    return lines.toString();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private List<SourceFile> listed() {
    List<String> problems = new ArrayList<>();
    List<SourceFile> files =
        Sources.find(List.of(folder.toString()), new Configuration(), problems).files();
    assertThat(problems).isEmpty();
    return files;
  }

  private Iterator<Row> reading(List<SourceFile> files) {
    Broadcast<Lexicon> lexicon =
        JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
            .broadcast(Lexicon.standard());
    ReadRecords read =
        new ReadRecords(
            new SerializableConfiguration(new Configuration()),
            Describe.asStated(lexicon),
            ReaderOptions.DEFAULTS,
            digests);
    return read.call(files);
  }

  private static List<Row> rest(Iterator<Row> rows) {
    List<Row> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    return all;
  }

  private static String reason(Row row) {
    Row refusal = row.getStruct(Records.TABLE.schema().fieldIndex(Records.REFUSAL));
    return refusal == null ? null : refusal.getString(0);
  }

  private static String source(Row row) {
    return row.getString(Records.TABLE.schema().fieldIndex(Records.SOURCE));
  }

  @Test
  void aFileThatGrowsWhileItIsReadEndsTheRun() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), lines(0, MANY));
    Iterator<Row> rows = reading(listed());
    assertThat(source(rows.next())).isEqualTo("a.jsonl#1");

    Files.writeString(file, lines(MANY, MANY + 1), StandardOpenOption.APPEND);

    assertThatThrownBy(() -> rest(rows))
        .hasMessage("Reading file:%s failed".formatted(file))
        .rootCause()
        .isInstanceOf(ChangedInputException.class)
        .hasMessageStartingWith("The input file file:%s was written to".formatted(file))
        .hasMessageEndingWith("run again once it stays as it is.");
  }

  @Test
  void aFileThatIsReplacedByOneOfTheSameSizeEndsTheRun() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), lines(0, MANY));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    Iterator<Row> rows = reading(listed());
    rows.next();

    Path other = Files.writeString(folder.resolve("b.jsonl"), lines(0, MANY).replace('W', 'w'));
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> rest(rows)).rootCause().isInstanceOf(ChangedInputException.class);
  }

  @Test
  void aFileThatWasWrittenSinceItWasListedIsNotBegun() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), lines(0, 1));
    List<SourceFile> files = listed();
    Files.writeString(file, lines(0, 2));

    assertThatThrownBy(() -> reading(files).next())
        .rootCause()
        .isInstanceOf(ChangedInputException.class);
  }

  @Test
  void aFileThatIsRemovedWhileItIsReadEndsTheRun() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), lines(0, MANY));
    Iterator<Row> rows = reading(listed());
    rows.next();

    Files.delete(file);

    assertThatThrownBy(() -> rest(rows))
        .rootCause()
        .hasMessage(
            "The input file file:%s was removed while it was read; restore it, or run again without it."
                .formatted(file));
  }

  @Test
  void aFileThatWasRemovedBeforeItWasReadIsRefusedAndTheOthersAreRead() throws IOException {
    Path gone = Files.writeString(folder.resolve("a.jsonl"), lines(0, 1));
    Files.writeString(folder.resolve("b.jsonl"), lines(1, 2));
    List<SourceFile> files = listed();
    Files.delete(gone);

    List<Row> rows = rest(reading(files));

    assertThat(rows).extracting(ReadRecordsTest::source).containsExactly("a.jsonl#1", "b.jsonl#1");
    assertThat(rows).extracting(ReadRecordsTest::reason).containsExactly(UNREADABLE, null);
  }

  @Test
  void ofEachFileThatIsReadTheDigestIsKept_alsoOfWhatNoReaderWants() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), lines(0, 3));
    byte[] damaged = Arrays.copyOf(packed(lines(0, MANY)), 100);
    Files.write(folder.resolve("b.jsonl.gz"), damaged);
    Files.write(folder.resolve("c.bin"), new byte[100_000]);
    Path gone = Files.writeString(folder.resolve("d.jsonl"), lines(3, 4));
    List<SourceFile> files = listed();
    Files.delete(gone);

    rest(reading(files));

    assertThat(digests.value())
        .isEqualTo(
            Map.of(
                files.get(0).path(),
                Digests.sha256(lines(0, 3).getBytes(StandardCharsets.UTF_8)),
                files.get(1).path(),
                Digests.sha256(damaged),
                files.get(2).path(),
                Digests.sha256(new byte[100_000])));
  }

  @Test
  void aTruncatedFileAmongAThousandPackedOnesIsTheOnlyLoss() throws IOException {
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = packed(lines(10 * i, 10 * i + 10));
      Files.write(
          folder.resolve("%04d.jsonl.gz".formatted(i)),
          i == 500 ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
    }

    List<Row> refused = new ArrayList<>();
    TreeSet<String> whole = new TreeSet<>();
    for (Row row : rest(reading(listed()))) {
      if (reason(row) != null) {
        refused.add(row);
      } else if (!source(row).startsWith("0500")) {
        whole.add(source(row));
      }
    }

    assertThat(whole).hasSize(9990);
    assertThat(refused).extracting(ReadRecordsTest::reason).containsExactly("truncated");
    assertThat(source(refused.get(0))).startsWith("0500.jsonl.gz#");
  }
}
