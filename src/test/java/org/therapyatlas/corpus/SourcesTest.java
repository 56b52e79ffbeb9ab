package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    write("a/one.txt", 10);
    write("a/deep/two.txt", 20);
    write("b[1]/three.jsonl", 30);
    write("a/.hidden", 1);
    write("a/_SUCCESS", 1);
    Files.createDirectory(folder.resolve("empty"));
  }

  @Test
  void aFolderIsReadWithAllBelowIt_hiddenFilesLeftOut_namesBelowTheCommonRoot() {
    assertThat(find(List.of(), "a", "b[1]"))
        .extracting(SourceFile::name)
        .containsExactly("a/deep/two.txt", "a/one.txt", "b[1]/three.jsonl");
  }

  @Test
  void globsAndTheSameFileTwice() {
    assertThat(find(List.of(), "a/*.txt", "a/one.txt", "b*"))
        .extracting(SourceFile::name)
        .containsExactly("a/one.txt", "b[1]/three.jsonl");
  }

  @Test
  void foldersWhoseNamesBeginAlikeShareOnlyTheirParent() throws IOException {
    write("notes/one.txt", 1);
    write("notes2/one.txt", 1);

    assertThat(find(List.of(), "notes", "notes2"))
        .extracting(SourceFile::name)
        .containsExactly("notes/one.txt", "notes2/one.txt");
  }

  @Test
  void whatNamesNothingIsSaid() {
    find(
        List.of(
            "--input %s names no file or folder.".formatted(folder.resolve("nothing*")),
            "--input %s holds no files.".formatted(folder.resolve("empty"))),
        "nothing*",
        "empty");
  }

  @Test
  void everyFileIsReadByExactlyOneTask_largeOnesAlone() {
    Sources sources =
        new Sources(
            "",
            List.of(
                new SourceFile("x", "x", 1000, 0),
                new SourceFile("y", "y", 1, 0),
                new SourceFile("z", "z", 1, 0)));
    assertThat(sources.tasks(2))
        .extracting(task -> task.stream().map(SourceFile::name).toList())
        .containsExactly(List.of("x"), List.of("y", "z"));
  }

  private List<SourceFile> find(List<String> expectedProblems, String... inputs) {
    List<String> problems = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (String input : inputs) {
      paths.add(folder.resolve(input).toString());
    }
    Sources sources = Sources.find(paths, new Configuration(), problems);
    assertThat(problems).containsExactlyElementsOf(expectedProblems);
    return sources.files();
  }

  private void write(String name, int bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[bytes]);
  }
}
