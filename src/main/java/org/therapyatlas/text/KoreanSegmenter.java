package org.therapyatlas.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Set;
import java.util.SortedSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Korean by Lucene's Nori: particles and endings are cut off and are stop words, compounds stay
 * whole as its dictionary has them.
 */
final class KoreanSegmenter implements RunSegmenter {
  private static final String MEDICAL = "medical-words.ko.txt";

  private final Set<String> stopWords;
  private final KoreanTokenizer tokenizer;
  private final OffsetAttribute offsets;
  private final PartOfSpeechAttribute parts;

  KoreanSegmenter(Set<String> stopWords, Vocabulary vocabulary) {
    this.stopWords = stopWords;
    this.tokenizer =
        new KoreanTokenizer(
            TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
            dictionary(vocabulary),
            DecompoundMode.NONE,
            false);
    this.offsets = tokenizer.addAttribute(OffsetAttribute.class);
    this.parts = tokenizer.addAttribute(PartOfSpeechAttribute.class);
  }

  private static UserDictionary dictionary(Vocabulary vocabulary) {
    if (vocabulary.words().isEmpty()) {
      return Holder.MEDICAL;
    }
    SortedSet<String> words = WordLists.read(MEDICAL);
    vocabulary.words().stream().filter(CharacterClass::isSegmented).forEach(words::add);
    return dictionary(words);
  }

  /** Nori's form of an entry: the word. */
  private static UserDictionary dictionary(SortedSet<String> words) {
    try {
      return UserDictionary.open(new StringReader(String.join("\n", words)));
    } catch (IOException e) {
      throw new UncheckedIOException("Nori refuses the words to keep whole", e);
    }
  }

  @Override
  public void segment(String text, int from, int to, TokenConsumer consumer) {
    try {
      tokenizer.setReader(new StringReader(text.substring(from, to)));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        int start = from + offsets.startOffset();
        int end = from + offsets.endOffset();
        String word = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
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

  private static final class Holder {
    static final UserDictionary MEDICAL = dictionary(WordLists.read(KoreanSegmenter.MEDICAL));
  }
}
