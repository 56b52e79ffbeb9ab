package org.therapyatlas.formats.jats;

import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.xml.XmlCursor;

/** Parses the running text of an article, and what stands behind it. */
final class JatsBodyParser {
  private final XmlCursor at;
  private final BibliographicRecord record;
  private final JatsReferenceParser references;
  private final String language;

  JatsBodyParser(
      XmlCursor cursor,
      BibliographicRecord record,
      JatsReferenceParser references,
      String language) {
    this.at = cursor;
    this.record = record;
    this.references = references;
    this.language = language;
  }

  void parse() throws XMLStreamException {
    sections().read(true);
  }

  /** The reference lists, the appendices and the captions; thanks and notes are left out. */
  void parseBack() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "ref-list" -> references.list();
        case "sec", "app-group", "app", "fig", "fig-group", "table-wrap", "boxed-text" ->
            sections().read(false);
        default -> at.skip();
      }
    }
  }

  private JatsSections sections() {
    return new JatsSections(
        at,
        (heading, text) -> record.bodyPart(heading, text, language),
        name -> {
          if (name.equals("ref-list")) {
            references.list();
            return true;
          }
          return false;
        });
  }
}
