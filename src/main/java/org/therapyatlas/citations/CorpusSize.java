package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What statistics of citations have to be read beside.
 *
 * @param documentsWithReferences documents that show a list of references or a part of one
 * @param documentsWithCompleteLists documents of which the whole list is known
 * @param lastYear year of the latest document, 0 if none has a year
 */
record CorpusSize(long documentsWithReferences, long documentsWithCompleteLists, int lastYear) {
  /** The size of a corpus of {@code reference_status, year}. */
  static CorpusSize of(Dataset<Row> documents) {
    Row row =
        documents
            .agg(
                count_if(col("reference_status").notEqual("none")).as("some"),
                count_if(col("reference_status").equalTo("complete")).as("complete"),
                coalesce(max("year"), lit(0)).as("last"))
            .first();
    return new CorpusSize(row.getLong(0), row.getLong(1), row.getInt(2));
  }
}
