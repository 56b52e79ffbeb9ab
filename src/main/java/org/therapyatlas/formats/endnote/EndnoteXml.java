package org.therapyatlas.formats.endnote;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.xml.XmlCursor;
import org.therapyatlas.formats.xml.XmlRecordFormat;

/** EndNote XML: records in {@code <xml><records>}. */
public final class EndnoteXml implements XmlRecordFormat {
  @Override
  public boolean begins(String root, String name) {
    return "record".equals(name) && ("xml".equals(root) || "records".equals(root));
  }

  @Override
  public Set<String> following(String broken) {
    return Set.of("record");
  }

  @Override
  public Set<String> sets() {
    return Set.of("xml", "records");
  }

  @Override
  public BibliographicRecord parse(XmlCursor cursor) throws XMLStreamException {
    return new EndnoteRecordParser(cursor).parse();
  }
}
