package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.table.Manifest.StoredTable;

class TableStoreTest {
  private static final Table LEFT =
      Table.of("left_table", "", List.of("id"), "id INT NOT NULL COMMENT 'Key', run INT");
  private static final Table RIGHT =
      Table.of("right_table", "", List.of("id"), "id INT NOT NULL, run INT").inCorpus();

  @TempDir Path temporary;
  private final SparkSession spark = SparkTest.session();

  private AtlasFolder folder() throws IOException {
    return AtlasFolder.at(temporary.toString(), new Configuration());
  }

  private Dataset<Row> rows(Table table, int run) {
    List<Row> rows = new ArrayList<>();
    for (int id = 0; id < 20; id++) {
      rows.add(RowFactory.create(id, run));
    }
    return spark.createDataFrame(rows, table.schema()).coalesce(2);
  }

  private static Manifest manifest(TableStore store) {
    return new Manifest(
        store.version(),
        store.previous(),
        "run",
        "test",
        Manifest.Status.COMPLETE,
        Map.of(),
        new Manifest.Input(0, 0, "", ""),
        store.verified(),
        List.of(),
        Map.of());
  }

  private String published(int run) throws IOException {
    try (TableStore store = TableStore.begin(spark, folder())) {
      store.keep(LEFT, rows(LEFT, run));
      store.keep(RIGHT, rows(RIGHT, run));
      store.finish(manifest(store));
      store.publish(2);
      return store.version();
    }
  }

