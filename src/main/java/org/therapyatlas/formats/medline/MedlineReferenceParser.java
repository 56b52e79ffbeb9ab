package org.therapyatlas.formats.medline;

import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.xml.XmlCursor;

/** Parses what a PubMed record says about the works it cites. */
final class MedlineReferenceParser {
  private final XmlCursor at;

  MedlineReferenceParser(XmlCursor cursor) {
    this.at = cursor;
  }

  /**
   * Takes the works a record cites by its list of corrections.
   *
   * @return where the record was retracted, as the list says, or null
   */
  String corrections(MedlineReferences into) throws XMLStreamException {
    String retraction = null;
    while (at.nextChild()) {
      String type = at.attribute("RefType");
      if ("Cites".equals(type)) {
        cites(into);
      } else if ("RetractionIn".equals(type)) {
        retraction = source();
      } else {
        at.skip();
      }
    }
    return retraction;
  }

  private String source() throws XMLStreamException {
    String source = "";
    while (at.nextChild()) {
      if (at.name().equals("RefSource")) {
        source = at.text();
      } else {
        at.skip();
      }
    }
    return source;
  }

  private void cites(MedlineReferences into) throws XMLStreamException {
    MedlineReferences.CitedIds ids = new MedlineReferences.CitedIds();
    String source = "";
    while (at.nextChild()) {
      switch (at.name()) {
        case "RefSource" -> source = at.text();
        case "PMID" -> ids.add("pubmed", at.text());
        default -> at.skip();
      }
    }
    into.cites(ids.of(source));
  }

  /**
   * Takes a list of references. Lists stand in lists; they are walked with a count, so that no
   * depth exhausts the stack.
   */
  void list(MedlineReferences into) throws XMLStreamException {
    int open = 1;
    while (open > 0) {
      if (!at.nextChild()) {
        open--;
      } else if (at.name().equals("ReferenceList")) {
        open++;
      } else if (at.name().equals("Reference")) {
        reference(into);
      } else {
        at.skip();
      }
    }
  }

  private void reference(MedlineReferences into) throws XMLStreamException {
    MedlineReferences.CitedIds ids = new MedlineReferences.CitedIds();
    String text = "";
    while (at.nextChild()) {
      switch (at.name()) {
        case "Citation" -> text = at.text();
        case "ArticleIdList" -> {
          while (at.nextChild()) {
            String type = at.attribute("IdType");
            ids.add(type, at.text());
          }
        }
        default -> at.skip();
      }
    }
    into.listed(ids.of(text));
  }
}
