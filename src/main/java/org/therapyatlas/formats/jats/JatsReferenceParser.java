package org.therapyatlas.formats.jats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.xml.XmlCursor;
import org.therapyatlas.references.ReferenceEntry;

/**
 * Parses lists of references. A reference that is given twice, as text and in fields, in several
 * notations or once more in a translation of the article, is one reference; several works under one
 * number are several.
 */
final class JatsReferenceParser {
  private final XmlCursor at;
  private final List<ReferenceEntry> entries = new ArrayList<>();
  private final Set<String> ofEarlierLists = new HashSet<>();
  private boolean inTranslation;

  JatsReferenceParser(XmlCursor cursor) {
    this.at = cursor;
  }

  /** Whether the lists that follow repeat those of the article in its translation. */
  void inTranslation(boolean translation) {
    inTranslation = translation;
  }

  List<ReferenceEntry> entries() {
    return entries;
  }

  /**
   * Takes a list of references. Lists stand in lists; they are walked with a count, so that no
   * depth exhausts the stack.
   */
  void list() throws XMLStreamException {
    if (inTranslation && !entries.isEmpty()) {
      at.skip();
      return;
    }
    int before = entries.size();
    int open = 1;
    while (open > 0) {
      if (!at.nextChild()) {
        open--;
      } else if (at.name().equals("ref-list")) {
        open++;
      } else if (at.name().equals("ref")) {
        reference();
      } else {
        at.skip();
      }
    }
    for (ReferenceEntry entry : entries.subList(before, entries.size())) {
      ofEarlierLists.add(entry.raw());
    }
  }

  private void reference() throws XMLStreamException {
    List<JatsCitation> citations = new ArrayList<>();
    while (at.nextChild()) {
      switch (at.name()) {
        case "citation-alternatives" -> {
          JatsCitation merged = new JatsCitation();
          while (at.nextChild()) {
            merged.read(at);
          }
          citations.add(merged);
        }
        case "element-citation", "mixed-citation", "nlm-citation", "citation", "product" -> {
          JatsCitation citation = new JatsCitation();
          citation.read(at);
          citations.add(citation);
        }
        case "note" -> note(citations);
        default -> at.skip();
      }
    }
    if (isOneInTwoNotations(citations)) {
      JatsCitation fields = citations.get(citations.get(0).isText() ? 1 : 0);
      JatsCitation text = citations.get(citations.get(0).isText() ? 0 : 1);
      add(fields.withText(text));
    } else {
      citations.forEach(this::add);
    }
  }

  /** Notes among references may hold references. */
  private void note(List<JatsCitation> citations) throws XMLStreamException {
    JatsCitation citation = new JatsCitation();
    citation.read(at);
    citations.add(citation);
  }

  private static boolean isOneInTwoNotations(List<JatsCitation> citations) {
    return citations.size() == 2 && citations.get(0).isText() != citations.get(1).isText();
  }

  private void add(JatsCitation citation) {
    ReferenceEntry entry = citation.entry(entries.size() + 1);
    if (entry != null && !ofEarlierLists.contains(entry.raw())) {
      entries.add(entry);
    }
  }
}
