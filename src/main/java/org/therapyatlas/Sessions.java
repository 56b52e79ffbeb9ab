package org.therapyatlas;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.SparkSession;

/** Opens the session of a command; settings that the user or the cluster made are left alone. */
final class Sessions {
  private static final long BYTES_PER_SHUFFLE_PARTITION = 16L << 20;
  private static final int LEAST_SHUFFLE_PARTITIONS = 2;
  private static final int MOST_SHUFFLE_PARTITIONS = 20_000;

  /** Bytes of input below which whatever a task holds fits into memory many times. */
  private static final long SMALL_INPUT = 32L << 20;

  /**
   * Memory is taken in pages, by default of up to 64 MB, and cleared first: for a few thousand rows
   * in each of some hundred tasks that is most of what there is to do. Lists are collected in hash
   * tables, by default only until there are 128 of them, and then all is sorted.
   */
  private static final Map<String, String> SMALL_INPUT_SETTINGS =
      Map.of(
          "spark.buffer.pageSize", "1m",
          "spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "1000000");

  private Sessions() {}

  /**
   * A session.
   *
   * @param command the subcommand, for the application's name
   * @param inputBytes size of what it reads, which decides how finely shuffles are cut
   */
  static SparkSession open(SparkConf conf, String command, long inputBytes) {
    long partitions =
        Math.max(
            LEAST_SHUFFLE_PARTITIONS,
            Math.min(MOST_SHUFFLE_PARTITIONS, inputBytes / BYTES_PER_SHUFFLE_PARTITION));
    Map<String, String> defaults =
        Map.of(
            "spark.app.name", "therapy-atlas " + command,
            "spark.sql.shuffle.partitions", String.valueOf(partitions),
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.parquet.compression.codec", "zstd",
            "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    defaults.forEach(conf::setIfMissing);
    if (inputBytes < SMALL_INPUT) {
      SMALL_INPUT_SETTINGS.forEach(conf::setIfMissing);
    }
    // Kryo, which many clusters set, cannot read the program's records.
    conf.set("spark.serializer", JavaSerializer.class.getName());
    if (!conf.contains("spark.master")) {
      conf.setMaster("local[*]");
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
