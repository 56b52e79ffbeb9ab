package org.therapyatlas.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.table.Manifest.StoredTable;

/**
 * Writes the tables of one new version and reads them back; the only class that reads and writes
 * tables. Each table is checked against its contract while the next one is computed; {@link
 * #finish} waits for all checks.
 */
public final class TableStore implements AutoCloseable {
  /** What the jobs that check a table describe themselves as, before its name. */
  public static final String CHECKING = "checking ";

  /** Where the rows that a long computation goes on from stand while a version is written. */
  private static final String CHECKPOINTS = "_checkpoints";

  private static final int CHECKS_AT_ONCE = 2;

  /** Size of the files up to which a table is checked in the driver. */
  private static final long CHECKED_IN_DRIVER = 4L << 20;

  private final SparkSession spark;
  private final AtlasFolder folder;
  private final String version;
  private final Optional<String> previous;
  private final Map<String, CompletableFuture<StoredTable>> tables = new ConcurrentSkipListMap<>();
  private final ExecutorService checks = Executors.newFixedThreadPool(CHECKS_AT_ONCE);

  private TableStore(
      SparkSession spark, AtlasFolder folder, String version, Optional<String> previous) {
    this.spark = spark;
    this.folder = folder;
    this.version = version;
    this.previous = previous;
  }

  /** Begins a new version. */
  public static TableStore begin(SparkSession spark, AtlasFolder folder) throws IOException {
    Optional<String> current = folder.current();
    TableStore store = new TableStore(spark, folder, folder.begin(), current);
    if (!spark.sparkContext().isLocal() && spark.sparkContext().getCheckpointDir().isEmpty()) {
      // With an executor the rows on its machine are lost, and with them the run; a laptop that is
      // lost takes the run along in any case.
      spark.sparkContext().setCheckpointDir(store.checkpoints().toString());
    }
    return store;
  }

  private Path checkpoints() {
    return new Path(folder.versionPath(version), CHECKPOINTS);
  }

  /**
   * The rows of a table of a finished version; columns that it was written without are null.
   *
   * @throws IllegalStateException if the version has no such table
   */
  public static Dataset<Row> read(SparkSession spark, StoredVersion stored, Table table) {
    if (!stored.manifest().tables().containsKey(table.name())) {
      throw new IllegalStateException(
          "Version %s of %s has no table %s; write it with `atlas run`."
              .formatted(stored.version(), stored.folder().path(), table.name()));
    }
    Path version = stored.folder().versionPath(stored.version());
    Path path = new Path(new Path(version, table.part().folder()), table.name());
    return spark.read().schema(table.schema()).parquet(path.toString());
  }

  /** The name of the version that is being written. */
  public String version() {
    return version;
  }

  /** The version that was current when this one was begun. */
  public Optional<String> previous() {
    return previous;
  }

  /** Writes a table and gives back its stored rows, so that nothing is computed twice. */
  public Dataset<Row> keep(Table table, Dataset<Row> rows) {
    String path = path(version, table);
    table.conform(rows).write().parquet(path);
    Dataset<Row> stored = spark.read().schema(table.schema()).parquet(path);
    tables.put(table.name(), CompletableFuture.supplyAsync(() -> check(table, stored), checks));
    return stored;
  }

  /** Takes a table over from the current version. */
  public void adopt(Table table) {
    String from = previous.orElseThrow();
    StoredTable known = folder.manifest(from).tables().get(table.name());
    if (known == null) {
      throw new IllegalStateException(
          "Version %s has no table %s; write it with `atlas run`.".formatted(from, table.name()));
    }
    adopt(table, from, known);
  }

