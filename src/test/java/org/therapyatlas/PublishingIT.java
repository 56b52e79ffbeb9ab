package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

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

  private Path temporary;
  private Path logs;
  private Path input;
  private StoredAtlas atlas;
  private Duration duration;

  @BeforeAll
  void aFirstAtlas(@TempDir Path folder) throws Exception {
    temporary = folder;
    logs = Files.createDirectories(Path.of("target", "it-logs"));
    input = TinyInput.in(temporary.resolve("in"));
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
}
