package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.therapyatlas.corpus.InputFiles.InputFile;
import org.therapyatlas.text.Digests;

/** Which files an update reads. */
class UpdateTest {
  private final List<String> digested = new ArrayList<>();

  private static String sha256(String content) {
    return Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
  }

  private static InputFile held(String name, String content) {
    return new InputFile(name, content.length(), Optional.of(sha256(content)));
  }

  /** An update with files given as path and content in turns. */
  private Update update(String root, List<InputFile> earlier, String... pathsAndContents) {
    Map<String, String> contents = new TreeMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      contents.put(pathsAndContents[i], pathsAndContents[i + 1]);
    }
    List<SourceFile> files = new ArrayList<>();
    contents.forEach((path, content) -> files.add(new SourceFile(path, path, content.length(), 0)));
    return Update.of(
        new Sources("", files),
        root,
        earlier,
        known -> {
          Map<String, String> digests = new TreeMap<>();
          for (SourceFile file : known.files()) {
            digested.add(file.path());
            digests.put(file.path(), sha256(contents.get(file.path())));
          }
          return digests;
        });
  }

  private static List<String> names(Sources sources) {
    return sources.files().stream().map(SourceFile::name).toList();
  }

  @Test
  void onlyNewAndChangedFilesAreRead_andOnlyThoseOfKnownSizeAreDigested() {
    Update update =
        update(
            "file:/in/",
            List.of(held("a", "one"), held("b", "two"), held("c", "three"), held("d", "gone")),
            "file:/in/a",
            "one",
            "file:/in/b",
            "TWO",
            "file:/in/c",
            "three and more",
            "file:/in/e",
            "new");

    assertThat(digested).containsExactly("file:/in/a", "file:/in/b");
    assertThat(names(update.unread())).containsExactly("b", "c", "e");
    assertThat(update.replaced()).containsExactly("b", "c");
    assertThat(update.held()).containsOnlyKeys("file:/in/a", "file:/in/d");
    assertThat(update.prefix()).isEmpty();
  }

  @Test
  void filesOfAnotherFolderLieBelowTheCommonRoot_asIfAllWereReadAtOnce() {
    Update update = update("file:/in/base/", List.of(held("a", "one")), "file:/in/update/a", "one");

    assertThat(names(update.unread())).containsExactly("update/a");
    assertThat(update.prefix()).isEqualTo("base/");
    assertThat(update.unread().root()).isEqualTo("file:/in/");
  }

  @Test
  void aFileThatCouldNotBeOpenedIsTriedAgain() {
    Update update =
        update("file:/in/", List.of(new InputFile("a", 3, Optional.empty())), "file:/in/a", "one");

    assertThat(names(update.unread())).containsExactly("a");
    assertThat(update.replaced()).containsExactly("a");
  }

  @Test
  void whatIsAsItWasIsNotReadAgain() {
    Update update = update("file:/in/", List.of(held("a", "one")), "file:/in/a", "one");

    assertThat(update.unread().files()).isEmpty();
    assertThat(update.replaced()).isEmpty();
    assertThat(update.held()).hasSize(1);
  }
}
