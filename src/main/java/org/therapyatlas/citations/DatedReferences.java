package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** References of complete lists with their years, under each group of the citing document. */
final class DatedReferences {
  private DatedReferences() {}

  /**
   * One row per document, cited work and group.
   *
   * @param entries see {@link ReferenceEntries}
   * @param works see {@link Works}; its year serves where the entry has none
   * @param documents {@code document_id, work_id, year, publication_language, reference_status}
   * @param groups {@code document_id, facet, value}
   * @return {@code facet, value, document_id, citing_year, cited_year}; years may be null
   */
  static Dataset<Row> of(
      Dataset<Row> entries, Dataset<Row> works, Dataset<Row> documents, Dataset<Row> groups) {
    Dataset<Row> citing =
        documents
            .filter(col("reference_status").equalTo("complete"))
            .select(
                col("document_id"),
                col("work_id").as("own_work_id"),
                col("year").as("citing_year"),
                col("publication_language"));
    Dataset<Row> everywhere =
        citing
            .select(
                col("document_id"),
                explode(
                        array(
                            struct(lit("*").as("facet"), lit("*").as("value")),
                            struct(
                                lit("publication_language").as("facet"),
                                col("publication_language").as("value"))))
                    .as("group"))
            .select("document_id", "group.facet", "group.value");
    return entries
        .filter(col("kind").equalTo("reference"))
        .groupBy("document_id", "work_id")
        .agg(min("year").as("year"))
        .join(citing, "document_id")
        .filter(col("work_id").notEqual(col("own_work_id")))
        .join(works.select(col("work_id"), col("year").as("work_year")), "work_id")
        .select(
            col("document_id"),
            col("citing_year"),
            coalesce(col("year"), col("work_year")).as("cited_year"))
        .join(
            everywhere.unionByName(groups.select("document_id", "facet", "value")), "document_id");
  }
}
