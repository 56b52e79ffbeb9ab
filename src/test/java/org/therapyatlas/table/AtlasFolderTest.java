package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapyatlas.table.FolderRuns.finished;
import static org.therapyatlas.table.FolderRuns.manifest;
import static org.therapyatlas.table.FolderRuns.published;
import static org.therapyatlas.table.FolderRuns.together;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.table.Manifest.Status;

/** The folder as files alone, without a session. */
class AtlasFolderTest {
  @TempDir Path temporary;

  private AtlasFolder folder() throws IOException {
    return AtlasFolder.at(temporary.resolve("atlas").toString(), new Configuration(false));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(temporary.resolve("atlas"))) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void anAbsentOrEmptyFolderAndAnAtlasMayBeWritten() throws IOException {
    assertThat(folder().problem()).isEmpty();
    assertThat(temporary.resolve("atlas")).doesNotExist();

    Files.createDirectory(temporary.resolve("atlas"));
    assertThat(folder().problem()).isEmpty();
    assertThat(folder().current()).isEmpty();
    assertThat(folder().versions()).isEmpty();

    published(folder(), 2);
    assertThat(folder().problem()).isEmpty();
  }

  @Test
  void aFolderThatIsNotOursIsNamedAndNotTouched() throws IOException {
    Path atlas = Files.createDirectory(temporary.resolve("atlas"));
    Files.writeString(atlas.resolve("holiday.jpg"), "a picture");

    assertThat(folder().problem())
        .hasValueSatisfying(
            text -> assertThat(text).contains("files that are not an atlas", "an empty or a new"));
    assertThat(names()).containsExactly("holiday.jpg");
  }

  @Test
  void aFileOrAPathBelowAFileIsNoFolder() throws IOException {
    Files.writeString(temporary.resolve("atlas"), "text");

    assertThat(folder().problem().orElseThrow()).endsWith("atlas is a file; name a folder.");
    AtlasFolder below =
        AtlasFolder.at(temporary.resolve("atlas/deep/er").toString(), new Configuration(false));
    assertThat(below.problem().orElseThrow()).contains("stands below the file");
  }

  @Test
  void aPointerThatLeadsNowhereIsAProblemWithItsWayOut() throws IOException {
    published(folder(), 2);
    Path current = temporary.resolve("atlas/current");
    for (String wrong : List.of("v000009\n", "", "../versions", "v1 v2")) {
      Files.writeString(current, wrong);
      assertThat(folder().problem().orElseThrow())
          .contains("names version '" + wrong.strip() + "', which is not complete")
          .contains("one of [v000001]");
      assertThatThrownBy(() -> folder().current()).isInstanceOf(IllegalStateException.class);
    }
    Files.writeString(current, "  v000001\r\n");
    assertThat(folder().problem()).isEmpty();
    assertThat(folder().current()).contains("v000001");
  }

  @Test
  void aVersionIsCurrentOnlyOncePublished() throws IOException {
    AtlasFolder folder = folder();
    String version = folder.begin();
    assertThat(folder.versions()).containsExactly(version);
    assertThat(folder.finishedVersions()).isEmpty();

    folder.finish(version, manifest(version, Optional.empty(), Status.COMPLETE));
    assertThat(folder.finishedVersions()).containsExactly(version);
    assertThat(folder.current()).isEmpty();

    folder.publish(version, Optional.empty());
    assertThat(folder.current()).contains(version);
    assertThat(Files.readString(temporary.resolve("atlas/current"))).isEqualTo(version + "\n");
    assertThat(Files.readSymbolicLink(temporary.resolve("atlas/latest")))
        .isEqualTo(Path.of("versions", version));
    assertThat(folder.readersPath(version)).hasToString(folder.path() + "/latest");
    assertThat(names()).containsExactly("_therapy_atlas", "current", "latest", "versions");
  }

  @Test
  void noNameIsGivenTwiceToRunsThatBeginTogether() throws Exception {
    Set<String> names = new ConcurrentSkipListSet<>();
    int threads = 8;
    int each = 25;
    together(
        threads,
        thread -> {
          AtlasFolder folder = folder();
          for (int i = 0; i < each; i++) {
            names.add(folder.begin());
          }
          return null;
        });

    assertThat(names).hasSize(threads * each);
    assertThat(folder().versions()).containsExactlyElementsOf(names);
  }

