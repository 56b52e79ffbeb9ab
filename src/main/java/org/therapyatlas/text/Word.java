package org.therapyatlas.text;

/**
 * A word as an analyzer remembers it: the same object for the same word, as long as the analyzer
 * has room for it. Whoever counts words may keep the word's number here, which saves looking it up
 * for each token. Belongs to the one thread that works with its analyzer.
 */
public final class Word {
  private final char[] letters;
  private final String term;
  private final String surface;
  private final TokenKind kind;
  private Object numberedBy;
  private int number;

  /**
   * A word and its forms.
   *
   * @param letters as they stand in the text, in lower case
   */
  Word(char[] letters, String term, String surface, TokenKind kind) {
    this.letters = letters;
    this.term = term;
    this.surface = surface;
    this.kind = kind;
  }

  /** The form that is counted: folded, stemmed or lemmatised. */
  public String term() {
    return term;
  }

  /** The form that is shown: as written, in lower case, composed (NFC). */
  public String surface() {
    return surface;
  }

  /** What it is where nothing around it makes it something else. */
  public TokenKind kind() {
    return kind;
  }

  /** The number that somebody gave the word, or -1 if the last to give it one was somebody else. */
  public int number(Object by) {
    return numberedBy == by ? number : -1;
  }

  /**
   * Gives the word a number.
   *
   * @param by stands for who does so; told apart from others by identity, and kept by the word
   */
  public void number(Object by, int given) {
    numberedBy = by;
    number = given;
  }

  boolean hasLetters(char[] text, int from, int length) {
    if (letters.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
