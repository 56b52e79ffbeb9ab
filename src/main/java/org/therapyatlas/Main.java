package org.therapyatlas;

import static java.util.Map.entry;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.run.AtlasRun;
import org.therapyatlas.run.Failure;
import org.therapyatlas.run.Preparation;
import org.therapyatlas.run.RunOptions;
import org.therapyatlas.run.TooManyRejectedException;
import org.therapyatlas.run.WrongUsageException;
import org.therapyatlas.table.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Arguments, session and exit code; everything after it sees checked options only. */
@Command(
    name = "atlas",
    description =
        "Term statistics, citation statistics and topics of a corpus across therapies, conditions"
            + " and languages.",
    footer = {
      "",
      "Exit codes: 0 published, 1 failed, 2 wrong usage,",
      "3 not published because too many records were refused, 4 diff: a guardrail fails."
    })
public final class Main implements Callable<Integer> {
  static final int PUBLISHED = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int TOO_MANY_REJECTED = 3;

  /** The stage that takes each option; a subcommand that does not run the stage refuses it. */
  private static final Map<String, Stage> OWNERS =
      Map.ofEntries(
          entry("--input", Stage.CORPUS),
          entry("--update", Stage.CORPUS),
          entry("--lexicon", Stage.CORPUS),
          entry("--max-rejected", Stage.CORPUS),
          entry("--columns", Stage.CORPUS),
          entry("--limit", Stage.CORPUS),
          entry("--languages", Stage.TERMS),
          entry("--stopwords", Stage.TERMS),
          entry("--synonyms", Stage.TERMS),
          entry("--facet", Stage.TERMS),
          entry("--within-kinds", Stage.TERMS),
          entry("--topics", Stage.TOPICS),
          entry("--topics-of", Stage.TOPICS),
          entry("--previous", Stage.TOPICS));

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  private Main() {}

