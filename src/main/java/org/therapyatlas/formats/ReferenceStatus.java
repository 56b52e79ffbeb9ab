package org.therapyatlas.formats;

import java.util.Locale;

/** How much of its reference list a document shows. */
public enum ReferenceStatus {
  /** No reference is known. */
  NONE,
  /** Some are known and there may be more, as on a PubMed page. */
  PARTIAL,
  /** The whole list is there. */
  COMPLETE;

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
