package org.therapyatlas.references;

import java.util.List;

/**
 * One entry of a document's list of references, citing works or similar works. Fields that the
 * entry does not state, or that the parser would not vouch for, are null.
 *
 * @param kind the list it stands in
 * @param position place in that list, from 1 in the order of the text
 * @param raw the entry as it stands in the text, lines joined
 * @param style how it is written
 * @param authors authors in order; empty when none were read
 * @param etAl whether the entry says that there are more authors
 * @param title title of the cited work
 * @param venue journal, book, institution, newspaper or site it appeared in
 * @param year year of publication
 * @param volume volume
 * @param issue issue
 * @param firstPage first page or electronic locator
 * @param lastPage last page, written out in full
 * @param doi normalised DOI, see {@link Identifiers#doi}
 * @param pmid PubMed id without leading zeros
 * @param pmcid {@code PMC} and digits
 * @param typeMark GB/T 7714 type mark such as {@code J} or {@code EB/OL}
 * @param language BCP 47 tag of the cited work as far as the entry tells
 * @param confidence 0 to 1; below {@link ReferenceParser#ACCEPTED} only raw text and identifiers
 *     are given
 */
public record ReferenceEntry(
    EntryKind kind,
    int position,
    String raw,
    Style style,
    List<AuthorName> authors,
    boolean etAl,
    String title,
    String venue,
    Integer year,
    String volume,
    String issue,
    String firstPage,
    String lastPage,
    String doi,
    String pmid,
    String pmcid,
    String typeMark,
    String language,
    double confidence)
    implements ListedReference {
  public ReferenceEntry {
    authors = List.copyOf(authors);
  }

  @Override
  public ReferenceEntry read() {
    return this;
  }

  /**
   * An entry of which only the raw text and identifiers are given; each may be null but the text.
   */
  public static ReferenceEntry ofIdentifiers(
      EntryKind kind,
      int position,
      String raw,
      Style style,
      String doi,
      String pmid,
      String pmcid,
      String typeMark,
      String language,
      double confidence) {
    return new ReferenceEntry(
        kind,
        position,
        raw,
        style,
        List.of(),
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        doi,
        pmid,
        pmcid,
        typeMark,
        language,
        confidence);
  }
}
