package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;
import static org.therapyatlas.table.Joins.on;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.Metadata;
import org.therapyatlas.terms.DocumentTerms;

/** Documents of each language that something is learned from, chosen by the hash of their ids. */
final class Samples {
  /** Steps that the hash of a document id is divided into. */
  private static final long STEPS = 1L << 30;

  /** A margin on the sample, so that it is full although hashes are spread unevenly. */
  private static final double MARGIN = 1.1;

  private Samples() {}

  /**
   * Documents with a small hash of their id: some more of each language than {@link
   * TopicFit#SAMPLE}.
   *
   * @param sizes {@code language, documents_in_language}; a language without a row is taken whole
   */
  static Dataset<Row> of(Dataset<Row> documents, Dataset<Row> sizes) {
    Column share =
        coalesce(
            lit(MARGIN * TopicFit.SAMPLE).divide(col("documents_in_language").cast("double")),
            lit(1.0));
    return documents
        .join(sizes, on(DocumentTerms.LANGUAGE), "left")
        .filter(
            pmod(xxhash64(col(DocumentTerms.DOCUMENT_ID)), lit(STEPS))
                .cast("double")
                .lt(share.multiply((double) STEPS)))
        .drop("documents_in_language");
  }

  /** Groups whose keys have the same type whatever the columns they come from say of themselves. */
  static KeyValueGroupedDataset<String, Row> byLanguage(Dataset<Row> rows) {
    Dataset<Row> plain =
        rows.withColumn(
            DocumentTerms.LANGUAGE,
            coalesce(col(DocumentTerms.LANGUAGE), lit(""))
                .as(DocumentTerms.LANGUAGE, Metadata.empty()));
    return plain
        .groupBy(DocumentTerms.LANGUAGE)
        .as(Encoders.STRING(), Encoders.row(plain.schema()));
  }
}
