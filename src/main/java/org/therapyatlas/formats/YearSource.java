package org.therapyatlas.formats;

import java.util.Locale;

/** Where the year of a document comes from, best first. */
public enum YearSource {
  /** Stated as the year of publication. */
  STATED,
  /** Part of an identifier, such as a Chinese article number. */
  IDENTIFIER,
  /** From a copyright line. */
  COPYRIGHT,
  /** No year was found. */
  NONE;

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
