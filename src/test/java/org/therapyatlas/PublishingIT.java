package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.table.Stage;
import org.therapyatlas.table.Table;

/**
 * The program as users start it, on a tiny input. {@code -Dkills=10} kills it at more moments than
 * the default.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingIT {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final long SEED = 20260101;
  private static final List<String> ANNOUNCED =
      List.of("_therapy_atlas", "current", "latest", "versions");

  /** The line of the step that reads the input. */
  private static final Pattern RECORDS_READ = Pattern.compile("(?m)^  records +\\d+ rows");

  private Path temporary;
  private Path logs;
  private Path input;
  private StoredAtlas atlas;
  private Duration duration;

  @BeforeAll
  void aFirstAtlas(@TempDir Path folder) throws Exception {
    temporary = folder;
    logs = Files.createDirectories(Path.of("target", "it-logs"));
    input = Files.createDirectory(temporary.resolve("in"));
    for (String file :
        List.of(
            "news/zh-fmt-als.txt", "journals/en-mindfulness-pain.txt", "medline/sample-1.xml")) {
      Path from = Path.of("data/corpus").resolve(file);
      Files.copy(from, input.resolve(from.getFileName()));
    }
    atlas = new StoredAtlas(temporary.resolve("atlas"));
    long begun = System.nanoTime();
    run("first", 0, "run", "--input", input.toString());
    duration = Duration.ofNanos(System.nanoTime() - begun);
    atlas.requireWhole();
  }

  private AtlasProcess start(String name, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--output", atlas.folder().toString()));
    return AtlasProcess.atlas(logs.resolve(name + ".log"), all.toArray(String[]::new));
  }

  private String run(String name, int expected, String... arguments) throws Exception {
    try (AtlasProcess process = start(name, arguments)) {
      assertThat(process.exitCode()).as(process.output()).isEqualTo(expected);
      return process.output();
    }
  }

  @Test
  void aRunKilledAtAnyMomentLeavesTheCurrentAtlasWhole() throws Exception {
    Map<String, String> hashes = atlas.hashes(atlas.current());
    Random moments = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      try (AtlasProcess process = start("killed-" + kill, "run", "--input", input.toString())) {
        process.endsWithin(Duration.ofMillis((long) (duration.toMillis() * moments.nextDouble())));
      }
      atlas.requireWhole();
    }
    // The moment that matters most: the version is complete and its publication has begun.
    Set<String> before = new TreeSet<>(atlas.versions());
    try (AtlasProcess process = start("killed-publishing", "run", "--input", input.toString())) {
      while (process.isRunning() && !anyFinishedBeside(before)) {
        Thread.sleep(1);
      }
    }
    atlas.requireWhole();

    String previous = atlas.current();
    RunHere.corpus(atlas.folder(), input);
    atlas.requireWhole();
    assertThat(atlas.versions()).containsExactly(previous, atlas.current());
    assertThat(atlas.names()).isEqualTo(ANNOUNCED);
    assertThat(atlas.hashes(atlas.current())).isEqualTo(hashes);
  }

  @Test
  void aRunThatBrokeOffIsGoneOnWith_unlessItsInputHasChanged() throws Exception {
    Path copy = temporary.resolve("in-again");
    copy(input, copy);
    StoredAtlas broken = new StoredAtlas(temporary.resolve("broken-off"));
    String[] same = {"run", "--input", copy.toString(), "--output", broken.folder().toString()};
    Path progress = broken.version("v000001").resolve("progress.json");
    try (AtlasProcess process = AtlasProcess.atlas(logs.resolve("broken-off.log"), same)) {
      while (!Files.exists(progress) || !Files.readString(progress).contains("CORPUS")) {
        assertThat(process.isRunning()).as(process.output()).isTrue();
        Thread.sleep(1);
      }
    }
    assertThat(broken.folder().resolve("current")).doesNotExist();

    Path file = copy.resolve("sample-1.xml");
    FileTime time = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1000));
    requireReadAnew("input-touched", same);
    Files.setLastModifiedTime(file, time);

    try (AtlasProcess process = AtlasProcess.atlas(logs.resolve("gone-on.log"), same)) {
      assertThat(process.exitCode()).as(process.output()).isZero();
      assertThat(process.output())
          .contains("Going on from v000001, which has completed corpus")
          .doesNotContainPattern(RECORDS_READ);
    }
    broken.requireWhole();
    assertThat(broken.hashes(broken.current())).isEqualTo(atlas.hashes(atlas.current()));
    assertThat(broken.versions()).containsExactly(broken.current());
    assertThat(broken.version(broken.current()).resolve("progress.json")).doesNotExist();
  }

  /** A run that is killed as soon as it has read its input. */
  private void requireReadAnew(String name, String... arguments) throws Exception {
    try (AtlasProcess process = AtlasProcess.atlas(logs.resolve(name + ".log"), arguments)) {
      while (!RECORDS_READ.matcher(process.output()).find()) {
        assertThat(process.isRunning()).as(process.output()).isTrue();
        Thread.sleep(10);
      }
      assertThat(process.output()).doesNotContain("Going on from");
    }
  }

  private boolean anyFinishedBeside(Set<String> known) throws IOException {
    for (String version : atlas.versions()) {
      if (!known.contains(version)
          && Files.exists(atlas.version(version).resolve("manifest.json"))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void anInputOfBrokenFilesAloneIsNotPublished() throws Exception {
    Path broken = Files.createDirectory(temporary.resolve("broken"));
    Files.write(broken.resolve("empty.txt"), new byte[0]);
    byte[] noise = new byte[4096];
    new Random(SEED).nextBytes(noise);
    Files.write(broken.resolve("noise.bin"), noise);
    Files.writeString(
        broken.resolve("truncated.xml"),
        "<?xml version=\"1.0\"?>\n<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1",
        StandardCharsets.UTF_8);
    Files.writeString(broken.resolve("lines.jsonl"), "{\"id\": \"1\", \"title\": \n");
    String current = atlas.current();
    Set<String> before = new TreeSet<>(atlas.versions());

    String output = run("broken", 3, "run", "--input", broken.toString());
    assertThat(output).doesNotContain("Exception");

    assertThat(atlas.current()).isEqualTo(current);
    atlas.requireWhole();
    Set<String> added = new TreeSet<>(atlas.versions());
    added.removeAll(before);
    assertThat(added).hasSize(1);
    String unpublished = added.iterator().next();
    assertThat(output)
        .contains("Nothing is published")
        .contains(atlas.version(unpublished).resolve("reports/rejected").toString());
    assertThat(atlas.manifest(unpublished).get("status").asText()).isEqualTo("TOO_MANY_REJECTED");
    Set<String> named = new TreeSet<>();
    for (Group row : atlas.rows(atlas.files(unpublished, "rejected"))) {
      named.add(row.getString("source", 0).replaceAll("#\\d+$", ""));
      assertThat(row.getString("reason", 0)).isNotBlank();
      assertThat(row.getString("detail", 0)).isNotBlank();
    }
    assertThat(named).containsExactly("empty.txt", "lines.jsonl", "noise.bin", "truncated.xml");
  }

  @Test
  void anEmptyFolderIsWrongUsage() throws Exception {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    List<String> before = atlas.versions();

    assertThat(run("empty", 2, "run", "--input", empty.toString()))
        .contains("--input " + empty + " holds no files.");
    assertThat(atlas.versions()).isEqualTo(before);
  }

  @Test
  void anUpdateHasTheTablesOfARunOnAllFiles() throws Exception {
    StoredAtlas updated = new StoredAtlas(temporary.resolve("updated"));
    String base = atlas.current();
    copy(atlas.version(base), updated.version(base));
    for (String name : List.of("current", "_therapy_atlas")) {
      Files.copy(atlas.folder().resolve(name), updated.folder().resolve(name));
    }
    Path more = Files.createDirectory(temporary.resolve("more"));
    // More records of a work that is known, and works that are not.
    for (String file : List.of("medline/sample-1.xml", "journals/zh-acupuncture-insomnia.txt")) {
      Path from = Path.of("data/corpus").resolve(file);
      Files.copy(from, more.resolve(from.getFileName()));
    }
    assertThat(RunHere.update(updated.folder(), more))
        .contains("Updating %s: 2 of 2 files found are new or have changed".formatted(base));

    StoredAtlas whole = new StoredAtlas(temporary.resolve("whole"));
    RunHere.corpus(whole.folder(), input, more);
    assertThat(updated.hashes(updated.current())).isEqualTo(whole.hashes(whole.current()));
    JsonNode read = updated.manifest(updated.current()).get("input");
    assertThat(read).isEqualTo(whole.manifest(whole.current()).get("input"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.sorted().toList()) {
        Path copy = to.resolve(from.relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  @Test
  void aStageTakesOverWhatItDoesNotCompute() throws Exception {
    for (Stage stage : List.of(Stage.TERMS, Stage.CITATIONS, Stage.TOPICS)) {
      String previous = atlas.current();
      RunHere.stage(stage, atlas.folder());
      String version = atlas.current();

      assertThat(version).isNotEqualTo(previous);
      atlas.requireWhole();
      assertThat(atlas.hashes(version)).isEqualTo(atlas.hashes(previous));
      for (Table table : Tables.ALL) {
        boolean anew = stage.withDependent().contains(Tables.stage(table));
        Set<Object> before = inodes(atlas.files(previous, table.name()));
        Set<Object> after = inodes(atlas.files(version, table.name()));
        if (anew) {
          assertThat(after).as(table.name()).doesNotContainAnyElementsOf(before);
        } else {
          assertThat(after).as(table.name()).isEqualTo(before);
        }
      }
    }
  }

  private static Set<Object> inodes(List<Path> files) throws IOException {
    Set<Object> inodes = new TreeSet<>();
    for (Path file : files) {
      inodes.add(Files.getAttribute(file, "unix:ino"));
    }
    return inodes;
  }
}
