package org.therapyatlas.corpus;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.therapyatlas.table.Table;

/** What the files of PubMed's baseline and updates did to the documents, one after the other. */
public final class Changes {
  private static final String FILE = "file";
  private static final String RELEASE = "release_number";
  private static final String DELETES = "deletes";
  private static final String RETRACTED = "retracted";

  public static final Table TABLE =
      Table.of(
          "changes",
          "One row per document and file of the PubMed baseline or its updates that says something about it.",
          List.of(Records.DOCUMENT_ID, FILE),
          """
          document_id STRING NOT NULL COMMENT 'The document, also one that is no longer held or never was',
          file STRING NOT NULL COMMENT 'Name of the file without extension, such as pubmed26n1301',
          action STRING NOT NULL COMMENT 'added: not held before this file; revised: replaced; retracted: replaced by a record that is the first to say so; deleted: no longer held',
          version INT NOT NULL COMMENT 'Version of the record that the file states or deletes, from 1'
          """);

  /**
   * The changes, from all records that were read. Of a file that says several things of a document
   * the last one counts: of the highest version a deletion, else the latest revision.
   */
  public static Dataset<Row> compute(Dataset<Row> records) {
    Column version = coalesce(col("facets").getItem("pmid_version").cast("int"), lit(1));
    Column retracted =
        coalesce(array_contains(col("publication_types"), "Retracted Publication"), lit(false))
            .or(col("facets").getItem("retraction_notice").isNotNull());
    WindowSpec inFile =
        Window.partitionBy(Records.BASE_ID, FILE)
            .orderBy(
                col("version").desc(),
                col(DELETES).desc(),
                col("revised").desc_nulls_last(),
                col(RETRACTED).desc());
    WindowSpec overTime = Window.partitionBy(Records.BASE_ID).orderBy(RELEASE);
    Column before = lag(col(DELETES), 1).over(overTime);
    Column retractedBefore = lag(col(RETRACTED), 1).over(overTime);
    return records
        .filter(col(RELEASE).isNotNull().and(col(Records.BASE_ID).isNotNull()))
        .select(
            col(Records.BASE_ID),
            col("release_file").as(FILE),
            col(RELEASE),
            coalesce(col(DELETES), lit(false)).as(DELETES),
            version.as("version"),
            col("facets").getItem("date_revised").as("revised"),
            retracted.as(RETRACTED))
        .withColumn("rank", row_number().over(inFile))
        .filter(col("rank").equalTo(1))
        .withColumn("before", before)
        .withColumn("retracted_before", retractedBefore)
        .select(
            col(Records.BASE_ID).as(Records.DOCUMENT_ID),
            col(FILE),
            when(col(DELETES), lit("deleted"))
                .when(col("before").isNull().or(col("before")), lit("added"))
                .when(
                    col(RETRACTED)
                        .and(coalesce(col("retracted_before"), lit(false)).equalTo(false)),
                    lit("retracted"))
                .otherwise(lit("revised"))
                .as("action"),
            col("version"))
        .transform(TABLE::conform);
  }

  private Changes() {}
}
