package org.therapyatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.table.Manifest;
import org.therapyatlas.table.Stage;

/** Every thing that rows of a stage depend on changes its basis, and nothing else does. */
class BasisTest {
  private static final Set<Stage> ALL = EnumSet.of(Stage.CORPUS, Stage.TERMS, Stage.CITATIONS);
  private static final String SPARK = "4.1.0";

  @TempDir Path temporary;
  private Path input;
  private Path file;
  private Map<Stage, Map<String, String>> before;

  /** What a run may be given, with the values that it has in most cases. */
  private final class Given {
    private Optional<String> lexicon = Optional.empty();
    private Optional<String> stopWords = Optional.empty();
    private Optional<String> synonyms = Optional.empty();
    private List<String> languages = List.of();
    private List<String> facets = List.of();
    private boolean withinKinds;
    private OptionalInt topics = OptionalInt.empty();
    private Optional<String> topicsOf = Optional.empty();
    private int keep = 2;
    private double maxRejected = 0.2;
    private Map<String, Long> limits = Map.of();
    private Map<String, String> columns = Map.of();

    Map<Stage, Map<String, String>> basis(String spark) {
      List<String> problems = new ArrayList<>();
      RunOptions options =
          new RunOptions(
              Stage.CORPUS,
              "run",
              List.of(input.toString()),
              false,
              false,
              temporary.resolve("out").toString(),
              lexicon,
              stopWords,
              synonyms,
              languages,
              facets,
              withinKinds,
              topics,
              topicsOf,
              keep,
              maxRejected,
              Optional.empty(),
              ReaderOptions.of(limits, columns, problems));
      return Basis.of(Preparation.of(options, new Configuration(), problems), spark);
    }
  }

  @BeforeEach
  void someInput() throws IOException {
    input = Files.createDirectory(temporary.resolve("in"));
    file = Files.writeString(input.resolve("a.txt"), "A title\n\nA sentence about bones.\n");
    before = new Given().basis(SPARK);
  }

  private void requireChanged(Set<Stage> expected, Map<Stage, Map<String, String>> after) {
    Set<Stage> changed = EnumSet.noneOf(Stage.class);
    for (Stage stage : before.keySet()) {
      if (!before.get(stage).equals(after.get(stage))) {
        changed.add(stage);
      }
    }
    assertThat(changed).isEqualTo(expected);
  }

  @Test
  void theSameRunHasTheSameBasis() {
    assertThat(before.keySet()).isEqualTo(ALL);
    requireChanged(Set.of(), new Given().basis(SPARK));
  }

  @Test
  void anInputFileThatIsTouchedGrowsMovesOrIsAddedChangesAll() throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1));
    requireChanged(ALL, new Given().basis(SPARK));

    Files.writeString(file, "A title\n\nA sentence about bones, longer.\n");
    Files.setLastModifiedTime(file, time);
    requireChanged(ALL, new Given().basis(SPARK));

    Files.writeString(file, "A title\n\nA sentence about bones.\n");
    Files.setLastModifiedTime(file, time);
    requireChanged(Set.of(), new Given().basis(SPARK));

    Path moved = Files.move(file, input.resolve("b.txt"));
    requireChanged(ALL, new Given().basis(SPARK));

    Files.move(moved, file);
    Path added = Files.writeString(input.resolve("b.txt"), "Another\n\nIt is short.\n");
    requireChanged(ALL, new Given().basis(SPARK));

    Files.delete(added);
    requireChanged(Set.of(), new Given().basis(SPARK));
  }

  @Test
  void whatReadingDependsOnChangesAll() throws IOException {
    Given limit = new Given();
    limit.limits = Map.of("record", 1000L);
    requireChanged(ALL, limit.basis(SPARK));

    Given columns = new Given();
    columns.columns = Map.of("title", "Titel");
    requireChanged(ALL, columns.basis(SPARK));

    Path lexicon = Files.createDirectory(temporary.resolve("lexicon"));
    Path own = lexicon.resolve("own.txt");
    Files.writeString(own, "[singing]\nkind: therapy\nen: singing | choir\n");
    Given other = new Given();
    other.lexicon = Optional.of(lexicon.toString());
    Map<Stage, Map<String, String>> extended = other.basis(SPARK);
    requireChanged(ALL, extended);

    // The option is the same, the file is not.
    Files.writeString(own, "[singing]\nkind: therapy\nen: singing | choir | chorus\n");
    assertThat(other.basis(SPARK).get(Stage.CORPUS)).isNotEqualTo(extended.get(Stage.CORPUS));
  }

  @Test
  void anotherSparkChangesAll() {
    requireChanged(ALL, new Given().basis("4.0.1"));
  }

  @Test
  void optionsOfWordsChangeWhatIsMadeOfWords() throws IOException {
    Given languages = new Given();
    languages.languages = List.of("en");
    requireChanged(Set.of(Stage.TERMS), languages.basis(SPARK));

    Given kinds = new Given();
    kinds.withinKinds = true;
    requireChanged(Set.of(Stage.TERMS), kinds.basis(SPARK));

    Given facet = new Given();
    facet.facets = List.of("hospital");
    requireChanged(Set.of(Stage.TERMS, Stage.CITATIONS), facet.basis(SPARK));

    Path words = Files.writeString(temporary.resolve("words.txt"), "en: baseline\n");
    Given stopWords = new Given();
    stopWords.stopWords = Optional.of(words.toString());
    Map<Stage, Map<String, String>> stopped = stopWords.basis(SPARK);
    requireChanged(Set.of(Stage.TERMS), stopped);

    // The option is the same, the file is not.
    Files.writeString(words, "en: endpoint\n");
    assertThat(stopWords.basis(SPARK).get(Stage.TERMS)).isNotEqualTo(stopped.get(Stage.TERMS));

    Files.writeString(words, "en: fecal = faecal\n");
    Given synonyms = new Given();
    synonyms.synonyms = Optional.of(words.toString());
    requireChanged(Set.of(Stage.TERMS), synonyms.basis(SPARK));
  }

  @Test
  void whatNoRowOfTheseStagesDependsOnChangesNothing() {
    Given others = new Given();
    others.topics = OptionalInt.of(3);
    others.keep = 5;
    others.maxRejected = 0.9;
    requireChanged(Set.of(), others.basis(SPARK));
  }

  /** A stage that is run alone and an update speak of the version they take the rest from. */
  @Test
  void theVersionThatIsBuiltUponIsNamed() {
    Preparation prepared =
        Preparation.of(
            new RunOptions(
                Stage.CORPUS,
                "run",
                List.of(input.toString()),
                temporary.resolve("out").toString(),
                Optional.empty(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                2,
                0.2,
                Optional.empty()),
            new Configuration(),
            List.of());
    for (String version : List.of("v000001", "v000002")) {
      Manifest base =
          new Manifest(
              version,
              Optional.empty(),
              "run",
              "test",
              Manifest.Status.COMPLETE,
              Map.of(),
              new Manifest.Input(0, 0, "", ""),
              Map.of(),
              List.of(),
              Map.of());
      Preparation upon =
          new Preparation(
              prepared.options(),
              prepared.sources(),
              prepared.folder(),
              prepared.lexicon(),
              prepared.words(),
              Optional.of(base));
      Map<Stage, Map<String, String>> after = Basis.of(upon, SPARK);
      requireChanged(ALL, after);
      before = after;
    }
  }
}
