package org.therapyatlas;

import org.apache.spark.sql.SparkSession;

/** The session that all tests of one JVM share; small, and the same on every machine. */
public final class SparkTest {
  private static final class Holder {
    private static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
            // As jobs/atlas does for small inputs: compiling plans over a few rows takes far longer
            // than interpreting them. Integration tests run compiled plans, and compare.
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.buffer.pageSize", "1m")
            // Rows given in a test would else be computed by the optimizer and not by the plan.
            .config(
                "spark.sql.optimizer.excludedRules",
                "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation")
            .getOrCreate();
  }

  /** The session; it is never closed, the JVM's end does that. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  private SparkTest() {}
}
