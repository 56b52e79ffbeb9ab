package org.therapyatlas.corpus;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.therapyatlas.corpus.Records.BASE_ID;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.table.EstimatedSize;
import org.therapyatlas.table.KeptRows;
import org.therapyatlas.table.MayBeShared;
import org.therapyatlas.table.Table;
import org.therapyatlas.table.Together;

/**
 * Documents that more than one record speaks of. Only these records are shuffled with their texts;
 * all other documents are their one record as it stands.
 */
public final class Joined {
  public static final Table TABLE =
      new Table(
          "joined",
          "One row per document of several records, joined field by field, and per document of which every record was deleted.",
          List.of(Records.DOCUMENT_ID),
          Records.TABLE.schema(),
          Records.TABLE.unhashed(),
          Table.Part.CORPUS);

  /** Stored size from which rows that have surely no part in a join are not sent to it. */
  private static final long LARGE = 64L << 20;

  /** Documents of several records at which one other in a hundred is taken for one. */
  private static final long SHARED = 1_000_000;

  /** Estimated size of ids up to which Spark sends them to every task. */
  private static final long SENT_TO_ALL = 10L << 20;

  /** Joined documents at which one other in a hundred is taken for one. */
  private static final long MANY = 4_000_000;

  /** The joined documents. */
  public static Dataset<Row> compute(Dataset<Row> records, Describe describe) {
    return joined(records, several(records), describe);
  }

  /**
   * The joined documents of a corpus of which most is known from an earlier one.
   *
   * @param touched documents that may have changed, by their {@code base_id}
   * @param earlier the joined documents of the earlier corpus
   */
  static Dataset<Row> compute(
      Dataset<Row> records, Describe describe, Dataset<Row> touched, Dataset<Row> earlier) {
    return joined(records, several(records).join(touched, on(BASE_ID), "left_semi"), describe)
        .unionByName(earlier.join(touched, on(BASE_ID), "left_anti").transform(TABLE::conform));
  }

  static Dataset<Row> several(Dataset<Row> records) {
    return records
        .filter(col(BASE_ID).isNotNull())
        .groupBy(BASE_ID)
        .agg(count(lit(1)).as("records"))
        .filter(col("records").gt(1))
        .select(BASE_ID);
  }

  private static Dataset<Row> joined(
      Dataset<Row> records, Dataset<Row> several, Describe describe) {
    return joined(records, several, describe, EstimatedSize.of(records) > LARGE);
  }

  /** Finding out first which records may share a document costs a job; the rows are the same. */
  static Dataset<Row> joined(
      Dataset<Row> records, Dataset<Row> several, Describe describe, boolean withoutSingle) {
    Dataset<Row> ids = withoutSingle ? KeptRows.checkpointed(several) : several;
    Dataset<Row> candidates =
        withoutSingle
            ? records.filter(
                udf(MayBeShared.of(ids, SHARED), DataTypes.BooleanType).apply(col(BASE_ID)))
            : records;
    Dataset<Row> parts = candidates.join(ids, on(BASE_ID), "left_semi").transform(TABLE::project);
    return Together.sorted(parts, BASE_ID, Records.SHA256, Records.SOURCE)
        .mapPartitions(new JoinRecords(describe), Encoders.row(TABLE.schema()))
        .transform(TABLE::conform);
  }

  /** All documents: records that stand alone, and the joined ones. */
  public static Dataset<Row> documents(Dataset<Row> records, Dataset<Row> joined) {
    boolean many = EstimatedSize.of(joined.select(BASE_ID)) > SENT_TO_ALL;
    return documents(records, joined, many);
  }

  /**
   * Where so many documents are joined that their ids are no longer sent to every task, a join with
   * them would send all records with their texts; then those that surely stand alone are told
   * without it. The rows are the same.
   */
  static Dataset<Row> documents(Dataset<Row> records, Dataset<Row> joined, boolean withoutSingle) {
    Dataset<Row> accepted = records.filter(col(Records.DOCUMENT_ID).isNotNull());
    Dataset<Row> ids = joined.select(BASE_ID);
    Dataset<Row> alone;
    if (withoutSingle) {
      Column shared = udf(MayBeShared.of(ids, MANY), DataTypes.BooleanType).apply(col(BASE_ID));
      alone =
          accepted
              .filter(shared)
              .join(ids, on(BASE_ID), "left_anti")
              .transform(TABLE::project)
              .unionByName(accepted.filter(not(shared)).transform(TABLE::project));
    } else {
      alone = accepted.join(ids, on(BASE_ID), "left_anti").transform(TABLE::project);
    }
    return alone.unionByName(joined.filter(col(Records.RECORD_COUNT).gt(0)));
  }

  /** How many records no longer hold, as rows of the ledger. */
  public static Dataset<Row> ledger(Dataset<Row> joined) {
    return joined
        .select(
            col(Records.SOURCE_DATABASE),
            explode(
                    array(
                        struct(
                            lit("superseded").as("outcome"),
                            col("superseded_count").cast("long").as("count")),
                        struct(
                            lit("deleted").as("outcome"),
                            col("deleted_count").cast("long").as("count"))))
                .as("held"))
        .groupBy(col(Records.SOURCE_DATABASE), col("held.outcome").as("outcome"))
        .agg(sum("held.count").as("count"))
        .filter(col("count").gt(0))
        .select(
            lit("documents").as("stage"),
            col(Records.SOURCE_DATABASE),
            col("outcome"),
            col("count"));
  }

  private Joined() {}
}
