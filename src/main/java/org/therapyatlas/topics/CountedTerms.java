package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.therapyatlas.table.Joins.on;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.StoredWords;

/**
 * The words of each document in its main language, the one with most of its words (of equal ones
 * the last in the order of spelling): {@code document_id} and what {@link StoredWords} asks for.
 */
final class CountedTerms {
  private CountedTerms() {}

  /** The rows, from {@link DocumentTerms}; each document once. */
  static Dataset<Row> of(Dataset<Row> documentTerms) {
    return of(documentTerms, col(DocumentTerms.TOKEN_COUNT));
  }

  /** The rows in the language of the largest weight, of equal ones the last in spelling. */
  static Dataset<Row> of(Dataset<Row> documentTerms, Column weight) {
    Dataset<Row> main =
        documentTerms
            .groupBy(DocumentTerms.DOCUMENT_ID)
            .agg(
                max(struct(weight.as("weight"), col(DocumentTerms.LANGUAGE)))
                    .getField(DocumentTerms.LANGUAGE)
                    .as(DocumentTerms.LANGUAGE));
    return StoredWords.columns(documentTerms, DocumentTerms.DOCUMENT_ID)
        .join(main, on(DocumentTerms.DOCUMENT_ID, DocumentTerms.LANGUAGE));
  }

  /** A document as a vector. */
  static SparseVector vector(StoredWords document, TermSpace.Weighing weighing) {
    int[] counts = document.counts();
    for (int i = 0; i < counts.length; i++) {
      weighing.add(document.term(i), counts[i]);
    }
    return weighing.vector();
  }
}
