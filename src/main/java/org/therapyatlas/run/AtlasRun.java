package org.therapyatlas.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.Atlas;
import org.therapyatlas.Tables;
import org.therapyatlas.corpus.Describe;
import org.therapyatlas.corpus.Intake;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.corpus.Rejected;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.AtlasFolder;
import org.therapyatlas.table.Manifest;
import org.therapyatlas.table.Stage;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.TableStore;

/** One run from checked options to a published version. */
public final class AtlasRun {
  private final Preparation prepared;
  private final SparkSession spark;
  private final PrintStream console;
  private final TaskMetrics metrics = new TaskMetrics();
  private final PlanningTime planning = new PlanningTime();
  private final Map<String, Double> seconds = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Set<Stage> stages;

  /**
   * A run on an open session.
   *
   * @param console where the steps and the summary are printed
   */
  public AtlasRun(Preparation prepared, SparkSession spark, PrintStream console) {
    this.prepared = prepared;
    this.spark = spark;
    this.console = console;
    this.stages = prepared.options().stage().withDependent();
  }

  /**
   * Runs and publishes.
   *
   * @return the published version
   * @throws TooManyRejectedException if too many records were refused
   * @throws IllegalStateException if a table breaks its contract or another run has published
   */
  public String run() throws IOException {
    AtlasFolder folder = prepared.folder();
    spark.sparkContext().addSparkListener(metrics);
    spark.listenerManager().register(planning);
    Broadcast<Lexicon> lexicon =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(prepared.lexicon());
    try (TableStore store = TableStore.begin(spark, folder);
        Summary summary = new Summary(store)) {
      RunOptions options = prepared.options();
      Resuming resuming = resuming(store);
      Atlas atlas =
          new Atlas(
              new Keeping(store, summary, resuming),
              lexicon,
              prepared.words(),
              options.languages(),
              options.facets(),
              options.withinKinds(),
              options.topics(),
              options.topicsAcrossLanguages());
      try {
        requireBase(store);
        Intake intake = intake(store, new Describe(lexicon));
        resuming.said().ifPresent(console::println);
        atlas.run(intake, rows -> admit(store, resuming, intake, rows));
        store.finish(manifest(store, intake, Manifest.Status.COMPLETE));
      } catch (Exception e) {
        // Spark throws exceptions that the compiler does not know of through its Scala code.
        requireUnchanged(store, e);
        resuming.left().ifPresent(console::println);
        throw e;
      }
      store.publish(options.keep());
      summary.print(console, folder);
      return store.version();
    } finally {
      lexicon.destroy();
      spark.sparkContext().removeSparkListener(metrics);
      spark.listenerManager().unregister(planning);
    }
  }

  private Resuming resuming(TableStore store) {
    Map<Stage, Map<String, String>> bases = Basis.of(prepared, spark.version());
    return prepared.options().fresh()
        ? Resuming.afresh(store, stages, bases)
        : Resuming.goingOn(store, stages, bases);
  }

  /** What was checked and what is taken over must be one version. */
  private void requireBase(TableStore store) {
    prepared
        .base()
        .map(Manifest::version)
        .filter(version -> !store.previous().equals(Optional.of(version)))
        .ifPresent(
            version -> {
              throw new IllegalStateException(
                  "Version %s was to be built upon, and %s is current by now; run again."
                      .formatted(version, store.previous().orElse("none")));
            });
  }

  private Intake intake(TableStore store, Describe describe) {
    RunOptions options = prepared.options();
    if (!options.update()) {
      return Intake.of(spark, prepared.sources(), describe, options.reading());
    }
    Manifest base = prepared.base().orElseThrow();
    Intake intake =
        Intake.of(
            spark,
            prepared.sources(),
            describe,
            options.reading(),
            new Intake.Earlier(
                base.input().root(),
                table ->
                    countsWordsLike(base) || Tables.stage(table) != Stage.TERMS
                        ? store.earlier(base.version(), table)
                        : Optional.empty()));
    console.printf(
        Locale.ROOT,
        "Updating %s: %,d of %,d files found are new or have changed, %,d files stay.%n",
        base.version(),
        intake.unread().files().size(),
        prepared.sources().files().size(),
        intake.heldFiles());
    return intake;
  }

  /** Whether the words of a document that has not changed are what they were in this version. */
  private boolean countsWordsLike(Manifest version) {
    Map<String, String> now = prepared.options().described();
    now.put("words-fingerprint", prepared.words().fingerprint());
    return Stream.of("languages", "facet", "within-kinds", "words-fingerprint")
        .allMatch(option -> now.get(option).equals(version.options().getOrDefault(option, "")));
  }

  /** Tells of a run that has published meanwhile instead of the missing files it left behind. */
  private static void requireUnchanged(TableStore store, Exception broken) {
    try {
      store.requireUnchanged();
    } catch (IllegalStateException overtaken) {
      overtaken.addSuppressed(broken);
      throw overtaken;
    }
  }

