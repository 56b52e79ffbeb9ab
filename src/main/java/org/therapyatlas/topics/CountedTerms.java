package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.terms.DocumentTerms;

/**
 * The words of each document in its main language, the one with most of its words (of equal ones
 * the last in the order of spelling): {@code document_id, language, terms, counts}, and for phrases
 * {@code others, sequence}.
 */
final class CountedTerms {
  static final String TERMS = "terms";
  static final String COUNTS = "counts";

  /** For each further written form the position of its term. */
  static final String OTHERS = "others";

  /** See {@link DocumentTerms}. */
  static final String SEQUENCE = "sequence";

  private CountedTerms() {}

  /** The rows, from {@link DocumentTerms}; each document once. */
  static Dataset<Row> of(Dataset<Row> documentTerms) {
    Dataset<Row> main =
        documentTerms
            .groupBy(DocumentTerms.DOCUMENT_ID)
            .agg(
                max(struct(col(DocumentTerms.TOKEN_COUNT), col(DocumentTerms.LANGUAGE)))
                    .getField(DocumentTerms.LANGUAGE)
                    .as(DocumentTerms.LANGUAGE));
    return documentTerms
        .select(
            col(DocumentTerms.DOCUMENT_ID),
            col(DocumentTerms.LANGUAGE),
            col(DocumentTerms.TERMS).getField("term").as(TERMS),
            col(DocumentTerms.TERMS).getField("term_count").as(COUNTS),
            col("other_forms").getField("term").as(OTHERS),
            col(SEQUENCE))
        .join(main, on(DocumentTerms.DOCUMENT_ID, DocumentTerms.LANGUAGE));
  }

  /** A row as a vector. */
  static SparseVector vector(Row document, TermSpace.Weighing weighing) {
    List<String> terms = document.getList(document.fieldIndex(TERMS));
    List<Integer> counts = document.getList(document.fieldIndex(COUNTS));
    for (int i = 0; i < terms.size(); i++) {
      weighing.add(terms.get(i), counts.get(i));
    }
    return weighing.vector();
  }
}
