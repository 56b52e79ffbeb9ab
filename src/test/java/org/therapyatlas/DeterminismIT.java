package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input gives the same tables, whatever the cores, the partitions, the names and order of
 * the files, whether plans are compiled, and the machine's locale, charset and time zone.
 */
class DeterminismIT {
  private static final Path LOGS = Path.of("target", "it-logs");
  private static final Path CORPUS = Path.of("data", "corpus");

  /** Synthetic records that are enough for topics and contrasts in several languages. */
  private static final int SYNTHETIC_RECORDS = 240;

  /** Jobs that a whole run may start; a new table that needs more has to say why here. */
  private static final int JOB_BUDGET = 180;

  @TempDir Path temporary;
  private Path input;

  @BeforeEach
  void takeAPartOfTheSample() throws IOException {
    input = Files.createDirectory(temporary.resolve("corpus"));
    for (Path file : files(CORPUS)) {
      Path copy = input.resolve(CORPUS.relativize(file));
      Files.createDirectories(copy.getParent());
      if (file.endsWith("synthetic.jsonl")) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Files.write(copy, lines.subList(0, SYNTHETIC_RECORDS), StandardCharsets.UTF_8);
      } else {
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void theSameRowsOnEveryMachine() throws Exception {
    StoredAtlas usual = run("usual", input, 4);
    StoredAtlas other =
        run(
            "other",
            renamedAndReordered(),
            1,
            "--master",
            "local[1]",
            "--conf",
            // Options of one's own also turn the code generation on that small inputs do without.
            "spark.driver.extraJavaOptions=-Duser.language=tr -Duser.country=TR"
                + " -Dfile.encoding=ISO-8859-9 -Duser.timezone=Pacific/Kiritimati "
                + String.join(" ", AtlasProcess.QUICK));
    StoredAtlas many =
        run(
            "many",
            input,
            16,
            "--master",
            "local[2]",
            // As with many rows: joins are planned for large sides and changed where one is small.
            "--conf",
            "spark.sql.adaptive.enabled=true",
            "--conf",
            "spark.sql.autoBroadcastJoinThreshold=50k");

    Map<String, String> hashes = usual.hashes(usual.current());
    assertThat(hashes).hasSizeGreaterThan(18);
    assertThat(many.hashes(many.current())).isEqualTo(hashes);
    Map<String, String> renamed = other.hashes(other.current());
    // With its lines in another order a file is another file, whose records are the same.
    assertThat(renamed.remove("input_files")).isNotEqualTo(hashes.remove("input_files"));
    assertThat(renamed).isEqualTo(hashes);
    int jobs = usual.manifest(usual.current()).get("spark").get("jobs").asInt();
    assertThat(jobs).as("Spark jobs of a whole run").isLessThanOrEqualTo(JOB_BUDGET);
  }

  private StoredAtlas run(String name, Path from, int partitions, String... more) throws Exception {
    Path output = temporary.resolve(name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--input",
                from.toString(),
                "--output",
                output.toString(),
                "--conf",
                "spark.sql.shuffle.partitions=" + partitions,
                "--conf",
                // Else adaptive execution would join the partitions that are to differ.
                "spark.sql.adaptive.coalescePartitions.enabled=false"));
    arguments.addAll(List.of(more));
    try (AtlasProcess process =
        AtlasProcess.atlas(
            LOGS.resolve("determinism-%s.log".formatted(name)), arguments.toArray(String[]::new))) {
      assertThat(process.exitCode()).as(process.output()).isZero();
    }
    return new StoredAtlas(output);
  }

  /** The same files under other names in other folders; JSON lines in another order. */
  private Path renamedAndReordered() throws IOException {
    Random random = new Random(20261122);
    Path folder = Files.createDirectory(temporary.resolve("renamed"));
    List<Path> files = new ArrayList<>(files(input));
    Collections.shuffle(files, random);
    for (int i = 0; i < files.size(); i++) {
      Path copy = folder.resolve("part-%d".formatted(i % 3)).resolve("%04d".formatted(i));
      Files.createDirectories(copy.getParent());
      if (files.get(i).endsWith("synthetic.jsonl")) {
        List<String> lines =
            new ArrayList<>(Files.readAllLines(files.get(i), StandardCharsets.UTF_8));
        Collections.shuffle(lines, random);
        Files.write(copy, lines, StandardCharsets.UTF_8);
      } else {
        Files.copy(files.get(i), copy);
      }
    }
    return folder;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
