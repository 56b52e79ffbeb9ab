package org.therapyatlas.text;

import java.util.Arrays;

/**
 * Cuts Chinese into the sequence of words with the highest product of word probabilities (unigram
 * model, Viterbi from the left). Traditional characters are looked up, and counted, as their
 * simplified ones.
 */
final class ChineseSegmenter implements RunSegmenter {
  private final WordTrie words;
  private final WordTrie further;
  private final WordForms forms;
  private final char[] letters = new char[LONGEST_RUN];
  private final float[] best = new float[LONGEST_RUN + 1];
  private final int[] begin = new int[LONGEST_RUN + 1];
  private final int[] cuts = new int[LONGEST_RUN + 1];

  ChineseSegmenter(WordForms forms, Vocabulary vocabulary) {
    this.words = ChineseWords.trie();
    this.further = vocabulary.words().isEmpty() ? null : ChineseWords.trie(vocabulary.words());
    this.forms = forms;
  }

  @Override
  public void segment(String text, int from, int to, TokenConsumer consumer) {
    int length = to - from;
    for (int i = 0; i < length; i++) {
      letters[i] = HanVariants.simplified(text.charAt(from + i));
    }
    Arrays.fill(best, 0, length + 1, Float.MAX_VALUE);
    best[0] = 0;
    for (int i = 0; i < length; i++) {
      relax(i, i + 1, ChineseWords.UNKNOWN);
      walk(words, i, length);
      if (further != null) {
        walk(further, i, length);
      }
    }
    int count = 0;
    for (int at = length; at > 0; at = begin[at]) {
      cuts[count++] = at;
    }
    int start = 0;
    for (int i = count - 1; i >= 0; i--) {
      deliver(text, from, start, cuts[i], consumer);
      start = cuts[i];
    }
  }

  private void walk(WordTrie trie, int from, int length) {
    int node = WordTrie.ROOT;
    for (int at = from; at < length; ) {
      node = trie.next(node, letters[at++]);
      if (node == WordTrie.NONE) {
        return;
      }
      float cost = trie.cost(node);
      if (cost == cost) {
        relax(from, at, cost);
      }
    }
  }

  private void relax(int from, int to, float cost) {
    float sum = best[from] + cost;
    if (sum < best[to]) {
      best[to] = sum;
      begin[to] = from;
    }
  }

  private void deliver(String text, int from, int start, int end, TokenConsumer consumer) {
    int hash = 0;
    boolean same = true;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + letters[i];
      same &= letters[i] == text.charAt(from + i);
    }
    if (end - start > WordPart.LONGEST) {
      return;
    }
    Word word = forms.of(letters, start, end - start, hash, false);
    if (same) {
      consumer.token(word, from + start, from + end, word.kind());
    } else {
      String surface = text.substring(from + start, from + end);
      consumer.token(word.term(), surface, from + start, from + end, word.kind());
    }
  }
}
