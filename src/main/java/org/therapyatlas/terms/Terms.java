package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ln;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** How often a term occurs in each language. */
public final class Terms {
  public static final String LANGUAGE = "language";
  public static final String TERM = "term";
  public static final String TERM_COUNT = "term_count";
  public static final String DOCUMENT_COUNT = "document_count";

  public static final Table TABLE =
      Table.of(
          "terms",
          "One row per language and term.",
          List.of(LANGUAGE, TERM),
          """
          language STRING NOT NULL COMMENT 'Language of the sections it stands in',
          term STRING NOT NULL COMMENT 'The word in the normal form that is counted: folded, and stemmed where the language is',
          surface STRING NOT NULL COMMENT 'The form written most often, of equal ones the last in the order of spelling',
          words INT NOT NULL COMMENT 'Number of words: 1, or more for a phrase',
          term_count BIGINT NOT NULL COMMENT 'Occurrences',
          document_count BIGINT NOT NULL COMMENT 'Documents it occurs in',
          documents_in_language BIGINT NOT NULL COMMENT 'Documents with text in the language',
          idf DOUBLE NOT NULL COMMENT 'ln((documents_in_language + 1) / (document_count + 1)) + 1'
          """);

  /** The table, from {@link DocumentTerms}. */
  public static Dataset<Row> compute(Dataset<Row> documentTerms) {
    Dataset<Row> documents =
        documentTerms.groupBy(LANGUAGE).agg(count(lit(1)).as("documents_in_language"));
    return documentTerms
        .select(col(LANGUAGE), explode(col(DocumentTerms.TERMS)).as("counted"))
        .select(
            col(LANGUAGE), col("counted.term"), col("counted.term_count"), col("counted.surface"))
        .groupBy(LANGUAGE, TERM, "surface")
        .agg(sum(TERM_COUNT).as(TERM_COUNT), count(lit(1)).as(DOCUMENT_COUNT))
        .groupBy(LANGUAGE, TERM)
        .agg(
            sum(TERM_COUNT).as(TERM_COUNT),
            sum(DOCUMENT_COUNT).as(DOCUMENT_COUNT),
            max(struct(col(TERM_COUNT), col("surface"))).getField("surface").as("surface"))
        .join(broadcast(documents), LANGUAGE)
        .select(
            col(LANGUAGE),
            col(TERM),
            col("surface"),
            lit(1).as("words"),
            col(TERM_COUNT),
            col(DOCUMENT_COUNT),
            col("documents_in_language"),
            ln(col("documents_in_language")
                    .plus(1)
                    .cast("double")
                    .divide(col(DOCUMENT_COUNT).plus(1).cast("double")))
                .plus(1)
                .as("idf"))
        .transform(TABLE::conform);
  }

  private Terms() {}
}
