package org.therapyatlas.formats;

import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;
import org.therapyatlas.references.Style;

/**
 * A cited work as a source gives it in fields, until it is complete. The first value of a field
 * holds; what the source gives as text alone is parsed.
 */
public final class StructuredReference {
  private final List<AuthorName> authors = new ArrayList<>();
  private boolean etAl;
  private String raw;
  private String title;
  private String venue;
  private Integer year;
  private String volume;
  private String issue;
  private String firstPage;
  private String lastPage;
  private String doi;
  private String pmid;
  private String pmcid;
  private String language;

  /** The reference as a reader of the source sees it. */
  public void raw(String text) {
    raw = first(raw, text);
  }

  public void author(String surname, String given) {
    String name = DisplayText.oneLine(surname);
    if (!name.isEmpty()) {
      String shown = given == null ? "" : DisplayText.oneLine(given);
      authors.add(new AuthorName(name, shown.isEmpty() ? null : shown));
    }
  }

  public void authors(List<AuthorName> names) {
    authors.addAll(names);
  }

  public boolean hasAuthors() {
    return !authors.isEmpty();
  }

  public void etAl() {
    etAl = true;
  }

  public void title(String text) {
    title = first(title, text);
  }

  public String title() {
    return title;
  }

  public void venue(String text) {
    venue = first(venue, text);
  }

  public String venue() {
    return venue;
  }

  /** Makes the venue the title: a book is itself the work that is cited. */
  public void venueIsWork(String publisher) {
    if (title == null) {
      title = venue;
      venue = null;
      venue(publisher);
    }
  }

  public void year(Integer stated) {
    year = year == null ? stated : year;
  }

  public void volume(String text) {
    volume = first(volume, text);
  }

  public void issue(String text) {
    issue = first(issue, text);
  }

  public void firstPage(String text) {
    firstPage = first(firstPage, text);
  }

  public void lastPage(String text) {
    lastPage = first(lastPage, text);
    if (firstPage != null && lastPage != null) {
      lastPage = completed(firstPage, lastPage);
    }
  }

  /** Pages in one field: {@code 1165-78}. */
  public void pages(String text) {
    if (text != null && firstPage == null && !text.isBlank()) {
      String[] parts = DisplayText.oneLine(text).split("\\s*[-\u2010-\u2015]+\\s*", 2);
      firstPage(parts[0]);
      lastPage(parts.length > 1 ? parts[1] : null);
    }
  }

  public void doi(String written) {
    doi = doi == null && written != null ? Identifiers.doi(written) : doi;
  }

  public void pmid(String written) {
    pmid = pmid == null && written != null ? ArticleIds.pmid(written) : pmid;
  }

  public void pmcid(String written) {
    pmcid = pmcid == null && written != null ? ArticleIds.pmcid(written) : pmcid;
  }

  public void language(String tag) {
    language = language == null && tag != null ? LanguageTags.normalise(tag) : language;
  }

  private static String first(String known, String text) {
    if (known != null || text == null) {
      return known;
    }
    String line = DisplayText.oneLine(text);
    return line.isEmpty() ? null : line;
  }

  /** A last page written short, {@code 1165-78}, in full. */
  private static String completed(String first, String last) {
    boolean isShort = last.length() < first.length() && last.chars().allMatch(Character::isDigit);
    return isShort ? first.substring(0, first.length() - last.length()) + last : last;
  }

  /** The entry of a list, or null when nothing is known of the work. */
  public ReferenceEntry entry(int position) {
    boolean inFields = title != null || venue != null && year != null;
    if (!inFields && raw != null) {
      return parsed(position);
    }
    if (title == null && venue == null && doi == null && pmid == null && pmcid == null) {
      return authors.isEmpty() ? null : parsed(position);
    }
    return new ReferenceEntry(
        EntryKind.REFERENCE,
        position,
        raw == null ? rendered() : raw,
        Style.STRUCTURED,
        authors,
        etAl,
        title,
        venue,
        year,
        volume,
        issue,
        firstPage,
        lastPage,
        doi,
        pmid,
        pmcid,
        null,
        language,
        1.0);
  }

  /** What the text says, with the given fields in the place of the read ones. */
  private ReferenceEntry parsed(int position) {
    String text = raw == null ? rendered() : raw;
    ReferenceEntry read = ReferenceParser.parse(EntryKind.REFERENCE, position, text);
    return new ReferenceEntry(
        read.kind(),
        position,
        read.raw(),
        read.style(),
        authors.isEmpty() ? read.authors() : authors,
        etAl || read.etAl(),
        read.title(),
        or(venue, read.venue()),
        year == null ? read.year() : year,
        or(volume, read.volume()),
        or(issue, read.issue()),
        or(firstPage, read.firstPage()),
        or(lastPage, read.lastPage()),
        or(doi, read.doi()),
        or(pmid, read.pmid()),
        or(pmcid, read.pmcid()),
        read.typeMark(),
        or(language, read.language()),
        read.confidence());
  }

  private static String or(String given, String read) {
    return given == null ? read : given;
  }

  /** A line in the order of the NLM's style for an entry that has none of its own. */
  private String rendered() {
    StringBuilder line = new StringBuilder();
    for (AuthorName author : authors) {
      line.append(line.isEmpty() ? "" : ", ").append(author.surname());
      line.append(author.given() == null ? "" : " " + author.given());
    }
    sentence(line, title);
    sentence(line, venue);
    StringBuilder source = new StringBuilder(year == null ? "" : year.toString());
    source.append(volume == null ? "" : ";" + volume);
    source.append(issue == null ? "" : "(" + issue + ")");
    source.append(firstPage == null ? "" : ":" + firstPage);
    source.append(lastPage == null ? "" : "-" + lastPage);
    sentence(line, source.isEmpty() ? null : source.toString());
    sentence(line, doi == null ? null : "doi: " + doi);
    sentence(line, pmid == null ? null : "PMID: " + pmid);
    sentence(line, pmcid == null ? null : "PMCID: " + pmcid);
    return line.toString();
  }

  private static void sentence(StringBuilder line, String part) {
    if (part != null) {
      boolean ended = line.isEmpty() || ".?!".indexOf(line.charAt(line.length() - 1)) >= 0;
      line.append(ended ? "" : ".").append(line.isEmpty() ? "" : " ").append(part);
    }
  }
}
