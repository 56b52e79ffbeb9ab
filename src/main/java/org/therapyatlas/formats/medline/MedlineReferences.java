package org.therapyatlas.formats.medline;

import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.formats.ArticleIds;
import org.therapyatlas.references.EntryKind;
import org.therapyatlas.references.Identifiers;
import org.therapyatlas.references.ReferenceEntry;
import org.therapyatlas.references.ReferenceParser;
import org.therapyatlas.references.Style;

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

  List<ReferenceEntry> entries() {
    List<Cited> chosen = listed.isEmpty() ? cites : listed;
    List<ReferenceEntry> entries = new ArrayList<>(chosen.size());
    for (Cited reference : chosen) {
      entries.add(entry(entries.size() + 1, reference));
    }
    return entries;
  }

  private static ReferenceEntry entry(int position, Cited cited) {
    if (cited.text().isEmpty()) {
      return ofIds(position, cited);
    }
    ReferenceEntry parsed = ReferenceParser.parse(EntryKind.REFERENCE, position, cited.text());
    return new ReferenceEntry(
        parsed.kind(),
        parsed.position(),
        parsed.raw(),
        parsed.style(),
        parsed.authors(),
        parsed.etAl(),
        parsed.title(),
        parsed.venue(),
        parsed.year(),
        parsed.volume(),
        parsed.issue(),
        parsed.firstPage(),
        parsed.lastPage(),
        cited.doi() == null ? parsed.doi() : cited.doi(),
        cited.pmid() == null ? parsed.pmid() : cited.pmid(),
        cited.pmcid() == null ? parsed.pmcid() : cited.pmcid(),
        parsed.typeMark(),
        parsed.language(),
        parsed.confidence());
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
      return new Cited(text, pmid, doi, pmcid);
    }
  }
}
