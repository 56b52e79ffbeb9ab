package org.therapyatlas.text;

import java.util.Map;
import java.util.Set;

/**
 * What a user or the lexicon adds to the analysis of a language. Immutable.
 *
 * @param words words that segmentation keeps whole where a language is written without spaces
 * @param stopWords further words to be treated as stop words, as written
 * @param synonyms the term to count for a word, by the word as written
 */
public record Vocabulary(Set<String> words, Set<String> stopWords, Map<String, String> synonyms) {
  /** Adds nothing. */
  public static final Vocabulary NONE = new Vocabulary(Set.of(), Set.of(), Map.of());

  public Vocabulary {
    words = Set.copyOf(words);
    stopWords = Set.copyOf(stopWords);
    synonyms = Map.copyOf(synonyms);
  }

  /** Only words to be kept whole. */
  public static Vocabulary ofWords(Set<String> words) {
    return new Vocabulary(words, Set.of(), Map.of());
  }
}
