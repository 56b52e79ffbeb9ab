package org.therapyatlas.references.quality;

/** The fields that are compared, named after GROBID's. */
enum Field {
  TITLE(true),
  AUTHORS(true),
  FIRST_AUTHOR(true),
  DATE(false),
  IN_TITLE(true),
  VOLUME(false),
  ISSUE(false),
  PAGE(false),
  DOI(true),
  PMID(true);

  private final boolean textual;

  Field(boolean textual) {
    this.textual = textual;
  }

  /** Whether the lenient modes apply; numbers stay exact. */
  boolean textual() {
    return textual;
  }
}
