package org.therapyatlas.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Set;

/** Thai, Lao, Khmer and Burmese by the dictionaries of ICU. */
final class BreakIteratorSegmenter implements RunSegmenter {
  private final Set<String> stopWords;
  private final BreakIterator words;

  BreakIteratorSegmenter(String language, Set<String> stopWords) {
    this.stopWords = stopWords;
    this.words = BreakIterator.getWordInstance(new ULocale(language));
  }

  @Override
  public void segment(String text, int from, int to, TokenConsumer consumer) {
    String run = text.substring(from, to);
    words.setText(run);
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      String word = run.substring(start, end);
      boolean function = word.length() < 2 || stopWords.contains(Folding.fold(word));
      consumer.token(
          word, word, from + start, from + end, function ? TokenKind.STOP_WORD : TokenKind.WORD);
      start = end;
    }
  }
}
