package org.therapyatlas.formats;

/**
 * What the beginning of a file tells about its format.
 *
 * @param kind which way it goes
 * @param name the format's name for messages
 * @param wayOut what to do about it when it is not read
 */
record Sniffed(Kind kind, String name, String wayOut) {
  /** The ways a file can go: to one of the readers, into the archive, or out. */
  enum Kind {
    XML,
    JSON,
    TEXT,
    HTML,
    PDF,
    WARC,
    MEDLINE_TEXT,
    RIS,
    ENDNOTE_TEXT,
    REFWORKS,
    NOTEEXPRESS,
    WEB_OF_SCIENCE,
    PUBMED_SUMMARY,
    BIBTEX,
    DELIMITED,
    ZIP,
    TAR,
    UNSUPPORTED,
    BINARY
  }

  static Sniffed readable(Kind kind) {
    return new Sniffed(kind, "", "");
  }

  static Sniffed unsupported(String name) {
    return new Sniffed(
        Kind.UNSUPPORTED, name, "export it as MEDLINE/PubMed XML, JSON lines or plain text.");
  }

  static Sniffed unsupported(String name, String wayOut) {
    return new Sniffed(Kind.UNSUPPORTED, name, wayOut);
  }

  static Sniffed binary(String name) {
    return new Sniffed(Kind.BINARY, name, "remove it or convert it to plain text.");
  }
}
