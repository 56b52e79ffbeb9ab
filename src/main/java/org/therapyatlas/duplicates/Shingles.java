package org.therapyatlas.duplicates;

import java.util.Arrays;
import java.util.List;

/**
 * What a text is made of, as sorted distinct hashes: pairs of neighbouring words, of which one at
 * least has four letters, or runs of three characters of an unspaced script; and beside them single
 * words of four letters or more, or pairs of characters.
 *
 * @param pairs hashes of the pairs
 * @param words hashes of the words
 */
record Shingles(long[] pairs, long[] words) {
  private static final int LONG_WORD = 4;

  static Shingles of(List<String> text) {
    long[] pairs = new long[text.size()];
    long[] words = new long[text.size()];
    int pairCount = 0;
    int wordCount = 0;
    for (int i = 0; i < text.size(); i++) {
      String word = text.get(i);
      String next = i + 1 < text.size() ? text.get(i + 1) : null;
      if (FoldedWords.isUnspaced(word)) {
        if (next != null) {
          words[wordCount++] = Hash64.of(word + next);
          if (i + 2 < text.size()) {
            pairs[pairCount++] = Hash64.of(word + next + text.get(i + 2));
          }
        }
      } else {
        if (word.length() >= LONG_WORD) {
          words[wordCount++] = Hash64.of(word);
        }
        if (next != null && Math.max(word.length(), next.length()) >= LONG_WORD) {
          pairs[pairCount++] = Hash64.of(word + ' ' + next);
        }
      }
    }
    return new Shingles(distinct(pairs, pairCount), distinct(words, wordCount));
  }

  /** Share of the members of two sorted sets that both have; 0 for two empty ones. */
  static double jaccard(long[] left, long[] right) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int order = Long.compare(left[i], right[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = left.length + right.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static long[] distinct(long[] values, int count) {
    return Arrays.stream(values, 0, count).sorted().distinct().toArray();
  }
}
