package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ln;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** How often a term occurs in each language. */
public final class Terms {
  public static final String LANGUAGE = "language";
  public static final String TERM = "term";
  public static final String TERM_COUNT = "term_count";
  public static final String DOCUMENT_COUNT = "document_count";
  public static final String WORDS = "words";
  public static final String SURFACE = "surface";
  public static final String C_VALUE = "c_value";

  public static final Table TABLE =
      Table.of(
          "terms",
          "One row per language and term.",
          List.of(LANGUAGE, TERM),
          """
          language STRING NOT NULL COMMENT 'Language of the sections it stands in',
          term STRING NOT NULL COMMENT 'The word in the normal form that is counted: folded, and stemmed where the language is; the words of a phrase separated by spaces',
          surface STRING NOT NULL COMMENT 'The form written most often, of equal ones the last in the order of spelling',
          words INT NOT NULL COMMENT 'Number of words: 1, or 2 to 5 for a phrase without stop words that occurs at least 3 times and in at least 2 documents',
          term_count BIGINT NOT NULL COMMENT 'Occurrences',
          document_count BIGINT NOT NULL COMMENT 'Documents it occurs in',
          documents_in_language BIGINT NOT NULL COMMENT 'Documents with text in the language',
          idf DOUBLE NOT NULL COMMENT 'ln((documents_in_language + 1) / (document_count + 1)) + 1',
          c_value DOUBLE COMMENT 'C-value of a phrase (Frantzi, Ananiadou and Mima 2000), nested occurrences counted once; null for a word'
          """);

  /**
   * The table.
   *
   * @param documentTerms see {@link DocumentTerms}; only language and terms are needed
   * @param phrases see {@link Phrases}; none to count words alone
   */
  public static Dataset<Row> compute(Dataset<Row> documentTerms, Optional<Dataset<Row>> phrases) {
    Dataset<Row> totals =
        written(documentTerms.mapPartitions(new SumWords(), Encoders.row(SumWords.SCHEMA)));
    // Both parts ask for all columns of the totals, so that these are computed once.
    Dataset<Row> documents =
        totals
            .filter(col("documents").gt(0))
            .select(
                col(LANGUAGE),
                col("documents")
                    .plus(col(TERM_COUNT))
                    .plus(col(DOCUMENT_COUNT))
                    .as("documents_in_language"));
    Dataset<Row> words =
        totals
            .filter(col("documents").equalTo(0))
            .select(
                col(LANGUAGE),
                col(TERM),
                col(SURFACE),
                lit(1).as(WORDS),
                col(TERM_COUNT),
                col(DOCUMENT_COUNT),
                lit(null).cast("double").as(C_VALUE));
    return phrases
        .map(words::unionByName)
        .orElse(words)
        .join(broadcast(documents), LANGUAGE)
        .withColumn(
            "idf",
            ln(col("documents_in_language")
                    .plus(1)
                    .cast("double")
                    .divide(col(DOCUMENT_COUNT).plus(1).cast("double")))
                .plus(1))
        .transform(TABLE::project);
  }

  /** Those of the table's rows that are words and not phrases. */
  public static Dataset<Row> words(Dataset<Row> terms) {
    return terms.filter(col(WORDS).equalTo(1));
  }

  /**
   * Adds up partial counts of written forms, and takes for each term the form written most often.
   * One shuffle by term serves both steps.
   */
  static Dataset<Row> written(Dataset<Row> partial) {
    return partial
        .repartition(col(LANGUAGE), col(TERM))
        .groupBy(LANGUAGE, TERM, SURFACE)
        .agg(
            sum(TERM_COUNT).as(TERM_COUNT),
            sum(DOCUMENT_COUNT).as(DOCUMENT_COUNT),
            sum("documents").as("documents"))
        .groupBy(LANGUAGE, TERM)
        .agg(
            sum(TERM_COUNT).as(TERM_COUNT),
            sum(DOCUMENT_COUNT).as(DOCUMENT_COUNT),
            sum("documents").as("documents"),
            max(struct(col(TERM_COUNT), col(SURFACE))).getField(SURFACE).as(SURFACE));
  }

  private Terms() {}
}