  /**
   * Runs the program and ends the JVM with its exit code. After a success it only returns: YARN
   * takes a driver that calls {@code System.exit} for one that died.
   */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    if (code != PUBLISHED) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    add(line, Stage.CORPUS, "run", "Read the corpus and write every table.");
    add(
        line,
        Stage.CORPUS,
        "corpus",
        "Read the corpus anew, with the evidence map and all that depends on it.");
    add(line, Stage.TERMS, "terms", "Count words anew, and topics after them.");
    add(line, Stage.CITATIONS, "citations", "Resolve citations anew, and topics after them.");
    add(line, Stage.TOPICS, "topics", "Cluster the documents anew.");
    add(line, new DiffCommand());
    add(line, new ExportCommand());
    add(line, new WhyCommand());
    add(line, new GenerateCommand());
    line.setOut(new PrintWriter(console(), true));
    return line;
  }

  private static void add(CommandLine line, Stage stage, String name, String description) {
    CommandLine command = new CommandLine(new StageCommand(stage, name));
    command.getCommandSpec().usageMessage().description(description);
    // Arguments that cannot be parsed are told together with all else that is wrong.
    command.getCommandSpec().parser().collectErrors(true);
    line.addSubcommand(name, command);
  }

  private static void add(CommandLine line, ToolCommand tool) {
    CommandLine command = new CommandLine(tool);
    command.getCommandSpec().parser().collectErrors(true);
    line.addSubcommand(command);
  }

  /** Hadoop's configuration with what a Spark configuration says about it. */
  static Configuration hadoop(SparkConf conf) {
    Configuration configuration = new Configuration();
    for (scala.Tuple2<String, String> setting : conf.getAllWithPrefix("spark.hadoop.")) {
      configuration.set(setting._1(), setting._2());
    }
    return configuration;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return WRONG_USAGE;
  }

  /** Where every failure ends: said in a sentence, with the trace on request. */
  static int failed(Exception e, boolean verbose, PrintStream errors) {
    errors.println("Failed: " + Failure.explained(e));
    if (verbose) {
      e.printStackTrace(errors);
    } else {
      errors.println("The current atlas, if there is one, is as it was; --verbose shows more.");
    }
    return FAILED;
  }

  static PrintStream console() {
    return new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** One subcommand: a stage and all that depend on it. */
  @Command(mixinStandardHelpOptions = true, sortOptions = false)
  static final class StageCommand implements Callable<Integer> {
    private final Stage stage;
    private final String name;

    @Spec private CommandSpec spec;

    @Option(
        names = "--input",
        arity = "1..*",
        paramLabel = "PATH",
        description = "Folders, globs or files to read, on any Hadoop filesystem.")
    private List<String> input = List.of();

    @Option(
        names = "--update",
        description =
            "Add the input to the current version: only files that are new or have changed are"
                + " read, what was read before stays. Other options are those of that version.")
    private boolean update;

    @Option(
        names = "--fresh",
        description =
            "Compute everything anew. Without it a run goes on from one into the same output that"
                + " broke off, where input, options and program are the same.")
    private boolean fresh;

    @Option(
        names = "--output",
        paramLabel = "FOLDER",
        description = "The folder of the atlas; new, empty, or written by an earlier run.")
    private String output;

    @Option(
        names = "--lexicon",
        paramLabel = "DIR",
        description = "Lexicon files that extend or replace the standard ones.")
    private String lexicon;

    @Option(
        names = "--languages",
        split = ",",
        paramLabel = "TAG",
        description = "Count words and cluster in these languages only; all when absent.")
    private List<String> languages = List.of();

    @Option(
        names = "--stopwords",
        paramLabel = "FILE",
        description = "Further stop words, a line for each language: `en: baseline, endpoint`.")
    private String stopWords;

    @Option(
        names = "--synonyms",
        paramLabel = "FILE",
        description = "Words that count as another, in lines such as `en: fecal = faecal, stool`.")
    private String synonyms;

    @Option(
        names = "--facet",
        paramLabel = "NAME",
        description = "A further field of the records to compare terms by; repeatable.")
    private List<String> facets = List.of();

    @Option(
        names = "--within-kinds",
        description =
            "Compare terms within each source kind as well, so that what patient pages and"
                + " journals say of a therapy can be read side by side.")
    private boolean withinKinds;

    @Option(
        names = "--topics",
        paramLabel = "K",
        description = "Topics of each language; as many as fit when absent.")
    private Integer topics;

    @Option(
        names = "--topics-of",
        paramLabel = "LANGUAGES",
        description =
            "Topics of each language by itself, or of all languages together: each or all; each"
                + " when absent.")
    private String topicsOf;

    @Option(
        names = "--keep",
        paramLabel = "N",
        description = "Published versions that stay (default: ${DEFAULT-VALUE}).")
    private int keep = 2;

    @Option(
        names = "--max-rejected",
        paramLabel = "SHARE",
        description =
            "Share of refused records above which nothing is published"
                + " (default: ${DEFAULT-VALUE}).")
    private double maxRejected = 0.2;

    @Option(
        names = "--previous",
        paramLabel = "VERSION",
        description = "Version whose topics keep their keys, or none; the current one when absent.")
    private String previous;

    @Option(
        names = "--columns",
        split = ",",
        paramLabel = "FIELD=COLUMN",
        description =
            "Columns of CSV and Parquet files by the field they hold, title=Titel,year=\u00C5r.")
    private Map<String, String> columns = Map.of();

    @Option(
        names = "--limit",
        split = ",",
        paramLabel = "NAME=N",
        description =
            "Limits of the readers: bytes of a document, of a record, a file may be unpacked to, times"
                + " its size (ratio), archives inside each other (levels).")
    private Map<String, Long> limits = Map.of();

    @Option(names = "--verbose", description = "Show Spark's own messages.")
    private boolean verbose;

    StageCommand(Stage stage, String name) {
      this.stage = stage;
      this.name = name;
    }

    @Override
    public Integer call() {
      PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
      SparkConf conf = new SparkConf();
      // Only after Spark's own classes have set up logging does a level stay.
      Configurator.setRootLevel(verbose ? Level.INFO : Level.ERROR);
      // It reports what is wrong with a damaged file before it throws; the file is refused for it.
      Configurator.setLevel("org.apache.pdfbox", verbose ? Level.INFO : Level.OFF);
      try {
        Preparation prepared = prepare(conf);
        try (SparkSession spark =
            Sessions.open(conf, name, prepared.inputBytes(), prepared.hasLocalFilesOnly())) {
          try {
            new AtlasRun(prepared, spark, console()).run();
          } finally {
            Sessions.endTasks(spark);
          }
        }
        return PUBLISHED;
      } catch (WrongUsageException e) {
        errors.println(e.getMessage());
        return WRONG_USAGE;
      } catch (TooManyRejectedException e) {
        errors.println(e.getMessage());
        return TOO_MANY_REJECTED;
      } catch (Exception e) {
        return failed(e, verbose, errors);
      }
    }

    private Preparation prepare(SparkConf conf) {
      List<String> problems = new ArrayList<>();
      for (Exception error : spec.commandLine().getParseResult().errors()) {
        problems.add("%s; see `atlas %s --help`.".formatted(error.getMessage(), name));
      }
      OWNERS.forEach(
          (option, owner) -> {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)
                && !stage.withDependent().contains(owner)) {
              problems.add(
                  "%s is settled before `atlas %s`; give it to `atlas %s`."
                      .formatted(option, name, owner.subcommand()));
            }
          });
      problems.sort(null);
      RunOptions options =
          new RunOptions(
              stage,
              name,
              input,
              update,
              fresh,
              output,
              Optional.ofNullable(lexicon),
              Optional.ofNullable(stopWords),
              Optional.ofNullable(synonyms),
              languages,
              facets,
              withinKinds,
              topics == null ? OptionalInt.empty() : OptionalInt.of(topics),
              Optional.ofNullable(topicsOf),
              keep,
              maxRejected,
              Optional.ofNullable(previous),
              ReaderOptions.of(limits, columns, problems));
      return Preparation.of(options, hadoop(conf), problems);
    }
  }
}
