package org.therapyatlas;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.export.Export;
import org.therapyatlas.export.Network;
import org.therapyatlas.table.StoredVersion;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.TableStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code atlas export}. */
@Command(
    name = "export",
    description = {
      "Write a part of an atlas for other programs: a table (CSV), the documents of a cell of the",
      "evidence map or of a topic (CSV or RIS), or a network (GraphML or VOSviewer)."
    })
final class ExportCommand extends ToolCommand {
  /** What is exported. */
  private static final class What {
    @Option(names = "--table", paramLabel = "NAME", description = "A whole table, see TABLES.md.")
    private String table;

    @Option(
        names = "--cell",
        paramLabel = "THERAPY,CONDITION",
        description = "Documents about both, by their concept ids.")
    private String cell;

    @Option(names = "--topic", paramLabel = "ID", description = "Documents of a topic, as en-1.")
    private String topic;

    @Option(
        names = "--network",
        paramLabel = "NAME",
        description = "citations, co_citations, couplings or concepts.")
    private String network;
  }

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(
      names = "--atlas",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder of an atlas (its current version), or FOLDER/versions/VERSION.")
  private String atlas;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv or ris; graphml or vosviewer for a network (default: the first of them).")
  private String format;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "A new file; for VOSviewer the beginning of the names of two.")
  private String output;

  private StoredVersion stored;

  @Override
  void check(Configuration configuration, List<String> problems) {
    stored = StoredVersion.at("--atlas", atlas, configuration, problems);
    if (what.table != null && table().isEmpty()) {
      problems.add("--table " + Tables.noTable(what.table));
    }
    if (what.cell != null && what.cell.split(",", -1).length != 2) {
      problems.add("--cell %s is no pair; write THERAPY,CONDITION.".formatted(what.cell));
    }
    if (what.network != null && network().isEmpty()) {
      problems.add(
          "--network %s is none; name one of citations, co_citations, couplings, concepts."
              .formatted(what.network));
    }
    List<String> formats = formats();
    if (format != null && !formats.contains(format)) {
      problems.add("--format %s cannot hold this; name one of %s.".formatted(format, formats));
    }
    try {
      Path file = new Path(output);
      FileSystem files = file.getFileSystem(configuration);
      for (Path written : List.of(file, file.suffix("-map.txt"), file.suffix("-network.txt"))) {
        if (files.exists(written)) {
          problems.add("--output %s is there already; name a new file.".formatted(written));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add("--output %s cannot be used: %s".formatted(output, e.getMessage()));
    }
  }

  @Override
  int work(SparkSession spark, PrintStream out) throws IOException {
    Export export =
        new Export(
            table -> TableStore.read(spark, stored, table),
            spark.sparkContext().hadoopConfiguration());
    String chosen = format == null ? formats().get(0) : format;
    if (what.network != null) {
      Network network = network().orElseThrow();
      if (chosen.equals("graphml")) {
        export.graphml(network, output);
      } else {
        export.vosviewer(network, output);
      }
    } else if (what.table != null) {
      export.table(table().orElseThrow(), output);
    } else {
      String[] pair = what.cell == null ? null : what.cell.split(",");
      Dataset<Row> documents =
          pair == null ? export.topic(what.topic) : export.cell(pair[0], pair[1]);
      if (chosen.equals("ris")) {
        export.ris(documents, output);
      } else {
        export.csv(documents, output);
      }
    }
    out.printf(Locale.ROOT, "Wrote %s from version %s.%n", output, stored.version());
    return Main.PUBLISHED;
  }

  private List<String> formats() {
    if (what.network != null) {
      return List.of("graphml", "vosviewer");
    }
    return what.table != null ? List.of("csv") : List.of("csv", "ris");
  }

  private Optional<Table> table() {
    return Tables.named(what.table);
  }

  private Optional<Network> network() {
    return Stream.of(Network.values())
        .filter(network -> network.name().toLowerCase(Locale.ROOT).equals(what.network))
        .findFirst();
  }
}
