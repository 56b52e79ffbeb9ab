package org.therapyatlas.text;

/** What a token is to a reader who counts words. */
public enum TokenKind {
  /** A word with a meaning of its own. */
  WORD,
  /** A function word, a particle or a single letter. */
  STOP_WORD,
  /** A number, possibly with its unit: 10.5, 20mg, the mg of 20 mg. */
  NUMBER
}
