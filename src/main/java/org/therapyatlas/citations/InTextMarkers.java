package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** Marks in running text, linked to the entries of the document's list that they point at. */
public final class InTextMarkers {
  public static final Table TABLE =
      Table.of(
          "in_text_markers",
          "One row per mark in the text and entry it points at; a range points at each of its entries.",
          // Several sections have a text of their own, so an offset alone names no place.
          List.of("document_id", "section_position", "offset", "position"),
          """
          document_id STRING NOT NULL COMMENT 'The document',
          section_position INT NOT NULL COMMENT 'Place of the section among those of the document, from 1',
          offset INT NOT NULL COMMENT 'Where the mark begins in the text of the section, in code points',
          position INT NOT NULL COMMENT 'Position of the entry in reference_entries, kind reference',
          section STRING NOT NULL COMMENT 'Kind of the section, body or abstract',
          length INT NOT NULL COMMENT 'Length of the mark in code points',
          text STRING NOT NULL COMMENT 'The mark as written'
          """);

  /**
   * The table. Marks are read in documents whose list is known to be complete, since a number
   * counts the entries of the whole list.
   *
   * @param articles {@code document_id, reference_status, sections, entries}
   */
  static Dataset<Row> compute(Dataset<Row> articles) {
    Column sections =
        transform(
            filter(
                col("sections"), section -> section.getField("section").isin("abstract", "body")),
            section ->
                struct(
                    section.getField("position").as("position"),
                    section.getField("section").as("section"),
                    section.getField("text").as("text")));
    Column entries =
        transform(
            filter(col("entries"), entry -> entry.getField("kind").equalTo("reference")),
            entry ->
                struct(
                    entry.getField("position").as("position"),
                    get(entry.getField("authors"), lit(0)).getField("surname").as("surname"),
                    entry.getField("year").as("year")));
    return articles
        .filter(
            col("reference_status")
                .equalTo("complete")
                .and(exists(col("entries"), entry -> entry.getField("kind").equalTo("reference"))))
        .select(
            col("document_id"),
            explode(udf(new LinkMarkers(), LinkMarkers.LINKS).apply(sections, entries)).as("m"))
        .select("document_id", "m.*")
        .transform(TABLE::project);
  }

  private InTextMarkers() {}
}
