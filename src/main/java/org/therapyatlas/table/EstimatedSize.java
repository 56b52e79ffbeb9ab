package org.therapyatlas.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How large rows are before any of them is read, as Spark's planner judges it. */
public final class EstimatedSize {
  private EstimatedSize() {}

  /** Bytes; those of the files for rows as they are stored, less where columns are left out. */
  public static long of(Dataset<Row> rows) {
    return rows.queryExecution().optimizedPlan().stats().sizeInBytes().longValue();
  }
}
