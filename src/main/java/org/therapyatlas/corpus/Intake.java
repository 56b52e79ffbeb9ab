package org.therapyatlas.corpus;

import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.corpus.InputFiles.InputFile;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.table.Table;

/**
 * What a run takes in: all that its input holds, or the corpus of an earlier version with what is
 * new or has changed since. Both give the same rows.
 */
public final class Intake {
  private final SparkSession spark;
  private final Describe describe;
  private final ReaderOptions options;
  private final Sources unread;
  private final Optional<Known> known;
  private final FileDigests digests = new FileDigests();

  /**
   * The version that is updated.
   *
   * @param root what the paths of its files begin with, up to their names
   * @param tables gives the rows of a table, where this run would compute them in the same way
   */
  public record Earlier(String root, Function<Table, Optional<Dataset<Row>>> tables) {
    private Dataset<Row> rows(Table table) {
      return tables.apply(table).orElseThrow();
    }
  }

  /** What stands of an earlier version, and what the update does to it. */
  private record Known(Earlier earlier, Update update) {
    private Dataset<Row> touched(Dataset<Row> records) {
      return update.touched(records, earlier.rows(Records.TABLE));
    }
  }

  private Intake(
      SparkSession spark,
      Describe describe,
      ReaderOptions options,
      Sources unread,
      Optional<Known> known) {
    this.spark = spark;
    this.describe = describe;
    this.options = options;
    this.unread = unread;
    this.known = known;
  }

  /** All that the files hold. */
  public static Intake of(
      SparkSession spark, Sources sources, Describe describe, ReaderOptions options) {
    return new Intake(spark, describe, options, sources, Optional.empty());
  }

  /** What an earlier version holds, with what is new or has changed among the files. */
  public static Intake of(
      SparkSession spark,
      Sources found,
      Describe describe,
      ReaderOptions options,
      Earlier earlier) {
    Update update =
        Update.of(
            found,
            earlier.root(),
            InputFiles.listed(earlier.rows(InputFiles.TABLE)),
            files -> files.digests(spark));
    return new Intake(
        spark, describe, options, update.unread(), Optional.of(new Known(earlier, update)));
  }

  /** The files that are read. */
  public Sources unread() {
    return unread;
  }

  /** What the paths of all files begin with, up to their names. */
  public String root() {
    return unread.root();
  }

  /** How many files of the earlier version stay as they are. */
  public int heldFiles() {
    return held().size();
  }

  /** Size of all files, those that stay included, as stored. */
  public long bytes() {
    return unread.bytes() + held().stream().mapToLong(InputFile::bytes).sum();
  }

  private Collection<InputFile> held() {
    return known.map(found -> found.update().held().values()).orElse(List.of());
  }

  /** All records, as {@link Records}. */
  public Dataset<Row> records() {
    Dataset<Row> read = unread.read(spark, describe, options, digests);
    return known
        .map(found -> found.update().staying(found.earlier().rows(Records.TABLE)).unionByName(read))
        .orElse(read);
  }

  /** All files, as {@link InputFiles}, once their records have been stored. */
  public Dataset<Row> inputFiles() {
    Map<String, String> read = digests.value();
    List<InputFile> files = new ArrayList<>();
    for (InputFile file : held()) {
      String name = known.orElseThrow().update().prefix() + file.name();
      files.add(new InputFile(name, file.bytes(), file.sha256()));
    }
    for (SourceFile file : unread.files()) {
      files.add(
          new InputFile(file.name(), file.bytes(), Optional.ofNullable(read.get(file.path()))));
    }
    return InputFiles.of(spark, files);
  }

  /**
   * The documents of several records, as {@link Joined}.
   *
   * @param records the stored records
   */
  public Dataset<Row> joined(Dataset<Row> records) {
    if (known.isEmpty()) {
      return Joined.compute(records, describe);
    }
    Known found = known.get();
    Dataset<Row> before = found.update().renamed(found.earlier().rows(Joined.TABLE));
    return Joined.compute(records, describe, found.touched(records), before);
  }

  /**
   * A table whose rows speak of one document each and depend on nothing else: computed for
   * documents that are new or may have changed, taken over for all others.
   *
   * @param records the stored records
   * @param documents the documents that the table speaks of
   * @param compute gives the rows of some of them
   */
  public Dataset<Row> ofEachDocument(
      Table table,
      Dataset<Row> records,
      Dataset<Row> documents,
      Function<Dataset<Row>, Dataset<Row>> compute) {
    Optional<Dataset<Row>> before = known.flatMap(found -> found.earlier().tables().apply(table));
    if (before.isEmpty()) {
      return compute.apply(documents);
    }
    Dataset<Row> asTheyWere =
        documents
            .select(Records.DOCUMENT_ID, Records.BASE_ID)
            .join(known.orElseThrow().touched(records), on(Records.BASE_ID), "left_anti")
            .select(Records.DOCUMENT_ID);
    Dataset<Row> stays = before.get().join(asTheyWere, on(Records.DOCUMENT_ID), "left_semi");
    Dataset<Row> others =
        documents
            .select(Records.DOCUMENT_ID)
            .join(stays.select(Records.DOCUMENT_ID), on(Records.DOCUMENT_ID), "left_anti");
    return stays.unionByName(
        compute.apply(documents.join(others, on(Records.DOCUMENT_ID), "left_semi")));
  }
}
