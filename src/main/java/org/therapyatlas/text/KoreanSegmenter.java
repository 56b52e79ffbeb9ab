package org.therapyatlas.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Korean by Lucene's Nori: particles and endings are cut off and are stop words, compounds stay
 * whole as its dictionary has them.
 */
final class KoreanSegmenter implements RunSegmenter {
  private final Set<String> stopWords;
  private final KoreanTokenizer tokenizer =
      new KoreanTokenizer(
          TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false);
  private final OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
  private final PartOfSpeechAttribute parts = tokenizer.addAttribute(PartOfSpeechAttribute.class);

  KoreanSegmenter(Set<String> stopWords) {
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
        String word = text.substring(start, end);
        consumer.token(word, word, start, end, kind(word, parts.getLeftPOS()));
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Nori failed on a string", e);
    }
  }

  private TokenKind kind(String word, POS.Tag tag) {
    return switch (tag) {
      case J,
          E,
          VCP,
          VCN,
          VX,
          XSA,
          XSN,
          XSV,
          XPN,
          MAJ,
          MM,
          IC,
          NP,
          NNB,
          NNBC,
          SP,
          SSC,
          SSO,
          SC,
          SY,
          SE,
          SF ->
          TokenKind.STOP_WORD;
      case NR, SN -> TokenKind.NUMBER;
      default ->
          word.length() < 2 || stopWords.contains(word) ? TokenKind.STOP_WORD : TokenKind.WORD;
    };
  }
}
