package org.therapyatlas.references;

import java.util.Locale;

/** How an entry of a reference list is written. */
public enum Style {
  /** Fields given by the source, nothing parsed. */
  STRUCTURED,
  /** NLM, Vancouver, AMA: {@code 2018;391(10):230-40}. */
  NLM,
  /**
   * The lines of PubMed pages: title glued to the journal, the journal repeated before the PMID.
   */
  PUBMED,
  /** APA and other styles with the year in brackets after the authors. */
  APA,
  /** Harvard: author, year, quoted title. */
  HARVARD,
  /** BMC and Springer basic. */
  BMC,
  /** Elsevier, Nature, ACS: {@code J 46 (2001) 123}. */
  ELSEVIER,
  /** GB/T 7714 with type marks. */
  GBT,
  /** Chinese, Japanese or Korean lists without type marks. */
  CJK,
  /** None of these; the raw string is kept. */
  UNKNOWN;

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
