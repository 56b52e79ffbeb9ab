package org.therapyatlas.corpus;

import org.therapyatlas.text.TokenConsumer;
import org.therapyatlas.text.TokenKind;

/** Counts words, stop words included, numbers left out. */
final class TokenCount implements TokenConsumer {
  private long tokens;

  @Override
  public void token(String term, String surface, int start, int end, TokenKind kind) {
    if (kind != TokenKind.NUMBER) {
      tokens++;
    }
  }

  @Override
  public void boundary() {
    // Words are counted, not phrases.
  }

  long tokens() {
    return tokens;
  }
}
