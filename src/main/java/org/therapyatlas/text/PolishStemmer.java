package org.therapyatlas.text;

/**
 * A light stemmer for Polish: takes off the longest matching ending of nouns and adjectives when at
 * least four letters remain. It brings the cases of a word together, no more.
 */
final class PolishStemmer implements Stemmer {
  private static final int SHORTEST_STEM = 4;

  /** Longest first. */
  private static final String[] ENDINGS = {
    "owaniach",
    "owaniami",
    "owania",
    "owaniu",
    "owanie",
    "owaniem",
    "ościach",
    "ościami",
    "ością",
    "ości",
    "ość",
    "owych",
    "owymi",
    "owego",
    "owemu",
    "owym",
    "owej",
    "owa",
    "owe",
    "owy",
    "ową",
    "iami",
    "iach",
    "iego",
    "iemu",
    "ymi",
    "imi",
    "ych",
    "ich",
    "ego",
    "emu",
    "ami",
    "ach",
    "iem",
    "iej",
    "owi",
    "ów",
    "om",
    "em",
    "ej",
    "ym",
    "im",
    "ią",
    "ię",
    "ie",
    "ia",
    "iu",
    "ą",
    "ę",
    "a",
    "e",
    "i",
    "o",
    "u",
    "y"
  };

  @Override
  public String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
