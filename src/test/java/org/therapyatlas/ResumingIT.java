package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.table.Stage;
import org.therapyatlas.table.Table;

/** Runs that do not begin with nothing: gone on with, updates, and stages by themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumingIT {
  private static final Path LOGS = Path.of("target", "it-logs");

  /** The line of the step that reads the input. */
  private static final Pattern RECORDS_READ = Pattern.compile("(?m)^  records +\\d+ rows");

  private Path temporary;
  private Path input;
  private StoredAtlas atlas;

  @BeforeAll
  void aFirstAtlas(@TempDir Path folder) throws Exception {
    temporary = folder;
    input = TinyInput.in(temporary.resolve("in"));
    atlas = new StoredAtlas(temporary.resolve("atlas"));
    RunHere.corpus(atlas.folder(), input);
  }

  @Test
  void aRunThatBrokeOffIsGoneOnWith_unlessItsInputHasChanged() throws Exception {
    Path copy = temporary.resolve("in-again");
    copy(input, copy);
    StoredAtlas broken = new StoredAtlas(temporary.resolve("broken-off"));
    String[] same = {"run", "--input", copy.toString(), "--output", broken.folder().toString()};
    Path progress = broken.version("v000001").resolve("progress.json");
    try (AtlasProcess process = AtlasProcess.atlas(LOGS.resolve("broken-off.log"), same)) {
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

    try (AtlasProcess process = AtlasProcess.atlas(LOGS.resolve("gone-on.log"), same)) {
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
    try (AtlasProcess process = AtlasProcess.atlas(LOGS.resolve(name + ".log"), arguments)) {
      while (!RECORDS_READ.matcher(process.output()).find()) {
        assertThat(process.isRunning()).as(process.output()).isTrue();
        Thread.sleep(10);
      }
      assertThat(process.output()).doesNotContain("Going on from");
    }
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

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.sorted().toList()) {
        Path copy = to.resolve(from.relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }
}
