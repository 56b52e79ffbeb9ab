package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.therapyatlas.table.FolderRuns.finished;
import static org.therapyatlas.table.FolderRuns.published;
import static org.therapyatlas.table.FolderRuns.together;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.S3;

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
    String first = published(folder, 2);
    String died = folder.begin();
    String second = published(folder, 2);
    String third = published(folder, 2);

    assertThat(folder.current()).contains(third);
    assertThat(folder.versions()).containsExactly(second, third).doesNotContain(first, died);
    assertThat(folder.problem()).isEmpty();
    String slow = finished(folder, Optional.of(second));
    assertThatThrownBy(() -> folder.publish(slow, Optional.of(second)))
        .hasMessageContaining("Another run has published meanwhile");
  }

  @Test
  void noNameIsGivenTwice() throws Exception {
    Set<String> names = new TreeSet<>(together(TOGETHER, each -> folder().begin()));
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
      List<String> written =
          together(
              TOGETHER,
              each -> {
                try {
                  whole.writeIfUnchanged(pointer, seen, prefix + each);
                  return prefix + each;
                } catch (IOException e) {
                  return "";
                }
              });
      written.removeIf(String::isEmpty);
      assertThat(written).containsExactly(whole.read(pointer));
    }
  }

  @Test
  void aPointerThatIsWrittenAndNotConfirmedIsPublished() throws IOException {
    AtlasFolder folder = folder();
    String first = published(folder, 2);
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
}
