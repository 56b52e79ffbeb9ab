package org.therapyatlas.references;

import java.util.Objects;

/**
 * An entry given as a text, and the identifiers that the source gives beside it.
 *
 * @param kind the list it stands in
 * @param position its place in that list, from 1
 * @param raw the entry as it stands in the source, lines joined; never empty
 * @param doi normalised, or null; what the source gives beside the text holds before what the text
 *     says, in each of the three
 * @param pmid or null
 * @param pmcid or null
 */
public record WrittenReference(
    EntryKind kind, int position, String raw, String doi, String pmid, String pmcid)
    implements ListedReference {
  public WrittenReference {
    Objects.requireNonNull(kind, "kind");
    raw = ReferenceText.joinLines(raw);
    if (raw.isEmpty()) {
      throw new IllegalArgumentException("Reference " + position + " has no text to be read from");
    }
  }

  @Override
  public ReferenceEntry read() {
    ReferenceEntry parsed = ReferenceParser.parse(kind, position, raw);
    return new ReferenceEntry(
        kind,
        position,
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
        doi == null ? parsed.doi() : doi,
        pmid == null ? parsed.pmid() : pmid,
        pmcid == null ? parsed.pmcid() : pmcid,
        parsed.typeMark(),
        parsed.language(),
        parsed.confidence());
  }
}