  @Test
  void aRunPublishesOnlyWhatItBeganFrom() throws IOException {
    AtlasFolder folder = folder();
    String slow = finished(folder, Optional.empty());
    String fast = published(folder, 2);

    assertThatThrownBy(() -> folder.publish(slow, Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Version v000001 is not published: none was current when the run began, v000002 is"
                + " now. Another run has published meanwhile; run again.");
    assertThat(folder.current()).contains(fast);
  }

  @Test
  void ofRunsThatPublishTogetherOneWins() throws Exception {
    AtlasFolder folder = folder();
    String first = published(folder, 2);
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
    assertThat(Files.readSymbolicLink(temporary.resolve("atlas/latest")))
        .isEqualTo(Path.of("versions", folder.current().orElseThrow()));
  }

  @Test
  void theLastPublishedVersionsStayWhateverDiedBetween() throws IOException {
    AtlasFolder folder = folder();
    published(folder, 3);
    published(folder, 3);
    String died = folder.begin();
    String third = published(folder, 3);

    assertThat(folder.versions()).containsExactly("v000001", "v000002", third).doesNotContain(died);
    String fourth = published(folder, 3);
    assertThat(folder.versions()).containsExactly("v000002", third, fourth);
    String fifth = published(folder, 1);
    assertThat(folder.versions()).containsExactly(fifth);
  }

  @Test
  void aRefusedVersionStaysUntilTheNextIsPublished() throws IOException {
    AtlasFolder folder = folder();
    String good = published(folder, 2);
    String refused = folder.begin();
    folder.finish(refused, manifest(refused, Optional.of(good), Status.TOO_MANY_REJECTED));

    assertThat(folder().current()).contains(good);
    assertThat(folder().manifest(refused).status()).isEqualTo(Status.TOO_MANY_REJECTED);
    String next = published(folder, 2);
    assertThat(folder.versions()).containsExactly(good, next);
  }

  @Test
  void aVersionBegunLaterIsNotRemoved() throws IOException {
    AtlasFolder folder = folder();
    String version = finished(folder, Optional.empty());
    String running = folder.begin();
    folder.publish(version, Optional.empty());
    folder.prune(version, 1);

    assertThat(folder.versions()).containsExactly(version, running);
  }

  @Test
  void rollingBackIsRewritingThePointer() throws IOException {
    AtlasFolder folder = folder();
    String first = published(folder, 2);
    String second = published(folder, 2);
    Files.writeString(temporary.resolve("atlas/current"), first + "\n");

    assertThat(folder.current()).contains(first);
    String third = published(folder, 2);
    assertThat(folder.manifest(third).previous()).contains(first);
    assertThat(folder.versions()).containsExactly(first, third).doesNotContain(second);
    assertThat(Files.readSymbolicLink(temporary.resolve("atlas/latest")))
        .isEqualTo(Path.of("versions", third));
  }

  @Test
  void whatARunThatDiedWhilePublishingLeftIsMended() throws IOException {
    AtlasFolder folder = folder();
    String first = published(folder, 2);
    Path atlas = temporary.resolve("atlas");
    // Died before its pointer was in place, with a manifest of which half was written ...
    String died = folder.begin();
    Files.writeString(atlas.resolve("_current-" + died), died);
    Files.createSymbolicLink(atlas.resolve("_latest"), Path.of("versions", died));
    Files.writeString(atlas.resolve("versions/" + died + "/_manifest.json"), "{ \"vers");
    // ... and one that died between pointer and link.
    String pointed = finished(folder, Optional.of(first));
    Files.writeString(atlas.resolve("current"), pointed + "\n");

    assertThat(folder().problem()).isEmpty();
    assertThat(folder().finishedVersions()).containsExactly(first, pointed);
    String next = published(folder(), 2);
    assertThat(folder().versions()).containsExactly(pointed, next);
    assertThat(names()).containsExactly("_therapy_atlas", "current", "latest", "versions");
    assertThat(Files.readSymbolicLink(atlas.resolve("latest")))
        .isEqualTo(Path.of("versions", next));
  }

  @Test
  void anObjectStoreNeedsNeitherRenamesNorLinks() throws IOException {
    AtlasFolder folder =
        AtlasFolder.at(
            "%s://%s".formatted(ObjectStore.SCHEME, temporary.resolve("atlas")),
            ObjectStore.configuration());
    assertThat(folder.problem()).isEmpty();
    String first = published(folder, 2);
    String died = folder.begin();
    String second = published(folder, 2);
    String third = published(folder, 2);

    assertThat(folder.current()).contains(third);
    assertThat(folder.versions()).containsExactly(second, third).doesNotContain(first, died);
    assertThat(folder.problem()).isEmpty();
    assertThat(names()).containsExactly("_therapy_atlas", "current", "versions");
    String slow = finished(folder, Optional.of(second));
    assertThatThrownBy(() -> folder.publish(slow, Optional.of(second)))
        .hasMessageContaining("Another run has published meanwhile");
  }
}
