package org.therapyatlas.references;

import java.util.Collection;
import java.util.List;

/**
 * A fixed set of words that a range of a text is looked up in without being copied. Case is
 * ignored, letter by letter.
 */
final class WordSet {
  private static final char[] FOLDED = new char[0x250];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.toLowerCase(c);
    }
  }

  private final String[] slots;
  private final int[] hashes;

  /**
   * By first letter, bit by bit, how long the words are that begin with it; most words are none.
   */
  private final long[] lengths = new long[FOLDED.length];

  private WordSet(Collection<String> words) {
    int size = Integer.highestOneBit(Math.max(4, words.size() * 4 - 1)) << 1;
    slots = new String[size];
    hashes = new int[size];
    for (String word : words) {
      String folded = fold(word);
      int hash = hash(folded, 0, folded.length());
      int at = slot(hash);
      while (slots[at] != null && !slots[at].equals(folded)) {
        at = at + 1 & slots.length - 1;
      }
      slots[at] = folded;
      lengths[first(folded.isEmpty() ? (char) 0 : folded.charAt(0))] |= 1L << folded.length();
      hashes[at] = hash;
    }
  }

  /** The set of the given words. */
  static WordSet of(String... words) {
    return new WordSet(List.of(words));
  }

  /** The set of the given words. */
  static WordSet of(Collection<String> words) {
    return new WordSet(words);
  }

  /** Whether the characters of a range are a word of the set. */
  boolean contains(String text, int from, int to) {
    char begun = from < to ? fold(text.charAt(from)) : 0;
    // Shifts count modulo 64: longer words share the bits of shorter ones.
    if ((lengths[first(begun)] >>> to - from & 1) == 0) {
      return false;
    }
    int hash = hash(text, from, to);
    int at = slot(hash);
    while (slots[at] != null) {
      if (hashes[at] == hash && matches(slots[at], text, from, to)) {
        return true;
      }
      at = at + 1 & slots.length - 1;
    }
    return false;
  }

  /** Whether a text is a word of the set. */
  boolean contains(String text) {
    return contains(text, 0, text.length());
  }

  private static boolean matches(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != fold(text.charAt(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static int first(char letter) {
    return letter < FOLDED.length ? letter : letter % FOLDED.length;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private static int hash(String text, int from, int to) {
    int hash = 7;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + fold(text.charAt(i));
    }
    return hash * 0x9e3779b1;
  }

  /** A letter in lower case. */
  static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(c);
  }

  private static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(fold(word.charAt(i)));
    }
    return folded.toString();
  }
}
