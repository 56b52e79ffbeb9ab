package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows that the steps of a long computation keep for each other, released together. What is kept
 * forgets the plan that made it: else each step would carry the plans of all before it, and their
 * descriptions alone would outgrow the driver.
 */
final class KeptRows {
  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** The same rows, computed and kept: in the checkpoint directory if one is set, else here. */
  synchronized Dataset<Row> keep(Dataset<Row> rows) {
    boolean reliably = rows.sparkSession().sparkContext().getCheckpointDir().isDefined();
    Dataset<Row> stored = reliably ? rows.checkpoint() : rows.localCheckpoint();
    kept.add(stored);
    return stored;
  }

  /** Releases all of them. */
  synchronized void release() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
