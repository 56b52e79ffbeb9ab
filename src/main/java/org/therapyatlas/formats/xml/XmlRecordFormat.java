package org.therapyatlas.formats.xml;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;

/** What the records of one XML format look like; the walk through a file is the same for all. */
public interface XmlRecordFormat {
  /**
   * Whether a record begins with an element.
   *
   * @param root local name of the document's root
   * @param name local name of the element
   */
  boolean begins(String root, String name);

  /** Local names of the elements that may begin the record behind a broken one. */
  Set<String> following(String broken);

  /** Elements beside the records that list the {@code PMID}s of records to be held no longer. */
  default Set<String> deletions() {
    return Set.of();
  }

  /** Roots that may stand around no record at all without being of another format. */
  Set<String> sets();

  /** Parses the record at whose start tag the cursor stands and leaves it at its end tag. */
  BibliographicRecord parse(XmlCursor cursor) throws XMLStreamException;
}
