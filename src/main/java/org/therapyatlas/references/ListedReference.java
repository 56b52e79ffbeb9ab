package org.therapyatlas.references;

/**
 * One entry of a list as its source gives it: in fields already, or as a text that is still to be
 * read. Reading a file and reading the texts of its references are two kinds of work; a reader of
 * files leaves the second to whoever wants the fields.
 */
public sealed interface ListedReference permits ReferenceEntry, WrittenReference {
  /** The list it stands in. */
  EntryKind kind();

  /** Its place in that list, from 1. */
  int position();

  /** The entry as it stands in the source, lines joined. */
  String raw();

  /** The entry with its fields; a text is parsed at each call. */
  ReferenceEntry read();
}
