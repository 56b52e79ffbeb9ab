package org.therapyatlas;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.passages.Passages;
import org.therapyatlas.table.StoredVersion;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code atlas why}. */
@Command(
    name = "why",
    description = {
      "Print a row of a table and the passages of the corpus behind it, for instance",
      "  atlas why evidence_map tai_chi insomnia '*' --atlas FOLDER",
      "  atlas why citations pmid:99000103 doi:10.5555/ylzj.2010.0241 --atlas FOLDER"
    })
final class WhyCommand extends ToolCommand {
  @Parameters(index = "0", paramLabel = "TABLE", description = "Name of the table.")
  private String name;

  @Parameters(
      index = "1..*",
      paramLabel = "KEY",
      arity = "1..*",
      description = "A value for each column of the table's key, in order.")
  private List<String> key = List.of();

  @Option(
      names = "--atlas",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder of an atlas (its current version), or FOLDER/versions/VERSION.")
  private String atlas;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "Documents or entries to show at the most (default: ${DEFAULT-VALUE}).")
  private int most;

  private StoredVersion stored;

  @Override
  void check(Configuration configuration, List<String> problems) {
    stored = StoredVersion.at("--atlas", atlas, configuration, problems);
    if (most < 1) {
      problems.add("--most %d shows nothing; ask for 1 or more.".formatted(most));
    }
    Optional<Table> table = Tables.named(name);
    if (table.isEmpty()) {
      problems.add(Tables.noTable(name));
    } else if (table.get().key().size() != key.size()) {
      problems.add(
          "%s is keyed by %s; give a value for each, not %s."
              .formatted(name, table.get().key(), key));
    }
  }

  @Override
  int work(SparkSession spark, PrintStream out) {
    Passages passages = new Passages(known -> TableStore.read(spark, stored, known), most);
    Table table = Tables.named(name).orElseThrow();
    List<String> rows = passages.row(table, key);
    if (rows.isEmpty()) {
      throw new IllegalStateException(
          "Table %s of version %s has no row %s.".formatted(name, stored.version(), key));
    }
    rows.forEach(out::println);
    List<String> lines = passages.behind(table, key);
    if (lines.isEmpty()) {
      out.println("No passage of the corpus is kept for this table; its columns say all.");
    }
    lines.forEach(out::println);
    return Main.PUBLISHED;
  }
}
