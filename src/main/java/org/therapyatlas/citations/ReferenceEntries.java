package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** Every entry of a list of references, citing works or similar works, and the work it means. */
public final class ReferenceEntries {
  public static final Table TABLE =
      Table.of(
          "reference_entries",
          "One row per entry of a document's list.",
          List.of("document_id", "kind", "position"),
          """
          document_id STRING NOT NULL COMMENT 'The document with the list',
          kind STRING NOT NULL COMMENT 'reference: the document cites it; cited_by: it cites the document; similar: no citation at all',
          position INT NOT NULL COMMENT 'Place in that list, from 1',
          raw STRING NOT NULL COMMENT 'The entry as it stands, lines joined',
          style STRING NOT NULL COMMENT 'How it is written, from a closed list; structured where the source gives the fields',
          authors ARRAY<STRUCT<surname: STRING, given: STRING>> NOT NULL COMMENT 'Authors in order',
          et_al BOOLEAN NOT NULL COMMENT 'Whether it says that there are more authors',
          title STRING COMMENT 'Title of the work',
          venue STRING COMMENT 'Journal, book, institution or site',
          year INT COMMENT 'Year of publication',
          volume STRING COMMENT 'Volume',
          issue STRING COMMENT 'Issue',
          first_page STRING COMMENT 'First page or electronic locator',
          last_page STRING COMMENT 'Last page in full',
          doi STRING COMMENT 'DOI in lower case',
          pmid STRING COMMENT 'PubMed id',
          pmcid STRING COMMENT 'PubMed Central id',
          type_mark STRING COMMENT 'GB/T 7714 type mark',
          language STRING COMMENT 'Language of the cited work as far as the entry tells',
          confidence DOUBLE NOT NULL COMMENT '0 to 1; below 0.6 only raw text and identifiers are given',
          work_id STRING NOT NULL COMMENT 'The work in works',
          resolution STRING NOT NULL COMMENT 'identifier: it states one; matched: title, or volume and page, are those of exactly one work with an identifier; ambiguous: they are those of several works; described: a work known by these alone; raw: known by its text alone'
          """);

  /** The table, from described documents and the resolution of all descriptions. */
  static Dataset<Row> compute(
      Dataset<Row> articles, Dataset<Row> descriptions, Dataset<Row> resolution) {
    Dataset<Row> resolved =
        descriptions
            .filter(col(Descriptions.OWN).equalTo(false))
            .select(Descriptions.ID, "document_id", "kind", "position")
            .join(resolution, Descriptions.ID)
            .drop(Descriptions.ID);
    return articles
        .select(col("document_id"), explode(col("entries")).as("e"))
        .select("document_id", "e.*")
        .join(resolved, on("document_id", "kind", "position"))
        .transform(TABLE::project);
  }

  private ReferenceEntries() {}
}
