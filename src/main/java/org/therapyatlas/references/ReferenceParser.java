package org.therapyatlas.references;

import java.util.List;

/** Reads the fields of one entry of a reference list from its text. */
public final class ReferenceParser {
  /** Entries below this confidence keep their raw text and identifiers and nothing else. */
  public static final double ACCEPTED = 0.6;

  private ReferenceParser() {}

  /**
   * Parses one entry.
   *
   * @param kind the list it stands in
   * @param position its place in that list, from 1
   * @param raw its text, lines joined
   */
  public static ReferenceEntry parse(EntryKind kind, int position, String raw) {
    return new ReferenceEntry(
        kind,
        position,
        raw,
        Style.UNKNOWN,
        List.of(),
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Identifiers.firstDoi(raw),
        Identifiers.firstPmid(raw),
        Identifiers.firstPmcid(raw),
        null,
        null,
        0.0);
  }
}
