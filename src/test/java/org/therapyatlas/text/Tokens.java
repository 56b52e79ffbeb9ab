package org.therapyatlas.text;

import java.util.ArrayList;
import java.util.List;

/** Notes down what an analyzer delivers, for tests to compare. */
final class Tokens implements TokenConsumer {
  private static final String BOUNDARY = "|";

  private final List<String> seen = new ArrayList<>();

  private Tokens() {}

  /** All tokens: words as they are, stop words in brackets, numbers after #, boundaries as |. */
  static String of(String language, String text) {
    return of(Analyzers.of(language), text);
  }

  static String of(Analyzer analyzer, String text) {
    Tokens tokens = new Tokens();
    analyzer.analyze(text, tokens);
    return String.join(" ", tokens.seen);
  }

  @Override
  public void token(String term, String surface, int start, int end, TokenKind kind) {
    seen.add(
        switch (kind) {
          case WORD -> term;
          case STOP_WORD -> "(" + term + ")";
          case NUMBER -> "#" + term;
        });
  }

  @Override
  public void boundary() {
    seen.add(BOUNDARY);
  }
}
