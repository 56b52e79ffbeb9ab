package org.therapyatlas.corpus;

import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** What every document of the corpus is. */
public final class Documents {
  public static final String DOCUMENT_ID = "document_id";
  public static final String SOURCE_KIND = "source_kind";
  public static final String TEXT_LANGUAGE = "text_language";
  public static final String PUBLICATION_LANGUAGE = "publication_language";
  public static final String YEAR = "year";
  public static final String THERAPIES = "therapies";
  public static final String CONDITIONS = "conditions";
  public static final String EVIDENCE = "evidence";
  public static final String REFERENCE_STATUS = "reference_status";
  public static final String WORK_ID = "work_id";
  public static final String RECORD_COUNT = "record_count";

  public static final Table TABLE =
      Table.of(
              "documents",
              "One row per document of the corpus.",
              List.of(DOCUMENT_ID),
              """
              document_id STRING NOT NULL COMMENT 'pmid:…, else doi:…, else pmcid:…, else sha256: of the normalised text',
              record_id STRING COMMENT 'Id that the source itself gives the record',
              source STRING NOT NULL COMMENT 'Path below the input root, # and the number of the record in its file',
              sha256 STRING NOT NULL COMMENT 'Hex digest of the record as it stands in the file; of several, of the richest',
              format STRING NOT NULL COMMENT 'Format of the file',
              source_kind STRING NOT NULL COMMENT 'bibliographic_record, journal_article, news, blog, patient_information or other',
              title STRING COMMENT 'Title in the language of publication, else the first title',
              text_language STRING NOT NULL COMMENT 'BCP 47 tag of the language with the largest share, und if none can be told',
              languages ARRAY<STRUCT<language: STRING, share: DOUBLE, letter_count: BIGINT, letter_total: BIGINT>> NOT NULL COMMENT 'Languages of title, abstract, keywords and body by letters, a Han character counted as 3, a kana or Hangul syllable as 2; largest first',
              publication_language STRING NOT NULL COMMENT 'As declared, else of the full text, else of the title',
              year INT COMMENT 'Year of the issue, never of an electronic date before it',
              year_source STRING NOT NULL COMMENT 'stated, identifier, copyright or none',
              journal STRING COMMENT 'Journal as stated',
              authors ARRAY<STRING> NOT NULL COMMENT 'Authors in order, as stated',
              doi STRING COMMENT 'DOI in lower case',
              pmid STRING COMMENT 'PubMed id',
              pmcid STRING COMMENT 'PubMed Central id',
              registrations ARRAY<STRING> NOT NULL COMMENT 'Trial registrations (NCT, ChiCTR, ISRCTN …)',
              keywords ARRAY<STRING> NOT NULL COMMENT 'Author keywords',
              therapies ARRAY<STRING> NOT NULL COMMENT 'Concept ids of the therapies it is about, main one first',
              conditions ARRAY<STRING> NOT NULL COMMENT 'Concept ids of the conditions it is about, main one first',
              evidence STRING NOT NULL COMMENT 'Kind of evidence, from a closed list',
              evidence_basis STRING NOT NULL COMMENT 'publication_type, wording or none',
              token_count BIGINT NOT NULL COMMENT 'Words of title, abstract, body and keywords, stop words included',
              reference_status STRING NOT NULL COMMENT 'none, partial or complete: how much of its reference list is known',
              work_id STRING NOT NULL COMMENT 'The work it is in works',
              duplicate_of STRING COMMENT 'The document that stands for it in all counts, see duplicates; null for one that stands for itself',
              record_count INT NOT NULL COMMENT 'Records of the input that are this document'
              """)
          .withoutHashing("source", "record_id");

  /**
   * The table.
   *
   * @param articles described documents, see {@link Joined#documents}
   * @param workIds {@code document_id} and {@code work_id} of each document
   * @param repeated {@code document_id} and {@code duplicate_of} of those that repeat another
   */
  public static Dataset<Row> compute(
      Dataset<Row> articles, Dataset<Row> workIds, Dataset<Row> repeated) {
    return articles
        .join(workIds.select(DOCUMENT_ID, WORK_ID), DOCUMENT_ID)
        .join(repeated, on(DOCUMENT_ID), "left")
        .transform(TABLE::project);
  }

  private Documents() {}
}
