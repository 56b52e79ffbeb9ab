package org.therapyatlas.synthetic;

import java.util.List;
import java.util.Locale;

/**
 * Sentences of one language about one topic.
 *
 * @param language BCP 47 tag
 * @param topic what they are about
 */
record Phrasing(String language, PlantedTopic topic) {
  private static final int SHORTEST_SENTENCE = 9;
  private static final int LONGEST_SENTENCE = 26;

  /** Characters of an unspaced text that are counted as one word. */
  private static final double CHARACTERS_OF_A_WORD = 1.6;

  private LanguagePatterns patterns() {
    return LanguagePatterns.of(language);
  }

  /** A title. */
  String title(String design, RandomStream random) {
    return capital(fill(random.oneOf(patterns().lines("titles")), design, random));
  }

  /** A sentence of a section of the patterns. */
  String sentence(String section, String design, RandomStream random) {
    return capital(fill(random.oneOf(patterns().lines(section)), design, random));
  }

  /** Sentences of words drawn from the vocabulary until the number of words is reached. */
  String filler(double words, RandomStream random) {
    StringBuilder text = new StringBuilder();
    double left = words;
    while (left > 0) {
      int length = SHORTEST_SENTENCE + random.below(LONGEST_SENTENCE - SHORTEST_SENTENCE);
      left -=
          patterns().isUnspaced() ? unspaced(text, length, random) : spaced(text, length, random);
    }
    return text.toString();
  }

  private double spaced(StringBuilder text, int length, RandomStream random) {
    PseudoWords words = PseudoWords.of(language);
    for (int i = 0; i < length; i++) {
      text.append(text.isEmpty() ? "" : " ");
      String word = word(words, random);
      text.append(i == 0 ? capital(word) : word);
    }
    text.append('.');
    return length;
  }

  private double unspaced(StringBuilder text, int length, RandomStream random) {
    PseudoWords words = PseudoWords.of(language);
    int before = text.length();
    for (int i = 0; i < length; i++) {
      text.append(word(words, random));
      if (i == length / 2) {
        text.append(language.equals("zh") ? ',' : '、');
      }
    }
    text.append('。');
    return (text.length() - before) / CHARACTERS_OF_A_WORD;
  }

  private String word(PseudoWords words, RandomStream random) {
    if (random.chance(CorpusShape.FUNCTION_WORDS)) {
      return words.function(random);
    }
    return random.chance(CorpusShape.TOPIC_WORDS)
        ? words.word(topic.ownWord(random))
        : words.word(random.zipf(CorpusShape.WORD_OFFSET, CorpusShape.WORD_TAIL));
  }

  private String fill(String pattern, String design, RandomStream random) {
    List<String> around = topic.around(patterns());
    List<String> outcomes = topic.outcomes(patterns());
    int m = random.below(around.size());
    int o = random.below(outcomes.size());
    StringBuilder filled = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      if (pattern.charAt(at) != '{') {
        filled.append(pattern.charAt(at));
        continue;
      }
      filled.append(
          switch (pattern.charAt(at + 1)) {
            case 'T', 't' -> patterns().name("therapies", topic.therapy());
            case 'C', 'c' -> patterns().name("conditions", topic.condition());
            case 'm' -> around.get(m);
            case 'M' -> around.get((m + 1) % around.size());
            case 'o' -> outcomes.get(o);
            case 'O' -> outcomes.get((o + 1) % outcomes.size());
            case 'd' -> patterns().named("designs", design);
            case 'n' -> String.valueOf(20 + random.below(800));
            case 'w' -> String.valueOf(4 + random.below(48));
            case 'k' -> String.valueOf(6 + random.below(60));
            case 'y' -> String.valueOf(2 + random.below(18));
            case 'a' -> String.valueOf(20 + random.below(70));
            case 'g' -> String.valueOf(8 + random.below(60));
            default -> throw new IllegalStateException("No such letter in " + pattern);
          });
      at += 2;
    }
    return filled.toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
