package org.therapyatlas.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.therapyatlas.formats.ReferenceStatus;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.YearSource;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.Style;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Records of one document, joined field by field: full text before abstract, structured references
 * before parsed ones, identifiers united, and of single values the one of the richest record that
 * has it. The order in which records are added decides nothing but the published source.
 */
final class RecordUnion {
  /** Share of title words that two records of one document have in common at least. */
  private static final double TITLES_AGREE = 0.5;

  private final String source;
  private final List<SourceRecord> records = new ArrayList<>();

  RecordUnion(String source, SourceRecord first) {
    this.source = source;
    records.add(first);
  }

  String source() {
    return source;
  }

  int size() {
    return records.size();
  }

  void add(SourceRecord record) {
    records.add(record);
  }

  /** Whether the titles allow the record to be the same document; a missing title allows all. */
  boolean agrees(SourceRecord record) {
    for (SourceRecord known : records) {
      List<String> mine = titles(known);
      List<String> others = titles(record);
      if (mine.isEmpty() || others.isEmpty()) {
        return true;
      }
      for (String title : mine) {
        for (String other : others) {
          if (similar(title, other)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  SourceRecord united() {
    List<SourceRecord> richest = new ArrayList<>(records);
    richest.sort(
        Comparator.comparingInt((SourceRecord record) -> -textLength(record, SectionKind.BODY))
            .thenComparingInt(record -> -textLength(record, SectionKind.ABSTRACT))
            .thenComparing(SourceRecord::sha256));
    SourceRecord main = richest.get(0);
    SourceRecord referring =
        richest.stream()
            .max(
                Comparator.comparingLong(RecordUnion::structured)
                    .thenComparingLong(RecordUnion::references)
                    .thenComparing(SourceRecord::sha256))
            .orElseThrow();
    SourceRecord dated =
        richest.stream()
            .filter(record -> record.year() != null)
            .min(Comparator.comparing(SourceRecord::yearSource))
            .orElse(main);
    Map<String, String> facets = new TreeMap<>();
    for (int i = richest.size() - 1; i >= 0; i--) {
      facets.putAll(richest.get(i).facets());
    }
    return new SourceRecord(
        first(richest, SourceRecord::recordId),
        main.number(),
        main.sha256(),
        main.format(),
        main.sourceDatabase(),
        richest.stream()
            .map(SourceRecord::sourceKind)
            .filter(kind -> kind != SourceKind.OTHER && kind != SourceKind.BIBLIOGRAPHIC_RECORD)
            .findFirst()
            .orElse(main.sourceKind()),
        first(richest, SourceRecord::doi),
        first(richest, SourceRecord::pmid),
        first(richest, SourceRecord::pmcid),
        all(richest, SourceRecord::registrations),
        sections(richest),
        entries(referring, richest),
        longest(richest, SourceRecord::keywords),
        longest(richest, SourceRecord::authors),
        first(richest, SourceRecord::journal),
        dated.year(),
        dated.year() == null ? YearSource.NONE : dated.yearSource(),
        first(richest, SourceRecord::publicationLanguage),
        all(richest, SourceRecord::publicationTypes),
        all(richest, SourceRecord::meshHeadings),
        richest.stream()
            .map(SourceRecord::referenceStatus)
            .max(Comparator.naturalOrder())
            .orElse(ReferenceStatus.NONE),
        first(richest, SourceRecord::url),
        facets);
  }

  /** The sections of the richest record, and of each missing kind those of the next that has it. */
  private static List<Section> sections(List<SourceRecord> richest) {
    SourceRecord main = richest.get(0);
    if (main.pmid() == null && main.doi() == null && main.pmcid() == null) {
      // They are one document because their texts are the same, however each divides it.
      return main.sections();
    }
    List<Section> sections = new ArrayList<>(main.sections());
    for (SourceRecord record : richest.subList(1, richest.size())) {
      List<Section> missing =
          record.sections().stream()
              .filter(
                  section ->
                      section.kind() != SectionKind.FURNITURE
                          && sections.stream().noneMatch(had -> had.kind() == section.kind()))
              .toList();
      sections.addAll(missing);
    }
    sections.sort(Comparator.comparing(Section::kind));
    return sections;
  }

  private static List<ReferenceEntry> entries(SourceRecord referring, List<SourceRecord> richest) {
    List<ReferenceEntry> entries = new ArrayList<>();
    for (EntryKind kind : EntryKind.values()) {
      SourceRecord giver =
          kind == EntryKind.REFERENCE
              ? referring
              : richest.stream()
                  .filter(record -> record.references().stream().anyMatch(e -> e.kind() == kind))
                  .findFirst()
                  .orElse(referring);
      giver.entries().stream().filter(entry -> entry.kind() == kind).forEach(entries::add);
    }
    return entries;
  }

  private static long structured(SourceRecord record) {
    return record.entries().stream()
        .filter(e -> e.kind() == EntryKind.REFERENCE && e.style() == Style.STRUCTURED)
        .count();
  }

  private static long references(SourceRecord record) {
    return record.references().stream().filter(e -> e.kind() == EntryKind.REFERENCE).count();
  }

  private static int textLength(SourceRecord record, SectionKind kind) {
    return record.sections().stream()
        .filter(section -> section.kind() == kind)
        .mapToInt(section -> section.text().length())
        .sum();
  }

  private static List<String> titles(SourceRecord record) {
    return record.sections().stream()
        .filter(section -> section.kind() == SectionKind.TITLE)
        .map(section -> normal(section.text()))
        .filter(title -> !title.isEmpty())
        .toList();
  }

  private static String normal(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]++", "");
  }

  /** Whether two normal titles share enough of their character pairs; works in every script. */
  private static boolean similar(String left, String right) {
    if (left.equals(right)) {
      return true;
    }
    TreeSet<String> mine = pairs(left);
    TreeSet<String> common = pairs(right);
    int total = mine.size() + common.size();
    common.retainAll(mine);
    return total > 0 && 2.0 * common.size() / total >= TITLES_AGREE;
  }

  private static TreeSet<String> pairs(String text) {
    TreeSet<String> pairs = new TreeSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static <T> T first(List<SourceRecord> richest, Function<SourceRecord, T> field) {
    return richest.stream().map(field).filter(value -> value != null).findFirst().orElse(null);
  }

  private static List<String> all(
      List<SourceRecord> richest, Function<SourceRecord, Collection<String>> field) {
    TreeSet<String> values = new TreeSet<>();
    richest.forEach(record -> values.addAll(field.apply(record)));
    return List.copyOf(values);
  }

  private static List<String> longest(
      List<SourceRecord> richest, Function<SourceRecord, List<String>> field) {
    List<String> longest = List.of();
    for (SourceRecord record : richest) {
      if (field.apply(record).size() > longest.size()) {
        longest = field.apply(record);
      }
    }
    return longest;
  }
}
