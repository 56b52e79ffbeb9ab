package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Pairs of words that follow each other in at least {@value #COUNT_FLOOR} places and {@value
 * #DOCUMENT_FLOOR} documents.
 */
final class WordPairs {
  /** Occurrences that a pair or a phrase needs at least. */
  static final int COUNT_FLOOR = 3;

  /** Documents that it must occur in at least. */
  static final int DOCUMENT_FLOOR = 2;

  private WordPairs() {}

  /**
   * The pairs, from {@link DocumentTerms}: {@code language, left, right, pair_count,
   * document_count}.
   */
  static Dataset<Row> compute(Dataset<Row> documentTerms) {
    return StoredWords.columns(documentTerms)
        .mapPartitions(new CountPairs(), Encoders.row(CountPairs.SCHEMA))
        .groupBy("language", "left", "right")
        .agg(sum("pair_count").as("pair_count"), sum("document_count").as("document_count"))
        .filter(areFrequent());
  }

  private static Column areFrequent() {
    return col("pair_count").geq(COUNT_FLOOR).and(col("document_count").geq(DOCUMENT_FLOOR));
  }
}
