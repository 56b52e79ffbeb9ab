package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** How much text stands on either side of each contrast, and whether it can be drawn. */
public final class FacetTotals {
  /** Documents that each side of a contrast needs at least. */
  static final int FLOOR = 2;

  public static final Table TABLE =
      Table.of(
          "facet_totals",
          "One row per facet value and language.",
          List.of(Facets.FACET, Facets.VALUE, Terms.LANGUAGE),
          """
          facet STRING NOT NULL COMMENT 'therapy, condition, source_kind, evidence or a field named with --facet; with --within-kinds also each of them within one source kind, as in therapy@journal_article',
          value STRING NOT NULL COMMENT 'Concept id or value of the field',
          language STRING NOT NULL COMMENT 'Language of the text',
          token_count BIGINT NOT NULL COMMENT 'Words of its documents in the language, stop words included',
          document_count BIGINT NOT NULL COMMENT 'Its documents with text in the language',
          rest_token_count BIGINT NOT NULL COMMENT 'Words of all other documents in the language, and of the source kind the contrast is drawn within',
          rest_document_count BIGINT NOT NULL COMMENT 'All these other documents',
          comparable BOOLEAN NOT NULL COMMENT 'Whether its terms are contrasted with the rest of the language',
          reason STRING COMMENT 'Why no contrast can be drawn: few_documents (fewer than 2 of its own) or few_in_rest (fewer than 2 others)'
          """);

  /**
   * The table, from {@link DocumentTerms}.
   *
   * @param withinKinds whether there are contrasts within one source kind
   */
  public static Dataset<Row> compute(Dataset<Row> documentTerms, boolean withinKinds) {
    Dataset<Row> own =
        documentTerms
            .select(
                explode(col(DocumentTerms.GROUPS)).as("group"),
                col(Terms.LANGUAGE),
                col("token_count"))
            .select(col("group.facet"), col("group.value"), col(Terms.LANGUAGE), col("token_count"))
            .groupBy(Facets.FACET, Facets.VALUE, Terms.LANGUAGE)
            .agg(sum("token_count").as("token_count"), count(lit(1)).as("document_count"));
    Dataset<Row> whole =
        documentTerms
            .groupBy(Terms.LANGUAGE)
            .agg(sum("token_count").as("all_tokens"), count(lit(1)).as("all_documents"))
            .withColumn(Facets.STRATUM, lit(""));
    if (withinKinds) {
      whole =
          whole.unionByName(
              own.filter(col(Facets.FACET).equalTo(Facets.SOURCE_KIND))
                  .select(
                      col(Terms.LANGUAGE),
                      col("token_count").as("all_tokens"),
                      col("document_count").as("all_documents"),
                      col(Facets.VALUE).as(Facets.STRATUM)));
    }
    Column enough = col("document_count").geq(FLOOR);
    Column others = col("rest_document_count").geq(FLOOR);
    return own.withColumn(Facets.STRATUM, Facets.stratum())
        .join(broadcast(whole), on(Terms.LANGUAGE, Facets.STRATUM))
        .withColumn("rest_token_count", col("all_tokens").minus(col("token_count")))
        .withColumn("rest_document_count", col("all_documents").minus(col("document_count")))
        .select(
            col(Facets.FACET),
            col(Facets.VALUE),
            col(Terms.LANGUAGE),
            col("token_count"),
            col("document_count"),
            col("rest_token_count"),
            col("rest_document_count"),
            enough.and(others).as("comparable"),
            when(enough.equalTo(false), lit("few_documents"))
                .when(others.equalTo(false), lit("few_in_rest"))
                .as("reason"))
        .transform(TABLE::conform);
  }

  private FacetTotals() {}
}
