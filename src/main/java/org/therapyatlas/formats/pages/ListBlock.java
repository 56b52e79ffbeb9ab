package org.therapyatlas.formats.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;

/**
 * A list of other works with at least one entry.
 *
 * @param kind what is listed
 * @param heading the line above it, or null
 * @param lines the lines below the heading
 * @param entries what they hold
 */
record ListBlock(EntryKind kind, String heading, List<PageLine> lines, List<ReferenceEntry> entries)
    implements Block {
  /** The lines as they stand. */
  @Override
  public String text() {
    return lines.stream().map(PageLine::text).collect(Collectors.joining("\n"));
  }
}
