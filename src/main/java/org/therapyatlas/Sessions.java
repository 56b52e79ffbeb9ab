package org.therapyatlas;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.SparkSession;

/** Opens the session of a command; settings that the user or the cluster made are left alone. */
final class Sessions {
  private Sessions() {}

  /**
   * A session.
   *
   * @param command the subcommand, for the application's name
   * @param partitions partitions of a shuffle
   */
  static SparkSession open(SparkConf conf, String command, long partitions) {
    Map<String, String> defaults =
        Map.of(
            "spark.app.name", "therapy-atlas " + command,
            "spark.sql.shuffle.partitions", String.valueOf(partitions),
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.parquet.compression.codec", "zstd",
            "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    defaults.forEach(conf::setIfMissing);
    // Kryo, which many clusters set, cannot read the program's records.
    conf.set("spark.serializer", JavaSerializer.class.getName());
    if (!conf.contains("spark.master")) {
      conf.setMaster("local[*]");
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
