package org.therapyatlas.formats.medline;

import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.formats.ArticleIds;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ListedReference;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.Style;
import org.therapyatlas.references.WrittenReference;

/**
 * The references of one PubMed record. Newer records carry a list of references, older ones carry
 * them as corrections of the type {@code Cites}; where both stand, the list holds.
 */
final class MedlineReferences {
  /** A reference as read: its text and its structured ids, each possibly absent. */
  record Cited(String text, String pmid, String doi, String pmcid) {
    boolean isEmpty() {
      return text.isEmpty() && pmid == null && doi == null && pmcid == null;
    }
  }

  private final List<Cited> listed = new ArrayList<>();
  private final List<Cited> cites = new ArrayList<>();

  void listed(Cited reference) {
    if (!reference.isEmpty()) {
      listed.add(reference);
    }
  }

  void cites(Cited reference) {
    if (!reference.isEmpty()) {
      cites.add(reference);
    }
  }

  List<ListedReference> entries() {
    List<Cited> chosen = listed.isEmpty() ? cites : listed;
    List<ListedReference> entries = new ArrayList<>(chosen.size());
    for (Cited cited : chosen) {
      int position = entries.size() + 1;
      entries.add(
          cited.text().isEmpty()
              ? ofIds(position, cited)
              : new WrittenReference(
                  EntryKind.REFERENCE,
                  position,
                  cited.text(),
                  cited.doi(),
                  cited.pmid(),
                  cited.pmcid()));
    }
    return entries;
  }

  private static ReferenceEntry ofIds(int position, Cited cited) {
    List<String> ids = new ArrayList<>(3);
    if (cited.pmid() != null) {
      ids.add("PMID: " + cited.pmid());
    }
    if (cited.pmcid() != null) {
      ids.add(cited.pmcid());
    }
    if (cited.doi() != null) {
      ids.add("doi: " + cited.doi());
    }
    return ReferenceEntry.ofIdentifiers(
        EntryKind.REFERENCE,
        position,
        String.join(" ", ids),
        Style.STRUCTURED,
        cited.doi(),
        cited.pmid(),
        cited.pmcid(),
        null,
        null,
        1.0);
  }

  /** Collects the ids of one reference. */
  static final class CitedIds {
    private String pmid;
    private String doi;
    private String pmcid;

    void add(String type, String written) {
      switch (type == null ? "pubmed" : type) {
        case "pubmed", "pmid" -> pmid = pmid == null ? ArticleIds.pmid(written) : pmid;
        case "doi" -> doi = doi == null ? Identifiers.doi(written) : doi;
        case "pmc", "pmcid" -> pmcid = pmcid == null ? ArticleIds.pmcid(written) : pmcid;
        default -> {
          // Publishers' own item ids identify nothing outside their house.
        }
      }
    }

    Cited of(String text) {
      // Wide blanks alone are no text either.
      return new Cited(text.strip(), pmid, doi, pmcid);
    }
  }
}
