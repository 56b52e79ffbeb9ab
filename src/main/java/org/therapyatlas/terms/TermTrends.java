package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** When a term was written about, and when all of a sudden. */
public final class TermTrends {
  /** Dated documents that a term must occur in at least. */
  static final int DOCUMENT_FLOOR = 5;

  private static final String YEAR = "year";

  public static final Table TABLE =
      Table.of(
          "term_trends",
          "One row per language, word and year with a document that has it; for words in at least 5 dated documents, in languages with documents of two years or more.",
          List.of(Terms.LANGUAGE, Terms.TERM, YEAR),
          """
          language STRING NOT NULL COMMENT 'Language of the text',
          term STRING NOT NULL COMMENT 'See terms',
          year INT NOT NULL COMMENT 'Year of the documents',
          document_count BIGINT NOT NULL COMMENT 'Documents of the year with the term',
          documents_in_year BIGINT NOT NULL COMMENT 'Documents of the year with text in the language',
          share DOUBLE NOT NULL COMMENT 'document_count / documents_in_year',
          share_low DOUBLE NOT NULL COMMENT 'Lower end of its 95 % score interval (Wilson 1927)',
          share_high DOUBLE NOT NULL COMMENT 'Upper end',
          burst_weight DOUBLE NOT NULL COMMENT 'Weight of the burst the year lies in (Kleinberg 2002, two states, s = 2, γ = 1, entering costs γ ln of the number of years with documents); 0 outside of bursts'
          """);

  /** The table, from {@link DocumentTerms}. */
  public static Dataset<Row> compute(Dataset<Row> documentTerms) {
    Dataset<Row> dated = documentTerms.filter(col(YEAR).isNotNull());
    Dataset<Row> years =
        dated
            .groupBy(Terms.LANGUAGE, YEAR)
            .agg(count(lit(1)).as("documents"))
            .groupBy(Terms.LANGUAGE)
            .agg(sort_array(collect_list(struct(YEAR, "documents"))).as("years"))
            .filter(size(col("years")).gt(1));
    return dated
        .select(
            col(Terms.LANGUAGE), col(YEAR), explode(DocumentTerms.distinctTerms()).as(Terms.TERM))
        .groupBy(Terms.LANGUAGE, Terms.TERM, YEAR)
        .agg(count(lit(1)).as("documents"))
        .groupBy(Terms.LANGUAGE, Terms.TERM)
        .agg(
            sum("documents").as("all"),
            sort_array(collect_list(struct(YEAR, "documents"))).as("having"))
        .filter(col("all").geq(DOCUMENT_FLOOR))
        .join(broadcast(years), Terms.LANGUAGE)
        .select(
            col(Terms.LANGUAGE),
            col(Terms.TERM),
            explode(udf(new Trend(), Trend.TYPE).apply(col("years"), col("having"))).as("trend"))
        .select(col(Terms.LANGUAGE), col(Terms.TERM), col("trend.*"))
        .transform(TABLE::conform);
  }

  private TermTrends() {}
}
