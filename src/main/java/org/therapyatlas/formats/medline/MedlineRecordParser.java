package org.therapyatlas.formats.medline;

import java.util.Set;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.LanguageTags;
import org.therapyatlas.formats.PersonName;
import org.therapyatlas.formats.PublicationYear;
import org.therapyatlas.formats.xml.XmlCursor;

/**
 * Parses the element of one PubMed record, article or book.
 *
 * <p>The journal is its full title as the record gives it, else the ISO abbreviation, else the
 * MEDLINE abbreviation; the abbreviations, volume, issue and pages are kept as facets.
 */
final class MedlineRecordParser {
  /** Lists of terms that indexers of other agencies added; they are not the authors' keywords. */
  static final Set<String> INDEXERS = Set.of("NASA", "PIP", "KIE", "HHS", "NLM-AUTO");

  static final Set<String> REGISTRIES =
      Set.of(
          "ANZCTR",
          "ChiCTR",
          "CRiS",
          "ClinicalTrials.gov",
          "CTIS",
          "CTRI",
          "DRKS",
          "EudraCT",
          "IRCT",
          "ISRCTN",
          "ITMCTR",
          "JapicCTI",
          "JMACCT",
          "jRCT",
          "JPRN",
          "KCT",
          "LBCTR",
          "NTR",
          "PACTR",
          "PER",
          "ReBec",
          "REPEC",
          "RPCEC",
          "SLCTR",
          "TCTR",
          "UMIN CTR",
          "UMIN-CTR");

  private final XmlCursor at;
  private final MedlineReferenceParser references;
  private BibliographicRecord record;
  private MedlineReferences cited;

  MedlineRecordParser(XmlCursor cursor) {
    this.at = cursor;
    this.references = new MedlineReferenceParser(cursor);
  }

  /** Parses the record at whose start tag the cursor stands and leaves it at its end tag. */
  BibliographicRecord parse() throws XMLStreamException {
    record = new BibliographicRecord(Format.PUBMED_XML, "pubmed");
    cited = new MedlineReferences();
    switch (at.name()) {
      case "MedlineCitation" -> citation();
      case "BookDocument" -> bookDocument();
      default -> article();
    }
    record.references(cited.entries());
    return record;
  }

