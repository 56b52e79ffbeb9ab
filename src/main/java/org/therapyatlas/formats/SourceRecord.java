package org.therapyatlas.formats;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.therapyatlas.references.ListedReference;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.text.Section;

/**
 * One record as a reader hands it on: what the source states, in the same fields for every format.
 * Unknown values are null or empty, never guessed.
 *
 * @param recordId the record's own id in its source, or null
 * @param number place of the record in its file, from 1
 * @param sha256 hex digest of the record's bytes as they stand in the file; for a record inside an
 *     XML file, of its canonical content
 * @param format the file format
 * @param sourceDatabase the database it was taken from as the format tells, {@code files} if it
 *     does not
 * @param sourceKind what kind of publication it is
 * @param doi normalised, or null
 * @param pmid or null
 * @param pmcid or null
 * @param registrations trial registrations such as {@code NCT01234567}, sorted, distinct
 * @param sections title, abstract, keywords, body, lists and furniture in reading order, languages
 *     undecided unless the source states one
 * @param references entries of all lists, by kind and position, in fields or still to be read from
 *     their texts
 * @param keywords author keywords, as written
 * @param authors display names in order
 * @param journal or null
 * @param year year of the issue, or null
 * @param yearSource where {@code year} comes from
 * @param publicationLanguage BCP 47 tag as the source declares it, or null
 * @param publicationTypes as the source names them
 * @param meshHeadings descriptor names; a major topic carries a leading {@code *}
 * @param referenceStatus how much of the reference list is shown
 * @param url or null
 * @param facets further fields by name, for {@code --facet}
 */
public record SourceRecord(
    String recordId,
    int number,
    String sha256,
    Format format,
    String sourceDatabase,
    SourceKind sourceKind,
    String doi,
    String pmid,
    String pmcid,
    List<String> registrations,
    List<Section> sections,
    List<? extends ListedReference> references,
    List<String> keywords,
    List<String> authors,
    String journal,
    Integer year,
    YearSource yearSource,
    String publicationLanguage,
    List<String> publicationTypes,
    List<String> meshHeadings,
    ReferenceStatus referenceStatus,
    String url,
    Map<String, String> facets) {
  public SourceRecord {
    Objects.requireNonNull(sha256, "sha256");
    registrations = List.copyOf(registrations);
    sections = List.copyOf(sections);
    references = List.copyOf(references);
    keywords = List.copyOf(keywords);
    authors = List.copyOf(authors);
    publicationTypes = List.copyOf(publicationTypes);
    meshHeadings = List.copyOf(meshHeadings);
    facets = Map.copyOf(facets);
  }

  /** The references in fields; those given as texts are parsed at each call. */
  public List<ReferenceEntry> entries() {
    return references.stream().map(ListedReference::read).toList();
  }

  /** The same record read from another format, which holds such a page. */
  public SourceRecord of(Format other) {
    return with(other, url);
  }

  /** The same record found at an address. */
  public SourceRecord at(String address) {
    return with(format, address);
  }

  private SourceRecord with(Format newFormat, String newUrl) {
    return new SourceRecord(
        recordId,
        number,
        sha256,
        newFormat,
        sourceDatabase,
        sourceKind,
        doi,
        pmid,
        pmcid,
        registrations,
        sections,
        references,
        keywords,
        authors,
        journal,
        year,
        yearSource,
        publicationLanguage,
        publicationTypes,
        meshHeadings,
        referenceStatus,
        newUrl,
        facets);
  }
}
