package org.therapyatlas.lexicon.quality;

import java.util.List;
import org.therapyatlas.text.Section;

/** A record whose MeSH headings are hidden from the tagger, to be compared with its subjects. */
record IndexedRecord(String id, List<Section> sections, List<Heading> headings) {
  /** A MeSH heading; the id is null where the source gives names only. */
  record Heading(String name, String descriptorId, boolean major) {}
}
