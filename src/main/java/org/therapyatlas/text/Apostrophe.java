package org.therapyatlas.text;

/** What an apostrophe between two letters does in a language. */
enum Apostrophe {
  /** Ends a word: l'os, dell'osso. */
  SEPARATES,
  /** Belongs to the word, but for the possessive s: don't, patient's. */
  IN_WORD_OR_POSSESSIVE,
  /** Belongs to the word: м'язи. */
  IN_WORD,
  /** Begins an ending that is not counted: İstanbul'da. */
  BEGINS_ENDING;

  static Apostrophe of(String language) {
    return switch (language) {
      case "en" -> IN_WORD_OR_POSSESSIVE;
      case "uk", "be" -> IN_WORD;
      case "tr", "fi" -> BEGINS_ENDING;
      default -> SEPARATES;
    };
  }
}
