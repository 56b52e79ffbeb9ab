package org.therapyatlas.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.table.Table;

/** What was taken in: the files that the records of a version were read from. */
public final class InputFiles {
  private static final String NAME = "name";

  public static final Table TABLE =
      Table.of(
              "input_files",
              "One row per input file.",
              List.of(NAME),
              """
              name STRING NOT NULL COMMENT 'Path below the input root',
              bytes BIGINT NOT NULL COMMENT 'Size as stored',
              sha256 STRING COMMENT 'Hex digest of the stored bytes; null for a file that could not be opened'
              """)
          .inCorpus()
          .withoutHashing(NAME);

  /**
   * One file as it was read.
   *
   * @param name path below the input root
   * @param bytes size as stored
   * @param sha256 digest of the stored bytes; empty if it could not be opened
   */
  record InputFile(String name, long bytes, Optional<String> sha256) {}

  static Dataset<Row> of(SparkSession spark, List<InputFile> files) {
    List<Row> rows = new ArrayList<>();
    for (InputFile file : files) {
      rows.add(RowFactory.create(file.name(), file.bytes(), file.sha256().orElse(null)));
    }
    return spark.createDataFrame(rows, TABLE.schema());
  }

  /** The files of a stored table; as many as a driver lists when it looks for input. */
  static List<InputFile> listed(Dataset<Row> stored) {
    List<InputFile> files = new ArrayList<>();
    for (Row row : stored.collectAsList()) {
      files.add(
          new InputFile(row.getString(0), row.getLong(1), Optional.ofNullable(row.getString(2))));
    }
    return files;
  }

  private InputFiles() {}
}
