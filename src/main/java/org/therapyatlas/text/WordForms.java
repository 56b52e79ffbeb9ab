package org.therapyatlas.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers term, surface and kind of the words an analyzer has met, so that folding, stemming and
 * stop words cost once a word and not once a token. Bounded: when full it starts over, which
 * changes the speed and nothing else.
 */
final class WordForms {
  /** The forms of one word. */
  record Form(String term, String surface, TokenKind kind) {}

  private static final int FEWEST_SLOTS = 1 << 10;

  /** About 8 MB of references and 20 MB of words at most. */
  private static final int MOST_SLOTS = 1 << 19;

  private final Stemmer stemmer;
  private final Set<String> stopWords;
  private final Map<String, String> synonyms;
  private final Set<String> further;
  private String[] keys = new String[FEWEST_SLOTS];
  private int[] hashes = new int[FEWEST_SLOTS];
  private Form[] forms = new Form[FEWEST_SLOTS];
  private int size;

  WordForms(Stemmer stemmer, Set<String> stopWords, Vocabulary vocabulary) {
    this.stemmer = stemmer;
    this.stopWords = stopWords;
    this.further = folded(vocabulary.stopWords());
    this.synonyms = folded(vocabulary.synonyms());
  }

  /**
   * The forms of a word.
   *
   * @param word holds its characters in lower case
   * @param from where they begin
   * @param length how many there are
   * @param hash what {@link String#hashCode()} would be
   * @param acronym whether it stands in capitals among words that do not: then it is neither
   *     stemmed (AIDS) nor a function word (WHO)
   */
  Form of(char[] word, int from, int length, int hash, boolean acronym) {
    int key = acronym ? ~hash : hash;
    int slot = slot(key);
    while (keys[slot] != null) {
      if (hashes[slot] == key && equals(keys[slot], word, from, length)) {
        return forms[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    String text = new String(word, from, length);
    Form form = make(text, acronym);
    if (2 * size >= keys.length) {
      makeRoom();
    }
    put(text, key, form);
    return form;
  }

  private void put(String text, int key, Form form) {
    int slot = slot(key);
    while (keys[slot] != null) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = text;
    hashes[slot] = key;
    forms[slot] = form;
    size++;
  }

  private void makeRoom() {
    String[] oldKeys = keys;
    int[] oldHashes = hashes;
    Form[] oldForms = forms;
    boolean full = keys.length == MOST_SLOTS;
    int slots = full ? FEWEST_SLOTS : 2 * keys.length;
    keys = new String[slots];
    hashes = new int[slots];
    forms = new Form[slots];
    size = 0;
    for (int i = 0; i < oldKeys.length && !full; i++) {
      if (oldKeys[i] != null) {
        put(oldKeys[i], oldHashes[i], oldForms[i]);
      }
    }
  }

  private int slot(int key) {
    return (key * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(keys.length) + 1);
  }

  private Form make(String word, boolean acronym) {
    String surface = Normalizer.normalize(word, Normalizer.Form.NFC);
    String folded = Folding.fold(word);
    String synonym = synonyms.get(folded);
    if (synonym != null) {
      return new Form(synonym, surface, TokenKind.WORD);
    }
    if (further.contains(folded)
        || (!acronym && stopWords.contains(folded))
        || folded.codePointCount(0, folded.length()) < 2) {
      return new Form(folded, surface, TokenKind.STOP_WORD);
    }
    return new Form(acronym || hasDigit(folded) ? folded : stem(folded), surface, TokenKind.WORD);
  }

  /** Of a compound with a hyphen the last part is stemmed: T-cells and T-cell are one. */
  private String stem(String word) {
    int last = word.lastIndexOf('-') + 1;
    String stem = word.substring(0, last) + stemmer.stem(word.substring(last));
    return synonyms.getOrDefault(stem, stem);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean equals(String key, char[] word, int from, int length) {
    if (key.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (key.charAt(i) != word[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> folded(Set<String> words) {
    return Set.of(words.stream().map(Folding::fold).distinct().toArray(String[]::new));
  }

  private static Map<String, String> folded(Map<String, String> synonyms) {
    Map<String, String> folded = new HashMap<>();
    synonyms.forEach((word, term) -> folded.put(Folding.fold(word), Folding.fold(term)));
    return Map.copyOf(folded);
  }
}
