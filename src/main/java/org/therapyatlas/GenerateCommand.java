package org.therapyatlas;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.synthetic.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code atlas generate}. */
@Command(
    name = "generate",
    description = {
      "Write a synthetic corpus from a seed, with the truth beside it:",
      "MEDLINE XML (85 of 100 records), JSON lines (14) and text pages (1), with planted topics,",
      "therapies, languages, citations, duplicates and broken records. The same number of records",
      "and seed give the same bytes. Run the atlas on OUTPUT/corpus, compare with OUTPUT/truth."
    })
final class GenerateCommand extends ToolCommand {
  @Option(
      names = "--records",
      required = true,
      paramLabel = "N",
      description = "How many records to write.")
  private long records;

  @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "A new folder.")
  private String output;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "What all else follows from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  void check(Configuration configuration, List<String> problems) {
    generation().check(configuration, problems);
  }

  @Override
  int work(SparkSession spark, PrintStream out) throws IOException {
    Generation generation = generation();
    generation.run(spark);
    out.printf(
        java.util.Locale.ROOT,
        "Wrote %,d records to %s, the truth about them beside it.%n",
        records,
        generation.corpus());
    return Main.PUBLISHED;
  }

  private Generation generation() {
    return new Generation(records, output, seed);
  }
}
