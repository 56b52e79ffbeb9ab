package org.therapyatlas;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.difference.Difference;
import org.therapyatlas.difference.Guardrails;
import org.therapyatlas.table.StoredVersion;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code atlas diff}. */
@Command(
    name = "diff",
    description = {
      "Compare two atlases: documents, concepts, terms, citations and topics lost and gained, with",
      "reasons, and what should stop a release: documents gone, a language gone, mojibake up."
    },
    footer = {
      "",
      "Exit codes: 0 no guardrail fails, 1 failed, 2 wrong usage, 4 a guardrail fails."
    })
final class DiffCommand extends ToolCommand {
  static final int GUARDRAIL_FAILS = 4;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "Folder of an atlas (its current version), or FOLDER/versions/VERSION.")
  private String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The atlas to compare with it.")
  private String now;

  @Option(
      names = "--warn-lost",
      paramLabel = "SHARE",
      defaultValue = "0.001",
      description = "Share of documents gone that is a warning (default: ${DEFAULT-VALUE}).")
  private double warnLost;

  @Option(
      names = "--fail-lost",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description = "Share of documents gone that fails (default: ${DEFAULT-VALUE}).")
  private double failLost;

  private StoredVersion before;
  private StoredVersion after;

  @Override
  void check(Configuration configuration, List<String> problems) {
    before = StoredVersion.at("OLD", old, configuration, problems);
    after = StoredVersion.at("NEW", now, configuration, problems);
    if (!(warnLost >= 0 && warnLost <= failLost && failLost <= 1)) {
      problems.add(
          "--warn-lost %s and --fail-lost %s are no shares of which the first is the smaller; give numbers from 0 to 1."
              .formatted(warnLost, failLost));
    }
  }

  @Override
  int work(SparkSession spark, PrintStream out) {
    Function<Table, Dataset<Row>> one = table -> TableStore.read(spark, before, table);
    Function<Table, Dataset<Row>> other = table -> TableStore.read(spark, after, table);
    List<Difference.Change> changes = new Difference(one, other).changes();
    for (Difference.Change change : changes) {
      out.printf(
          Locale.ROOT,
          "%-10s %-7s %,12d  %s%s%n",
          change.what(),
          change.change(),
          change.count(),
          change.reason(),
          change.examples().isEmpty() ? "" : ": " + String.join(", ", change.examples()));
    }
    boolean fails = false;
    for (Guardrails.Finding finding :
        new Guardrails(warnLost, failLost).check(changes, one, other)) {
      out.printf("%s: %s%n", finding.level(), finding.finding());
      fails |= finding.level() == Guardrails.Level.FAILS;
    }
    return fails ? GUARDRAIL_FAILS : Main.PUBLISHED;
  }
}
