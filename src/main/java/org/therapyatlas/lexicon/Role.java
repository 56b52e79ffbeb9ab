package org.therapyatlas.lexicon;

import java.util.Locale;

/** What a concept is to the part of a document that names it. */
public enum Role {
  /** The document is about the concept. */
  SUBJECT,
  /** The text speaks of it, but is about something else. */
  MENTIONED,
  /** It only stands in an enumeration, a list block or page furniture. */
  LISTED;

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
