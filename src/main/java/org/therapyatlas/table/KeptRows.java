package org.therapyatlas.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Rows that a computation reads more than once, released together when it is done. */
public final class KeptRows {
  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** The same rows as {@link #checkpointed}, released with the others. */
  public Dataset<Row> checkpoint(Dataset<Row> rows) {
    return known(checkpointed(rows));
  }

  /**
   * The same rows, computed now and kept until nobody speaks of them: in the checkpoint directory
   * if one is set, as on every cluster, else here. They forget the plan that made them: else each
   * step of a long computation would carry the plans of all before it, and their descriptions alone
   * would outgrow the driver.
   */
  public static Dataset<Row> checkpointed(Dataset<Row> rows) {
    boolean reliably = rows.sparkSession().sparkContext().getCheckpointDir().isDefined();
    return reliably ? rows.checkpoint() : rows.localCheckpoint();
  }

  /** The same rows, kept in memory or else on disk from when they are first computed. */
  public Dataset<Row> persist(Dataset<Row> rows) {
    return known(rows.persist());
  }

  /** The same rows, kept on disk alone from when they are first computed. */
  public Dataset<Row> persistOnDisk(Dataset<Row> rows) {
    return known(rows.persist(StorageLevel.DISK_ONLY()));
  }

  private synchronized Dataset<Row> known(Dataset<Row> rows) {
    kept.add(rows);
    return rows;
  }

  /** Releases all of them. */
  public synchronized void release() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
