package org.therapyatlas.terms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** Finds given phrases in the words of stored documents, as {@link CountPhrases} counts them. */
public final class KnownPhrases implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NONE = -1;

  /** The words of the phrases, numbered in the order of their spelling. */
  private final TermNumbers words;

  /** Numbers of the single letters A to Z among the words. */
  private final int[] letters = new int[26];

  /** The steps from the beginnings of phrases to longer ones, sorted, see {@link #step}. */
  private final long[] steps;

  /** For each step the phrase that ends with it, or {@link #NONE}. */
  private final int[] ends;

  /**
   * Phrases to be found.
   *
   * @param phrases each two words or more, separated by spaces, sorted and each once; they are
   *     numbered in this order
   */
  public KnownPhrases(List<String> phrases) {
    TreeSet<String> all = new TreeSet<>();
    List<String[]> split = new ArrayList<>();
    for (String phrase : phrases) {
      split.add(phrase.split(" "));
      all.addAll(Arrays.asList(split.get(split.size() - 1)));
    }
    words = new TermNumbers(List.copyOf(all));
    for (int letter = 0; letter < letters.length; letter++) {
      letters[letter] = words.of(Character.toString('a' + letter));
    }
    steps = steps(split);
    ends = new int[steps.length];
    Arrays.fill(ends, NONE);
    for (int phrase = 0; phrase < split.size(); phrase++) {
      int place = NONE;
      for (String word : split.get(phrase)) {
        place = Arrays.binarySearch(steps, step(place, number(word)));
      }
      ends[place] = phrase;
    }
  }

  /**
   * Where a beginning goes on with a word: the beginning's own place among the steps, from 1, or 0
   * at the first word. Places follow from the sorted steps of all shorter beginnings.
   */
  private static long step(int place, int word) {
    return (long) (place + 1) << 32 | word;
  }

  private long[] steps(List<String[]> phrases) {
    // A step is named by the place of the one before it, so they are laid out one length after
    // another: whatever begins at a later place sorts behind what begins at an earlier one.
    long[] laid = new long[0];
    int[] places = new int[phrases.size()];
    Arrays.fill(places, NONE);
    int longest = phrases.stream().mapToInt(phrase -> phrase.length).max().orElse(0);
    for (int length = 1; length <= longest; length++) {
      TreeSet<Long> next = new TreeSet<>();
      for (int phrase = 0; phrase < places.length; phrase++) {
        if (phrases.get(phrase).length >= length) {
          next.add(step(places[phrase], number(phrases.get(phrase)[length - 1])));
        }
      }
      int from = laid.length;
      laid = Arrays.copyOf(laid, from + next.size());
      for (long step : next) {
        laid[from++] = step;
      }
      for (int phrase = 0; phrase < places.length; phrase++) {
        if (phrases.get(phrase).length >= length) {
          places[phrase] =
              Arrays.binarySearch(
                  laid, step(places[phrase], number(phrases.get(phrase)[length - 1])));
        }
      }
    }
    return laid;
  }

  private int number(String word) {
    return words.of(word);
  }

  /** A worker for one thread. */
  public Finder finder() {
    return new Finder();
  }

  /** Finds the phrases of one document after another. */
  public final class Finder {
    private int[] numbers = new int[256];

    /** Tells the number of a phrase for each of its occurrences in a document. */
    public void find(StoredWords document, IntConsumer found) {
      int[] ofTerm = new int[document.size()];
      for (int term = 0; term < ofTerm.length; term++) {
        ofTerm[term] = words.of(document.term(term));
      }
      int places = document.places();
      if (places > numbers.length) {
        numbers = new int[2 * places];
      }
      for (int place = 0; place < places; place++) {
        numbers[place] =
            document.isWord(place)
                ? ofTerm[document.number(place)]
                : document.isLetter(place) ? letters[document.letter(place)] : NONE;
      }
      for (int place = 0; place < places; place++) {
        if (document.isWord(place) && numbers[place] != NONE) {
          follow(place, places, found);
        }
      }
    }

    private void follow(int from, int length, IntConsumer found) {
      int at = NONE;
      for (int place = from; place < length && numbers[place] != NONE; place++) {
        at = Arrays.binarySearch(steps, step(at, numbers[place]));
        if (at < 0) {
          return;
        }
        if (ends[at] != NONE) {
          found.accept(ends[at]);
        }
      }
    }
  }
}
