package org.therapyatlas.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** Rows as Spark holds them, as those of a stored table are read. */
final class HeldRows {
  private HeldRows() {}

  static List<InternalRow> of(Dataset<Row> rows) {
    return rows.queryExecution().toRdd().toJavaRDD().map(InternalRow::copy).collect();
  }
}
