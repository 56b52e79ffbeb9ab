package org.therapyatlas.duplicates;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.KeptRows;

/**
 * Counts the pairs that were compared and those left out, without a list of the latter: a place in
 * a capped group says how many documents are missed there, and the pairs that met elsewhere, which
 * are no more than those compared, are taken off again.
 */
final class DistributedPairCounts {
  private DistributedPairCounts() {}

  /**
   * The counts.
   *
   * @param buckets {@code key, documents} in the order of their ids
   * @param pairs distinct {@code left, right} that are compared
   */
  static PairCounts of(Dataset<Row> buckets, Dataset<Row> pairs, KeptRows kept) {
    long compared = pairs.count();
    Dataset<Row> places =
        kept.persistOnDisk(
            buckets
                .filter(size(col("documents")).gt(Buckets.COMPARED))
                .groupBy("documents")
                .agg(min("key").as("group"))
                .select(
                    col("group"),
                    size(col("documents")).as("size"),
                    posexplode(col("documents")).as(new String[] {"place", "document_id"})));
    if (places.isEmpty()) {
      return new PairCounts(compared, 0, 0, 0);
    }
    Row counts =
        places
            .select(col("group"), col("document_id"), missed().as("missed"))
            .unionByName(metElsewhere(places, pairs))
            .groupBy("group", "document_id")
            .agg(sum("missed").as("missed"))
            .filter(col("missed").gt(0))
            .agg(
                coalesce(sum("missed"), lit(0L)),
                count_distinct(col("document_id")),
                count_distinct(col("group")))
            .first();
    return new PairCounts(compared, counts.getLong(0) / 2, counts.getLong(1), counts.getLong(2));
  }

  /** Documents of a group that one at a place of it is not compared with, see {@link Buckets}. */
  private static Column missed() {
    Column behind = col("size").minus(Buckets.COMPARED);
    return when(col("place").equalTo(0), lit(0))
        .when(col("place").lt(Buckets.COMPARED), behind)
        .otherwise(col("size").minus(2))
        .cast("long");
  }

  /**
   * One taken off for both documents of a pair that a group leaves out and another one compares.
   */
  private static Dataset<Row> metElsewhere(Dataset<Row> places, Dataset<Row> pairs) {
    Dataset<Row> behind =
        places
            .filter(col("place").geq(Buckets.COMPARED))
            .select(col("group"), col("document_id").as("right"));
    Dataset<Row> notFirst =
        places.filter(col("place").gt(0)).select(col("group"), col("document_id").as("left"));
    return pairs
        .join(behind, on("right"), "inner")
        .join(notFirst, on("group", "left"), "inner")
        .select(
            col("group"),
            explode(array(col("left"), col("right"))).as("document_id"),
            lit(-1L).as("missed"));
  }
}
