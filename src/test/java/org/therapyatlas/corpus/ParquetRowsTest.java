package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.formats.Deletion;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.SourceRecord;

/** Tables in Parquet, read by the meaning of their columns. */
class ParquetRowsTest implements RecordSink {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message works {
            optional binary Titel (STRING);
            optional int32 year;
            optional double pmid;
            optional group keywords (LIST) { repeated group list { optional binary element (STRING); } }
            optional binary hospital (STRING);
          }
          """);

  @TempDir private Path folder;
  private final List<SourceRecord> records = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  @Override
  public void accept(SourceRecord record) {
    records.add(record);
  }

  @Override
  public void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void delete(Deletion deletion) {
    throw new AssertionError(deletion);
  }

  private Path written() throws IOException {
    Path file = folder.resolve("works.parquet");
    SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(SCHEMA)
            .build()) {
      Group full =
          rows.newGroup().append("Titel", "Ben").append("year", 2020).append("pmid", 99000001.0);
      Group list = full.addGroup("keywords");
      list.addGroup("list").append("element", "ben");
      list.addGroup("list").append("element", "sk\u00F6rhet");
      writer.write(full.append("hospital", "Lund"));
      writer.write(rows.newGroup().append("year", 2021));
    }
    return file;
  }

  private void read(Path file, Map<String, String> columns) throws IOException {
    ParquetRows.read(
        new org.apache.hadoop.fs.Path(file.toUri()),
        new Configuration(),
        ReaderOptions.of(Map.of(), columns, new ArrayList<>()),
        this);
  }

  @Test
  void rowsAreRecords() throws IOException {
    read(written(), Map.of("title", "Titel"));
    assertThat(records).hasSize(1);
    SourceRecord record = records.get(0);
    assertThat(record.format()).isEqualTo(Format.PARQUET);
    assertThat(record.sections().get(0).text()).isEqualTo("Ben");
    assertThat(record.year()).isEqualTo(2020);
    assertThat(record.pmid()).isEqualTo("99000001");
    assertThat(record.keywords()).containsExactly("ben", "sk\u00F6rhet");
    assertThat(record.facets()).containsEntry("hospital", "Lund");
    assertThat(refusals).extracting(Refusal::reason).containsExactly(RefusalReason.NO_TEXT);
  }

  @Test
  void columnsThatNobodyKnowsAreToBeNamed() throws IOException {
    read(written(), Map.of());
    assertThat(refusals.get(0).detail()).contains("Titel", "--columns title=COLUMN");
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    Path file = folder.resolve("broken.parquet");
    Files.writeString(file, "PAR1 and nothing of the kind PAR1");
    read(file, Map.of());
    assertThat(refusals).extracting(Refusal::reason).containsExactly(RefusalReason.UNREADABLE);
  }
}
