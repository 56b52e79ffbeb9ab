package org.therapyatlas.duplicates;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.Ledger;

/**
 * How many pairs were compared, and what the cap of {@link Buckets} left out. A group are the
 * documents that share a key; keys of the same documents, such as the title and its end, or all
 * bands of copies, are one group; what {@link Buckets#mayRepeat} rules out is none. A pair that was
 * compared by another key is not left out.
 *
 * @param compared distinct pairs of documents that were compared
 * @param leftOut meetings in a group of pairs that were compared nowhere: a pair counts once for
 *     each group that it shares. To count it once for all would take a list of these pairs,
 *     millions where thousands share a key, which is what the cap is there to avoid.
 * @param documents distinct documents of these pairs
 * @param groups distinct groups of these pairs
 */
record PairCounts(long compared, long leftOut, long documents, long groups) {
  private static final StructType ROWS =
      StructType.fromDDL("stage STRING, source_database STRING, outcome STRING, count BIGINT");

  /** As rows of the {@link Ledger}. */
  Dataset<Row> ledger(SparkSession spark) {
    return spark.createDataFrame(
        List.of(
            row("pairs_compared", compared),
            row("meetings_left_out", leftOut),
            row("documents_compared_in_part", documents),
            row("groups_compared_in_part", groups)),
        ROWS);
  }

  private static Row row(String outcome, long count) {
    return RowFactory.create(Duplicates.TABLE.name(), Ledger.ALL_DATABASES, outcome, count);
  }
}
