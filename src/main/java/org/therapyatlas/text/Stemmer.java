package org.therapyatlas.text;

/** Reduces a word in lower case to the form it is counted under. A worker, not for two threads. */
interface Stemmer {
  /** Leaves words as they are. */
  Stemmer NONE = word -> word;

  /** The stem of a word in lower case. */
  String stem(String word);
}
