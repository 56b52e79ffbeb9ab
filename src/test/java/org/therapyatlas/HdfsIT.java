package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as users start it, with input and output on HDFS. */
class HdfsIT {
  private static final Path LOGS = Path.of("target", "it-logs");
  private static final List<String> INPUT =
      List.of("news/zh-fmt-als.txt", "journals/en-mindfulness-pain.txt", "medline/sample-1.xml");

  @TempDir Path temporary;

  @Test
  void aRunThatIsKilledAfterTheCorpusIsGoneOnWith() throws Exception {
    StoredAtlas local = new StoredAtlas(temporary.resolve("local"));
    RunHere.corpus(
        local.folder(),
        INPUT.stream().map(AtlasProcess.ROOT.resolve("data/corpus")::resolve).toArray(Path[]::new));

    StoredAtlas fetched = new StoredAtlas(temporary.resolve("fetched"));
    try (Hdfs hdfs = Hdfs.start(temporary.resolve("hdfs"))) {
      for (String file : INPUT) {
        hdfs.files()
            .copyFromLocalFile(
                path(AtlasProcess.ROOT.resolve("data/corpus").resolve(file)),
                new org.apache.hadoop.fs.Path("/corpus/" + file));
      }
      List<String> run =
          new ArrayList<>(
              List.of("run", "--input", hdfs.uri("/corpus"), "--output", hdfs.uri("/atlas")));
      run.addAll(AtlasProcess.FEW_ROWS);
      run.addAll(
          List.of(
              "--conf",
              "spark.driver.extraJavaOptions=-Dfile.encoding=UTF-8 "
                  + String.join(" ", AtlasProcess.QUICK)));
      String[] same = run.toArray(String[]::new);
      try (AtlasProcess killed = AtlasProcess.atlas(LOGS.resolve("hdfs-killed.log"), same)) {
        while (!progress(hdfs).contains("CORPUS")) {
          assertThat(killed.isRunning()).as(killed.output()).isTrue();
          Thread.sleep(20);
        }
      }
      assertThat(hdfs.files().exists(new org.apache.hadoop.fs.Path("/atlas/current"))).isFalse();

      try (AtlasProcess next = AtlasProcess.atlas(LOGS.resolve("hdfs-gone-on.log"), same)) {
        assertThat(next.exitCode()).as(next.output()).isZero();
        assertThat(next.output())
            .contains("Going on from v000001, which has completed corpus")
            .doesNotContainPattern("(?m)^  records +\\d+ rows");
      }
      hdfs.files().copyToLocalFile(new org.apache.hadoop.fs.Path("/atlas"), path(fetched.folder()));
    }
    fetched.requireWhole();
    assertThat(fetched.versions()).containsExactly("v000002");
    assertThat(fetched.hashes("v000002")).isEqualTo(local.hashes(local.current()));
    assertThat(fetched.version("v000002").resolve("progress.json")).doesNotExist();
  }

  /** What the run says to have completed; replaced by a rename, so that it is always whole. */
  private static String progress(Hdfs hdfs) throws IOException {
    org.apache.hadoop.fs.Path file =
        new org.apache.hadoop.fs.Path("/atlas/versions/v000001/progress.json");
    if (!hdfs.files().exists(file)) {
      return "";
    }
    try (FSDataInputStream in = hdfs.files().open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static org.apache.hadoop.fs.Path path(Path local) {
    return new org.apache.hadoop.fs.Path(local.toUri());
  }
}
