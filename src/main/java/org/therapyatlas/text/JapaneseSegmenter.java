package org.therapyatlas.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Japanese by Lucene's Kuromoji: words as its dictionary has them, verbs and adjectives under their
 * base form; particles, auxiliaries, affixes of address and the like are stop words.
 */
final class JapaneseSegmenter implements RunSegmenter {
  private final Set<String> stopWords;
  private final JapaneseTokenizer tokenizer =
      new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
  private final OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
  private final BaseFormAttribute bases = tokenizer.addAttribute(BaseFormAttribute.class);
  private final PartOfSpeechAttribute parts = tokenizer.addAttribute(PartOfSpeechAttribute.class);

  JapaneseSegmenter(Set<String> stopWords) {
    this.stopWords = stopWords;
  }

  @Override
  public void segment(String text, int from, int to, TokenConsumer consumer) {
    try {
      tokenizer.setReader(new StringReader(text.substring(from, to)));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        int start = from + offsets.startOffset();
        int end = from + offsets.endOffset();
        String surface = text.substring(start, end);
        String base = bases.getBaseForm();
        String term = base == null ? surface : base;
        consumer.token(term, surface, start, end, kind(term, parts.getPartOfSpeech()));
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Kuromoji failed on a string", e);
    }
  }

  private TokenKind kind(String term, String part) {
    if (part != null) {
      if (part.startsWith("名詞-数")) {
        return TokenKind.NUMBER;
      }
      boolean function =
          part.startsWith("助詞")
              || part.startsWith("助動詞")
              || part.startsWith("接続詞")
              || part.startsWith("連体詞")
              || part.startsWith("記号")
              || part.startsWith("フィラー")
              || part.startsWith("動詞-非自立")
              || part.startsWith("動詞-接尾")
              || part.startsWith("名詞-非自立")
              || part.startsWith("名詞-代名詞");
      if (function) {
        return TokenKind.STOP_WORD;
      }
    }
    return stopWords.contains(term) ? TokenKind.STOP_WORD : TokenKind.WORD;
  }
}
