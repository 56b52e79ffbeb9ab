package org.therapyatlas.text;

import java.util.HashSet;
import java.util.Set;

/** Makes the analyzer of each language. */
public final class Analyzers {
  private Analyzers() {}

  /**
   * A new analyzer for one thread.
   *
   * @param language BCP 47 tag; a language without rules of its own is cut into words, not stemmed
   */
  public static Analyzer of(String language) {
    return of(language, Vocabulary.NONE);
  }

  /**
   * A new analyzer for one thread, with additions.
   *
   * @param language BCP 47 tag
   * @param vocabulary words to keep whole, stop words and synonyms of this language
   */
  public static Analyzer of(String language, Vocabulary vocabulary) {
    String primary = StopWords.primary(language);
    Set<String> stopWords = StopWords.of(primary);
    WordForms forms = new WordForms(Stemmers.of(primary), latinToo(primary), vocabulary);
    RunSegmenter segmenter =
        switch (primary) {
          case "zh" -> new ChineseSegmenter(forms, vocabulary);
          case "ja" -> new JapaneseSegmenter(stopWords, vocabulary);
          case "ko" -> new KoreanSegmenter(stopWords, vocabulary);
          case "th", "lo", "km", "my" -> new BreakIteratorSegmenter(primary, stopWords);
          default -> new WholeRuns();
        };
    return new ScanningAnalyzer(primary, forms, segmenter);
  }

  /** Texts in other scripts quote English, whose function words are no terms of theirs. */
  private static Set<String> latinToo(String language) {
    Set<String> own = StopWords.of(language);
    boolean otherScript =
        switch (language) {
          case "zh",
              "ja",
              "ko",
              "th",
              "lo",
              "km",
              "my",
              "ru",
              "uk",
              "bg",
              "el",
              "ar",
              "fa",
              "he",
              "hi" ->
              true;
          default -> false;
        };
    if (!otherScript) {
      return own;
    }
    Set<String> both = new HashSet<>(own);
    both.addAll(StopWords.of("en"));
    return Set.copyOf(both);
  }
}
