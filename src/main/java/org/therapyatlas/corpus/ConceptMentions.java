package org.therapyatlas.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** Which therapies and conditions a document names, where and in which role. */
public final class ConceptMentions {
  public static final Table TABLE =
      Table.of(
          "concept_mentions",
          "One row per document, concept and kind of section.",
          List.of("document_id", "concept_id", "section"),
          """
          document_id STRING NOT NULL COMMENT 'The document',
          concept_id STRING NOT NULL COMMENT 'The concept named',
          section STRING NOT NULL COMMENT 'title, abstract, keywords, body, references, cited_by, similar or furniture',
          role STRING NOT NULL COMMENT 'subject: the document is about it; mentioned: named in running text; listed: named in a list, footer or enumeration',
          mention_count INT NOT NULL COMMENT 'How often it is named there',
          negated_count INT NOT NULL COMMENT 'How many of these are negated',
          section_position INT NOT NULL COMMENT 'Place in the document, from 1, of the section where it is named first',
          first_offset INT NOT NULL COMMENT 'Offset of the first name in that section, in code points',
          surface STRING NOT NULL COMMENT 'The first name as written'
          """);

  /** The table, from described documents. */
  public static Dataset<Row> compute(Dataset<Row> articles) {
    return articles
        .select(col("document_id"), explode(col("mentions")).as("mention"))
        .select(
            col("document_id"),
            col("mention.concept_id"),
            col("mention.section"),
            col("mention.role"),
            col("mention.mention_count"),
            col("mention.negated_count"),
            col("mention.section_position"),
            col("mention.first_offset"),
            col("mention.surface"))
        .transform(TABLE::conform);
  }

  private ConceptMentions() {}
}