  /** Takes a table over from another version, file by file: hard links, else copies. */
  public void adopt(Table table, String from, StoredTable known) {
    try {
      link(new Path(path(from, table)), new Path(path(version, table)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tables.put(table.name(), CompletableFuture.completedFuture(known));
  }

  /** The rows of a table in a published version, if that version has the table. */
  public Optional<Dataset<Row>> earlier(String from, Table table) {
    return folder.manifest(from).tables().containsKey(table.name())
        ? Optional.of(spark.read().schema(table.schema()).parquet(path(from, table)))
        : Optional.empty();
  }

  /**
   * What is complete in versions that were begun after the current one and were not published, by
   * their names, newest first.
   */
  public Map<String, Progress> unpublished() {
    return folder.unpublished(version, previous);
  }

  /** Whether a table of a version that broke off has all the bytes that it was checked with. */
  public boolean holds(String from, Table table, StoredTable known) {
    try {
      return folder.files().getContentSummary(new Path(path(from, table))).getLength()
          == known.bytes();
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down what is complete of this version. */
  public void record(Progress progress) {
    try {
      folder.record(version, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls back with what a table holds as soon as it has been checked. */
  public void whenChecked(Table table, Consumer<StoredTable> then) {
    tables.computeIfPresent(
        table.name(),
        (name, check) ->
            check.thenApply(
                known -> {
                  then.accept(known);
                  return known;
                }));
  }

  /** Where a table of this version stands. */
  public String location(Table table) {
    return path(version, table);
  }

  /** The stored rows of a table of this version. */
  public Dataset<Row> stored(Table table) {
    return spark.read().schema(table.schema()).parquet(path(version, table));
  }

  /**
   * Waits until every table has been checked.
   *
   * @return what was stored, by table name
   * @throws IllegalStateException if a table breaks its contract
   */
  public Map<String, StoredTable> verified() {
    Map<String, StoredTable> stored = new LinkedHashMap<>();
    try {
      tables.forEach((name, check) -> stored.put(name, check.join()));
    } catch (CompletionException e) {
      if (e.getCause() instanceof IllegalStateException broken) {
        throw broken;
      }
      throw e;
    } catch (CancellationException e) {
      throw new IllegalStateException("The run was stopped before its tables were checked", e);
    }
    return stored;
  }

  /**
   * Fails if another run has published since this one began. Such a run removes what older ones
   * have written, so that this one may break anywhere; this is then the reason to be told.
   *
   * @throws IllegalStateException if another run has published
   */
  public void requireUnchanged() {
    folder.requireUnchanged(version, previous);
  }

  /** Completes the version with its manifest; from here on it is never changed. */
  public void finish(Manifest manifest) throws IOException {
    requireUnchanged();
    folder.files().delete(checkpoints(), true);
    folder.finish(version, manifest);
  }

  /** Makes the finished version the current one and removes what no reader needs any more. */
  public void publish(int keep) throws IOException {
    folder.publish(version, previous);
    folder.prune(version, keep);
  }

  @Override
  public void close() {
    checks.shutdownNow();
  }

  private StoredTable check(Table table, Dataset<Row> stored) {
    spark.sparkContext().setJobDescription(CHECKING + table.name());
    try {
      Path path = new Path(path(version, table));
      long bytes = folder.files().getContentSummary(path).getLength();
      Table.Contents contents =
          bytes <= CHECKED_IN_DRIVER
              ? Verification.inDriver(table, StoredRows.of(folder.files(), path, table.schema()))
              : Verification.inCluster(table, stored);
      return new StoredTable(table.part().folder(), contents.rows(), bytes, contents.hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path(String version, Table table) {
    return new Path(new Path(folder.versionPath(version), table.part().folder()), table.name())
        .toString();
  }

  private void link(Path from, Path to) throws IOException {
    folder.files().mkdirs(to);
    for (FileStatus file : folder.files().listStatus(from)) {
      Path target = new Path(to, file.getPath().getName());
      if (folder.isLocal()) {
        try {
          Files.createLink(WholeFiles.local(target), WholeFiles.local(file.getPath()));
          continue;
        } catch (UnsupportedOperationException | IOException e) {
          // A disk without hard links: the file is copied below.
          Files.deleteIfExists(WholeFiles.local(target));
        }
      }
      FileUtil.copy(
          folder.files(),
          file.getPath(),
          folder.files(),
          target,
          false,
          spark.sparkContext().hadoopConfiguration());
    }
  }
}
