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
   * @param descriptions see {@link Descriptions}
   * @param works see {@link Resolution#works}
   */
  static Dataset<Row> of(Dataset<Row> descriptions, Dataset<Row> works) {
    return descriptions
        .drop(Descriptions.IDENTIFIERS, Descriptions.KEYS, Descriptions.RAW_KEY)
        .join(works, Descriptions.ID)
        .drop(Descriptions.ID)
        .repartition(col("work_id"))
        .sortWithinPartitions("work_id", Descriptions.PROFILE);
  }
}
