package org.therapyatlas.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ListedReference;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * What was read of one record, until it is complete. Readers of all formats fill the same fields,
 * so that a record says the same whatever it came in.
 */
public final class BibliographicRecord {
  private static final String NO_TITLE = "Not Available";

  private final Format format;
  private final String sourceDatabase;
  private String recordId;
  private String url;
  private SourceKind kind = SourceKind.BIBLIOGRAPHIC_RECORD;
  private String pmid;
  private String doi;
  private String locationDoi;
  private String pmcid;
  private String title = "";
  private String vernacularTitle = "";
  private String bookTitle = "";
  private String journal;
  private Integer year;
  private final List<Section> titles = new ArrayList<>();
  private final List<Section> abstracts = new ArrayList<>();
  private final List<Section> body = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private final Map<String, StringJoiner> keywordLists = new LinkedHashMap<>();
  private final List<String> authors = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final List<String> publicationTypes = new ArrayList<>();
  private final List<String> meshHeadings = new ArrayList<>();
  private final SortedSet<String> registrations = new TreeSet<>();
  private final List<ListedReference> references = new ArrayList<>();
  private final Map<String, String> facets = new TreeMap<>();
  private final List<String> affiliations = new ArrayList<>();

  /**
   * An empty record.
   *
   * @param format the format it is read from
   * @param sourceDatabase the database that writes the format, {@code files} for no certain one
   */
  public BibliographicRecord(Format format, String sourceDatabase) {
    this.format = format;
    this.sourceDatabase = sourceDatabase;
  }

  public String pmid() {
    return pmid;
  }

  /** The words by which messages name the record, with its best id; empty without one. */
  public String named() {
    return pmid != null ? " (PMID " + pmid + ")" : recordId != null ? " (" + recordId + ")" : "";
  }

  /** The record's id in its source; the PubMed id when there is none. */
  public void recordId(String written) {
    String id = written == null ? "" : DisplayText.oneLine(written);
    recordId = recordId == null && !id.isEmpty() ? id : recordId;
  }

  public void url(String written) {
    String address = written == null ? "" : DisplayText.oneLine(written);
    url = url == null && !address.isEmpty() ? address : url;
  }

  public void kind(SourceKind stated) {
    kind = stated;
  }

  /** The references of the record in order; the list is taken to be complete. */
  public void references(List<? extends ListedReference> entries) {
    references.addAll(entries);
  }

  /** The record's own id; the first one counts, since later ones are other records'. */
  public void pmid(String written) {
    if (pmid == null) {
      pmid = ArticleIds.pmid(written);
    }
  }

  /** An id out of the record's own list of ids. */
  public void articleId(String type, String written) {
    switch (type) {
      case "doi" -> doi = doi == null ? Identifiers.doi(written) : doi;
      case "pmc", "pmcid" -> pmcid = pmcid == null ? ArticleIds.pmcid(written) : pmcid;
      case "pubmed" -> pmid(written);
      default -> facet(type.equals("pii") ? "pii" : null, written);
    }
  }

  /** A DOI that is not among the record's ids: it counts when they name none. */
  public void locationDoi(String written) {
    locationDoi = locationDoi == null ? Identifiers.doi(written) : locationDoi;
  }

  public void title(String text) {
    title = text;
  }

  public void vernacularTitle(String text) {
    vernacularTitle = text;
  }

  /** A title in a further language. */
  public void translatedTitle(String text, String language) {
    String shown = DisplayText.oneLine(text);
    if (!shown.isEmpty()) {
      titles.add(new Section(SectionKind.TITLE, null, shown, language));
    }
  }

  /** What an article without a title of its own is shown by. */
  public void bookTitle(String text) {
    bookTitle = text;
  }

  public void journal(String name) {
    journal = name.isEmpty() ? journal : name;
  }

  public boolean hasJournal() {
    return journal != null;
  }

  /** The first year wins: the date stands before all others. */
  public void year(Integer stated) {
    year = year == null ? stated : year;
  }

  /** A part of the abstract; one without a label is cut at the labels that stand in its text. */
  public void abstractPart(String label, String text, String language) {
    if (text.isBlank()) {
      return;
    }
    boolean labelled = label != null && !label.isBlank();
    List<StructuredAbstract.Part> parts =
        labelled
            ? List.of(new StructuredAbstract.Part(label.strip(), text))
            : StructuredAbstract.parts(text);
    for (StructuredAbstract.Part part : parts) {
      if (!part.text().isEmpty()) {
        abstracts.add(new Section(SectionKind.ABSTRACT, part.label(), part.text(), language));
      }
    }
  }

  /** A part of the running text; the record is then an article. */
  public void bodyPart(String heading, String text, String language) {
    if (!text.isBlank()) {
      String shown = heading == null || heading.isBlank() ? null : heading.strip();
      body.add(new Section(SectionKind.BODY, shown, text, language));
    }
  }

  public void keyword(String text) {
    keyword(text, null);
  }

