package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** References of complete lists by their years, and under each group of the citing document. */
final class DatedReferences {
  private DatedReferences() {}

  /**
   * One row per document and cited year.
   *
   * @param entries see {@link ReferenceEntries}
   * @param works see {@link Works}; its year serves where the entry has none
   * @param documents {@code document_id, work_id, year, publication_language, reference_status}
   * @return {@code document_id, citing_year, publication_language, cited_year, references}: how
   *     many works of that year it cites; years may be null
   */
  static Dataset<Row> of(Dataset<Row> entries, Dataset<Row> works, Dataset<Row> documents) {
    Dataset<Row> citing =
        documents
            .filter(col("reference_status").equalTo("complete"))
            .select(
                col("document_id"),
                col("work_id").as("own_work_id"),
                col("year").as("citing_year"),
                col("publication_language"));
    return entries
        .filter(col("kind").equalTo("reference"))
        .groupBy("document_id", "work_id")
        .agg(min("year").as("year"))
        .join(citing, "document_id")
        .filter(col("work_id").notEqual(col("own_work_id")))
        .join(works.select(col("work_id"), col("year").as("work_year")), "work_id")
        .groupBy(
            col("document_id"),
            col("citing_year"),
            col("publication_language"),
            coalesce(col("year"), col("work_year")).as("cited_year"))
        .agg(count(lit(1)).as("references"));
  }

  /**
   * The same under each group of the citing document.
   *
   * @param references see {@link #of}
   * @param groups {@code document_id, facet, value}
   * @return {@code facet, value, document_id, citing_year, cited_year, references}
   */
  static Dataset<Row> grouped(Dataset<Row> references, Dataset<Row> groups) {
    Column everywhere =
        array(
            struct(lit("*").as("facet"), lit("*").as("value")),
            struct(
                lit("publication_language").as("facet"), col("publication_language").as("value")));
    return references
        .select(
            col("document_id"),
            explode(everywhere).as("group"),
            col("citing_year"),
            col("cited_year"),
            col("references"))
        .select(
            "group.facet", "group.value", "document_id", "citing_year", "cited_year", "references")
        .unionByName(
            references
                .join(groups.select("document_id", "facet", "value"), "document_id")
                .drop("publication_language"));
  }
}
