package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** What each document says its abbreviations stand for. */
public final class DocumentAbbreviations {
  static final String SHORT_FORM = "short_form";
  static final String LONG_FORM = "long_form";
  static final String CONCEPT_ID = "concept_id";

  public static final Table TABLE =
      Table.of(
          "abbreviations",
          "One row per document and abbreviation it defines.",
          List.of(DocumentTerms.DOCUMENT_ID, SHORT_FORM),
          """
          document_id STRING NOT NULL COMMENT 'The document',
          short_form STRING NOT NULL COMMENT 'The abbreviation in the singular',
          long_form STRING NOT NULL COMMENT 'What it stands for, as first written there (Schwartz and Hearst 2003, and Chinese before a bracket)',
          other_long_forms ARRAY<STRING> NOT NULL COMMENT 'Further long forms of the document, as in another language',
          concept_id STRING COMMENT 'Concept that a long form is a name of'
          """);

  /** The table, from {@link DocumentTerms}. */
  public static Dataset<Row> compute(Dataset<Row> documentTerms) {
    return documentTerms
        .filter(col("abbreviations").isNotNull())
        .select(col(DocumentTerms.DOCUMENT_ID), explode(col("abbreviations")).as("defined"))
        .select(
            col(DocumentTerms.DOCUMENT_ID),
            col("defined.short_form"),
            col("defined.long_forms").getItem(0).as(LONG_FORM),
            slice(
                    col("defined.long_forms"),
                    org.apache.spark.sql.functions.lit(2),
                    size(col("defined.long_forms")))
                .as("other_long_forms"),
            col("defined.concept_id"))
        .transform(TABLE::conform);
  }

  private DocumentAbbreviations() {}
}
