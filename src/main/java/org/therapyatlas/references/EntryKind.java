package org.therapyatlas.references;

import java.util.Locale;

/** In which list of a document an entry stands. */
public enum EntryKind {
  /** The document cites the entry. */
  REFERENCE,
  /** The entry cites the document. */
  CITED_BY,
  /** Somebody's software holds the two for similar; this is not a citation. */
  SIMILAR;

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
