package org.therapyatlas.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.therapyatlas.corpus.InputFiles.InputFile;

/**
 * What an update takes in: of the files that were found, those that are new or have changed since
 * an earlier version. What that version was read from and was not found again stays as it is.
 *
 * @param unread files to be read
 * @param held names in the earlier version of the files that stay, by their paths
 * @param replaced names in the earlier version of the files that are read again
 * @param prefix what the names of the earlier version get in front, below the common root
 */
record Update(Sources unread, Map<String, InputFile> held, List<String> replaced, String prefix) {
  private static final String FILE = "file";

  /**
   * Compares what was found with what was read.
   *
   * @param found files that the update names
   * @param root root of the files of the earlier version
   * @param earlier files of the earlier version, named below that root
   * @param digests gives the digests of files whose path and size are known, by path
   */
  static Update of(
      Sources found,
      String root,
      List<InputFile> earlier,
      Function<Sources, Map<String, String>> digests) {
    TreeMap<String, InputFile> held = new TreeMap<>();
    earlier.forEach(file -> held.put(root + file.name(), file));
    TreeSet<String> paths = new TreeSet<>(held.keySet());
    found.files().forEach(file -> paths.add(file.path()));
    String common = Sources.commonFolder(paths);

    Map<String, String> now =
        digests.apply(
            found.only(
                file -> {
                  InputFile known = held.get(file.path());
                  return known != null && known.bytes() == file.bytes();
                }));
    Sources unread =
        found.only(
            file -> {
              InputFile known = held.get(file.path());
              return known == null
                  || known.bytes() != file.bytes()
                  || known.sha256().isEmpty()
                  || !known.sha256().equals(Optional.ofNullable(now.get(file.path())));
            });
    List<String> replaced = new ArrayList<>();
    for (SourceFile file : unread.files()) {
      InputFile known = held.remove(file.path());
      if (known != null) {
        replaced.add(known.name());
      }
    }
    return new Update(unread.below(common), held, replaced, root.substring(common.length()));
  }

  /** The records that stay, of all those of the earlier version. */
  Dataset<Row> staying(Dataset<Row> earlier) {
    if (replaced.isEmpty()) {
      return renamed(earlier);
    }
    Dataset<Row> left = earlier.withColumn(FILE, file());
    return renamed(left.join(names(left, replaced), on(FILE), "left_anti").drop(FILE));
  }

  /** Rows of the earlier version with their sources below the common root. */
  Dataset<Row> renamed(Dataset<Row> earlier) {
    return prefix.isEmpty()
        ? earlier
        : earlier.withColumn(Records.SOURCE, concat(lit(prefix), col(Records.SOURCE)));
  }

  /**
   * Which documents the update may have changed, by their {@code base_id}.
   *
   * @param records all records of the new version
   * @param earlier all records of the earlier version
   */
  Dataset<Row> touched(Dataset<Row> records, Dataset<Row> earlier) {
    List<String> read = unread.files().stream().map(SourceFile::name).toList();
    return idsIn(read, records).unionByName(idsIn(replaced, earlier)).distinct();
  }

  private static Dataset<Row> idsIn(List<String> files, Dataset<Row> records) {
    return records
        .filter(col(Records.BASE_ID).isNotNull())
        .select(col(Records.BASE_ID), file())
        .join(names(records, files), on(FILE), "left_semi")
        .select(Records.BASE_ID);
  }

  private static Dataset<Row> names(Dataset<Row> records, List<String> files) {
    return records.sparkSession().createDataset(files, Encoders.STRING()).toDF(FILE);
  }

  /** The file of a record: what stands before the last mark and the number. */
  private static Column file() {
    return regexp_extract(col(Records.SOURCE), "(?s)^(.*)#[0-9]+$", 1).as(FILE);
  }
}
