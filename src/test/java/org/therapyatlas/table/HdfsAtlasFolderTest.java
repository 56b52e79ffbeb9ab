package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapyatlas.table.FolderRuns.finished;
import static org.therapyatlas.table.FolderRuns.published;
import static org.therapyatlas.table.FolderRuns.together;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.Hdfs;

/** The folder of an atlas on HDFS: no links, no locks, renames that replace. */
class HdfsAtlasFolderTest {
  @TempDir static Path disk;
  private static Hdfs hdfs;
  private String path;

  @BeforeAll
  static void start() throws IOException {
    hdfs = Hdfs.start(disk);
  }

  @AfterAll
  static void stop() {
    hdfs.close();
  }

  @BeforeEach
  void name(TestInfo test) {
    path = hdfs.uri("/" + test.getTestMethod().orElseThrow().getName());
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
    assertThat(folder.readersPath(third)).hasToString(path + "/versions/" + third);
    assertThat(folder.versions()).containsExactly(second, third).doesNotContain(first, died);
    assertThat(folder.problem()).isEmpty();
    assertThat(names()).containsExactly("_publishing", "_therapy_atlas", "current", "versions");
  }

  @Test
  void noNameIsGivenTwice() throws Exception {
    Set<String> names = new ConcurrentSkipListSet<>();
    together(
        4,
        thread -> {
          AtlasFolder folder = folder();
          for (int i = 0; i < 10; i++) {
            names.add(folder.begin());
          }
          return null;
        });
    assertThat(names).hasSize(40);
    assertThat(folder().versions()).containsExactlyElementsOf(names);
  }

  @Test
  void ofRunsThatPublishTogetherOneWins() throws Exception {
    String first = published(folder(), 2);
    AtomicInteger won = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    together(
        8,
        thread -> {
          AtlasFolder own = folder();
          String version = finished(own, Optional.of(first));
          try {
            own.publish(version, Optional.of(first));
            won.incrementAndGet();
          } catch (IllegalStateException e) {
            refused.incrementAndGet();
          }
          return null;
        });
    assertThat(won).hasValue(1);
    assertThat(refused).hasValue(7);
  }

  @Test
  void whoDiesWhilePublishingKeepsNobodyOut() throws IOException {
    String first = published(folder(), 2);
    hdfs.dieWhileAppendingTo(path + "/_publishing");
    String second = published(folder(), 2);
    assertThat(folder().current()).contains(second);
    assertThat(folder().manifest(second).previous()).contains(first);
  }

  @Test
  void aFolderThatIsNotOursIsNamed() throws IOException {
    org.apache.hadoop.fs.Path foreign = new org.apache.hadoop.fs.Path(path, "thesis.docx");
    hdfs.files().create(foreign).close();
    assertThat(folder().problem())
        .hasValueSatisfying(
            problem -> assertThat(problem).contains(path, "holds files that are not an atlas"));
    assertThat(hdfs.files().exists(foreign)).isTrue();
  }

  private AtlasFolder folder() throws IOException {
    return AtlasFolder.at(path, hdfs.configuration());
  }

  private List<String> names() throws IOException {
    return Arrays.stream(hdfs.files().listStatus(new org.apache.hadoop.fs.Path(path)))
        .map(status -> status.getPath().getName())
        .sorted()
        .toList();
  }
}
