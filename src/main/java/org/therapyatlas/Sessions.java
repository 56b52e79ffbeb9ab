package org.therapyatlas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.SparkSession;

/** Opens the session of a command; settings that the user or the cluster made are left alone. */
final class Sessions {
  private static final long BYTES_PER_SHUFFLE_PARTITION = 16L << 20;

  /**
   * So little input does not pay for the second task of each shuffle; what runs side by side are
   * the tables.
   */
  private static final long BYTES_WORTH_TWO_PARTITIONS = 4L << 20;

  /** How long a cancelled task may take to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int MOST_SHUFFLE_PARTITIONS = 20_000;

  /** Bytes of input below which whatever a task holds fits into memory many times. */
  private static final long SMALL_INPUT = 32L << 20;

  /**
   * Memory is taken in pages, by default of up to 64 MB, and cleared first: for a few thousand rows
   * in each of some hundred tasks that is most of what there is to do; a broadcast takes 4 MB for a
   * plan of some kilobytes. Lists are collected in hash tables, by default only until there are 128
   * of them, and then all is sorted. Planning anew after each shuffle finds nothing there to gain.
   */
  private static final Map<String, String> SMALL_INPUT_SETTINGS =
      Map.of(
          "spark.buffer.pageSize", "1m",
          "spark.broadcast.blockSize", "64k",
          "spark.broadcast.compress", "false",
          "spark.shuffle.compress", "false",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "1000000");

  /**
   * Settings of services that files of this machine have nothing to do with. Spark packs the whole
   * of Hadoop's configuration, setting by setting, for each table that it reads.
   */
  private static final List<String> SERVICES =
      List.of(
          "yarn.",
          "ipc.",
          "ha.",
          "adl.",
          "ftp.",
          "fs.s3a.",
          "fs.azure.",
          "fs.adl.",
          "fs.ftp.",
          "fs.viewfs.",
          "hadoop.http.",
          "hadoop.registry.",
          "hadoop.ssl.",
          "hadoop.zk.",
          "mapreduce.job.",
          "mapreduce.jobhistory.",
          "mapreduce.map.",
          "mapreduce.reduce.",
          "mapreduce.shuffle.",
          "mapreduce.task.");

  private Sessions() {}

  /**
   * A session.
   *
   * @param command the subcommand, for the application's name
   * @param inputBytes size of what it reads, which decides how finely shuffles are cut
   * @param localFiles whether it reads and writes files of this machine only
   */
  static SparkSession open(SparkConf conf, String command, long inputBytes, boolean localFiles) {
    long partitions =
        Math.max(
            inputBytes < BYTES_WORTH_TWO_PARTITIONS ? 1 : 2,
            Math.min(MOST_SHUFFLE_PARTITIONS, inputBytes / BYTES_PER_SHUFFLE_PARTITION));
    Map<String, String> defaults =
        Map.of(
            "spark.app.name", "therapy-atlas " + command,
            "spark.sql.shuffle.partitions", String.valueOf(partitions),
            "spark.sql.session.timeZone", "UTC",
            // Rounds of a long computation leave theirs behind.
            "spark.cleaner.referenceTracking.cleanCheckpoints", "true",
            // Files of a shuffle are deleted once the driver has collected what spoke of it, which
            // in a large heap may be after the disks of the workers are full.
            "spark.cleaner.periodicGC.interval", "5min",
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
    SparkSession session = SparkSession.builder().config(conf).getOrCreate();
    if (localFiles && session.sparkContext().isLocal()) {
      forgetServices(session.sparkContext().hadoopConfiguration());
    }
    return session;
  }

  /**
   * Cancels what a run that failed has left behind and waits for it to end. A session that is
   * closed over running tasks tells of each of them at length and buries why the run failed.
   */
  static void endTasks(SparkSession session) {
    session.sparkContext().cancelAllJobs();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (runningTasks(session) > 0 && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int runningTasks(SparkSession session) {
    return Stream.of(session.sparkContext().statusTracker().getExecutorInfos())
        .mapToInt(SparkExecutorInfo::numRunningTasks)
        .sum();
  }

  /** Removes what Hadoop's own files say about services; what the user says about them stays. */
  static void forgetServices(Configuration configuration) {
    // This class adds its files of defaults, and with them all settings anew, when it is loaded.
    new JobConf(false);
    List<String> names = new ArrayList<>();
    configuration.forEach(setting -> names.add(setting.getKey()));
    for (String name : names) {
      String[] sources = configuration.getPropertySources(name);
      if (SERVICES.stream().anyMatch(name::startsWith)
          && sources != null
          && Stream.of(sources).allMatch(source -> source.endsWith("-default.xml"))) {
        configuration.unset(name);
      }
    }
  }
}
