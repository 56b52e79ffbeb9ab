package org.therapyatlas.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.therapyatlas.table.Table;

/** Records that were not taken in, each with its reason. */
public final class Rejected {
  public static final String REASON = "reason";

  public static final Table TABLE =
      Table.of(
              "rejected",
              "One row per refused record.",
              List.of("rejected_id"),
              """
              rejected_id STRING NOT NULL COMMENT 'SHA-256 of the refused bytes; -2, -3 … for further copies of the same bytes',
              source STRING NOT NULL COMMENT 'Path below the input root, # and the number of the record in its file',
              reason STRING NOT NULL COMMENT 'Why, from a closed list',
              detail STRING NOT NULL COMMENT 'What is wrong, where in the record, and what to do'
              """)
          .withoutHashing(Records.SOURCE);

  /** The refused ones among the records. */
  public static Dataset<Row> compute(Dataset<Row> records) {
    Column copy =
        row_number().over(Window.partitionBy(Records.SHA256).orderBy(col(Records.SOURCE)));
    return records
        .filter(col(Records.REFUSAL).isNotNull())
        .withColumn("copy", copy)
        .select(
            when(col("copy").equalTo(1), col(Records.SHA256))
                .otherwise(concat(col(Records.SHA256), lit("-"), col("copy").cast("string")))
                .as("rejected_id"),
            col(Records.SOURCE),
            col("refusal.reason").as(REASON),
            col("refusal.detail").as("detail"))
        .transform(TABLE::conform);
  }

  private Rejected() {}
}