  /** A keyword in a stated language. */
  public void keyword(String text, String language) {
    String shown = DisplayText.oneLine(text);
    if (!shown.isEmpty()) {
      keywords.add(shown);
      keywordLists.computeIfAbsent(language, any -> new StringJoiner("; ")).add(shown);
    }
  }

  public void author(String name) {
    addIfAny(authors, DisplayText.oneLine(name));
  }

  public void language(String code) {
    String tag = LanguageTags.normalise(code);
    if (tag != null && !languages.contains(tag)) {
      languages.add(tag);
    }
  }

  public void publicationType(String name) {
    addIfAny(publicationTypes, name);
  }

  public void meshHeading(String descriptor, boolean major) {
    if (!descriptor.isEmpty()) {
      meshHeadings.add(major ? "*" + descriptor : descriptor);
    }
  }

  public void registration(String number) {
    if (!number.isEmpty()) {
      SortedSet<String> known = TrialRegistrations.in(number);
      if (known.isEmpty()) {
        registrations.add(number);
      } else {
        registrations.addAll(known);
      }
    }
  }

  /** Keeps where an author works, once each; together they are the facet {@code affiliations}. */
  public void affiliation(String text) {
    String line = DisplayText.oneLine(text);
    if (!line.isEmpty() && !affiliations.contains(line)) {
      affiliations.add(line);
    }
  }

  /** Keeps a further field under a name; the first value wins. */
  public void facet(String name, String value) {
    if (name != null && value != null && !value.isEmpty()) {
      facets.putIfAbsent(name, value);
    }
  }

  private static void addIfAny(List<String> list, String text) {
    if (!text.isEmpty()) {
      list.add(text);
    }
  }

  public boolean hasText() {
    return !abstracts.isEmpty()
        || !body.isEmpty()
        || !titles.isEmpty()
        || !publishedTitle().isEmpty()
        || !vernacularTitle.isEmpty();
  }

  private boolean isTranslated() {
    return TranslatedTitle.isBracketed(title) || !vernacularTitle.isEmpty();
  }

  /** The title without the brackets that mark it as a translation; empty when there is none. */
  private String publishedTitle() {
    String plain = TranslatedTitle.withoutBrackets(title);
    String shown =
        plain.startsWith(NO_TITLE) && plain.length() <= NO_TITLE.length() + 1 ? "" : plain;
    return shown.isEmpty() ? bookTitle : shown;
  }

  /**
   * The first declared language; of an article with a translated title the first that is not
   * English, since that is the language it was translated from.
   */
  private String publicationLanguage() {
    if (isTranslated()) {
      for (String language : languages) {
        if (!language.equals("en")) {
          return language;
        }
      }
    }
    return languages.isEmpty() ? null : languages.get(0);
  }

  public SourceRecord toSourceRecord(int number, String sha256) {
    String language = publicationLanguage();
    if (languages.size() > 1) {
      facet("publication_languages", String.join(",", languages));
    }
    facet("affiliations", String.join("\n", affiliations));
    return new SourceRecord(
        recordId == null ? pmid : recordId,
        number,
        sha256,
        format,
        sourceDatabase,
        body.isEmpty() ? kind : SourceKind.JOURNAL_ARTICLE,
        doi == null ? locationDoi : doi,
        pmid,
        pmcid,
        List.copyOf(allRegistrations()),
        sections(language),
        references,
        keywords,
        authors,
        journal,
        year,
        year == null ? YearSource.NONE : YearSource.STATED,
        language,
        publicationTypes,
        meshHeadings,
        references.isEmpty() ? ReferenceStatus.NONE : ReferenceStatus.COMPLETE,
        url,
        facets);
  }

  private List<Section> sections(String language) {
    List<Section> sections = new ArrayList<>();
    String shown = DisplayText.oneLine(publishedTitle());
    if (!shown.isEmpty()) {
      sections.add(Section.of(SectionKind.TITLE, null, shown));
    }
    String vernacular = DisplayText.oneLine(vernacularTitle);
    if (!vernacular.isEmpty()) {
      sections.add(
          new Section(
              SectionKind.TITLE, null, vernacular, TranslatedTitle.language(vernacular, language)));
    }
    sections.addAll(titles);
    sections.addAll(abstracts);
    keywordLists.forEach(
        (tag, list) -> sections.add(new Section(SectionKind.KEYWORDS, null, list.toString(), tag)));
    sections.addAll(body);
    if (!references.isEmpty()) {
      StringJoiner list = new StringJoiner("\n");
      references.forEach(entry -> list.add(entry.raw()));
      sections.add(Section.of(SectionKind.REFERENCES, null, list.toString()));
    }
    return sections;
  }

  private SortedSet<String> allRegistrations() {
    TrialRegistrations.addAll(title, registrations);
    for (Section part : abstracts) {
      TrialRegistrations.addAll(part.text(), registrations);
    }
    return registrations;
  }
}
