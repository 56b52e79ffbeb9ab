package org.therapyatlas.text;

/** Receives the tokens of a text in reading order. */
public interface TokenConsumer {
  /**
   * One token. The strings are often the same objects for the same word; equality is by content.
   *
   * @param term the form that is counted: folded, stemmed or lemmatised
   * @param surface the form that is shown: as written, in lower case, composed (NFC)
   * @param start where it begins in the text, in UTF-16 units
   * @param end where it ends, exclusive, in UTF-16 units
   * @param kind what it is; most consumers skip all but {@link TokenKind#WORD}
   */
  void token(String term, String surface, int start, int end, TokenKind kind);

  /**
   * One token of a word that the analyzer remembers.
   *
   * @param kind what it is here
   */
  default void token(Word word, int start, int end, TokenKind kind) {
    token(word.term(), word.surface(), start, end, kind);
  }

  /** No phrase crosses this place: punctuation, a bracket, the end of a sentence or a paragraph. */
  void boundary();
}
