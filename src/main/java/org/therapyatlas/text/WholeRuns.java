package org.therapyatlas.text;

/**
 * The fallback where no segmenter serves a script: short runs are one token, longer ones are cut
 * into pairs of characters that overlap, as search engines do.
 */
final class WholeRuns implements RunSegmenter {
  private static final int LONGEST_WHOLE = 8;

  @Override
  public void segment(String text, int from, int to, TokenConsumer consumer) {
    if (to - from <= LONGEST_WHOLE || Script.of(text.charAt(from)) == Script.HANGUL) {
      deliver(text, from, to, consumer);
      return;
    }
    for (int at = from; at + 2 <= to; at++) {
      deliver(text, at, at + 2, consumer);
    }
  }

  private static void deliver(String text, int from, int to, TokenConsumer consumer) {
    String word = text.substring(from, to);
    consumer.token(
        Folding.fold(word), word, from, to, to - from < 2 ? TokenKind.STOP_WORD : TokenKind.WORD);
  }
}
