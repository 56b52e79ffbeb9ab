package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the corpus says of works, beside the work that is meant: the columns of {@link Descriptions}
 * that are not there for finding works, {@code work_id} and {@code resolution}.
 *
 * <p>Descriptions of a work lie together and in order, so that whoever asks what is said of each
 * work sends nothing. A work that is named a million times is one task's.
 */
final class Described {
  private Described() {}

  /**
   * The descriptions with their works.
   *
   * @param described see {@link Resolution#described}
   */
  static Dataset<Row> of(Dataset<Row> described) {
    return described
        .drop(Descriptions.ID, Descriptions.IDENTIFIERS, Descriptions.KEYS, Descriptions.RAW_KEY)
        .repartition(col("work_id"))
        .sortWithinPartitions("work_id", Descriptions.PROFILE);
  }
}
