package org.therapyatlas.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers term, surface and kind of the words an analyzer has met, so that folding, stemming and
 * stop words cost once a word and not once a token. Bounded: when full it starts over, which
 * changes the speed and nothing else.
 */
final class WordForms {
  private static final int FEWEST_SLOTS = 1 << 10;

  /** About 8 MB of references and 20 MB of words at most. */
  private static final int MOST_SLOTS = 1 << 19;

  private final Stemmer stemmer;
  private final Set<String> stopWords;
  private final Map<String, String> synonyms;
  private final Set<String> further;

  /**
   * For each slot the key of a word and in the lower half its number plus one; 0 where empty.
   * Common words are met first and stand side by side in the arrays below, so that little memory
   * holds most of a text.
   */
  private long[] slots = new long[FEWEST_SLOTS];

  private Word[] words = new Word[FEWEST_SLOTS / 2];
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
  Word of(char[] word, int from, int length, int hash, boolean acronym) {
    int key = acronym ? ~hash : hash;
    int slot = slot(key);
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> Integer.SIZE) == key) {
        Word known = words[(int) slots[slot] - 1];
        if (known.hasLetters(word, from, length)) {
          return known;
        }
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    Word made = make(Arrays.copyOfRange(word, from, from + length), acronym);
    if (size == words.length) {
      makeRoom();
    }
    words[size] = made;
    put((long) key << Integer.SIZE | ++size);
    return made;
  }

  private void put(long entry) {
    int slot = slot((int) (entry >>> Integer.SIZE));
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = entry;
  }

  private void makeRoom() {
    long[] old = slots;
    if (old.length == MOST_SLOTS) {
      slots = new long[FEWEST_SLOTS];
      words = new Word[FEWEST_SLOTS / 2];
      size = 0;
      return;
    }
    slots = new long[2 * old.length];
    words = Arrays.copyOf(words, old.length);
    for (long entry : old) {
      if (entry != 0) {
        put(entry);
      }
    }
  }

  private int slot(int key) {
    return (key * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private Word make(char[] letters, boolean acronym) {
    String word = new String(letters);
    String surface = Normalizer.normalize(word, Normalizer.Form.NFC);
    String folded = Folding.fold(word);
    String synonym = synonyms.get(folded);
    if (synonym != null) {
      return new Word(letters, synonym, surface, TokenKind.WORD);
    }
    if (further.contains(folded)
        || (!acronym && stopWords.contains(folded))
        || folded.codePointCount(0, folded.length()) < 2) {
      return new Word(letters, folded, surface, TokenKind.STOP_WORD);
    }
    String term = acronym || hasDigit(folded) ? folded : stem(folded);
    return new Word(letters, term, surface, TokenKind.WORD);
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

  private static Set<String> folded(Set<String> words) {
    return Set.of(words.stream().map(Folding::fold).distinct().toArray(String[]::new));
  }

  private static Map<String, String> folded(Map<String, String> synonyms) {
    Map<String, String> folded = new HashMap<>();
    synonyms.forEach((word, term) -> folded.put(Folding.fold(word), Folding.fold(term)));
    return Map.copyOf(folded);
  }
}
