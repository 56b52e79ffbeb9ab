package org.therapyatlas.formats.endnote;

import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.ExportFields;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.PublicationYear;
import org.therapyatlas.formats.xml.XmlCursor;

/** Parses one record of EndNote XML. */
final class EndnoteRecordParser {
  private final XmlCursor at;
  private final BibliographicRecord record = new BibliographicRecord(Format.ENDNOTE_XML, "files");
  private String accession = "";
  private String database = "";

  EndnoteRecordParser(XmlCursor cursor) {
    this.at = cursor;
  }

  BibliographicRecord parse() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "rec-number" -> record.recordId(at.text());
        case "ref-type" -> type(at.attribute("name"));
        case "contributors" -> contributors();
        case "titles" -> titles();
        case "periodical" -> periodical();
        case "pages" -> ExportFields.pages(record, at.text());
        case "volume" -> record.facet("volume", at.text());
        case "number" -> record.facet("issue", at.text());
        case "keywords" -> keywords();
        case "dates" -> dates();
        case "isbn" -> record.facet("issn", at.text());
        case "accession-num" -> accession = at.text();
        case "abstract" -> ExportFields.abstractText(record, at.text(), null);
        case "electronic-resource-num" -> record.articleId("doi", at.text());
        case "custom2" -> record.articleId("pmc", at.text());
        case "remote-database-name" -> database = at.text();
        case "language" -> record.language(at.text());
        case "caption" -> record.facet("caption", at.text());
        case "urls" -> urls();
        default -> at.skip();
      }
    }
    // The provider may stand before or behind the id that is its own.
    if (ExportFields.isPubmed(database)) {
      record.pmid(accession);
    }
    record.facet("accession", accession);
    return record;
  }

  private void type(String name) throws XMLStreamException {
    at.skip();
    record.facet("type", name);
    record.publicationType("Journal Article".equals(name) ? name : "");
  }

  private void contributors() throws XMLStreamException {
    while (at.nextChild()) {
      boolean authors = at.name().equals("authors");
      while (at.nextChild()) {
        if (authors) {
          ExportFields.author(record, at.text());
        } else {
          at.skip();
        }
      }
    }
  }

  private void titles() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "title" -> record.title(at.text());
        case "secondary-title" -> journal(at.text());
        case "translated-title" -> record.translatedTitle(at.text(), null);
        default -> at.skip();
      }
    }
  }

  private void journal(String name) {
    record.journal(record.hasJournal() ? "" : DisplayText.oneLine(name));
  }

  private void periodical() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "full-title" -> journal(at.text());
        case "abbr-1" -> record.facet("journal_abbreviation", at.text());
        default -> at.skip();
      }
    }
  }

  private void keywords() throws XMLStreamException {
    while (at.nextChild()) {
      record.keyword(at.text());
    }
  }

  private void dates() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "year" -> record.year(PublicationYear.firstIn(at.text()));
        case "pub-dates" -> {
          String dates = at.text();
          record.year(PublicationYear.firstIn(dates));
        }
        default -> at.skip();
      }
    }
  }

  private void urls() throws XMLStreamException {
    while (at.nextChild()) {
      while (at.nextChild()) {
        ExportFields.url(record, at.text());
      }
    }
  }
}
