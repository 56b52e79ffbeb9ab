package org.therapyatlas.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Chinese words with the cost of each, the negative logarithm of its probability: the word list
 * that jieba-analysis carries, with the medical words of this project, which it lacks. Immutable,
 * one a JVM, about 20 MB.
 */
final class ChineseWords {
  /** Words of all frequencies added up in jieba's list. Costs are taken from it. */
  private static final double TOTAL = 60_101_878;

  /**
   * The frequency a medical word is given. High enough to win against its parts, since whoever
   * lists a word wants it whole.
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

  /** A trie of words that shall stay whole. */
  static WordTrie trie(Collection<String> words) {
    WordTrie trie = new WordTrie(words.size() * 4);
    for (String word : words) {
      if (word.length() > 1) {
        trie.add(simplified(word), cost(LISTED * word.length()));
      }
    }
    return trie;
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
      WordTrie trie = new WordTrie(600_000);
      try (BufferedReader in = open(JIEBA)) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          int first = line.indexOf(' ');
          int second = line.indexOf(' ', first + 1);
          // Words with Latin letters never occur inside a run of Han characters.
          if (first > 0 && second > first && line.charAt(0) >= 0x2E80) {
            double frequency = Integer.parseInt(line, first + 1, second, 10);
            trie.add(line.substring(0, first), cost(Math.max(1, frequency)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read jieba's word list " + JIEBA, e);
      }
      for (String word : WordLists.read(MEDICAL)) {
        trie.add(word, cost(LISTED * word.length()));
      }
      return trie;
    }

    private static BufferedReader open(String name) {
      InputStream raw = ChineseWords.class.getResourceAsStream(name);
      if (raw == null) {
        throw new IllegalStateException(
            "The class path lacks " + name + "; Chinese cannot be segmented without it.");
      }
      return new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8));
    }
  }
}
