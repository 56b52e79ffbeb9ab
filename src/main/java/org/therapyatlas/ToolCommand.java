package org.therapyatlas;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.run.WrongUsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A subcommand beside the stages: checks its options before a session is opened, works, and says in
 * one sentence what went wrong.
 */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class ToolCommand implements Callable<Integer> {
  /** What a tool is taken to read: an atlas of some size, not asked for. */
  private static final long ASSUMED_BYTES = 128L << 20;

  @Spec private CommandSpec spec;

  @Option(names = "--verbose", description = "Show Spark's own messages.")
  private boolean verbose;

  /** Adds a sentence for each option that cannot be right. */
  abstract void check(Configuration configuration, List<String> problems);

  /** Does the work and says how it ended. */
  abstract int work(SparkSession spark, PrintStream out) throws Exception;

  @Override
  public final Integer call() {
    PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    SparkConf conf = new SparkConf();
    Configurator.setRootLevel(verbose ? Level.INFO : Level.ERROR);
    try {
      List<String> problems = new ArrayList<>();
      for (Exception error : spec.commandLine().getParseResult().errors()) {
        problems.add("%s; see `atlas %s --help`.".formatted(error.getMessage(), spec.name()));
      }
      if (problems.isEmpty()) {
        check(Main.hadoop(conf), problems);
      }
      if (!problems.isEmpty()) {
        throw new WrongUsageException(problems);
      }
      try (SparkSession spark = Sessions.open(conf, spec.name(), ASSUMED_BYTES, false)) {
        return work(spark, Main.console());
      }
    } catch (WrongUsageException e) {
      errors.println(e.getMessage());
      return Main.WRONG_USAGE;
    } catch (Exception e) {
      return Main.failed(e, verbose, errors);
    }
  }
}
