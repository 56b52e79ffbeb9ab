package org.therapyatlas.formats;

import java.util.Locale;

/** What kind of publication a document is. */
public enum SourceKind {
  /** A record of a bibliographic database: title, abstract, headings, no full text. */
  BIBLIOGRAPHIC_RECORD,
  /** An article of a journal, with its text. */
  JOURNAL_ARTICLE,
  /** News, written for whoever follows the field. */
  NEWS,
  /** A post of a blog or a community page. */
  BLOG,
  /** Information for patients, by a clinic, an agency or a health portal. */
  PATIENT_INFORMATION,
  /** None of these, or not to be told. */
  OTHER;

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
