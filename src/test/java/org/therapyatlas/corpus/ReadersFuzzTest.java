package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.lexicon.Lexicon;

/**
 * Damaged files of every format, read and described as a run does it: whatever they hold, each
 * gives records or refusals with a reason, in numbers without a gap, and none takes more than a
 * second a record. {@code -Dfuzz.seconds=3600 -Dfuzz.seed=7} reads longer, or other ones; a file
 * that breaks something is left in {@code target/fuzz}.
 */
class ReadersFuzzTest {
  private static final int SECONDS =
      Integer.getInteger("fuzz.seconds", System.getenv("CI") == null ? 10 : 60);
  private static final long SEED = Long.getLong("fuzz.seed", 20261127);

  /** Public sets, from which a run that was asked for takes files too. */
  private static final Path DATA = Path.of("..", "shared", "data");

  /** Wall time would be that of all programs on the machine. */
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final int SOURCE = Records.TABLE.schema().fieldIndex(Records.SOURCE);
  private static final int REFUSAL = Records.TABLE.schema().fieldIndex(Records.REFUSAL);
  private static final int MOST_FAULTS = 20;
  private static final Duration SLOWEST = Duration.ofSeconds(1);

  @TempDir Path folder;
  private ReadRecords reading;
  private ExpressionEncoder.Serializer<Row> stored;
  private final Set<String> reasons = new HashSet<>();
  private final List<AssertionError> faults = new ArrayList<>();

  @Test
  void whateverAFileHolds_itsRecordsAreReadOrRefused() throws IOException {
    List<byte[]> seeds = FuzzSeeds.ofRepository();
    if (Integer.getInteger("fuzz.seconds") != null) {
      for (String set : List.of("pubmed_xml", "jats", "medline_exports", "warc", "web_pages")) {
        if (Files.isDirectory(DATA.resolve(set))) {
          FuzzSeeds.addFiles(DATA.resolve(set), seeds);
        }
      }
    }
    Arrays.stream(RefusalReason.values()).forEach(reason -> reasons.add(reason.published()));
    reading =
        new ReadRecords(
            new SerializableConfiguration(new Configuration()),
            new Describe(
                JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
                    .broadcast(Lexicon.standard())),
            new ReaderOptions(1 << 20, 1 << 20),
            new FileDigests());
    stored = ExpressionEncoder.apply(Records.TABLE.schema()).createSerializer();
    FileMutation mutation = new FileMutation(SEED);
    Map<String, Integer> refused = new TreeMap<>();
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    int files = 0;
    long records = 0;
    while (System.nanoTime() < end && faults.size() < MOST_FAULTS) {
      byte[] content = mutation.next(seeds);
      List<String> found = read(files++, content);
      records += found.size();
      found.forEach(reason -> refused.merge(reason, 1, Integer::sum));
    }
    System.out.printf(
        Locale.ROOT,
        "Seed %d: %,d damaged files from %,d whole ones, %,d records: %s%n",
        SEED,
        files,
        seeds.size(),
        records,
        refused);
    if (!faults.isEmpty()) {
      AssertionError all = new AssertionError("%d files break something".formatted(faults.size()));
      faults.forEach(all::addSuppressed);
      throw all;
    }
    assertThat(refused).containsKeys("none", "malformed_xml", "malformed_json", "no_text");
  }

  /** The reason of each refusal in a file, and {@code none} for each record. */
  private List<String> read(int number, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("file"), content);
    try {
      Duration least = Duration.ofDays(1);
      // What is compiled and collected beside is not the reader's: the best of three counts.
      for (int attempt = 0; attempt < 3; attempt++) {
        long begun = MACHINE.getProcessCpuTime();
        List<String> found = read(file, content.length);
        Duration took = Duration.ofNanos(MACHINE.getProcessCpuTime() - begun);
        least = least.compareTo(took) < 0 ? least : took;
        if (least.compareTo(SLOWEST.multipliedBy(found.size())) <= 0) {
          return found;
        }
      }
      throw new AssertionError("It took %d ms of CPU".formatted(least.toMillis()));
    } catch (RuntimeException | Error e) {
      Path kept = Files.createDirectories(Path.of("target", "fuzz"));
      kept = Files.write(kept.resolve("seed-%d-file-%d".formatted(SEED, number)), content);
      faults.add(new AssertionError(kept.toString(), e));
      return List.of();
    }
  }

  private List<String> read(Path file, long bytes) throws IOException {
    SourceFile source =
        new SourceFile(
            file.toUri().toString(), "file", bytes, Files.getLastModifiedTime(file).toMillis());
    Iterator<Row> rows = reading.call(List.of(source));
    List<String> found = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      // Every row can be stored, with all that may not be null.
      stored.apply(row);
      assertThat(row.getString(SOURCE)).isEqualTo("file#%d".formatted(found.size() + 1));
      Row refusal = row.getStruct(REFUSAL);
      if (refusal == null) {
        found.add("none");
      } else {
        String reason = refusal.getString(0);
        assertThat(reasons).contains(reason);
        assertThat(refusal.getString(1)).isNotBlank();
        found.add(reason);
      }
    }
    assertThat(found).as("records and refusals").isNotEmpty();
    return found;
  }
}
