package org.therapyatlas.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.therapyatlas.Tables;
import org.therapyatlas.table.Manifest.StoredTable;
import org.therapyatlas.table.Progress;
import org.therapyatlas.table.Progress.Part;
import org.therapyatlas.table.Stage;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.TableStore;

/**
 * What a run takes over from one that broke off, and the record of what it has completed itself, in
 * case that it breaks off too.
 */
final class Resuming {
  private final TableStore store;
  private final Set<Stage> stages;
  private final Map<Stage, Map<String, String>> bases;
  private final Map<Stage, Map<String, StoredTable>> stored = new EnumMap<>(Stage.class);
  private final Map<Stage, Part> complete = new EnumMap<>(Stage.class);
  private String from = "";
  private Map<Stage, Part> taken = Map.of();
  private boolean worthwhile = true;

  private Resuming(TableStore store, Set<Stage> stages, Map<Stage, Map<String, String>> bases) {
    this.store = store;
    this.stages = stages;
    this.bases = bases;
  }

  /**
   * Takes nothing over.
   *
   * @param stages the stages of the run
   * @param bases what the rows of each stage depend on, see {@link Basis}
   */
  static Resuming afresh(
      TableStore store, Set<Stage> stages, Map<Stage, Map<String, String>> bases) {
    return new Resuming(store, stages, bases);
  }

  /** Takes over from the version that has the most stages with the same bases. */
  static Resuming goingOn(
      TableStore store, Set<Stage> stages, Map<Stage, Map<String, String>> bases) {
    Resuming resuming = new Resuming(store, stages, bases);
    store.unpublished().forEach(resuming::consider);
    return resuming;
  }

  private void consider(String version, Progress progress) {
    Map<Stage, Part> found = new EnumMap<>(Stage.class);
    for (Stage stage : bases.keySet()) {
      Part part = progress.parts().get(stage);
      if (stages.contains(stage)
          && part != null
          && part.basis().equals(bases.get(stage))
          && isAtHand(stage.needed(), found.keySet())
          && isWhole(stage, version, part)) {
        found.put(stage, part);
      }
    }
    if (found.size() > taken.size()) {
      from = version;
      taken = found;
    }
  }

  /** Rows of a stage go with the very rows that they were computed from. */
  private boolean isAtHand(Set<Stage> needed, Set<Stage> found) {
    return needed.stream().allMatch(stage -> found.contains(stage) || !stages.contains(stage));
  }

  private boolean isWhole(Stage stage, String version, Part part) {
    return Tables.ALL.stream()
        .filter(table -> Tables.stage(table) == stage)
        .allMatch(
            table ->
                part.tables().containsKey(table.name())
                    && store.holds(version, table, part.tables().get(table.name())));
  }

  /** What is said of it before the first step, if there is anything to say. */
  Optional<String> said() {
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of("Going on from %s, which has completed %s.".formatted(from, names(taken)));
  }

  /** Whether a table is taken over instead of computed. */
  boolean takesOver(Table table) {
    return taken.containsKey(Tables.stage(table));
  }

  /** Takes a table over. */
  void adopt(Table table) {
    store.adopt(table, from, taken.get(Tables.stage(table)).tables().get(table.name()));
  }

  /** Says that what this run has read would not be read again, so that nothing is recorded. */
  synchronized void recordNothing() {
    worthwhile = false;
  }

  /** Says that a table is stored and checked; a stage is recorded with its last table. */
  synchronized void checked(Table table, StoredTable known) {
    Stage stage = Tables.stage(table);
    if (!worthwhile || !stages.contains(stage) || !bases.containsKey(stage)) {
      return;
    }
    Map<String, StoredTable> tables = stored.computeIfAbsent(stage, name -> new TreeMap<>());
    tables.put(table.name(), known);
    if (Tables.ALL.stream()
        .filter(each -> Tables.stage(each) == stage)
        .allMatch(each -> tables.containsKey(each.name()))) {
      complete.put(stage, new Part(bases.get(stage), tables));
      store.record(new Progress(complete));
    }
  }

  /** What the next run can go on from if this one fails now, if there is anything. */
  synchronized Optional<String> left() {
    return complete.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Completed %s; the same command goes on from there.".formatted(names(complete)));
  }

  private static String names(Map<Stage, Part> parts) {
    return parts.keySet().stream().map(Stage::subcommand).collect(Collectors.joining(", "));
  }
}
