package org.therapyatlas.text;

import java.util.Locale;

/** What a part of a document is for. Terms are counted in the first four only. */
public enum SectionKind {
  /** The title, in the language it was published in or a given translation of it. */
  TITLE,
  /** The abstract or the summary that stands for one. */
  ABSTRACT,
  /** Author keywords, one list. */
  KEYWORDS,
  /** Running text: everything a reader of the article would read. */
  BODY,
  /** A list of references. */
  REFERENCES,
  /** A list of works that cite the document. */
  CITED_BY,
  /** A list of works that somebody's software holds for similar. */
  SIMILAR,
  /** What belongs to the page and not to the article: menus, footers, related links, sharing. */
  FURNITURE;

  /** Whether words of such a section are the document's own text. */
  public boolean isText() {
    return this == TITLE || this == ABSTRACT || this == KEYWORDS || this == BODY;
  }

  /** The value published in tables. */
  public String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}
