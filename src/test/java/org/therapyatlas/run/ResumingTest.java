package org.therapyatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.Tables;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.table.AtlasFolder;
import org.therapyatlas.table.Manifest;
import org.therapyatlas.table.Manifest.StoredTable;
import org.therapyatlas.table.Stage;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.TableStore;
import org.therapyatlas.terms.Terms;

/** Which stages are taken over from which version; a table is here a file with the table's name. */
class ResumingTest {
  private static final Set<Stage> RUN = EnumSet.allOf(Stage.class);

  @TempDir Path temporary;

  private TableStore begin() throws IOException {
    return TableStore.begin(
        SparkTest.session(), AtlasFolder.at(temporary.toString(), new Configuration()));
  }

  /** Bases of each stage by a word. */
  private static Map<Stage, Map<String, String>> bases(
      String corpus, String terms, String citations) {
    Map<Stage, Map<String, String>> bases = new EnumMap<>(Stage.class);
    bases.put(Stage.CORPUS, Map.of("input", corpus));
    bases.put(Stage.TERMS, Map.of("input", corpus, "languages", terms));
    bases.put(Stage.CITATIONS, Map.of("input", corpus, "facet", citations));
    return bases;
  }

  private static final Map<Stage, Map<String, String>> BASES = bases("a", "b", "c");

  private Path file(String version, Table table) {
    return temporary
        .resolve("versions")
        .resolve(version)
        .resolve(table.part().folder())
        .resolve(table.name())
        .resolve("part-0.parquet");
  }

  /** Stores tables of these stages and says so. */
  private void store(TableStore store, Resuming run, Stage... stages) throws IOException {
    for (Table table : Tables.ALL) {
      if (List.of(stages).contains(Tables.stage(table))) {
        Path file = file(store.version(), table);
        Files.createDirectories(file.getParent());
        Files.writeString(file, table.name());
        run.checked(
            table, new StoredTable(table.part().folder(), 1, table.name().length(), table.name()));
      }
    }
  }

  /** A run that breaks off after these stages; its version. */
  private String broken(Map<Stage, Map<String, String>> bases, Stage... stages) throws IOException {
    try (TableStore store = begin()) {
      store(store, Resuming.afresh(store, RUN, bases), stages);
      return store.version();
    }
  }

  private String said(Map<Stage, Map<String, String>> bases) throws IOException {
    return said(RUN, bases);
  }

  private String said(Set<Stage> stages, Map<Stage, Map<String, String>> bases) throws IOException {
    try (TableStore store = begin()) {
      return Resuming.goingOn(store, stages, bases).said().orElse("");
    }
  }

  @Test
  void completeStagesOfTheSameBasisAreTakenOver() throws IOException {
    String version = broken(BASES, Stage.CORPUS, Stage.CITATIONS);

    try (TableStore store = begin()) {
      Resuming run = Resuming.goingOn(store, RUN, BASES);

      assertThat(run.said())
          .hasValue("Going on from v000001, which has completed corpus, citations.");
      assertThat(run.takesOver(Records.TABLE)).isTrue();
      assertThat(run.takesOver(Terms.TABLE)).isFalse();
      run.adopt(Records.TABLE);
      assertThat(file(store.version(), Records.TABLE)).hasContent("records");
      assertThat(Files.getAttribute(file(store.version(), Records.TABLE), "unix:ino"))
          .isEqualTo(Files.getAttribute(file(version, Records.TABLE), "unix:ino"));
      assertThat(store.verified().get("records"))
          .isEqualTo(new StoredTable("corpus", 1, 7, "records"));
    }
  }

  @Test
  void aStageIsRecordedWithItsLastTableOnly() throws IOException {
    try (TableStore store = begin()) {
      Resuming run = Resuming.afresh(store, RUN, BASES);
      List<Table> corpus =
          Tables.ALL.stream().filter(table -> Tables.stage(table) == Stage.CORPUS).toList();
      Path progress = temporary.resolve("versions/v000001/progress.json");
      for (Table table : corpus) {
        assertThat(progress).doesNotExist();
        assertThat(run.left()).isEmpty();
        run.checked(table, new StoredTable("corpus", 1, 1, ""));
      }
      assertThat(progress).exists();
      assertThat(run.left()).hasValue("Completed corpus; the same command goes on from there.");
    }
  }

