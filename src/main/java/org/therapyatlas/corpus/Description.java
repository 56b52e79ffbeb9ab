package org.therapyatlas.corpus;

import java.util.List;
import org.therapyatlas.lexicon.Tagging;
import org.therapyatlas.text.Section;

/**
 * What the atlas itself finds out about one record.
 *
 * @param sections the record's sections, each with its language decided
 * @param textLanguage language with the most letters
 * @param languages letters by language, most first
 * @param publicationLanguage language of the publication, or null if nothing tells
 * @param title title in the language of publication, else the first, or null
 * @param tagging therapies and conditions
 * @param evidence kind of evidence
 * @param tokenCount words of the document's own text
 */
public record Description(
    List<Section> sections,
    String textLanguage,
    List<LanguageShare> languages,
    String publicationLanguage,
    String title,
    Tagging tagging,
    EvidenceFinding evidence,
    long tokenCount) {

  /** Letters of one language in a document's own text. */
  public record LanguageShare(String language, long letters, long total) {}
}
