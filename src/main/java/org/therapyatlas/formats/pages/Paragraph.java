package org.therapyatlas.formats.pages;

import java.util.List;

/**
 * Lines that belong together, joined.
 *
 * @param text the joined text, never blank
 * @param lines the lines it was made of
 * @param shape how it stands on the page
 * @param afterBlank whether a blank line stands before it
 */
record Paragraph(String text, List<String> lines, Shape shape, boolean afterBlank)
    implements Block {
  /** How a paragraph stands on the page. */
  enum Shape {
    /** Running text or a heading. */
    TEXT,
    /** An item of a list. */
    BULLET,
    /** A row of a table, cells separated by tabs. */
    ROW
  }

  boolean isText() {
    return shape == Shape.TEXT;
  }

  /** Whether this is running text and no label, heading or menu entry. */
  boolean isProse() {
    if (shape != Shape.TEXT) {
      return false;
    }
    int weight = Writing.weight(text);
    return (weight >= 90 && (Writing.isTerminated(text) || Writing.holdsSentenceEnd(text)))
        || (weight >= 45
            && Writing.isTerminated(text)
            && Writing.words(text) >= 8
            && "?？".indexOf(Writing.lastMark(text)) < 0)
        || weight >= 400;
  }
}
