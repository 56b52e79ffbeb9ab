package org.therapyatlas.text;

/**
 * Cuts texts of one language into tokens and gives each its normal form. A worker with caches of
 * its own: one for each thread. What it says about a text depends on the text alone.
 */
public interface Analyzer {
  /** The BCP 47 language this analyzer was made for. */
  String language();

  /** Delivers the tokens of a text in order, with the boundaries between them. */
  void analyze(String text, TokenConsumer consumer);

  /**
   * How many words a text has, stop words included and numbers left out: as many as {@link
   * #analyze} delivers tokens that are no {@link TokenKind#NUMBER}, without their forms.
   */
  long countWords(String text);
}
