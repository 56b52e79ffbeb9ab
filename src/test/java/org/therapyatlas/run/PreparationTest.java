package org.therapyatlas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.corpus.InputFiles;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.AtlasFolder;
import org.therapyatlas.table.Manifest;
import org.therapyatlas.table.Stage;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.TableStore;

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

  private static RunOptions updating(RunOptions given, ReaderOptions reading) {
    return new RunOptions(
        given.stage(),
        given.command(),
        given.input(),
        true,
        false,
        given.output(),
        given.lexicon(),
        given.stopWords(),
        given.synonyms(),
        given.languages(),
        given.facets(),
        given.withinKinds(),
        given.topics(),
        given.topicsOf(),
        given.keep(),
        given.maxRejected(),
        given.previous(),
        reading);
  }

  /** An atlas without rows that was written with these options. */
  private static void publish(Path output, String program, Map<String, String> more, Table... with)
      throws IOException {
    Map<String, String> options = new TreeMap<>(more);
    options.putIfAbsent("input", "/base");
    options.putIfAbsent("lexicon-fingerprint", Lexicon.standard().fingerprint());
    options.putIfAbsent("topics", "automatic");
    options.putIfAbsent("max-rejected", "0.2");
    Map<String, Manifest.StoredTable> tables = new TreeMap<>();
    for (Table table : with) {
      tables.put(table.name(), new Manifest.StoredTable("corpus", 0, 0, ""));
    }
    AtlasFolder folder = AtlasFolder.at(output.toString(), new Configuration());
    try (TableStore store = TableStore.begin(SparkTest.session(), folder)) {
      store.finish(
          new Manifest(
              store.version(),
              store.previous(),
              "run",
              program,
              Manifest.Status.COMPLETE,
              options,
              new Manifest.Input(1, 10, "file:/base/", ""),
              tables,
              List.of(),
              Map.of()));
      store.publish(2);
    }
  }

  @Test
  void anUpdateNeedsAnAtlas() {
    Path output = temporary.resolve("out");
    RunOptions given = options(Stage.CORPUS, List.of(input), output, Optional.empty(), 2);

    assertThatThrownBy(() -> prepare(updating(given, ReaderOptions.DEFAULTS)))
        .isInstanceOf(WrongUsageException.class)
        .hasMessage(
            "--output %s has no atlas yet to update; run `atlas corpus` without --update first."
                .formatted(output));
  }

  @Test
  void anUpdateTakesOverWhatIsNotGiven() throws IOException {
    Path output = temporary.resolve("out");
    publish(
        output,
        Program.version(),
        Map.of("languages", "en,zh", "facet", "hospital", "topics", "7"),
        InputFiles.TABLE);
    RunOptions given = options(Stage.CORPUS, List.of(input), output, Optional.empty(), 2);

    Preparation prepared = prepare(updating(given, ReaderOptions.DEFAULTS));

    assertThat(prepared.options().input()).containsExactly("/base", input.toString());
    assertThat(prepared.options().languages()).containsExactly("en", "zh");
    assertThat(prepared.options().facets()).containsExactly("hospital");
    assertThat(prepared.options().topics()).hasValue(7);
    assertThat(prepared.sources().files()).hasSize(1);
    assertThat(prepared.inputBytes()).isEqualTo(10 + prepared.sources().bytes());
  }

  @Test
  void anUpdateThatWouldReadInAnotherWayIsRefused_withEveryReason() throws IOException {
    Path output = temporary.resolve("out");
    publish(
        output, "0.0.9", Map.of("limit", "record=5", "lexicon-fingerprint", "of another lexicon"));
    RunOptions given = options(Stage.CORPUS, List.of(input), output, Optional.empty(), 2);
    RunOptions wrong =
        updating(given, ReaderOptions.of(Map.of(), Map.of("title", "Titel"), new ArrayList<>()));

    assertThatThrownBy(() -> prepare(wrong))
        .isInstanceOf(WrongUsageException.class)
        .message()
        .contains(
            "The lexicon has changed since version v000001 was written; run `atlas corpus` without --update.")
        .contains("Version v000001 does not say which files it was read from;")
        .contains("Version v000001 was written by therapy-atlas 0.0.9 and this is ")
        .contains("Version v000001 was read with --limit record=5 and not ")
        .contains("Version v000001 was read with --columns (none) and not title=Titel;");
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
