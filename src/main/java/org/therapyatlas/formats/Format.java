package org.therapyatlas.formats;

import java.util.Locale;

/** The file formats that are read, told apart by content and not by name. */
public enum Format {
  /** A text file that holds one scraped page or article. */
  TEXT,
  /** MEDLINE/PubMed XML. */
  PUBMED_XML,
  /** One JSON object a line. */
  JSON_LINES,
  /** JATS and its forerunners, as journals and PubMed Central give articles. */
  JATS_XML,
  /** PubMed's export for reference managers ({@code .nbib}). */
  MEDLINE_TEXT,
  /** RIS. */
  RIS,
  /** BibTeX. */
  BIBTEX,
  /** EndNote XML. */
  ENDNOTE_XML,
  /** EndNote's tagged text ({@code %A}). */
  ENDNOTE_TEXT,
  /** RefWorks' tagged text. */
  REFWORKS,
  /** NoteExpress' tagged text. */
  NOTEEXPRESS,
  /** Web of Science plain text. */
  WEB_OF_SCIENCE,
  /** PubMed's summaries as text. */
  PUBMED_SUMMARY,
  /** A table as delimited text, Scopus' CSV among them. */
  DELIMITED_TEXT,
  /** A table in Parquet. */
  PARQUET,
  /** OpenAlex works, one a line. */
  OPENALEX_JSON,
  /** Articles in the JSON of S2ORC and CORD-19. */
  S2ORC_JSON,
  /** A web page. */
  HTML,
  /** A PDF with a text layer. */
  PDF;

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