  private List<Path> parquet(String version, String table) throws IOException {
    try (Stream<Path> files = Files.walk(temporary.resolve("versions").resolve(version))) {
      return files
          .filter(file -> file.getParent().getFileName().toString().equals(table))
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aKeptTableStandsInItsPartAndIsDescribed() throws IOException {
    try (TableStore store = TableStore.begin(spark, folder())) {
      AtomicReference<StoredTable> checked = new AtomicReference<>();
      Dataset<Row> stored = store.keep(LEFT, rows(LEFT, 1));
      store.whenChecked(LEFT, checked::set);
      store.keep(RIGHT, rows(RIGHT, 1));
      Map<String, StoredTable> tables = store.verified();

      assertThat(stored.count()).isEqualTo(20);
      assertThat(stored.schema().apply("id").getComment().get()).isEqualTo("Key");
      assertThat(tables.keySet()).containsExactly("left_table", "right_table");
      assertThat(tables.get("left_table").rows()).isEqualTo(20);
      assertThat(tables.get("left_table").part()).isEqualTo("reports");
      assertThat(tables.get("left_table").bytes()).isPositive();
      assertThat(tables.get("right_table").part()).isEqualTo("corpus");
      assertThat(tables.get("right_table").hash()).isEqualTo(tables.get("left_table").hash());
      assertThat(checked.get()).isEqualTo(tables.get("left_table"));
      assertThat(store.location(LEFT)).endsWith("/versions/v000001/reports/left_table");
    }
  }

  @Test
  void aTableThatBreaksItsContractIsNotFinished() throws IOException {
    try (TableStore store = TableStore.begin(spark, folder())) {
      store.keep(LEFT, rows(LEFT, 1).union(rows(LEFT, 2)));
      assertThatThrownBy(store::verified)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Table left_table breaks its contract: key (id) has 20 distinct values in 40 rows");
    }
    assertThat(folder().current()).isEmpty();
    assertThat(folder().finishedVersions()).isEmpty();
  }

  @Test
  void anAdoptedTableIsTheSameFilesUnderAnotherName() throws IOException {
    String first = published(1);
    String second;
    try (TableStore store = TableStore.begin(spark, folder())) {
      second = store.version();
      store.keep(LEFT, rows(LEFT, 2));
      store.adopt(RIGHT);
      assertThat(store.stored(RIGHT).count()).isEqualTo(20);
      store.finish(manifest(store));
      store.publish(2);
    }

    List<Path> before = parquet(first, "right_table");
    List<Path> after = parquet(second, "right_table");
    assertThat(after).hasSameSizeAs(before).isNotEmpty();
    for (int i = 0; i < before.size(); i++) {
      assertThat(Files.getAttribute(after.get(i), "unix:ino"))
          .isEqualTo(Files.getAttribute(before.get(i), "unix:ino"));
    }
    Map<String, StoredTable> known = folder().manifest(first).tables();
    Map<String, StoredTable> taken = folder().manifest(second).tables();
    assertThat(taken.get("right_table")).isEqualTo(known.get("right_table"));
    assertThat(taken.get("left_table").hash()).isNotEqualTo(known.get("left_table").hash());

    // What was taken over outlives the version it came from.
    published(3);
    String last = published(4);
    assertThat(folder().versions()).doesNotContain(first, second).contains(last);
  }

  @Test
  void aTableThatThePreviousVersionLacksCannotBeAdopted() throws IOException {
    try (TableStore store = TableStore.begin(spark, folder())) {
      store.keep(LEFT, rows(LEFT, 1));
      store.finish(manifest(store));
      store.publish(2);
    }
    try (TableStore store = TableStore.begin(spark, folder())) {
      assertThatThrownBy(() -> store.adopt(RIGHT))
          .hasMessage("Version v000001 has no table right_table; write it with `atlas run`.");
    }
  }

  /**
   * Two readers in a loop, one that asks {@code current} and one that follows the link {@code
   * latest}, open both tables of the atlas they were shown while twenty versions are published.
   */
  @Test
  void aReaderNeverSeesAMixedOrMissingAtlas() throws Exception {
    published(1);
    AtomicBoolean done = new AtomicBoolean();
    List<Throwable> failures = new ArrayList<>();
    AtomicInteger reads = new AtomicInteger();
    List<Thread> readers = new ArrayList<>();
    for (boolean byLink : new boolean[] {true, false}) {
      Thread reader =
          new Thread(
              () -> {
                try {
                  while (!done.get()) {
                    readWhole(byLink);
                    reads.incrementAndGet();
                  }
                } catch (Throwable e) {
                  synchronized (failures) {
                    failures.add(e);
                  }
                }
              });
      reader.start();
      readers.add(reader);
    }
    for (int run = 2; run <= 21; run++) {
      published(run);
    }
    done.set(true);
    for (Thread reader : readers) {
      reader.join();
    }

    assertThat(failures).isEmpty();
    assertThat(reads.get()).isGreaterThan(40);
    assertThat(folder().versions()).containsExactly("v000020", "v000021");
  }

  private void readWhole(boolean byLink) throws IOException {
    Path shown =
        byLink
            ? temporary.resolve("latest").toRealPath()
            : temporary
                .resolve("versions")
                .resolve(Files.readString(temporary.resolve("current")).strip());
    String version = shown.getFileName().toString();
    try {
      Manifest manifest = Manifest.parse(Files.readString(shown.resolve("manifest.json")));
      assertThat(manifest.version()).isEqualTo(version);
      int run = Integer.parseInt(version.substring(1));
      for (String table : List.of("reports/left_table", "corpus/right_table")) {
        assertThat(runs(shown.resolve(table))).hasSize(20).containsOnly(run);
      }
    } catch (IOException e) {
      // A reader so slow that two more versions were published has outlived what --keep 2 promises.
      String now = Files.readString(temporary.resolve("current")).strip();
      int passed = Integer.parseInt(now.substring(1)) - Integer.parseInt(version.substring(1));
      if (passed < 2) {
        throw e;
      }
    }
  }

  private static List<Integer> runs(Path table) throws IOException {
    List<Integer> runs = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(table)) {
      files = listed.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
    for (Path file : files) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
              .build()) {
        for (Group row = reader.read(); row != null; row = reader.read()) {
          runs.add(row.getInteger("run", 0));
        }
      }
    }
    return runs;
  }

  /** Its files are gone by then, and what it would say of them names no reason. */
  @Test
  void aRunThatWasOvertakenSaysSoWhereverItBreaks() throws IOException {
    try (TableStore slow = TableStore.begin(spark, folder())) {
      Dataset<Row> stored = slow.keep(LEFT, rows(LEFT, 1));
      Manifest manifest = manifest(slow);
      slow.requireUnchanged();
      String fast = published(2);

      assertThatThrownBy(stored::collectAsList).hasMessageContaining("does not exist");
      for (ThrowingCallable overtaken :
          List.<ThrowingCallable>of(slow::requireUnchanged, () -> slow.finish(manifest))) {
        assertThatThrownBy(overtaken)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("Another run has published meanwhile; run again.");
      }
      assertThat(folder().versions()).containsExactly(fast);
    }
  }
}
