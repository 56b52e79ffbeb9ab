package org.therapyatlas.corpus;

import java.util.Locale;

/**
 * The kind of evidence a document is, and what made it so.
 *
 * @param evidence the kind
 * @param basis what it was read from
 * @param section published name of the section with the wording, or null
 * @param offset offset of the wording in that section in code points, or null
 */
public record EvidenceFinding(Evidence evidence, Basis basis, String section, Integer offset) {
  /** What a kind of evidence was read from. */
  public enum Basis {
    /** Publication types or check tags of the source. */
    PUBLICATION_TYPE,
    /** Wording of title, abstract or text. */
    WORDING,
    /** Nothing told. */
    NONE;

    /** The value published in tables. */
    public String published() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nothing told. */
  static final EvidenceFinding UNKNOWN =
      new EvidenceFinding(Evidence.UNKNOWN, Basis.NONE, null, null);
}
