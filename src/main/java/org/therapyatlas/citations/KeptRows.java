package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that steps keep for each other, released together. */
final class KeptRows {
  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** The same rows, kept once they are computed. */
  synchronized Dataset<Row> keep(Dataset<Row> rows) {
    Dataset<Row> persisted = rows.persist();
    kept.add(persisted);
    return persisted;
  }

  /** Releases all of them. */
  synchronized void release() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
