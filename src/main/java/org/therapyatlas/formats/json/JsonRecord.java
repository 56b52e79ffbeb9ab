package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.LanguageTags;
import org.therapyatlas.formats.LineText;
import org.therapyatlas.formats.PageReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.ReferenceStatus;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.TrialRegistrations;
import org.therapyatlas.formats.YearSource;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Turns one JSON object into a record, or into the list of what is wrong with it. */
public final class JsonRecord {
  /**
   * Where an object comes from.
   *
   * @param format the format of the file
   * @param database the database that writes the format, {@code files} for no certain one
   * @param number place of the record in its file, from 1
   * @param place the same for messages: {@code Line 12}
   * @param sha256 hex digest of the record as it stands in the file
   */
  public record Origin(Format format, String database, int number, String place, String sha256) {}

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "title",
          "abstract",
          "text",
          "language",
          "year",
          "journal",
          "authors",
          "doi",
          "pmid",
          "pmcid",
          "keywords",
          "references",
          "source_kind",
          "url",
          "publication_types",
          "mesh_headings");

  private final JsonNode object;
  private final Origin origin;
  private final List<String> problems = new ArrayList<>();
  private final JsonFields fields;
  private String title;
  private String abstractText;
  private SourceRecord page;

  private JsonRecord(JsonNode object, Origin origin) {
    this.object = object;
    this.origin = origin;
    this.fields = new JsonFields(object, "", problems);
  }

  /** Hands the object to the sink as a record or as a refusal. */
  public static void read(JsonNode object, Origin origin, ReaderContext context, RecordSink sink) {
    JsonRecord record = new JsonRecord(object, origin);
    SourceRecord read = record.toSourceRecord(context);
    if (!record.problems.isEmpty()) {
      sink.refuse(
          new Refusal(
              origin.number(),
              origin.sha256(),
              RefusalReason.INVALID_VALUE,
              origin.place() + ": " + String.join("; ", record.problems) + "."));
    } else if (read == null) {
      sink.refuse(
          new Refusal(
              origin.number(),
              origin.sha256(),
              RefusalReason.NO_TEXT,
              origin.place() + ": none of title, abstract and text is given; add one of them."));
    } else {
      sink.accept(read);
    }
  }

  private SourceRecord toSourceRecord(ReaderContext context) {
    title = fields.line("title");
    abstractText = multiline("abstract");
    String text = multiline("text");
    String journal = fields.line("journal");
    String url = fields.line("url");
    String id = fields.stringOrInteger("id");
    Integer year = fields.year("year");
    String doi = JsonIds.doi(fields, "doi");
    String pmid = JsonIds.pmid(fields, "pmid");
    String pmcid = JsonIds.pmcid(fields, "pmcid");
    String language = language();
    SourceKind kind = sourceKind();
    List<String> authors = JsonAuthors.display(fields, "authors");
    List<String> keywords = keywords();
    List<ReferenceEntry> references = references();
    List<String> types = strings("publication_types");
    List<String> headings = strings("mesh_headings");
    if (!problems.isEmpty() || title == null && abstractText == null && text == null) {
      return null;
    }
    page = text == null ? null : page(text, context);
    List<ReferenceEntry> entries = references == null ? pageEntries() : references;
    boolean noYear = year == null;
    return new SourceRecord(
        id,
        origin.number(),
        origin.sha256(),
        origin.format(),
        origin.database(),
        kind == null ? guessedKind(text) : kind,
        doi == null && page != null ? page.doi() : doi,
        pmid == null && page != null ? page.pmid() : pmid,
        pmcid == null && page != null ? page.pmcid() : pmcid,
        List.copyOf(registrations()),
        sections(keywords, references, text),
        entries,
        keywords.isEmpty() && page != null ? page.keywords() : keywords,
        authors.isEmpty() && page != null ? page.authors() : authors,
        journal == null && page != null ? page.journal() : journal,
        noYear && page != null ? page.year() : year,
        noYear ? page == null ? YearSource.NONE : page.yearSource() : YearSource.STATED,
        language == null && page != null ? page.publicationLanguage() : language,
        types,
        headings,
        referenceStatus(references),
        url,
        facets());
  }

  private String multiline(String field) {
    String text = fields.string(field);
    String lines = text == null ? "" : LineText.normalise(text).strip();
    return lines.isEmpty() ? null : lines;
  }

  private SourceRecord page(String text, ReaderContext context) {
    return PageReader.read(text, context.fileStem(), origin.sha256());
  }

  private List<ReferenceEntry> pageEntries() {
    return page == null ? List.of() : page.entries();
  }

  private ReferenceStatus referenceStatus(List<ReferenceEntry> references) {
    if (references == null) {
      return page == null ? ReferenceStatus.NONE : page.referenceStatus();
    }
    return references.isEmpty() ? ReferenceStatus.NONE : ReferenceStatus.COMPLETE;
  }

  /** A record with full text is what its page looks like; one without is a bibliographic record. */
  private SourceKind guessedKind(String text) {
    return text == null
        ? SourceKind.BIBLIOGRAPHIC_RECORD
        : page == null ? SourceKind.OTHER : page.sourceKind();
  }

  private String language() {
    JsonNode value = fields.value("language");
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (value == null || value.isNull() || value.isTextual() && value.textValue().isBlank()) {
      return null;
    }
    String written = value.isTextual() ? value.textValue().strip().toLowerCase(Locale.ROOT) : "";
    String tag = LanguageTags.normalise(written);
    if (tag == null && !Set.of("und", "mul", "zxx", "mis").contains(written)) {
      fields.problem("language", value, "a language tag such as en, zh or sv is needed");
    }
    return tag;
  }

  private SourceKind sourceKind() {
    String written = fields.string("source_kind");
    if (written == null) {
      return null;
    }
    for (SourceKind kind : SourceKind.values()) {
      if (kind.published().equals(written.strip().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    String known =
        Arrays.stream(SourceKind.values())
            .map(SourceKind::published)
            .collect(Collectors.joining(", "));
    fields.problem("source_kind", fields.value("source_kind"), "one of " + known + " is needed");
    return null;
  }

  private List<String> keywords() {
    JsonNode value = fields.value("keywords");
    List<String> keywords = new ArrayList<>();
    if (value == null) {
      return keywords;
    }
    if (value.isTextual()) {
      String written = value.textValue();
      // A comma belongs to a keyword where semicolons set them apart.
      boolean semicolons = written.indexOf(';') >= 0 || written.indexOf('；') >= 0;
      for (String keyword : written.split(semicolons ? "[;；]" : "[,，、]")) {
        addKeyword(keywords, keyword);
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        JsonNode item = value.get(i);
        if (item.isTextual()) {
          addKeyword(keywords, item.textValue());
        } else if (!item.isNull()) {
          fields.problem("keywords[" + i + "]", item, "a string is needed");
        }
      }
    } else {
      fields.problem("keywords", value, "a string or an array of strings is needed");
    }
    return keywords;
  }

  /** A list of names, absent or an array of strings. */
  private List<String> strings(String field) {
    List<String> names = new ArrayList<>();
    JsonNode value = fields.value(field);
    if (value != null && value.isArray()) {
      for (JsonNode item : value) {
        addKeyword(names, item.asText());
      }
    } else if (value != null) {
      fields.problem(field, value, "an array of strings is needed");
    }
    return names;
  }

  private static void addKeyword(List<String> keywords, String written) {
    String keyword = DisplayText.oneLine(written);
    if (!keyword.isEmpty()) {
      keywords.add(keyword);
    }
  }

  /** The given references, or null when the field is absent. */
  private List<ReferenceEntry> references() {
    JsonNode value = fields.value("references");
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      fields.problem("references", value, "an array of strings or objects is needed");
      return null;
    }
    return new JsonReferences(problems).read(value);
  }

  private List<Section> sections(
      List<String> keywords, List<ReferenceEntry> references, String text) {
    List<Section> sections = new ArrayList<>();
    if (title != null) {
      sections.add(Section.of(SectionKind.TITLE, null, title));
    }
    if (abstractText != null) {
      sections.add(Section.of(SectionKind.ABSTRACT, null, abstractText));
    }
    if (!keywords.isEmpty()) {
      sections.add(Section.of(SectionKind.KEYWORDS, null, String.join("; ", keywords)));
    }
    if (page != null) {
      addPageSections(sections, keywords, references);
    }
    if (references != null && !references.isEmpty()) {
      String list = references.stream().map(ReferenceEntry::raw).collect(Collectors.joining("\n"));
      sections.add(Section.of(SectionKind.REFERENCES, null, list));
    }
    return sections;
  }

  /**
   * What the text's page adds to the given fields; a given field takes the place of its section.
   */
  private void addPageSections(
      List<Section> sections, List<String> keywords, List<ReferenceEntry> references) {
    for (Section section : page.sections()) {
      switch (section.kind()) {
        case TITLE -> {
          if (title == null) {
            sections.add(section);
          } else if (!section.text().equals(title)) {
            // The page's first line is running text when the title is given by its field.
            sections.add(new Section(SectionKind.BODY, null, section.text(), section.language()));
          }
        }
        case ABSTRACT -> addUnless(abstractText != null, section, sections);
        case KEYWORDS -> addUnless(!keywords.isEmpty(), section, sections);
        case REFERENCES -> addUnless(references != null, section, sections);
        default -> sections.add(section);
      }
    }
  }

  private static void addUnless(boolean given, Section section, List<Section> sections) {
    if (!given) {
      sections.add(section);
    }
  }

  private SortedSet<String> registrations() {
    SortedSet<String> found = new TreeSet<>(page == null ? List.of() : page.registrations());
    if (title != null) {
      TrialRegistrations.addAll(title, found);
    }
    if (abstractText != null) {
      TrialRegistrations.addAll(abstractText, found);
    }
    return found;
  }

  private Map<String, String> facets() {
    Map<String, String> facets = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      boolean scalar = value.isTextual() || value.isNumber() || value.isBoolean();
      if (!FIELDS.contains(field.getKey()) && scalar && !value.asText().isBlank()) {
        facets.put(field.getKey(), value.asText());
      }
    }
    return facets;
  }
}
