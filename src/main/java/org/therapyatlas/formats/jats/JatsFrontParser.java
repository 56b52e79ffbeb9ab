package org.therapyatlas.formats.jats;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.LanguageTags;
import org.therapyatlas.formats.PersonName;
import org.therapyatlas.formats.PublicationYear;
import org.therapyatlas.formats.xml.XmlCursor;

/**
 * Parses what an article says about itself. The year is that of the issue: of the print or
 * collection date, else of any other.
 */
final class JatsFrontParser {
  /** Abstracts that are pictures, blurbs for lists, or parts of the text once more. */
  private static final Set<String> NO_ABSTRACTS =
      Set.of("toc", "teaser", "graphical", "web-summary", "section", "video", "stereochemical");

  private static final Set<String> ISSUE_DATES = Set.of("ppub", "collection", "epub-ppub");

  private final XmlCursor at;
  private final BibliographicRecord record;

  /** Language of a part inside the article, empty when unknown; null for the article itself. */
  private final String part;

  private Integer issueYear;
  private Integer otherYear;
  private String firstPage = "";
  private String lastPage = "";

  JatsFrontParser(XmlCursor cursor, BibliographicRecord record, String part) {
    this.at = cursor;
    this.record = record;
    this.part = part;
  }

  private boolean ofArticle() {
    return part == null;
  }

  private String language(String stated) {
    if (stated != null) {
      return LanguageTags.normalise(stated);
    }
    return part == null || part.isEmpty() ? null : part;
  }