  @Test
  void anotherBasisIsNeverReused() throws IOException {
    broken(BASES, Stage.CORPUS, Stage.TERMS, Stage.CITATIONS);

    assertThat(said(BASES)).endsWith("completed corpus, terms, citations.");
    assertThat(said(bases("other", "b", "c"))).isEmpty();
    assertThat(said(bases("a", "other", "c"))).endsWith("completed corpus, citations.");
    assertThat(said(bases("a", "b", "other"))).endsWith("completed corpus, terms.");
  }

  /** Terms that were complete before the corpus was go with rows that nobody has. */
  @Test
  void aStageWithoutThoseItWasComputedFromIsNotReused() throws IOException {
    broken(BASES, Stage.TERMS, Stage.CITATIONS);

    assertThat(said(BASES)).isEmpty();
    // A run of this stage alone takes the corpus over from the current version, which its basis
    // names.
    assertThat(said(Stage.TERMS.withDependent(), BASES)).endsWith("completed terms.");
  }

  @Test
  void theVersionWithMostIsTakenAndTheNewestOfEqualOnes() throws IOException {
    broken(BASES, Stage.CORPUS, Stage.TERMS);
    broken(BASES, Stage.CORPUS);
    assertThat(said(BASES)).startsWith("Going on from v000001,");

    String newest = broken(BASES, Stage.CORPUS, Stage.CITATIONS);
    broken(bases("other", "b", "c"), Stage.CORPUS, Stage.TERMS, Stage.CITATIONS);
    assertThat(said(BASES)).startsWith("Going on from %s,".formatted(newest));
  }

  @Test
  void whatWasTakenOverCanBeTakenOverAgain() throws IOException {
    broken(BASES, Stage.CORPUS);
    String second;
    try (TableStore store = begin()) {
      second = store.version();
      Resuming run = Resuming.goingOn(store, RUN, BASES);
      for (Table table : Tables.ALL) {
        if (run.takesOver(table)) {
          run.adopt(table);
          store.whenChecked(table, known -> run.checked(table, known));
        }
      }
    }
    deleteFolder(temporary.resolve("versions/v000001"));

    assertThat(said(BASES))
        .isEqualTo("Going on from %s, which has completed corpus.".formatted(second));
  }

  private static void deleteFolder(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void aPartWithFewerBytesThanWereCheckedIsNotTakenOver() throws IOException {
    String version = broken(BASES, Stage.CORPUS, Stage.TERMS);
    Files.writeString(file(version, Terms.TABLE), "ter");
    assertThat(said(BASES)).endsWith("completed corpus.");

    Files.delete(file(version, Terms.TABLE));
    Files.delete(file(version, Records.TABLE));
    Files.delete(file(version, Records.TABLE).getParent());
    assertThat(said(BASES)).isEmpty();
  }

  @Test
  void whatWouldNotBeReadAgainIsNotRecorded() throws IOException {
    try (TableStore store = begin()) {
      Resuming run = Resuming.afresh(store, RUN, BASES);
      run.recordNothing();
      store(store, run, Stage.CORPUS, Stage.TERMS);
      assertThat(run.left()).isEmpty();
    }
    assertThat(said(BASES)).isEmpty();
  }

  /** The published version itself is complete; what broke off before it is gone. */
  @Test
  void afterARunThatSucceedsNothingIsGoneOnFrom() throws IOException {
    broken(BASES, Stage.CORPUS);
    try (TableStore store = begin()) {
      store(store, Resuming.goingOn(store, RUN, BASES), Stage.CORPUS);
      assertThat(temporary.resolve("versions/v000001")).exists();
      store.finish(
          new Manifest(
              store.version(),
              store.previous(),
              "run",
              "test",
              Manifest.Status.COMPLETE,
              Map.of(),
              new Manifest.Input(0, 0, "", ""),
              Map.of(),
              List.of(),
              Map.of()));
      store.publish(2);
    }

    assertThat(temporary.resolve("versions/v000001")).doesNotExist();
    assertThat(temporary.resolve("versions/v000002/progress.json")).doesNotExist();
    assertThat(said(BASES)).isEmpty();
  }

  @Test
  void aRecordOfAnotherKindIsPassedOver() throws IOException {
    String version = broken(BASES, Stage.CORPUS);
    Path progress = temporary.resolve("versions").resolve(version).resolve("progress.json");
    Files.writeString(progress, Files.readString(progress).substring(40));

    assertThat(said(BASES)).isEmpty();
  }
}
