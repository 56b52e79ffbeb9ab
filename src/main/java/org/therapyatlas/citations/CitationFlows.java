package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.statistics.Contrasts;
import org.therapyatlas.table.KeptRows;
import org.therapyatlas.table.Table;

/** Whether publications of one language cite those of another more than their sizes explain. */
public final class CitationFlows {
  private static final String ALL_THERAPIES = "*";

  public static final Table TABLE =
      Table.of(
          "citation_flows",
          "One row per therapy (* for all), citing and cited publication language.",
          List.of("therapy", "citing_language", "cited_language"),
          """
          therapy STRING NOT NULL COMMENT 'Therapy that is a subject of the citing documents, * for all documents',
          citing_language STRING NOT NULL COMMENT 'Publication language of the citing documents',
          cited_language STRING NOT NULL COMMENT 'Language of the cited works; und where nothing tells',
          citation_count BIGINT NOT NULL COMMENT 'Citations from reference lists known to be complete',
          expected DOUBLE NOT NULL COMMENT 'Citations of the citing language × citations of the cited language / all citations of the therapy',
          log2_ratio DOUBLE NOT NULL COMMENT 'log2((citation_count + 0.5) / (expected + 0.5))',
          log_odds_z DOUBLE NOT NULL COMMENT 'z of the log-odds against the other citing languages, informative Dirichlet prior of 1000 (Monroe, Colaresi and Quinn 2008)',
          documents_with_references BIGINT NOT NULL COMMENT 'Citing documents behind the row of the citing language, partial lists left out'
          """);

  /**
   * The table.
   *
   * @param entries see {@link ReferenceEntries}
   * @param works see {@link Works}
   * @param documents {@code document_id, work_id, publication_language, therapies,
   *     reference_status}
   * @param kept keeps what is read twice until the table is stored
   */
  static Dataset<Row> compute(
      Dataset<Row> entries, Dataset<Row> works, Dataset<Row> documents, KeptRows kept) {
    Dataset<Row> citing =
        documents
            .filter(col("reference_status").equalTo("complete"))
            .select(
                col("document_id"),
                col("work_id").as("own_work_id"),
                col("publication_language").as("citing_language"),
                array_union(array(lit(ALL_THERAPIES)), col("therapies")).as("therapies"));
    Dataset<Row> cited =
        works.select(col("work_id"), coalesce(col("language"), lit("und")).as("cited_language"));
    // A document cites works of few languages: counted before it stands under each therapy.
    Dataset<Row> edges =
        kept.persist(
            entries
                .filter(col("kind").equalTo("reference"))
                .select("document_id", "work_id")
                .distinct()
                .join(citing.select("document_id", "own_work_id"), "document_id")
                .filter(col("work_id").notEqual(col("own_work_id")))
                .join(cited, "work_id")
                .groupBy("document_id", "cited_language")
                .agg(count(lit(1)).as("citations"))
                .join(citing.drop("own_work_id"), "document_id")
                .withColumn("therapy", explode(col("therapies")))
                .drop("therapies"));
    Dataset<Row> cells =
        edges
            .groupBy("therapy", "citing_language", "cited_language")
            .agg(sum("citations").as("citation_count"));
    Dataset<Row> rows =
        edges
            .groupBy("therapy", "citing_language")
            .agg(
                sum("citations").as("row_total"),
                count_distinct(col("document_id")).as("documents_with_references"));
    Dataset<Row> columns =
        cells.groupBy("therapy", "cited_language").agg(sum("citation_count").as("column_total"));
    Dataset<Row> all = rows.groupBy("therapy").agg(sum("row_total").as("total"));
    return cells
        .join(rows, on("therapy", "citing_language"))
        .join(columns, on("therapy", "cited_language"))
        .join(all, "therapy")
        .withColumn(
            "expected",
            col("row_total").multiply(col("column_total")).divide(col("total").cast("double")))
        .withColumn("log2_ratio", Contrasts.log2Ratio(col("citation_count"), col("expected")))
        .withColumn(
            "log_odds_z",
            Contrasts.logOddsZ(
                col("citation_count"),
                col("row_total"),
                col("column_total").minus(col("citation_count")),
                col("total").minus(col("row_total"))))
        .transform(TABLE::project);
  }

  private CitationFlows() {}
}
