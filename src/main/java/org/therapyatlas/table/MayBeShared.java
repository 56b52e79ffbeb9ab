package org.therapyatlas.table;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.util.sketch.BloomFilter;

/**
 * Whether an id may be among some: always for those that are, and for few others, so that what is
 * surely not among them need not be sent to a join that tells.
 */
public record MayBeShared(Broadcast<BloomFilter> filter) implements UDF1<String, Boolean> {
  private static final double FALSE_POSITIVES = 0.01;

  /**
   * A filter of the ids in the only column of some rows; read twice.
   *
   * @param most distinct ids for which few others are taken, beyond them more are; the filter takes
   *     1.2 bytes for each id up to then
   */
  public static MayBeShared of(Dataset<Row> ids, long most) {
    long expected = Math.min(most, ids.count());
    // Spark makes no filter of no rows.
    BloomFilter filter =
        expected == 0
            ? BloomFilter.create(1)
            : ids.stat().bloomFilter(ids.columns()[0], expected, FALSE_POSITIVES);
    return new MayBeShared(
        JavaSparkContext.fromSparkContext(ids.sparkSession().sparkContext()).broadcast(filter));
  }

  @Override
  public Boolean call(String id) {
    return id != null && filter.value().mightContainString(id);
  }
}
