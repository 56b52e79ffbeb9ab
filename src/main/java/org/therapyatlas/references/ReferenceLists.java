package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of references, of citing works and of similar works from the lines of a text. */
public final class ReferenceLists {
  /** Lines of at least this score are references, see {@link #looksLikeReference}. */
  private static final double REFERENCE = 0.5;

  /** What stands in a list and scores less is no entry: a question, a quotation, a page's link. */
  private static final double ENTRY = 0.3;

  private ReferenceLists() {}

  /**
   * The entries of a list, cut, joined and parsed, in the order of the text.
   *
   * @param kind what the list is
   * @param lines the lines below its heading, as they stand in the text
   */
  public static List<ReferenceEntry> read(EntryKind kind, List<String> lines) {
    List<ReferenceEntry> entries = new ArrayList<>();
    for (String raw : split(lines)) {
      entries.add(ReferenceParser.parse(kind, entries.size() + 1, raw));
    }
    return List.copyOf(entries);
  }

  /** The entries of a list from its text, see {@link #read(EntryKind, List)}. */
  public static List<ReferenceEntry> read(EntryKind kind, String block) {
    return read(kind, block.lines().toList());
  }

  /** The raw entries of a list: cut and joined, numbers and bullets at their heads removed. */
  public static List<String> split(List<String> lines) {
    List<String> entries = new ArrayList<>();
    for (String item : ListSplitter.split(lines)) {
      if (ReferenceScore.of(item) >= ENTRY) {
        entries.add(item);
      }
    }
    return List.copyOf(entries);
  }

  /**
   * Whether a line reads like an entry of a reference list, or the beginning of one: names with
   * initials, a year, volume and pages, a type mark, an identifier. Questions, quotations and plain
   * prose do not.
   */
  public static boolean looksLikeReference(String line) {
    return ReferenceScore.of(line) >= REFERENCE;
  }

  /** The kind of list that a line is the heading of, if it is one. */
  public static Optional<EntryKind> headingOf(String line) {
    return ListHeadings.opening(line);
  }

  /** Whether a line is a heading or note behind which a list does not go on. */
  public static boolean endsList(String line) {
    return ListHeadings.closing(line);
  }
}
