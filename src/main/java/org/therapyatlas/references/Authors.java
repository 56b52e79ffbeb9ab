package org.therapyatlas.references;

import java.util.List;

/**
 * The authors read from the head of an entry.
 *
 * @param names the authors in order
 * @param etAl whether the entry says that there are more
 * @param end position behind the list and its closing mark
 * @param complete whether the list ended at a mark that closes such lists
 */
record Authors(List<AuthorName> names, boolean etAl, int end, boolean complete) {
  static final Authors NONE = new Authors(List.of(), false, 0, false);
}
