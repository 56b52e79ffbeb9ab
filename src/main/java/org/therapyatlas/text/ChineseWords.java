package org.therapyatlas.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chinese words with the cost of each, the negative logarithm of its probability: the word list
 * that jieba-analysis carries, with the medical words of this project, which it lacks. Immutable,
 * one a JVM, about 6 MB.
 */
final class ChineseWords {
  /** The frequencies of jieba's list added up, which costs refer to. */
  private static final double TOTAL = 60_101_878;

  /**
   * The frequency, for each character, that a listed word is given. High enough to win against its
   * parts, since whoever lists a word wants it whole.
   */
  private static final double LISTED = 20_000;

  /** A character that no word begins with costs as much as one seen half a time. */
  static final float UNKNOWN = cost(0.5);

  private static final String JIEBA = "/dict.txt";
  private static final String MEDICAL = "medical-words.zh.txt";

  private ChineseWords() {}

  /** The words of the jar. */
  static WordTrie trie() {
    return Holder.TRIE;
  }

  /** Words of the user's that shall stay whole. */
  static WordTrie trie(Collection<String> words) {
    SortedMap<String, Float> costs = new TreeMap<>();
    list(words, costs);
    return new WordTrie(costs);
  }

  private static void list(Collection<String> words, SortedMap<String, Float> costs) {
    for (String word : words) {
      if (CharacterClass.isSegmented(word)) {
        costs.put(simplified(word), cost(LISTED * word.length()));
      }
    }
  }

  private static String simplified(String word) {
    StringBuilder simplified = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      simplified.setCharAt(i, HanVariants.simplified(word.charAt(i)));
    }
    return simplified.toString();
  }

  private static float cost(double frequency) {
    return (float) -Math.log(frequency / TOTAL);
  }

  private static final class Holder {
    static final WordTrie TRIE = read();

    private static WordTrie read() {
      SortedMap<String, Float> costs = new TreeMap<>();
      InputStream raw = ChineseWords.class.getResourceAsStream(JIEBA);
      if (raw == null) {
        throw new IllegalStateException(
            "The class path lacks " + JIEBA + " of jieba-analysis, needed to segment Chinese.");
      }
      try (BufferedReader in =
          new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          int first = line.indexOf(' ');
          int second = line.indexOf(' ', first + 1);
          // Words with Latin letters never occur inside a run of Han characters.
          if (first > 0 && second > first && line.charAt(0) >= 0x2E80) {
            double frequency = Integer.parseInt(line, first + 1, second, 10);
            costs.put(line.substring(0, first), cost(Math.max(1, frequency)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read jieba's word list " + JIEBA, e);
      }
      list(WordLists.read(MEDICAL), costs);
      return new WordTrie(costs);
    }
  }
}
