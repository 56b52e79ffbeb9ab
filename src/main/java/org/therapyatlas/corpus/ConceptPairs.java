package org.therapyatlas.corpus;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.statistics.Contrasts;
import org.therapyatlas.table.Table;

/** Which subjects go together in the publications of a language, more or less than by chance. */
public final class ConceptPairs {
  private static final String LANGUAGE = "publication_language";

  public static final Table TABLE =
      Table.of(
          "concept_pairs",
          "One row per two concepts that are subjects of one document, and publication language.",
          List.of("left", "right", LANGUAGE),
          """
          left STRING NOT NULL COMMENT 'Concept id, the smaller one',
          right STRING NOT NULL COMMENT 'Concept id, the larger one',
          publication_language STRING NOT NULL COMMENT 'Language of the publications',
          document_count BIGINT NOT NULL COMMENT 'Documents about both',
          left_count BIGINT NOT NULL COMMENT 'Documents of the language about the left concept',
          right_count BIGINT NOT NULL COMMENT 'Documents of the language about the right concept',
          documents_in_language BIGINT NOT NULL COMMENT 'Documents of the language',
          expected DOUBLE NOT NULL COMMENT 'left_count × right_count / documents_in_language',
          log2_ratio DOUBLE NOT NULL COMMENT 'log2((document_count + 0.5) / (expected + 0.5))',
          log_odds_z DOUBLE NOT NULL COMMENT 'z of the log-odds of the pair against all other languages, informative Dirichlet prior of 1000 pseudo-counts (Monroe, Colaresi and Quinn 2008)'
          """);

  /** The table, from described documents. */
  public static Dataset<Row> compute(Dataset<Row> articles) {
    Dataset<Row> subjects =
        articles.select(
            col(LANGUAGE),
            array_distinct(concat(col("therapies"), col("conditions"))).as("subjects"));
    Dataset<Row> single =
        subjects
            .select(col(LANGUAGE), explode(col("subjects")).as("concept"))
            .groupBy(LANGUAGE, "concept")
            .agg(count(lit(1)).as("concept_count"));
    Dataset<Row> totals = articles.groupBy(LANGUAGE).agg(count(lit(1)).as("documents_in_language"));
    Dataset<Row> pairs =
        subjects
            .select(col(LANGUAGE), col("subjects"), explode(col("subjects")).as("left"))
            .select(col(LANGUAGE), col("left"), explode(col("subjects")).as("right"))
            .filter(col("left").lt(col("right")))
            .groupBy(LANGUAGE, "left", "right")
            .agg(count(lit(1)).as("document_count"));
    Dataset<Row> everywhere =
        pairs
            .groupBy("left", "right")
            .agg(org.apache.spark.sql.functions.sum("document_count").as("all_count"));
    Dataset<Row> allDocuments =
        totals.agg(org.apache.spark.sql.functions.sum("documents_in_language").as("all_documents"));
    return pairs
        .join(
            single.withColumnsRenamed(
                java.util.Map.of("concept", "left", "concept_count", "left_count")),
            on(LANGUAGE, "left"))
        .join(
            single.withColumnsRenamed(
                java.util.Map.of("concept", "right", "concept_count", "right_count")),
            on(LANGUAGE, "right"))
        .join(totals, LANGUAGE)
        .join(everywhere, on("left", "right"))
        .crossJoin(allDocuments)
        .withColumn(
            "expected",
            col("left_count")
                .multiply(col("right_count"))
                .divide(col("documents_in_language").cast("double")))
        .select(
            col("left"),
            col("right"),
            col(LANGUAGE),
            col("document_count"),
            col("left_count"),
            col("right_count"),
            col("documents_in_language"),
            col("expected"),
            Contrasts.log2Ratio(col("document_count"), col("expected")).as("log2_ratio"),
            Contrasts.logOddsZ(
                    col("document_count"),
                    col("documents_in_language"),
                    col("all_count").minus(col("document_count")),
                    col("all_documents").minus(col("documents_in_language")))
                .as("log_odds_z"))
        .transform(TABLE::conform);
  }

  private ConceptPairs() {}
}
