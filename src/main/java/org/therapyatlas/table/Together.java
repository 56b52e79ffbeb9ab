package org.therapyatlas.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings rows to one place, for what reads the rows of a task one after another. */
public final class Together {
  private Together() {}

  /**
   * The same rows, all of a key in one partition, sorted there.
   *
   * <p>They are distributed by a hash of the key: Spark leaves a distribution by the key itself out
   * where the rows come from a join on it, and reads that join where its rows happen to lie as soon
   * as one of its sides proves small, for it knows of nobody who needs them together.
   *
   * @param key column that is the same in rows that belong together
   * @param further columns that rows of a key are sorted by
   */
  public static Dataset<Row> sorted(Dataset<Row> rows, String key, String... further) {
    return rows.repartition(xxhash64(col(key))).sortWithinPartitions(key, further);
  }
}
