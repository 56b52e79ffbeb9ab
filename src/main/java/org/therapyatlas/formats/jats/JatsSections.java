package org.therapyatlas.formats.jats;

import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.xml.XmlCursor;

/** Cuts the text of an abstract or a body into its sections, each with its own heading. */
final class JatsSections {
  /** Sections inside each other that keep their headings; what lies deeper is read as text. */
  private static final int DEEPEST = 64;

  /** Takes one section. */
  interface Sink {
    /**
     * A section.
     *
     * @param heading or null
     * @param text paragraphs, one a line; never blank
     */
    void section(String heading, String text);
  }

  /** Takes elements that are no text. */
  interface Others {
    /** Passes the element at whose start tag the cursor stands, if it is one; false if not. */
    boolean take(String name) throws XMLStreamException;
  }

  private final XmlCursor at;
  private final Sink sink;
  private final Others others;

  JatsSections(XmlCursor cursor, Sink sink) {
    this(cursor, sink, name -> false);
  }

  JatsSections(XmlCursor cursor, Sink sink, Others others) {
    this.at = cursor;
    this.sink = sink;
    this.others = others;
  }

  /**
   * Reads the element at whose start tag the cursor stands.
   *
   * @param untitled whether the element's own title, such as Abstract, says nothing
   */
  void read(boolean untitled) throws XMLStreamException {
    section(0, untitled);
  }

  private void section(int depth, boolean untitled) throws XMLStreamException {
    String heading = null;
    StringBuilder own = new StringBuilder();
    while (at.nextChild()) {
      String name = at.name();
      switch (name) {
        case "title" -> {
          String title = at.text();
          heading = untitled || title.isEmpty() ? heading : title;
        }
        case "label", "sec-meta", "object-id" -> at.skip();
        case "sec", "app" -> {
          if (depth < DEEPEST) {
            flush(heading, own);
            section(depth + 1, false);
          } else {
            append(own, at.text());
          }
        }
        default -> {
          if (!others.take(name)) {
            append(own, at.text());
          }
        }
      }
    }
    flush(heading, own);
  }

  private static void append(StringBuilder own, String paragraph) {
    if (!paragraph.isEmpty()) {
      own.append(own.isEmpty() ? "" : "\n").append(paragraph);
    }
  }

  private void flush(String heading, StringBuilder own) {
    if (!own.isEmpty()) {
      sink.section(heading, own.toString());
      own.setLength(0);
    }
  }
}
