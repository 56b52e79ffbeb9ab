package org.therapyatlas.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.formats.Deletion;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.ReferenceStatus;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.YearSource;
import org.therapyatlas.lexicon.Mention;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.Style;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Records as rows of {@link Records}, and back. */
final class RecordRows {
  private static final StructType SCHEMA = Records.TABLE.schema();
  private static final String FILES = "files";
  private static final String VERSION = "pmid_version";

  private RecordRows() {}

  static Row refused(String source, Refusal refusal) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", source);
    values.put("sha256", refusal.sha256());
    values.put("source_database", FILES);
    values.put("refusal", RowFactory.create(refusal.reason().published(), refusal.detail()));
    return row(values);
  }

  /** A deletion as a row. */
  static Row deletion(String source, Deletion deletion, ReleaseFile release) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", source);
    values.put("sha256", deletion.sha256());
    values.put("source_database", FILES);
    values.put("pmid", deletion.pmid());
    values.put("base_id", DocumentId.ofPubmed(deletion.pmid()));
    values.put("deletes", true);
    values.put(
        "facets",
        scala.jdk.javaapi.CollectionConverters.asScala(
            Map.of(VERSION, String.valueOf(deletion.version()))));
    release(values, release);
    return row(values);
  }

  private static void release(Map<String, Object> values, ReleaseFile release) {
    if (release != null) {
      values.put("release_file", release.name());
      values.put("release_number", release.number());
    }
  }

  /**
   * A record as a row.
   *
   * @param release the release file it stands in, or null
   */
  static Row accepted(
      String source, SourceRecord record, Description description, ReleaseFile release) {
    String id = DocumentId.of(record);
    Map<String, Object> values = values(source, record, description, id, id);
    values.put("record_count", 1);
    values.put("superseded_count", 0);
    values.put("deleted_count", 0);
    release(values, release);
    return row(values);
  }

  /**
   * A document as a row.
   *
   * @param baseId the id that its records have in common, which their union need not have: a digest
   *     of joined texts is another one
   * @param counts how many records it has and how many no longer hold
   */
  static Row document(
      String source,
      SourceRecord record,
      Description description,
      String documentId,
      String baseId,
      Counts counts) {
    Map<String, Object> values = values(source, record, description, documentId, baseId);
    counts.into(values);
    return row(values);
  }

  /** A document of which every record was deleted. */
  static Row gone(String source, String sha256, String database, String baseId, Counts counts) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", source);
    values.put("sha256", sha256);
    values.put("source_database", database);
    values.put("document_id", baseId);
    values.put("base_id", baseId);
    counts.into(values);
    return row(values);
  }

  /**
   * What became of the records of a document.
   *
   * @param united that stand in it
   * @param superseded that a newer version has replaced
   * @param deleted that were deleted
   */
  record Counts(int united, int superseded, int deleted) {
    private void into(Map<String, Object> values) {
      values.put("record_count", united);
      values.put("superseded_count", superseded);
      values.put("deleted_count", deleted);
    }
  }

  /** What a row says of the holding of its record. */
  static Revisions.Statement statement(Row row) {
    Map<String, String> facets = row.getJavaMap(row.fieldIndex("facets"));
    Integer release = row.getAs("release_number");
    return new Revisions.Statement(
        Integer.parseInt(facets.getOrDefault(VERSION, "1")),
        release == null ? 0 : release,
        facets.getOrDefault("date_revised", ""),
        row.getAs("sha256"),
        Boolean.TRUE.equals(row.getAs("deletes")));
  }

  private static Map<String, Object> values(
      String source,
      SourceRecord record,
      Description description,
      String documentId,
      String baseId) {
    Map<String, Object> values = new HashMap<>();
    values.put("source", source);
    values.put("sha256", record.sha256());
    values.put("source_database", record.sourceDatabase());
    values.put("document_id", documentId);
    values.put("base_id", baseId);
    values.put("record_id", record.recordId());
    values.put("format", record.format().published());
    values.put("source_kind", record.sourceKind().published());
    values.put("doi", record.doi());
    values.put("pmid", record.pmid());
    values.put("pmcid", record.pmcid());
    values.put("registrations", record.registrations().toArray());
    values.put("year", record.year());
    values.put("year_source", record.yearSource().published());
    values.put("journal", record.journal());
    values.put("authors", record.authors().toArray());
    values.put("keywords", record.keywords().toArray());
    values.put("publication_types", record.publicationTypes().toArray());
    values.put("mesh_headings", record.meshHeadings().toArray());
    values.put("reference_status", record.referenceStatus().published());
    values.put("url", record.url());
    values.put("facets", scala.jdk.javaapi.CollectionConverters.asScala(record.facets()));
    values.put("entries", array(record.entries(), RecordRows::entry));
    describe(values, description);
    return values;
  }

  private static void describe(Map<String, Object> values, Description description) {
    values.put("title", description.title());
    values.put("text_language", description.textLanguage());
    values.put(
        "languages",
        array(
            description.languages(),
            share ->
                RowFactory.create(
                    share.language(),
                    (double) share.letters() / share.total(),
                    share.letters(),
                    share.total())));
    values.put("publication_language", description.publicationLanguage());
    values.put("therapies", description.tagging().therapies().toArray());
    values.put("conditions", description.tagging().conditions().toArray());
    values.put("evidence", description.evidence().evidence().published());
    values.put("evidence_basis", description.evidence().basis().published());
    values.put("evidence_section", description.evidence().section());
    values.put("evidence_offset", description.evidence().offset());
    values.put("token_count", description.tokenCount());
    List<Row> sections = new ArrayList<>();
    for (Section section : description.sections()) {
      sections.add(
          RowFactory.create(
              sections.size() + 1,
              section.kind().published(),
              section.heading(),
              section.language(),
              section.text()));
    }
    values.put("sections", sections.toArray());
    values.put("mentions", array(description.tagging().mentions(), RecordRows::mention));
  }

  private static Row mention(Mention mention) {
    return RowFactory.create(
        mention.conceptId(),
        mention.section().published(),
        mention.role().published(),
        mention.mentionCount(),
        mention.negatedCount(),
        mention.sectionIndex() + 1,
        mention.firstOffset(),
        mention.surface());
  }

  private static Row entry(ReferenceEntry entry) {
    return RowFactory.create(
        entry.kind().published(),
        entry.position(),
        entry.raw(),
        entry.style().published(),
        array(entry.authors(), author -> RowFactory.create(author.surname(), author.given())),
        entry.etAl(),
        entry.title(),
        entry.venue(),
        entry.year(),
        entry.volume(),
        entry.issue(),
        entry.firstPage(),
        entry.lastPage(),
        entry.doi(),
        entry.pmid(),
        entry.pmcid(),
        entry.typeMark(),
        entry.language(),
        entry.confidence());
  }

  /** The record a row was made of; what the atlas found out itself is left behind. */
  static SourceRecord record(Row row) {
    List<Section> sections = new ArrayList<>();
    for (Row section : RecordRows.<Row>list(row, "sections")) {
      sections.add(
          new Section(
              SectionKind.valueOf(upper(section.getAs("section"))),
              section.getAs("heading"),
              section.getAs("text"),
              section.getAs("language")));
    }
    List<ReferenceEntry> entries = new ArrayList<>();
    for (Row entry : RecordRows.<Row>list(row, "entries")) {
      entries.add(entry(entry));
    }
    Map<String, String> facets =
        new TreeMap<>(row.<String, String>getJavaMap(row.fieldIndex("facets")));
    return new SourceRecord(
        row.getAs("record_id"),
        1,
        row.getAs("sha256"),
        Format.valueOf(upper(row.getAs("format"))),
        row.getAs("source_database"),
        SourceKind.valueOf(upper(row.getAs("source_kind"))),
        row.getAs("doi"),
        row.getAs("pmid"),
        row.getAs("pmcid"),
        list(row, "registrations"),
        sections,
        entries,
        list(row, "keywords"),
        list(row, "authors"),
        row.getAs("journal"),
        row.getAs("year"),
        YearSource.valueOf(upper(row.getAs("year_source"))),
        row.getAs("publication_language"),
        list(row, "publication_types"),
        list(row, "mesh_headings"),
        ReferenceStatus.valueOf(upper(row.getAs("reference_status"))),
        row.getAs("url"),
        facets);
  }

  private static ReferenceEntry entry(Row row) {
    List<AuthorName> authors = new ArrayList<>();
    for (Row author : RecordRows.<Row>list(row, "authors")) {
      authors.add(new AuthorName(author.getAs("surname"), author.getAs("given")));
    }
    return new ReferenceEntry(
        EntryKind.valueOf(upper(row.getAs("kind"))),
        row.<Integer>getAs("position"),
        row.getAs("raw"),
        Style.valueOf(upper(row.getAs("style"))),
        authors,
        row.<Boolean>getAs("et_al"),
        row.getAs("title"),
        row.getAs("venue"),
        row.getAs("year"),
        row.getAs("volume"),
        row.getAs("issue"),
        row.getAs("first_page"),
        row.getAs("last_page"),
        row.getAs("doi"),
        row.getAs("pmid"),
        row.getAs("pmcid"),
        row.getAs("type_mark"),
        row.getAs("language"),
        row.<Double>getAs("confidence"));
  }

  private static String upper(String published) {
    return published.toUpperCase(java.util.Locale.ROOT);
  }

  private static <T> List<T> list(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  private static <T> Object[] array(List<T> values, Function<T, Row> toRow) {
    return values.stream().map(toRow).toArray();
  }

  private static Row row(Map<String, Object> values) {
    String[] names = SCHEMA.fieldNames();
    Object[] ordered = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      ordered[i] = values.remove(names[i]);
    }
    if (!values.isEmpty()) {
      throw new IllegalStateException("No column of records for " + values.keySet());
    }
    return RowFactory.create(ordered);
  }
}