  void parse() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "journal-meta" -> journal();
        case "article-meta" -> {
          while (at.nextChild()) {
            meta();
          }
        }
        // A stub holds the same without the element around it.
        default -> meta();
      }
    }
    if (ofArticle()) {
      record.year(issueYear == null ? otherYear : issueYear);
      record.facet(
          "pages",
          firstPage.isEmpty() || lastPage.isEmpty() ? firstPage : firstPage + "-" + lastPage);
    }
  }

  private void journal() throws XMLStreamException {
    while (at.nextChild()) {
      switch (at.name()) {
        case "journal-title" -> {
          String title = DisplayText.oneLine(at.text());
          record.journal(record.hasJournal() ? "" : title);
        }
        case "journal-title-group" -> journal();
        case "journal-id" -> {
          boolean abbreviation = "nlm-ta".equals(at.attribute("journal-id-type"));
          record.facet(abbreviation ? "journal_abbreviation" : null, at.text());
        }
        case "abbrev-journal-title" -> record.facet("journal_abbreviation", at.text());
        case "issn" -> record.facet("issn", at.text());
        default -> at.skip();
      }
    }
  }

  private void meta() throws XMLStreamException {
    switch (at.name()) {
      case "title-group" -> titles();
      case "article-title" -> title(at.text());
      case "contrib-group" -> authors();
      case "abstract" -> abstractIn(part == null || part.isEmpty() ? null : part);
      case "trans-abstract" -> abstractIn(language(at.attribute("lang")));
      case "kwd-group" -> keywords();
      default -> {
        if (ofArticle()) {
          ofArticleAlone();
        } else {
          at.skip();
        }
      }
    }
  }

  /** What identifies the article; a translation's own ids and pages are not the article's. */
  private void ofArticleAlone() throws XMLStreamException {
    switch (at.name()) {
      case "article-id" -> {
        String type = at.attribute("pub-id-type");
        id(type == null ? "" : type, at.text());
      }
      case "pub-date" -> date();
      case "volume" -> record.facet("volume", at.text());
      case "issue" -> record.facet("issue", at.text());
      case "fpage" -> firstPage = at.text();
      case "lpage" -> lastPage = at.text();
      case "elocation-id" -> firstPage = firstPage.isEmpty() ? at.text() : skipped();
      default -> at.skip();
    }
  }

  private String skipped() throws XMLStreamException {
    at.skip();
    return firstPage;
  }

  private void id(String type, String text) {
    switch (type) {
      case "pmid" -> record.pmid(text);
      case "pmc", "pmcid" -> record.articleId("pmc", text);
      case "doi" -> record.articleId("doi", text);
      case "publisher-id" -> record.recordId(text);
      default -> record.facet("pii".equals(type) ? "pii" : null, text);
    }
  }

  private void titles() throws XMLStreamException {
    String main = "";
    while (at.nextChild()) {
      switch (at.name()) {
        case "article-title" -> main = at.text();
        case "subtitle" -> main = joined(main, at.text());
        case "trans-title-group" -> translatedTitle();
        case "trans-title" -> {
          String tag = language(at.attribute("lang"));
          record.translatedTitle(at.text(), tag);
        }
        default -> at.skip();
      }
    }
    title(main);
  }

  private void title(String text) {
    if (ofArticle()) {
      record.title(text);
    } else {
      record.translatedTitle(text, language(null));
    }
  }

  private void translatedTitle() throws XMLStreamException {
    String tag = language(at.attribute("lang"));
    String title = "";
    while (at.nextChild()) {
      switch (at.name()) {
        case "trans-title" -> {
          String own = at.attribute("lang");
          tag = own == null ? tag : LanguageTags.normalise(own);
          title = at.text();
        }
        case "trans-subtitle" -> title = joined(title, at.text());
        default -> at.skip();
      }
    }
    record.translatedTitle(title, tag);
  }

  private static String joined(String title, String subtitle) {
    if (subtitle.isEmpty() || title.isEmpty()) {
      return title + subtitle;
    }
    boolean marked = ":.?!".indexOf(title.charAt(title.length() - 1)) >= 0;
    return title + (marked ? " " : ": ") + subtitle;
  }

  private void authors() throws XMLStreamException {
    while (at.nextChild()) {
      String type = at.attribute("contrib-type");
      boolean author = type == null || type.startsWith("author") || type.equals("collab");
      if (at.name().equals("contrib") && author && ofArticle()) {
        author();
      } else {
        at.skip();
      }
    }
  }

  private void author() throws XMLStreamException {
    String name = "";
    while (at.nextChild()) {
      switch (at.name()) {
        case "name", "string-name" -> name = name.isEmpty() ? name() : passed(name);
        case "name-alternatives", "collab-alternatives" -> {
          while (at.nextChild()) {
            name = name.isEmpty() ? at.name().equals("collab") ? at.text() : name() : passed(name);
          }
        }
        case "collab" -> name = name.isEmpty() ? at.text() : passed(name);
        default -> at.skip();
      }
    }
    record.author(name);
  }

  private String passed(String name) throws XMLStreamException {
    at.skip();
    return name;
  }

  private String name() throws XMLStreamException {
    NameParts name = new NameParts();
    String whole = at.parts(name).text();
    return name.surname.isEmpty() && name.given.isEmpty()
        ? whole
        : PersonName.display(name.surname, name.given, name.initials(), name.suffix);
  }

  private static final class NameParts implements XmlCursor.Parts {
    private String surname = "";
    private String given = "";
    private String suffix = "";

    @Override
    public void start(XmlCursor at, String name) {
      // All is known when the part ends.
    }

    @Override
    public void end(String name, String text) {
      switch (name) {
        case "surname" -> surname = text;
        case "given-names" -> given = text;
        case "suffix" -> suffix = text;
        default -> {
          // Degrees and titles are no part of a name.
        }
      }
    }

    /** Given names that are written as initials already, {@code DW}. */
    String initials() {
      boolean capitals =
          given.length() <= 3 && !given.isEmpty() && given.chars().allMatch(Character::isUpperCase);
      return capitals && !Character.isIdeographic(given.codePointAt(0)) ? given : "";
    }
  }

  private void date() throws XMLStreamException {
    String type = at.attribute("pub-type");
    String kind = type == null ? at.attribute("date-type") : type;
    boolean print = "print".equals(at.attribute("publication-format"));
    boolean issue = print || kind != null && ISSUE_DATES.contains(kind);
    while (at.nextChild()) {
      if (at.name().equals("year") || at.name().equals("string-date")) {
        Integer year = PublicationYear.firstIn(at.text());
        if (issue) {
          issueYear = issueYear == null ? year : issueYear;
        } else {
          otherYear = otherYear == null ? year : otherYear;
        }
      } else {
        at.skip();
      }
    }
  }

  private void abstractIn(String language) throws XMLStreamException {
    String type = at.attribute("abstract-type");
    if (type != null && NO_ABSTRACTS.contains(type)) {
      at.skip();
      return;
    }
    new JatsSections(at, (heading, text) -> record.abstractPart(heading, text, language))
        .read(type == null);
  }

  private void keywords() throws XMLStreamException {
    String type = at.attribute("kwd-group-type");
    boolean abbreviations = type != null && type.contains("abbreviation");
    String language = language(at.attribute("lang"));
    while (at.nextChild()) {
      boolean keyword = at.name().equals("kwd") || at.name().equals("compound-kwd");
      if (keyword && !abbreviations) {
        record.keyword(at.text(), language);
      } else {
        at.skip();
      }
    }
  }
}
