package org.therapyatlas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.table.Stage;

class PreparationTest {
  @TempDir Path temporary;
  private Path input;

  @BeforeEach
  void oneFileOfInput() throws IOException {
    input = Files.createDirectory(temporary.resolve("in"));
    Files.writeString(input.resolve("a.txt"), "A title\n\nA sentence about bones.\n");
  }

  private static RunOptions options(
      Stage stage, List<Path> input, Path output, Optional<Path> lexicon, int keep) {
    return new RunOptions(
        stage,
        stage.subcommand(),
        input.stream().map(Path::toString).toList(),
        output.toString(),
        lexicon.map(Path::toString),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        keep,
        0.2,
        Optional.empty());
  }

  private static Preparation prepare(RunOptions options) {
    return Preparation.of(options, new Configuration(), List.of());
  }

  @Test
  void goodOptionsArePreparedWithoutWritingAnything() {
    Path output = temporary.resolve("out");
    Preparation prepared =
        prepare(options(Stage.CORPUS, List.of(input), output, Optional.empty(), 2));

    assertThat(prepared.sources().files()).hasSize(1);
    assertThat(prepared.base()).isEmpty();
    assertThat(output).doesNotExist();
  }

  @Test
  void everythingThatIsWrongIsToldInOneMessage() throws IOException {
    Path foreign = Files.createDirectory(temporary.resolve("photos"));
    Files.writeString(foreign.resolve("me.jpg"), "x");
    Path lexicon = Files.createDirectory(temporary.resolve("lexicon"));
    Files.writeString(lexicon.resolve("own.txt"), "this is no stanza\n");
    Path absent = temporary.resolve("absent");
    RunOptions wrong =
        options(Stage.CORPUS, List.of(absent, input), foreign, Optional.of(lexicon), 0);

    assertThatThrownBy(
            () -> Preparation.of(wrong, new Configuration(), List.of("Unknown option: '--foo'.")))
        .isInstanceOf(WrongUsageException.class)
        .message()
        .contains("Unknown option: '--foo'.")
        .contains("--keep 0 would remove the new version")
        .contains("--input " + absent + " names no file or folder.")
        .contains("photos holds files that are not an atlas")
        .containsPattern("own\\.txt:1(:\\d+)?: ");
    assertThat(foreign.toFile().list()).containsExactly("me.jpg");
  }

  @Test
  void anEmptyInputFolderHasItsSentence() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));

    assertThatThrownBy(
            () ->
                prepare(
                    options(
                        Stage.CORPUS,
                        List.of(empty),
                        temporary.resolve("out"),
                        Optional.empty(),
                        2)))
        .isInstanceOf(WrongUsageException.class)
        .hasMessage("--input " + empty + " holds no files.");
  }

  @Test
  void anAtlasInsideItsInputIsRefused() {
    assertThatThrownBy(
            () ->
                prepare(
                    options(
                        Stage.CORPUS,
                        List.of(temporary),
                        temporary.resolve("out"),
                        Optional.empty(),
                        2)))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining("lies inside --input " + temporary);
  }

  @Test
  void aLexiconFolderThatIsAbsentOrEmptyIsToldSo() throws IOException {
    Path absent = temporary.resolve("absent");
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    Path output = temporary.resolve("out");

    assertThatThrownBy(
            () -> prepare(options(Stage.CORPUS, List.of(input), output, Optional.of(absent), 2)))
        .hasMessageStartingWith("--lexicon " + absent + " cannot be read");
    assertThatThrownBy(
            () -> prepare(options(Stage.CORPUS, List.of(input), output, Optional.of(empty), 2)))
        .hasMessageStartingWith("--lexicon " + empty + " holds no .txt, .xml or .tsv files");
  }

  @Test
  void aLaterStageNeedsAnAtlas() {
    Path output = temporary.resolve("out");

    assertThatThrownBy(() -> prepare(options(Stage.TERMS, List.of(), output, Optional.empty(), 2)))
        .isInstanceOf(WrongUsageException.class)
        .hasMessage(
            "--output %s has no atlas yet; `atlas terms` needs one: run `atlas run` first."
                .formatted(output));
  }
}
