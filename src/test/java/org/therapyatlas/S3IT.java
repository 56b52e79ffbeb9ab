package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FSDataInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input and output in an object store, reached by {@code s3a://}. The profile {@code s3} brings the
 * store and the jars that know it; without them the tests are skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3IT {
  private static final Path LOGS = Path.of("target", "it-logs");
  private static final List<String> INPUT =
      List.of("news/zh-fmt-als.txt", "journals/en-mindfulness-pain.txt", "medline/sample-1.xml");

  private Path temporary;
  private S3 s3;
  private Map<String, String> expected;

  @BeforeAll
  void startWithACorpus(@TempDir Path folder) throws Exception {
    assumeThat(S3.isAtHand()).as("-Ps3").isTrue();
    temporary = folder;
    s3 = S3.start(temporary.resolve("s3"));
    List<Path> input = new ArrayList<>();
    for (String file : INPUT) {
      Path local = AtlasProcess.ROOT.resolve("data/corpus").resolve(file);
      s3.files().copyFromLocalFile(path(local), path("/corpus/" + file));
      input.add(local);
    }
    StoredAtlas local = new StoredAtlas(temporary.resolve("local"));
    RunHere.corpus(local.folder(), input.toArray(Path[]::new));
    expected = local.hashes(local.current());
  }

  @AfterAll
  void stop() {
    if (s3 != null) {
      s3.close();
    }
  }

  @Test
  void twoWorkersGiveTheTablesOfOneMachine() throws Exception {
    try (StandaloneCluster cluster = StandaloneCluster.start(temporary);
        AtlasProcess run = cluster.submit("s3-submit", s3.submitOptions(), arguments("/cluster"))) {
      assertThat(run.exitCode()).as(run.output()).isZero();
      StoredAtlas atlas = fetched("/cluster");
      atlas.requireWhole();
      assertThat(atlas.manifest(atlas.current()).get("spark").get("master").asText())
          .isEqualTo(cluster.url());
      assertThat(atlas.hashes(atlas.current())).isEqualTo(expected);
    }
  }

  @Test
  void ofTwoRunsIntoOneOutputTheLaterOneGivesWay() throws Exception {
    try (AtlasProcess one = start("s3-two-runs-1", "/two");
        AtlasProcess two = start("s3-two-runs-2", "/two")) {
      List<Integer> codes = List.of(one.exitCode(), two.exitCode());
      assertThat(codes).as(one.output() + two.output()).containsExactlyInAnyOrder(0, 1);
      assertThat(codes.get(0) == 1 ? one.output() : two.output())
          .contains("Another run has published meanwhile; run again.");
    }
    StoredAtlas atlas = fetched("/two");
    atlas.requireWhole();
    assertThat(atlas.hashes(atlas.current())).isEqualTo(expected);
  }

  @Test
  void aRunThatIsKilledWhilePublishingHasPublishedNothing_andIsGoneOnWith() throws Exception {
    s3.holdBack("/killed/current");
    try (AtlasProcess run = start("s3-killed", "/killed")) {
      s3.awaitHeldBack(run);
      assertThat(run.isRunning()).as(run.output()).isTrue();
    }
    s3.letPass();
    assertThat(s3.files().exists(path("/killed/versions/v000001/manifest.json"))).isTrue();
    assertThat(s3.files().exists(path("/killed/current"))).isFalse();

    try (AtlasProcess run = start("s3-gone-on", "/killed")) {
      assertThat(run.exitCode()).as(run.output()).isZero();
      assertThat(run.output()).contains("Going on from v000001, which has completed corpus");
    }
    assertThat(read("/killed/current")).isEqualTo("v000002\n");
    StoredAtlas atlas = fetched("/killed");
    atlas.requireWhole();
    assertThat(atlas.versions()).containsExactly("v000002");
    assertThat(atlas.hashes("v000002")).isEqualTo(expected);

    s3.holdBack("/killed/current");
    try (AtlasProcess run =
        start("s3-killed-again", List.of("topics", "--output", s3.uri("/killed")))) {
      s3.awaitHeldBack(run);
      assertThat(run.isRunning()).as(run.output()).isTrue();
    }
    s3.letPass();
    assertThat(read("/killed/current")).isEqualTo("v000002\n");
  }

  private AtlasProcess start(String name, String output) throws Exception {
    return start(name, arguments(output));
  }

  private AtlasProcess start(String name, List<String> arguments) throws Exception {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(s3.submitOptions());
    return AtlasProcess.atlas(LOGS.resolve(name + ".log"), all.toArray(String[]::new));
  }

  private List<String> arguments(String output) {
    return List.of("run", "--input", s3.uri("/corpus"), "--output", s3.uri(output));
  }

  private StoredAtlas fetched(String output) throws IOException {
    StoredAtlas atlas = new StoredAtlas(temporary.resolve("fetched" + output));
    s3.files().copyToLocalFile(path(output), path(atlas.folder()));
    return atlas;
  }

  private String read(String file) throws IOException {
    try (FSDataInputStream in = s3.files().open(path(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static org.apache.hadoop.fs.Path path(String object) {
    return new org.apache.hadoop.fs.Path(object);
  }

  private static org.apache.hadoop.fs.Path path(Path local) {
    return new org.apache.hadoop.fs.Path(local.toUri());
  }
}