  private void article() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "MedlineCitation" -> citation();
        case "BookDocument" -> bookDocument();
        case "PubmedData", "PubmedBookData" -> pubmedData();
        default -> at.skip();
      }
    }
  }

  private void citation() throws XMLStreamException {
    record.facet("status", at.attribute("Status"));
    while (at.nextChild()) {
      switch (at.name()) {
        case "PMID" -> pmid();
        case "DateRevised" -> revised();
        case "Article" -> articleContent();
        case "MedlineJournalInfo" -> journalInfo();
        case "CommentsCorrectionsList" ->
            record.facet("retraction_notice", references.corrections(cited));
        case "MeshHeadingList" -> meshHeadings();
        case "OtherAbstract" -> abstractIn(otherAbstractLanguage());
        case "KeywordList" -> keywords();
        default -> at.skip();
      }
    }
  }

  private void pmid() throws XMLStreamException {
    String version = at.attribute("Version");
    record.pmid(at.text());
    record.facet("pmid_version", version == null || version.equals("1") ? null : version);
  }

  private void revised() throws XMLStreamException {
    StringJoiner date = new StringJoiner("-");
    while (at.nextChild()) {
      String part = at.text();
      date.add(part.length() == 1 ? "0" + part : part);
    }
    record.facet("date_revised", date.toString());
  }

  private String otherAbstractLanguage() {
    String stated = at.attribute("Language");
    return stated == null ? null : LanguageTags.normalise(stated);
  }

  private void articleContent() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "Journal" -> journal();
        case "ArticleTitle" -> record.title(at.text());
        case "VernacularTitle" -> record.vernacularTitle(at.text());
        case "Pagination" -> pagination();
        case "ELocationID" -> electronicLocation();
        case "Abstract" -> abstractIn(null);
        case "AuthorList" -> authors();
        case "Language" -> record.language(at.text());
        case "DataBankList" -> dataBanks();
        case "PublicationTypeList" -> publicationTypes();
        default -> at.skip();
      }
    }
  }

  private void bookDocument() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "PMID" -> pmid();
        case "ArticleIdList" -> articleIds();
        case "Book" -> book();
        case "ArticleTitle" -> record.title(at.text());
        case "VernacularTitle" -> record.vernacularTitle(at.text());
        case "Pagination" -> pagination();
        case "Language" -> record.language(at.text());
        case "AuthorList" -> authors();
        case "PublicationType" -> record.publicationType(at.text());
        case "Abstract" -> abstractIn(null);
        case "KeywordList" -> keywords();
        case "ReferenceList" -> references.list(cited);
        default -> at.skip();
      }
    }
  }

  private void book() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "BookTitle" -> record.bookTitle(at.text());
        case "PubDate" -> date();
        case "AuthorList" -> authors();
        case "ELocationID" -> electronicLocation();
        case "Volume" -> record.facet("volume", at.text());
        default -> at.skip();
      }
    }
  }

  private void pubmedData() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "ArticleIdList" -> articleIds();
        case "ReferenceList" -> references.list(cited);
        default -> at.skip();
      }
    }
  }

  private void articleIds() throws XMLStreamException {
    while (at.nextChild()) {
      String type = at.attribute("IdType");
      record.articleId(type == null ? "pubmed" : type, at.text());
    }
  }

  private void electronicLocation() throws XMLStreamException {
    boolean usable = "doi".equals(at.attribute("EIdType")) && !"N".equals(at.attribute("ValidYN"));
    String written = at.text();
    if (usable) {
      record.locationDoi(written);
    }
  }

  private void journal() throws XMLStreamException {
    String title = "";
    String abbreviation = "";
    while (at.nextChild()) {
      switch (at.name()) {
        case "ISSN" -> record.facet("issn", at.text());
        case "Title" -> title = at.text();
        case "ISOAbbreviation" -> abbreviation = at.text();
        case "JournalIssue" -> issue();
        default -> at.skip();
      }
    }
    // Files of before 2010 end titles with a full stop.
    String full = title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    record.journal(DisplayText.oneLine(full.isEmpty() ? abbreviation : full));
    record.facet("journal_abbreviation", abbreviation);
  }

  private void issue() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "Volume" -> record.facet("volume", at.text());
        case "Issue" -> record.facet("issue", at.text());
        case "PubDate" -> date();
        default -> at.skip();
      }
    }
  }

  /** The year of the issue: {@code Year}, else the first year of {@code MedlineDate}. */
  private void date() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "Year", "MedlineDate" -> record.year(PublicationYear.firstIn(at.text()));
        default -> at.skip();
      }
    }
  }

  private void pagination() throws XMLStreamException {
    String start = "";
    String end = "";
    String medline = "";
    while (at.nextChild()) {
      switch (at.name()) {
        case "StartPage" -> start = at.text();
        case "EndPage" -> end = at.text();
        case "MedlinePgn" -> medline = at.text();
        default -> at.skip();
      }
    }
    record.facet("pages", medline.isEmpty() && !end.isEmpty() ? start + "-" + end : medline);
    record.facet("pages", start);
  }

  private void journalInfo() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "MedlineTA" -> medlineAbbreviation(at.text());
        case "Country" -> record.facet("country", at.text());
        default -> at.skip();
      }
    }
  }

  private void medlineAbbreviation(String name) {
    if (!record.hasJournal()) {
      record.journal(DisplayText.oneLine(name));
    }
    record.facet("journal_abbreviation", name);
  }

  private void abstractIn(String language) throws XMLStreamException {
    while (at.nextChild()) {
      if (at.name().equals("AbstractText")) {
        String label = at.attribute("Label");
        record.abstractPart(label, at.text(), language);
      } else {
        at.skip();
      }
    }
  }

  private void authors() throws XMLStreamException {
    boolean editors = "editors".equals(at.attribute("Type"));
    while (at.nextChild()) {
      // An invalid name is one that a corrected spelling beside it replaces.
      if (editors || !at.name().equals("Author") || "N".equals(at.attribute("ValidYN"))) {
        at.skip();
      } else {
        author();
      }
    }
  }

  private void author() throws XMLStreamException {
    String last = "";
    String fore = "";
    String initials = "";
    String suffix = "";
    String collective = "";
    while (at.nextChild()) {
      switch (at.name()) {
        case "LastName" -> last = at.text();
        case "ForeName", "FirstName" -> fore = at.text();
        case "Initials" -> initials = at.text();
        case "Suffix" -> suffix = at.text();
        case "CollectiveName" -> collective = at.text();
        case "Affiliation" -> record.affiliation(at.text());
        case "AffiliationInfo" -> affiliation();
        default -> at.skip();
      }
    }
    record.author(
        collective.isEmpty() ? PersonName.display(last, fore, initials, suffix) : collective);
  }

  private void affiliation() throws XMLStreamException {
    while (at.nextChild()) {
      if (at.name().equals("Affiliation")) {
        record.affiliation(at.text());
      } else {
        at.skip();
      }
    }
  }

  private void dataBanks() throws XMLStreamException {
    while (at.nextChild()) {
      String name = "";
      while (at.nextChild()) {
        switch (at.name()) {
          case "DataBankName" -> name = at.text();
          case "AccessionNumberList" -> accessionNumbers(REGISTRIES.contains(name));
          default -> at.skip();
        }
      }
    }
  }

  private void accessionNumbers(boolean ofTrials) throws XMLStreamException {
    while (at.nextChild()) {
      String number = at.text();
      if (ofTrials) {
        record.registration(number);
      }
    }
  }

  private void publicationTypes() throws XMLStreamException {
    while (at.nextChild()) {
      record.publicationType(at.text());
    }
  }

  private void keywords() throws XMLStreamException {
    String owner = at.attribute("Owner");
    boolean byIndexers = owner != null && INDEXERS.contains(owner);
    while (at.nextChild()) {
      if (byIndexers) {
        at.skip();
      } else {
        record.keyword(at.text());
      }
    }
  }

  private void meshHeadings() throws XMLStreamException {
    while (at.nextChild()) {
      String descriptor = "";
      boolean major = false;
      while (at.nextChild()) {
        major |= "Y".equals(at.attribute("MajorTopicYN"));
        if (at.name().equals("DescriptorName")) {
          descriptor = at.text();
        } else {
          at.skip();
        }
      }
      record.meshHeading(descriptor, major);
    }
  }
}
