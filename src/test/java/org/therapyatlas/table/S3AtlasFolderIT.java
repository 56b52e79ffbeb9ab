package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.S3;
import org.therapyatlas.table.Manifest.Status;

/** The folder of an atlas in an object store, which is asked to compare and write in one step. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3AtlasFolderIT {
  private static final int TOGETHER = 8;

  private S3 s3;
  private String name;

  @BeforeAll
  void start(@TempDir Path disk) throws Exception {
    assumeThat(S3.isAtHand()).as("-Ps3").isTrue();
    s3 = S3.start(disk.resolve("s3"));
  }

  @AfterAll
  void stop() {
    if (s3 != null) {
      s3.close();
    }
  }

  @BeforeEach
  void name(TestInfo test) {
    name = "/" + test.getTestMethod().orElseThrow().getName();
  }

  @Test
  void publishesKeepsAndRemoves() throws IOException {
    AtlasFolder folder = folder();
    assertThat(folder.problem()).isEmpty();
    String first = published(folder);
    String died = folder.begin();
    String second = published(folder);
    String third = published(folder);

    assertThat(folder.current()).contains(third);
    assertThat(folder.versions()).containsExactly(second, third).doesNotContain(first, died);
    assertThat(folder.problem()).isEmpty();
    String slow = finished(folder, Optional.of(second));
    assertThatThrownBy(() -> folder.publish(slow, Optional.of(second)))
        .hasMessageContaining("Another run has published meanwhile");
  }

  @Test
  void noNameIsGivenTwice() throws Exception {
    Set<String> names = new ConcurrentSkipListSet<>();
    List<Future<String>> begun = together(each -> folder().begin());
    for (Future<String> each : begun) {
      names.add(each.get());
    }
    assertThat(names).hasSize(TOGETHER);
    assertThat(folder().versions()).containsExactlyElementsOf(names);
  }

  /** Below the monitor that keeps the threads of one program apart. */
  @Test
  void ofThoseThatSawTheSamePointerOneWrites() throws Exception {
    org.apache.hadoop.fs.Path pointer = new org.apache.hadoop.fs.Path(s3.uri(name), "current");
    WholeFiles whole = new WholeFiles(s3.files(), s3.configuration());
    assertThat(whole.writesIfUnchanged(pointer)).isTrue();
    for (int round = 0; round < 3; round++) {
      Optional<String> seen = whole.tag(pointer);
      assertThat(seen.isPresent()).isEqualTo(round > 0);
      String prefix = "v%d-".formatted(round);
      List<String> written = new ArrayList<>();
      List<Future<String>> attempts =
          together(
              each -> {
                try {
                  whole.writeIfUnchanged(pointer, seen, prefix + each);
                  return prefix + each;
                } catch (IOException e) {
                  return "";
                }
              });
      for (Future<String> attempt : attempts) {
        if (!attempt.get().isEmpty()) {
          written.add(attempt.get());
        }
      }
      assertThat(written).containsExactly(whole.read(pointer));
    }
  }

  @Test
  void aPointerThatIsWrittenAndNotConfirmedIsPublished() throws IOException {
    AtlasFolder folder = folder();
    String first = published(folder);
    String second = finished(folder, Optional.of(first));
    s3.loseAnswer(name + "/current");
    folder.publish(second, Optional.of(first));

    assertThat(folder.current()).contains(second);
    // Written, and asked for again by the client, which was not told so.
    assertThat(s3.conditions()).containsSubsequence("current If-Match 200", "current If-Match 412");
  }

  private AtlasFolder folder() throws IOException {
    return AtlasFolder.at(s3.uri(name), s3.configuration());
  }

  private static String finished(AtlasFolder folder, Optional<String> previous) throws IOException {
    String version = folder.begin();
    folder.finish(
        version,
        new Manifest(
            version,
            previous,
            "run",
            "test",
            Status.COMPLETE,
            Map.of(),
            new Manifest.Input(0, 0, "", ""),
            Map.of(),
            List.of(),
            Map.of()));
    return version;
  }

  private static String published(AtlasFolder folder) throws IOException {
    Optional<String> previous = folder.current();
    String version = finished(folder, previous);
    folder.publish(version, previous);
    folder.prune(version, 2);
    return version;
  }

  private interface Attempt {
    String by(int each) throws IOException;
  }

  private static List<Future<String>> together(Attempt attempt) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(TOGETHER);
    try {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < TOGETHER; i++) {
        int each = i;
        running.add(pool.submit(() -> attempt.by(each)));
      }
      for (Future<String> each : running) {
        each.get();
      }
      return running;
    } finally {
      pool.shutdownNow();
    }
  }
}
