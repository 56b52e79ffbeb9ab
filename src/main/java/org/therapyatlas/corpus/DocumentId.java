package org.therapyatlas.corpus;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.text.Digests;
import org.therapyatlas.text.Section;

/**
 * The id of a document: its PubMed id, else its DOI, else its PubMed Central id, else a digest of
 * its normalised text.
 */
final class DocumentId {
  private static final int DIGITS = 16;

  private DocumentId() {}

  static String ofPubmed(String pmid) {
    return "pmid:" + pmid;
  }

  static String of(SourceRecord record) {
    if (record.pmid() != null) {
      return ofPubmed(record.pmid());
    }
    if (record.doi() != null) {
      return "doi:" + record.doi();
    }
    if (record.pmcid() != null) {
      return "pmcid:" + record.pmcid();
    }
    StringBuilder text = new StringBuilder();
    for (Section section : record.sections()) {
      if (section.kind().isText()) {
        text.append(section.text()).append(' ');
      }
    }
    String normal =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]++", " ").strip();
    return "sha256:" + Digests.sha256(normal.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
