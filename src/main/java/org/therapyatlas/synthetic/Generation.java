package org.therapyatlas.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes a corpus of which everything is known.
 *
 * @param records how many records
 * @param output folder for the corpus and for the truth about it; new or empty
 * @param seed what all else follows from
 */
public record Generation(long records, String output, long seed) {
  private static final long MOST_RECORDS = 39_000_000;

  /** Adds a sentence for each value that cannot be right. */
  public void check(Configuration configuration, List<String> problems) {
    if (records < 1 || records > MOST_RECORDS) {
      problems.add(
          "--records %d cannot be written; ask for 1 to %d, for which there are PubMed ids that are not given out."
              .formatted(records, MOST_RECORDS));
    }
    if (output == null || output.isBlank()) {
      problems.add("--output is missing; name a new folder.");
      return;
    }
    try {
      Path folder = new Path(output);
      FileSystem files = folder.getFileSystem(configuration);
      if (files.exists(folder)
          && (!files.getFileStatus(folder).isDirectory() || files.listStatus(folder).length > 0)) {
        problems.add("--output %s is not empty; name a new folder.".formatted(output));
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add("--output %s cannot be used: %s".formatted(output, e.getMessage()));
    }
  }

  /** Writes the corpus. */
  public void run(SparkSession spark) throws IOException {
    CorpusPlan plan = new CorpusPlan(records, seed);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<CorpusPlan.Part> parts = plan.parts();
    context
        .parallelize(parts, parts.size())
        .foreach(
            new WritePart(
                plan, output, new SerializableConfiguration(context.hadoopConfiguration())));
    Path described = new Path(new Path(output, WritePart.TRUTH), "parameters.json");
    FileSystem files = described.getFileSystem(context.hadoopConfiguration());
    try (OutputStream out = files.create(described, true)) {
      out.write(JsonText.parameters(plan).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Folder of the corpus below the output. */
  public String corpus() {
    return new Path(output, WritePart.CORPUS).toString();
  }
}
