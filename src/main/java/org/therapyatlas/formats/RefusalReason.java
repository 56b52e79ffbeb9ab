package org.therapyatlas.formats;

import java.util.Locale;

/** Why a record or a file was not taken in. The list is closed. */
public enum RefusalReason {
  /** The file or record holds nothing, or only blanks. */
  EMPTY("Nothing but blanks; remove the file or fill it."),
  /** The content is not text of any kind. */
  BINARY("Not a text format; convert it to one that is read."),
  /** A format that is recognised but not read. */
  UNSUPPORTED_FORMAT("A known format without a reader; export it as one that is read."),
  /** Bytes that no character encoding explains. */
  UNDECODABLE("Invalid in UTF-8 and not clearly another encoding; save it as UTF-8."),
  /** The file or its compressed stream ends before the record does. */
  TRUNCATED("The end is missing; fetch the file again."),
  /** XML that is not well formed. */
  MALFORMED_XML("Not well-formed XML at the given place."),
  /** A line that is not a JSON object. */
  MALFORMED_JSON("Not a JSON object at the given place."),
  /** A record that does not follow the syntax of its format. */
  MALFORMED_RECORD("Not a record of its format at the given place."),
  /** A field with a value of the wrong type or range. */
  INVALID_VALUE("A field has a value it cannot have."),
  /** No title, no abstract and no text. */
  NO_TEXT("One of title, abstract and text is needed."),
  /** A limit on sizes was passed. */
  TOO_LARGE("Larger than the limit that protects the run."),
  /** The storage could not deliver the file. */
  UNREADABLE("The file could not be read from its storage.");

  private final String meaning;

  RefusalReason(String meaning) {
    this.meaning = meaning;
  }

  /** The sentence of the data dictionary. */
  public String meaning() {
    return meaning;
  }

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
