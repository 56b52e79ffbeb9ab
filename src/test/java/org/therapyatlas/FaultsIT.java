package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs do when the machine around them fails. */
class FaultsIT {
  private static final Path LOGS = Path.of("target", "it-logs");

  @TempDir Path temporary;

  private static final List<String> INPUT =
      List.of("data/corpus/news/zh-fmt-als.txt", "data/corpus/medline/sample-1.xml");

  private AtlasProcess start(String name, Path output) throws IOException {
    return start(name, output, INPUT.toArray(String[]::new));
  }

  /** A run in the session of the tests. */
  private static void runHere(StoredAtlas atlas) throws IOException {
    RunHere.corpus(atlas.folder(), INPUT.stream().map(Path::of).toArray(Path[]::new));
  }

  private AtlasProcess start(String name, Path output, String... input) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "--output", output.toString()));
    arguments.add("--input");
    arguments.addAll(List.of(input));
    return AtlasProcess.atlas(LOGS.resolve(name + ".log"), arguments.toArray(String[]::new));
  }

  /** Waits until a run has looked at its input and output and begins its work. */
  private static void awaitVersion(AtlasProcess run, StoredAtlas atlas, String version)
      throws Exception {
    while (!Files.exists(atlas.version(version))) {
      assertThat(run.isRunning()).as(run.output()).isTrue();
      Thread.sleep(1);
    }
  }

  /** A disk of its own in memory, which only an administrator can mount. */
  @Test
  void aFullOrReadOnlyDiskIsNamedAndARunWithRoomFollows() throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeThat(command("mount", "-t", "tmpfs", "-o", "size=500k", "tmpfs", disk.toString()))
        .as("mounting a small disk")
        .isZero();
    try {
      StoredAtlas atlas = new StoredAtlas(disk.resolve("atlas"));
      try (AtlasProcess run = start("disk-full", atlas.folder())) {
        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
            .contains("No space left on device. Free some space where --output")
            .doesNotContain("\tat ");
      }
      assertThat(atlas.folder().resolve("current")).doesNotExist();
      String next = "v%06d".formatted(atlas.versions().size() + 1);
      try (AtlasProcess run = start("disk-turns-read-only", atlas.folder())) {
        awaitVersion(run, atlas, next);
        assertThat(command("mount", "-o", "remount,ro", disk.toString())).isZero();
        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
            .contains(
                "See that the disk of --output can be written to and has room, and run again.")
            .doesNotContain("\tat ");
      }
      try (AtlasProcess run = start("disk-read-only", atlas.folder())) {
        assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
        assertThat(run.output())
            .contains(
                "--output %s cannot be written: no permission in file:%s, or its disk is read-only."
                    .formatted("file:" + atlas.folder(), atlas.folder()));
      }
      assertThat(command("mount", "-o", "remount,rw,size=64m", disk.toString())).isZero();
      runHere(atlas);
      atlas.requireWhole();
      assertThat(atlas.versions()).containsExactly(atlas.current());
    } finally {
      command("umount", disk.toString());
    }
  }

  @Test
  void ofTwoRunsIntoOneOutputTheLaterOneGivesWay() throws Exception {
    StoredAtlas atlas = new StoredAtlas(temporary.resolve("atlas"));
    String refusal = "Another run has published meanwhile; run again.";
    try (AtlasProcess other = start("two-runs", atlas.folder())) {
      awaitVersion(other, atlas, "v000001");
      try {
        runHere(atlas);
        assertThat(other.exitCode()).as(other.output()).isEqualTo(1);
        assertThat(other.output()).contains(refusal);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining(refusal);
        assertThat(other.exitCode()).as(other.output()).isZero();
      }
    }
    atlas.requireWhole();
  }

  @Test
  void anInputFileThatIsWrittenToEndsTheRunWithItsName() throws Exception {
    StoredAtlas atlas = new StoredAtlas(temporary.resolve("atlas"));
    Path file = temporary.resolve("in.jsonl");
    Files.writeString(file, "{\"id\": \"1\", \"title\": \"Yoga for back pain\"}\n");
    try (AtlasProcess run = start("input-written", atlas.folder(), file.toString())) {
      awaitVersion(run, atlas, "v000001");
      Files.writeString(file, "{\"id\": \"2\"", StandardOpenOption.APPEND);
      assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
      assertThat(run.output())
          .contains("The input file file:%s was written to during the run".formatted(file))
          .doesNotContain("\tat ");
    }
    assertThat(atlas.folder().resolve("current")).doesNotExist();
  }

  /** On a machine where {@code faketime} is installed; elsewhere it is skipped. */
  @Test
  void aClockSetWrongChangesNothing() throws Exception {
    assumeThat(isInstalled("faketime")).as("faketime is installed").isTrue();
    StoredAtlas atlas = new StoredAtlas(temporary.resolve("atlas"));
    String[] arguments = {
      "run",
      "--input",
      "data/corpus/news/zh-fmt-als.txt",
      "data/corpus/medline/sample-1.xml",
      "--output",
      atlas.folder().toString()
    };
    List<String> times = List.of("2040-01-01 00:00:00", "1999-12-31 23:59:55");
    for (String time : times) {
      Path log = LOGS.resolve("clock-%s.log".formatted(time.substring(0, 4)));
      try (AtlasProcess run = AtlasProcess.atlasAt(time, log, arguments)) {
        assertThat(run.exitCode()).as(run.output()).isZero();
      }
    }
    atlas.requireWhole();
    assertThat(atlas.versions()).containsExactly("v000001", "v000002");
    assertThat(atlas.current()).isEqualTo("v000002");
    assertThat(atlas.hashes("v000002")).isEqualTo(atlas.hashes("v000001"));
  }

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      return command(program, "--version") == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int command(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
  }
}
