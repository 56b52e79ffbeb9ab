package org.therapyatlas.formats;

import java.util.Locale;

/** The file formats that are read, told apart by content and not by name. */
public enum Format {
  /** A text file that holds one scraped page or article. */
  TEXT,
  /** MEDLINE/PubMed XML. */
  PUBMED_XML,
  /** One JSON object a line. */
  JSON_LINES;

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
