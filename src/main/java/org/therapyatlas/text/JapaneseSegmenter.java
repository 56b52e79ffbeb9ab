package org.therapyatlas.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.SortedSet;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Japanese by Lucene's Kuromoji: words as its dictionary has them, verbs and adjectives under their
 * base form; particles, auxiliaries, affixes of address and the like are stop words.
 */
final class JapaneseSegmenter implements RunSegmenter {
  private static final String MEDICAL = "medical-words.ja.txt";

  private final Set<String> stopWords;
  private final JapaneseTokenizer tokenizer;
  private final OffsetAttribute offsets;
  private final BaseFormAttribute bases;
  private final PartOfSpeechAttribute parts;

  JapaneseSegmenter(Set<String> stopWords, Vocabulary vocabulary) {
    this.stopWords = stopWords;
    this.tokenizer =
        new JapaneseTokenizer(dictionary(vocabulary), true, JapaneseTokenizer.Mode.NORMAL);
    this.offsets = tokenizer.addAttribute(OffsetAttribute.class);
    this.bases = tokenizer.addAttribute(BaseFormAttribute.class);
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

  /** Kuromoji's form of an entry: the word, its segmentation, its reading, its part of speech. */
  private static UserDictionary dictionary(SortedSet<String> words) {
    StringBuilder lines = new StringBuilder();
    for (String word : words) {
      lines.append(word).append(',').append(word).append(',').append(word).append(",カスタム名詞\n");
    }
    try {
      return UserDictionary.open(new StringReader(lines.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("Kuromoji refuses the words to keep whole", e);
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
        String surface = text.substring(start, end);
        String base = bases.getBaseForm();
        String term = Folding.fold(base == null ? surface : base);
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

  private static final class Holder {
    static final UserDictionary MEDICAL = dictionary(WordLists.read(JapaneseSegmenter.MEDICAL));
  }
}
