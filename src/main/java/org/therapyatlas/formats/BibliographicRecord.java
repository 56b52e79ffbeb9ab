package org.therapyatlas.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.therapyatlas.formats.medline.MedlineReferences;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** What was read of one PubMed record, until it is complete. */
public final class BibliographicRecord {
  private static final String SOURCE_DATABASE = "pubmed";
  private static final String NO_TITLE = "Not Available";

  private String pmid;
  private String doi;
  private String locationDoi;
  private String pmcid;
  private String title = "";
  private String vernacularTitle = "";
  private String bookTitle = "";
  private String journal;
  private Integer year;
  private final List<Section> abstracts = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final List<String> publicationTypes = new ArrayList<>();
  private final List<String> meshHeadings = new ArrayList<>();
  private final SortedSet<String> registrations = new TreeSet<>();
  private final MedlineReferences references = new MedlineReferences();
  private final Map<String, String> facets = new TreeMap<>();

  public String pmid() {
    return pmid;
  }

  public MedlineReferences references() {
    return references;
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

  public void locationDoi(String written) {
    locationDoi = locationDoi == null ? Identifiers.doi(written) : locationDoi;
  }

  public void title(String text) {
    title = text;
  }

  public void vernacularTitle(String text) {
    vernacularTitle = text;
  }

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

  public void abstractPart(String label, String text, String language) {
    if (!text.isEmpty()) {
      String heading = label == null || label.isBlank() ? null : label.strip();
      abstracts.add(new Section(SectionKind.ABSTRACT, heading, text, language));
    }
  }

  public void keyword(String text) {
    addIfAny(keywords, DisplayText.oneLine(text));
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
    return !abstracts.isEmpty() || !publishedTitle().isEmpty() || !vernacularTitle.isEmpty();
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
    List<ReferenceEntry> entries = references.entries();
    if (languages.size() > 1) {
      facet("publication_languages", String.join(",", languages));
    }
    return new SourceRecord(
        pmid,
        number,
        sha256,
        Format.PUBMED_XML,
        SOURCE_DATABASE,
        SourceKind.BIBLIOGRAPHIC_RECORD,
        doi == null ? locationDoi : doi,
        pmid,
        pmcid,
        List.copyOf(allRegistrations()),
        sections(language, entries),
        entries,
        keywords,
        authors,
        journal,
        year,
        year == null ? YearSource.NONE : YearSource.STATED,
        language,
        publicationTypes,
        meshHeadings,
        entries.isEmpty() ? ReferenceStatus.NONE : ReferenceStatus.COMPLETE,
        null,
        facets);
  }

  private List<Section> sections(String language, List<ReferenceEntry> entries) {
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
    sections.addAll(abstracts);
    if (!keywords.isEmpty()) {
      sections.add(Section.of(SectionKind.KEYWORDS, null, String.join("; ", keywords)));
    }
    if (!entries.isEmpty()) {
      StringBuilder list = new StringBuilder();
      for (ReferenceEntry entry : entries) {
        if (entry.kind() == EntryKind.REFERENCE) {
          list.append(list.isEmpty() ? "" : "\n").append(entry.raw());
        }
      }
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
