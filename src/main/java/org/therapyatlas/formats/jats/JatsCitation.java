package org.therapyatlas.formats.jats;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.PublicationYear;
import org.therapyatlas.formats.StructuredReference;
import org.therapyatlas.formats.xml.XmlCursor;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ReferenceEntry;

/** One cited work: as text with marked parts, as fields, or both. */
final class JatsCitation implements XmlCursor.Parts {
  private static final Set<String> PEOPLE_BESIDE_AUTHORS =
      Set.of("editor", "translator", "compiler", "guest-editor", "transed", "assignee", "inventor");
  private static final Set<String> JOURNALS = Set.of("journal", "article", "confproc", "preprint");

  /** Characters outside of all parts from which on a citation is text and not fields. */
  private static final int TEXT_FROM = 3;

  private final StructuredReference fields = new StructuredReference();
  private String text;
  private String type;
  private String publisher;
  private String surname = "";
  private String given = "";
  private String idType;
  private boolean besideAuthors;
  private boolean inName;
  private boolean ownAuthorsKnown;

  /** Reads one notation of the work, the element at whose start tag the cursor stands. */
  void read(XmlCursor at) throws XMLStreamException {
    String stated = at.attribute("publication-type");
    String kind = stated == null ? at.attribute("citation-type") : stated;
    type = type == null ? kind : type;
    fields.language(at.attribute("lang"));
    ownAuthorsKnown = fields.hasAuthors();
    boolean fielded = at.name().equals("element-citation") || at.name().equals("nlm-citation");
    XmlCursor.PartedText read = at.parts(this);
    if (!fielded && read.outside() >= TEXT_FROM && !read.text().isEmpty()) {
      text = text == null ? read.text() : text;
    }
  }

  /** Whether it is given as text. */
  boolean isText() {
    return text != null;
  }

  /** The same work with the text that another notation of it gives. */
  JatsCitation withText(JatsCitation other) {
    text = text == null ? other.text : text;
    return this;
  }

  ReferenceEntry entry(int position) {
    if (type != null && !JOURNALS.contains(type)) {
      fields.venueIsWork(publisher);
    }
    fields.raw(text);
    return fields.entry(position);
  }

  @Override
  public void start(XmlCursor at, String name) {
    switch (name) {
      case "person-group" -> {
        String group = at.attribute("person-group-type");
        besideAuthors = group != null && PEOPLE_BESIDE_AUTHORS.contains(group);
      }
      case "name", "string-name" -> {
        inName = true;
        surname = "";
        given = "";
      }
      case "pub-id", "article-id" -> idType = at.attribute("pub-id-type");
      case "ext-link" -> fields.doi(Identifiers.doiInUrl(at.attribute("href")));
      case "article-title" -> fields.language(at.attribute("lang"));
      default -> {
        // All else is told by its end.
      }
    }
  }

  @Override
  public void end(String name, String written) {
    switch (name) {
      case "person-group" -> besideAuthors = false;
      case "surname" -> surname = written;
      case "given-names" -> given = written;
      case "name", "string-name" -> {
        inName = false;
        author(surname.isEmpty() ? written : surname, surname.isEmpty() ? null : given);
      }
      case "collab" -> author(written, null);
      case "etal" -> fields.etAl();
      case "article-title", "chapter-title", "data-title" -> fields.title(written);
      case "source" -> fields.venue(written);
      case "publisher-name" -> publisher = publisher == null ? written : publisher;
      case "year", "date" -> fields.year(PublicationYear.firstIn(written));
      case "volume" -> fields.volume(written);
      case "issue" -> fields.issue(written);
      case "fpage", "elocation-id" -> fields.firstPage(written);
      case "lpage" -> fields.lastPage(written);
      case "page-range" -> fields.pages(written);
      case "pub-id", "article-id" -> id(written);
      case "ext-link", "uri", "comment" -> fields.doi(written);
      default -> {
        // Other parts are no field of a reference.
      }
    }
  }

  private void author(String name, String givenNames) {
    if (!besideAuthors && !ownAuthorsKnown && !inName) {
      fields.author(name, givenNames);
    }
  }

  private void id(String written) {
    switch (idType == null ? "" : idType) {
      case "doi" -> fields.doi(written);
      case "pmid" -> fields.pmid(written);
      case "pmc", "pmcid" -> fields.pmcid(written);
      default -> {
        // Publishers' own ids identify nothing outside their house.
      }
    }
  }
}
