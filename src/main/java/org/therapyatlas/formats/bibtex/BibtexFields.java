package org.therapyatlas.formats.bibtex;

import java.util.Locale;
import java.util.Map;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.ExportFields;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.PersonName;
import org.therapyatlas.formats.PublicationYear;
import org.therapyatlas.formats.ScopusReferences;
import org.therapyatlas.formats.WebOfScienceReferences;

/** The fields of BibTeX, with those that Scopus and Web of Science add. */
final class BibtexFields {
  private static final Map<String, String> TYPES =
      Map.of("article", "Journal Article", "phdthesis", "Academic Dissertation");

  private BibtexFields() {}

  static BibliographicRecord of(BibtexEntry entry) {
    String id = entry.field("unique-id");
    boolean scopus =
        entry.field("source").equals("Scopus") || entry.field("url").contains("scopus.com/");
    String database = !id.isEmpty() ? "web_of_science" : scopus ? "scopus" : "files";
    BibliographicRecord record = new BibliographicRecord(Format.BIBTEX, database);
    record.recordId(id.isEmpty() ? entry.key() : plain(id));
    record.title(plain(entry.field("title")));
    record.bookTitle(plain(entry.field("booktitle")));
    record.journal(plain(entry.field("journal", "journaltitle", "booktitle", "series")));
    record.facet("journal_abbreviation", plain(entry.field("abbrev_source_title", "journal-iso")));
    record.year(PublicationYear.firstIn(entry.field("year", "date")));
    record.facet("volume", plain(entry.field("volume")));
    record.facet("issue", plain(entry.field("number", "issue")));
    ExportFields.pages(record, plain(entry.field("pages", "art_number", "article-number", "eid")));
    record.facet("issn", plain(entry.field("issn")));
    record.language(plain(entry.field("language", "langid")));
    record.articleId("doi", entry.field("doi").replace("\\", ""));
    record.articleId("pubmed", plain(entry.field("pmid", "pubmed_id")));
    record.articleId("pmc", plain(entry.field("pmcid")));
    record.url(plain(entry.field("url")));
    authors(record, entry.field("author"));
    String keywords =
        database.equals("scopus") ? entry.field("author_keywords") : entry.field("keywords");
    boolean commas = keywords.indexOf(';') < 0;
    ExportFields.keywords(record, plain(commas ? keywords.replace(',', ';') : keywords), null);
    ExportFields.abstractText(record, plain(entry.field("abstract")), null);
    type(record, entry);
    record.references(ScopusReferences.read(plain(entry.field("references"))));
    record.references(
        WebOfScienceReferences.read(
            entry.field("cited-references").lines().map(BibtexFields::plain).toList()));
    return record;
  }

  private static String plain(String value) {
    return DisplayText.oneLine(TexText.decode(value));
  }

  private static void type(BibliographicRecord record, BibtexEntry entry) {
    record.facet("type", entry.type());
    String stated = plain(entry.field("type", "document_type"));
    if (stated.isEmpty()) {
      record.publicationType(TYPES.getOrDefault(entry.type(), ""));
    }
    for (String one : stated.split(";")) {
      boolean article = one.strip().toLowerCase(Locale.ROOT).equals("article");
      record.publicationType(article ? "Journal Article" : one.strip());
    }
  }

  /** Authors are set apart by the word and outside of braces. */
  private static void authors(BibliographicRecord record, String written) {
    int depth = 0;
    int start = 0;
    String joined = written.replaceAll("\\s+", " ");
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && joined.startsWith(" and ", i)) {
        author(record, joined.substring(start, i));
        start = i + 5;
      }
    }
    author(record, joined.substring(Math.min(start, joined.length())));
  }

  private static void author(BibliographicRecord record, String written) {
    String name = plain(written);
    boolean whole = written.strip().startsWith("{") && written.strip().endsWith("}");
    if (whole || name.equals("others")) {
      record.author(name.equals("others") ? "" : name);
      return;
    }
    int last = name.lastIndexOf(' ');
    if (name.indexOf(',') >= 0 || last < 0) {
      ExportFields.author(record, name);
    } else {
      record.author(PersonName.display(name.substring(last + 1), name.substring(0, last), "", ""));
    }
  }
}
