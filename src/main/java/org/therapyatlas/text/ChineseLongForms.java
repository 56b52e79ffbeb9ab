package org.therapyatlas.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the Chinese term that ends before a bracket. */
final class ChineseLongForms {
  private static final int WINDOW = 24;
  private static final int SHORTEST = 2;
  private static final ThreadLocal<Analyzer> ANALYZER =
      ThreadLocal.withInitial(() -> Analyzers.of("zh"));

  private ChineseLongForms() {}

  /**
   * The words before an offset that a foreign form translates, or null when no Chinese stands
   * there: the last word, and further ones to the left up to about the length expected, but no
   * function words.
   *
   * @param expected number of characters to reach
   */
  static String before(String text, int offset, int expected) {
    int end = offset;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < WINDOW && Script.of(text.charAt(from - 1)) == Script.HAN) {
      from--;
    }
    if (end - from < SHORTEST) {
      return null;
    }
    String window = text.substring(from, end);
    List<int[]> words = new ArrayList<>();
    ANALYZER.get().analyze(window, new Collector(words));
    int start = -1;
    for (int i = words.size() - 1; i >= 0; i--) {
      int[] word = words.get(i);
      boolean reached = start >= 0 && window.length() - start >= Math.max(SHORTEST, expected);
      if (reached || word[1] == 0) {
        break;
      }
      start = word[0];
    }
    return start < 0 || window.length() - start < SHORTEST ? null : window.substring(start);
  }

  static boolean isChinese(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Script.of(text.charAt(i)) != Script.HAN) {
        return false;
      }
    }
    return text.length() >= SHORTEST;
  }

  /** Notes where each token begins, and 1 for a word or 0 for anything else. */
  private record Collector(List<int[]> words) implements TokenConsumer {
    @Override
    public void token(String term, String surface, int start, int end, TokenKind kind) {
      words.add(new int[] {start, kind == TokenKind.WORD ? 1 : 0});
    }

    @Override
    public void boundary() {
      // A window of Han characters has none.
    }
  }
}
