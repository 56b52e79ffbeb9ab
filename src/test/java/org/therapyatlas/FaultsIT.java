package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs do when the machine around them fails. */
class FaultsIT {
  private static final Path LOGS = Path.of("target", "it-logs");

  @TempDir Path temporary;

  private AtlasProcess start(String name, Path output) throws IOException {
    return AtlasProcess.atlas(
        LOGS.resolve(name + ".log"),
        "run",
        "--input",
        "data/corpus/news/zh-fmt-als.txt",
        "data/corpus/medline/sample-1.xml",
        "--output",
        output.toString());
  }

  /** A disk of its own in memory, which only an administrator can mount. */
  @Test
  void aFullDiskIsNamedAndARunWithRoomFollows() throws Exception {
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
      assertThat(command("mount", "-o", "remount,size=64m", disk.toString())).isZero();
      try (AtlasProcess run = start("disk-with-room", atlas.folder())) {
        assertThat(run.exitCode()).as(run.output()).isZero();
      }
      atlas.requireWhole();
      assertThat(atlas.versions()).containsExactly(atlas.current());
    } finally {
      command("umount", disk.toString());
    }
  }

  @Test
  void ofTwoRunsIntoOneOutputTheLaterOneGivesWay() throws Exception {
    StoredAtlas atlas = new StoredAtlas(temporary.resolve("atlas"));
    try (AtlasProcess one = start("two-runs-1", atlas.folder());
        AtlasProcess two = start("two-runs-2", atlas.folder())) {
      List<Integer> codes = List.of(one.exitCode(), two.exitCode());
      assertThat(codes).as(one.output() + two.output()).containsExactlyInAnyOrder(0, 1);
      assertThat(codes.get(0) == 1 ? one.output() : two.output())
          .contains("Another run has published meanwhile; run again.");
    }
    atlas.requireWhole();
  }

  private static int command(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
  }
}
