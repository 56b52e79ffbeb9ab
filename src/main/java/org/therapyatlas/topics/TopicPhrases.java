package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.therapyatlas.terms.KnownPhrases;
import org.therapyatlas.terms.StoredWords;

/**
 * The phrases of one language that topics are described by, numbered in the order of their
 * spelling. Documents are not compared by them: that made no clusters better.
 */
final class TopicPhrases implements Serializable {
  /** No phrase. */
  static final TopicPhrases NONE = new TopicPhrases(List.of());

  /** Phrases at most; those of the largest C-value stay. */
  private static final int CAP = 30_000;

  private static final long serialVersionUID = 1L;

  private final String[] terms;
  private final String[] surfaces;
  private final KnownPhrases known;

  private TopicPhrases(List<Entry> sorted) {
    terms = sorted.stream().map(Entry::term).toArray(String[]::new);
    surfaces = sorted.stream().map(Entry::surface).toArray(String[]::new);
    known = new KnownPhrases(List.of(terms));
  }

  /** A phrase and its C-value. */
  private record Entry(String term, String surface, double cValue) {}

  /** Chooses phrases from all of a language, given one after another. */
  static final class Choice {
    private final TreeSet<Entry> best =
        new TreeSet<>(
            Comparator.comparingDouble(Entry::cValue).reversed().thenComparing(Entry::term));

    /**
     * A phrase.
     *
     * @param cValue its C-value; a phrase that stands in one longer phrase only has none
     */
    void add(String term, String surface, double cValue) {
      if (cValue > 0) {
        best.add(new Entry(term, surface, cValue));
        if (best.size() > CAP) {
          best.pollLast();
        }
      }
    }

    /** The chosen phrases. */
    TopicPhrases chosen() {
      List<Entry> sorted = new ArrayList<>(best);
      sorted.sort(Comparator.comparing(Entry::term));
      return new TopicPhrases(sorted);
    }
  }

  /** The normal form of a phrase. */
  String term(int number) {
    return terms[number];
  }

  /** The written form of a phrase. */
  String surface(int number) {
    return surfaces[number];
  }

  /** A worker for one thread. */
  Search search() {
    return new Search();
  }

  /** Finds the phrases of one document after another. */
  final class Search {
    private final KnownPhrases.Finder finder = known.finder();

    /** Tells the number of a phrase for each of its occurrences in a document. */
    void find(StoredWords document, IntConsumer found) {
      if (terms.length > 0) {
        finder.find(document, found);
      }
    }
  }
}
