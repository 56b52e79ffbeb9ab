package org.therapyatlas.corpus;

import java.util.List;
import org.therapyatlas.table.Table;

/** Every record that was met, read, cleaned and described; a refused one with the reason alone. */
public final class Records {
  public static final String SOURCE = "source";
  public static final String DOCUMENT_ID = "document_id";
  public static final String SHA256 = "sha256";
  public static final String SOURCE_DATABASE = "source_database";
  public static final String RECORD_COUNT = "record_count";
  public static final String BASE_ID = "base_id";
  public static final String REFUSAL = "refusal";

  public static final Table TABLE =
      Table.of(
              "records",
              "One row per record of an input file, taken in or refused, and per deletion.",
              List.of(SOURCE),
              """
              source STRING NOT NULL COMMENT 'Path below the input root, # and the number of the record in its file',
              sha256 STRING NOT NULL COMMENT 'Hex digest of the record as it stands in the file',
              source_database STRING NOT NULL COMMENT 'Database as the reader names it, files for a plain file',
              refusal STRUCT<reason: STRING, detail: STRING> COMMENT 'Why the record was refused; null for one taken in',
              document_id STRING COMMENT 'Id of the document the record belongs to; null when refused',
              record_id STRING COMMENT 'Id of the record in its source',
              format STRING COMMENT 'Format of the file',
              source_kind STRING COMMENT 'Kind of publication',
              doi STRING COMMENT 'DOI in lower case',
              pmid STRING COMMENT 'PubMed id',
              pmcid STRING COMMENT 'PubMed Central id',
              registrations ARRAY<STRING> COMMENT 'Trial registrations',
              title STRING COMMENT 'Title in the language of publication where it is given',
              text_language STRING COMMENT 'Language with the most letters',
              languages ARRAY<STRUCT<language: STRING, share: DOUBLE, letter_count: BIGINT, letter_total: BIGINT>> COMMENT 'Languages of the text',
              publication_language STRING COMMENT 'Language of the publication',
              year INT COMMENT 'Year of the issue',
              year_source STRING COMMENT 'Where the year comes from',
              journal STRING COMMENT 'Journal as stated',
              authors ARRAY<STRING> COMMENT 'Authors in order',
              keywords ARRAY<STRING> COMMENT 'Author keywords',
              publication_types ARRAY<STRING> COMMENT 'Publication types as the source names them',
              mesh_headings ARRAY<STRING> COMMENT 'Headings of the source, major topics with a star',
              therapies ARRAY<STRING> COMMENT 'Therapies the document is about, main one first',
              conditions ARRAY<STRING> COMMENT 'Conditions the document is about, main one first',
              evidence STRING COMMENT 'Kind of evidence',
              evidence_basis STRING COMMENT 'What the kind of evidence was read from',
              evidence_section STRING COMMENT 'Section of the wording that made it so',
              evidence_offset INT COMMENT 'Offset of that wording in the section, in code points',
              token_count BIGINT COMMENT 'Words of title, abstract, keywords and body',
              reference_status STRING COMMENT 'How much of the reference list is shown',
              url STRING COMMENT 'Address the source gives',
              facets MAP<STRING, STRING> COMMENT 'Further fields of the source',
              sections ARRAY<STRUCT<position: INT, section: STRING, heading: STRING, language: STRING, text: STRING>> COMMENT 'The text in reading order',
              mentions ARRAY<STRUCT<concept_id: STRING, section: STRING, role: STRING, mention_count: INT, negated_count: INT, section_position: INT, first_offset: INT, surface: STRING>> COMMENT 'Concepts named',
              entries ARRAY<STRUCT<kind: STRING, position: INT, raw: STRING, style: STRING, authors: ARRAY<STRUCT<surname: STRING, given: STRING>>, et_al: BOOLEAN, title: STRING, venue: STRING, year: INT, volume: STRING, issue: STRING, first_page: STRING, last_page: STRING, doi: STRING, pmid: STRING, pmcid: STRING, type_mark: STRING, language: STRING, confidence: DOUBLE>> COMMENT 'Entries of lists',
              release_file STRING COMMENT 'File of the PubMed baseline or its updates the record stands in, by its name without extension',
              release_number INT COMMENT 'Place of that file among all of them: 10000 times the year of the baseline plus the number of the file',
              deletes BOOLEAN COMMENT 'True if it only says that the record of this PubMed id is no longer held; null otherwise',
              superseded_count INT COMMENT 'Records of the document that a newer version of the same record has replaced',
              deleted_count INT COMMENT 'Records of the document that were deleted',
              record_count INT COMMENT 'Records united in this row; 0 where all of them were deleted',
              base_id STRING COMMENT 'The document_id before a clash of titles told two documents apart'
              """)
          .inCorpus()
          .withoutHashing(SOURCE, "record_id");

  private Records() {}
}
