package org.therapyatlas.duplicates;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.citations.Components;
import org.therapyatlas.table.Table;

/**
 * Documents that repeat each other, as clusters. None is deleted: the representative stands for its
 * cluster wherever documents are counted.
 */
public final class Duplicates {
  public static final String DOCUMENT_ID = "document_id";
  public static final String REPRESENTATIVE = "representative";

  public static final Table TABLE =
      Table.of(
          "duplicates",
          "One row per document of a cluster of two or more.",
          List.of(DOCUMENT_ID),
          """
          document_id STRING NOT NULL COMMENT 'A document that repeats another or is repeated; translations into other languages do not repeat each other',
          cluster_id STRING NOT NULL COMMENT 'dup: and the smallest document_id of the cluster',
          representative STRING NOT NULL COMMENT 'The document that stands for the cluster in all counts: the one of the smallest year, then of the smallest document_id',
          method STRING NOT NULL COMMENT 'What ties it to the member most like it: identifier (the same DOI, PubMed id or PubMed Central id), title (records of the same title whose authors, year, volume and pages allow it), exact (the same text) or text (at least a fifth of the pairs of neighbouring words shared)',
          similarity DOUBLE NOT NULL COMMENT 'How like that member it is, from 0 to 1: 1 for an identifier, the share of shared letter pairs of the titles, the share of shared word pairs of the texts',
          record_count INT NOT NULL COMMENT 'Records of the input that are this document'
          """);

  private Duplicates() {}

  /**
   * The table.
   *
   * @param articles described documents
   * @param edges {@code left, right, method, similarity} of documents that are one work
   */
  static Dataset<Row> compute(Dataset<Row> articles, Dataset<Row> edges) {
    Dataset<Row> clusters = Components.of(edges).toDF(DOCUMENT_ID, "first_member");
    // The strongest tie of each document; of equal ones the method that comes first.
    Column order = rank(col("method"));
    Dataset<Row> ties =
        edges
            .select(
                explode(array(col("left"), col("right"))).as(DOCUMENT_ID),
                struct(col("similarity"), order.as("order"), col("method")).as("tie"))
            .groupBy(DOCUMENT_ID)
            .agg(max("tie").as("tie"));
    Dataset<Row> members =
        articles
            .select(col(DOCUMENT_ID), col("year"), col("record_count"))
            .join(clusters, DOCUMENT_ID)
            .join(ties, DOCUMENT_ID);
    Dataset<Row> representatives =
        members
            .groupBy("first_member")
            .agg(
                min(struct(
                        coalesce(col("year"), lit(Integer.MAX_VALUE)).as("year"), col(DOCUMENT_ID)))
                    .getField(DOCUMENT_ID)
                    .as(REPRESENTATIVE));
    return members
        .join(representatives, "first_member")
        .select(
            col(DOCUMENT_ID),
            concat(lit("dup:"), col("first_member")).as("cluster_id"),
            col(REPRESENTATIVE),
            col("tie.method").as("method"),
            col("tie.similarity").as("similarity"),
            col("record_count"))
        .transform(TABLE::conform);
  }

  /** Methods in the order of their weight, the strongest highest. */
  private static Column rank(Column method) {
    return when(method.equalTo("identifier"), 3)
        .when(method.equalTo("exact"), 2)
        .when(method.equalTo("title"), 1)
        .otherwise(0);
  }

  /**
   * Described documents, each cluster once: its representative, with the {@code record_count} of
   * all of its members.
   */
  public static Dataset<Row> once(Dataset<Row> articles, Dataset<Row> duplicates) {
    Dataset<Row> totals =
        duplicates
            .groupBy(REPRESENTATIVE)
            .agg(sum("record_count").cast("int").as("records_of_cluster"))
            .withColumnRenamed(REPRESENTATIVE, DOCUMENT_ID);
    return articles
        .join(repeated(duplicates), on(DOCUMENT_ID), "left_anti")
        .join(totals, on(DOCUMENT_ID), "left")
        .withColumn("record_count", coalesce(col("records_of_cluster"), col("record_count")))
        .drop("records_of_cluster");
  }

  /**
   * Ids of documents whose references are left out, so that each cluster is counted once by them:
   * of its members the one that lists most refers for all.
   */
  public static Dataset<Row> notReferring(Dataset<Row> articles, Dataset<Row> duplicates) {
    Dataset<Row> members =
        duplicates
            .select(DOCUMENT_ID, "cluster_id")
            .join(
                articles.select(col(DOCUMENT_ID), size(col("entries")).as("listed")), DOCUMENT_ID);
    Dataset<Row> referring =
        members
            .groupBy("cluster_id")
            .agg(min(struct(negate(col("listed")).as("most"), col(DOCUMENT_ID))).as("first"))
            .select(col("first." + DOCUMENT_ID).as(DOCUMENT_ID));
    return members.join(referring, on(DOCUMENT_ID), "left_anti").select(DOCUMENT_ID);
  }

  /** Ids of the documents that another one stands for. */
  public static Dataset<Row> repeated(Dataset<Row> duplicates) {
    return duplicates.filter(col(DOCUMENT_ID).notEqual(col(REPRESENTATIVE))).select(DOCUMENT_ID);
  }

  /** {@code document_id, duplicate_of} of the documents that another one stands for. */
  public static Dataset<Row> representatives(Dataset<Row> duplicates) {
    return duplicates
        .filter(col(DOCUMENT_ID).notEqual(col(REPRESENTATIVE)))
        .select(col(DOCUMENT_ID), col(REPRESENTATIVE).as("duplicate_of"));
  }
}
