package org.therapyatlas.evidence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** The documents behind every cell of the evidence map. */
public final class EvidenceMapDocuments {
  public static final String THERAPY = "therapy";
  public static final String CONDITION = "condition";

  public static final Table TABLE =
      Table.of(
          "evidence_map_documents",
          "One row per therapy, condition and document that is about both.",
          List.of(THERAPY, CONDITION, "document_id"),
          """
          therapy STRING NOT NULL COMMENT 'Concept id of the therapy',
          condition STRING NOT NULL COMMENT 'Concept id of the condition',
          document_id STRING NOT NULL COMMENT 'A document with both as subjects',
          publication_language STRING NOT NULL COMMENT 'Language of the publication',
          evidence STRING NOT NULL COMMENT 'Kind of evidence of the document',
          section STRING COMMENT 'Section with the wording that made it so; null if the source states it or nothing tells',
          offset INT COMMENT 'Offset of that wording in the section, in code points'
          """);

  /** The table, from described documents. */
  public static Dataset<Row> compute(Dataset<Row> articles) {
    return articles
        .select(
            col("document_id"),
            col("publication_language"),
            col("evidence"),
            col("evidence_section").as("section"),
            col("evidence_offset").as("offset"),
            col("conditions"),
            explode(col("therapies")).as(THERAPY))
        .withColumn(CONDITION, explode(col("conditions")))
        .drop("conditions")
        .transform(TABLE::project);
  }

  private EvidenceMapDocuments() {}
}