  /** Writes what this run computes and takes over the rest. */
  private final class Keeping implements Atlas.Keep {
    private final TableStore store;
    private final Summary summary;
    private final Resuming resuming;

    Keeping(TableStore store, Summary summary, Resuming resuming) {
      this.store = store;
      this.summary = summary;
      this.resuming = resuming;
    }

    @Override
    public Dataset<Row> keep(Table table, Supplier<Dataset<Row>> rows) {
      Dataset<Row> stored = AtlasRun.this.keep(store, resuming, table, rows);
      store.whenChecked(table, known -> resuming.checked(table, known));
      summary.stands(table);
      return stored;
    }

    @Override
    public Optional<Dataset<Row>> earlier(Table table) {
      Optional<String> from = prepared.options().previous().or(store::previous);
      return from.filter(name -> !name.equals("none")).flatMap(name -> store.earlier(name, table));
    }

    /** Each part plans in a thread of its own, so that the cores do not wait for the planner. */
    @Override
    public void together(Runnable... parts) {
      ExecutorService threads = Executors.newFixedThreadPool(parts.length);
      try {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (Runnable part : parts) {
          running.add(CompletableFuture.runAsync(part, threads));
        }
        running.forEach(CompletableFuture::join);
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw e;
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private Dataset<Row> keep(
      TableStore store, Resuming resuming, Table table, Supplier<Dataset<Row>> rows) {
    if (resuming.takesOver(table)) {
      resuming.adopt(table);
      return store.stored(table);
    }
    if (!stages.contains(Tables.stage(table))) {
      store.adopt(table);
      return store.stored(table);
    }
    long begun = System.nanoTime();
    spark.sparkContext().setJobDescription(table.name());
    Dataset<Row> stored = store.keep(table, rows.get());
    double took = (System.nanoTime() - begun) / 1e9;
    seconds.put(table.name(), took);
    store.whenChecked(
        table,
        known ->
            // In one piece, since Spark may write to the same place.
            console.println(
                String.format(
                    Locale.ROOT, "  %-24s %,12d rows %8.1f s", table.name(), known.rows(), took)));
    return stored;
  }

  private void admit(TableStore store, Resuming resuming, Intake intake, Dataset<Row> rows) {
    if (!stages.contains(Stage.CORPUS)) {
      return;
    }
    Row counts =
        rows.agg(
                count(lit(1)),
                count_if(col(Records.REFUSAL).isNotNull()),
                count_if(
                    col(Records.REFUSAL)
                        .getField("reason")
                        .equalTo(RefusalReason.UNREADABLE.published())))
            .collectAsList()
            .get(0);
    long records = counts.getLong(0);
    long refused = counts.getLong(1);
    if (counts.getLong(2) > 0) {
      // A file that comes back, or may be read again, looks as it did when it was listed.
      resuming.recordNothing();
    }
    double allowed = prepared.options().maxRejected();
    if (refused > allowed * records) {
      try {
        store.finish(manifest(store, intake, Manifest.Status.TOO_MANY_REJECTED));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      throw new TooManyRejectedException(refused, records, allowed, store.location(Rejected.TABLE));
    }
  }

  private Manifest manifest(TableStore store, Intake intake, Manifest.Status status) {
    Map<String, Manifest.StoredTable> tables = store.verified();
    Map<String, String> described = new LinkedHashMap<>();
    described.put("version", spark.version());
    described.put("master", spark.sparkContext().master());
    described.put("java", Runtime.version() + " " + javaOptions());
    described.put("application", spark.sparkContext().applicationId());
    described.putAll(metrics.described());
    described.put("planning_milliseconds", String.valueOf(planning.planningMilliseconds()));
    described.put(
        "code_generation_milliseconds", String.valueOf(planning.codeGenerationMilliseconds()));
    Manifest.Input input =
        stages.contains(Stage.CORPUS)
            ? new Manifest.Input(
                intake.heldFiles() + intake.unread().files().size(),
                intake.bytes(),
                intake.root(),
                tables.get(Records.TABLE.name()).hash())
            : prepared.base().orElseThrow().input();
    Map<String, String> options = new LinkedHashMap<>(prepared.options().described());
    options.put("lexicon-fingerprint", prepared.lexicon().fingerprint());
    String words =
        stages.contains(Stage.TERMS)
            ? prepared.words().fingerprint()
            : prepared.base().orElseThrow().options().getOrDefault("words-fingerprint", "");
    if (!words.isEmpty()) {
      options.put("words-fingerprint", words);
    }
    return new Manifest(
        store.version(),
        store.previous(),
        prepared.options().command(),
        Program.version(),
        status,
        options,
        input,
        tables,
        steps(),
        described);
  }

  private List<Manifest.Step> steps() {
    synchronized (seconds) {
      return seconds.entrySet().stream()
          .map(step -> metrics.step(step.getKey(), step.getValue()))
          .toList();
    }
  }

  /** What decides how fast this JVM is; nothing that names places. */
  private static String javaOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-X"))
        .collect(Collectors.joining(" "));
  }
}
