package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a list while their lines are joined: a word cut by a hyphen at the end of a line
 * is healed. Decisions look at the end of the open entry only, so a list costs time in proportion
 * to its length however long an entry grows.
 */
final class JoinedLines {
  private static final int SEEN = 800;

  private final List<String> closed = new ArrayList<>();
  private StringBuilder open;

  /** Closes the open entry and opens one with a line. */
  void start(String line) {
    close();
    open = new StringBuilder();
    ReferenceText.join(open, line);
  }

  /** Adds a line to the open entry. */
  void add(String line) {
    ReferenceText.join(open, line);
  }

  boolean isEmpty() {
    return open == null;
  }

  /** The open entry, or its last characters where it is long. */
  String end() {
    return open.substring(Math.max(0, open.length() - SEEN));
  }

  /** All entries in their order. */
  List<String> all() {
    close();
    open = null;
    return closed;
  }

  private void close() {
    if (open != null) {
      closed.add(open.toString());
    }
  }
}
