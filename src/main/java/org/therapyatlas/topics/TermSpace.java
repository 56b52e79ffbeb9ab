package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.therapyatlas.terms.TermNumbers;

/**
 * The terms of one language that documents are compared by, numbered in the order of their
 * spelling. Weights are tf-idf with the square of the idf: (1 + ln term_count) × ln((N +
 * 1)/(document_count + ½))², scaled to unit length. The square, and the idf without the 1 that is
 * added to the published one, let common words weigh less: of all that was tried, that helped most
 * on every labelled set. The half keeps a term of all documents above 0.
 */
final class TermSpace implements Serializable {
  /** Terms at most; those of most documents stay. */
  static final int CAP = 30_000;

  /** Documents that a term needs, once the language has enough of them. */
  private static final int FLOOR = 3;

  /** Share of documents above which a term tells nothing. */
  private static final double CEILING = 0.4;

  /** Documents below which every term counts. */
  private static final int SMALL = 30;

  /** Of the counts that nearly all terms have in a document. */
  private static final double[] LOGARITHMS =
      IntStream.range(0, 64).mapToDouble(StrictMath::log).toArray();

  private static final long serialVersionUID = 1L;

  private final TermNumbers terms;
  private final String[] surfaces;
  private final double[] idf;

  private TermSpace(TermNumbers terms, String[] surfaces, double[] idf) {
    this.terms = terms;
    this.surfaces = surfaces;
    this.idf = idf;
  }

  /**
   * A term and how common it is.
   *
   * @param term its normal form
   * @param surface its written form
   * @param documentCount documents of the language with it
   */
  record Entry(String term, String surface, long documentCount) {}

  /**
   * Chooses the terms.
   *
   * @param entries all terms of a language, each once
   * @param documents documents of the language
   */
  static TermSpace of(List<Entry> entries, long documents) {
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : entries) {
      if (isTelling(entry.documentCount(), documents)) {
        kept.add(entry);
      }
    }
    if (kept.isEmpty()) {
      // A vocabulary that vanishes under the limits is better taken as it is.
      kept.addAll(entries);
    }
    kept.sort(Comparator.comparingLong(Entry::documentCount).reversed().thenComparing(Entry::term));
    List<Entry> chosen = new ArrayList<>(kept.subList(0, Math.min(CAP, kept.size())));
    chosen.sort(Comparator.comparing(Entry::term));
    String[] surfaces = new String[chosen.size()];
    double[] idf = new double[chosen.size()];
    for (int t = 0; t < idf.length; t++) {
      Entry entry = chosen.get(t);
      surfaces[t] = entry.surface();
      double surprise = StrictMath.log((documents + 1.0) / (entry.documentCount() + 0.5));
      idf[t] = surprise * surprise;
    }
    return new TermSpace(new TermNumbers(chosen.stream().map(Entry::term).toList()), surfaces, idf);
  }

  /**
   * Whether a term may tell topics from each other.
   *
   * @param documentCount documents with it
   * @param documents documents of the language
   */
  static boolean isTelling(long documentCount, long documents) {
    return documents < SMALL || (documentCount >= FLOOR && documentCount <= CEILING * documents);
  }

  /** Number of terms. */
  int size() {
    return terms.size();
  }

  /** The normal form of a term. */
  String term(int number) {
    return terms.term(number);
  }

  /** The written form of a term. */
  String surface(int number) {
    return surfaces[number];
  }

  private static double log(int count) {
    return count < LOGARITHMS.length ? LOGARITHMS[count] : StrictMath.log(count);
  }

  /** Collects the counted terms of one document after another. */
  Weighing weighing() {
    return new Weighing();
  }

  /** A worker for one thread. */
  final class Weighing {
    /** The number of each term, and its count in the lower half. */
    private long[] added = new long[64];

    private int size;

    /** Adds a term of the document, each once. */
    void add(String term, int count) {
      int number = terms.of(term);
      if (number == TermNumbers.NONE) {
        return;
      }
      if (size == added.length) {
        added = Arrays.copyOf(added, 2 * size);
      }
      added[size++] = (long) number << Integer.SIZE | count;
    }

    /** The document of the terms added since the last one. */
    SparseVector vector() {
      Arrays.sort(added, 0, size);
      int[] numbers = new int[size];
      int[] counts = new int[size];
      double[] weights = new double[size];
      double squares = 0;
      for (int i = 0; i < size; i++) {
        numbers[i] = (int) (added[i] >>> Integer.SIZE);
        counts[i] = (int) added[i];
        weights[i] = (1 + log(counts[i])) * idf[numbers[i]];
        squares += weights[i] * weights[i];
      }
      double length = Math.sqrt(squares);
      float[] unit = new float[size];
      for (int i = 0; i < size; i++) {
        unit[i] = (float) (weights[i] / length);
      }
      size = 0;
      return new SparseVector(numbers, counts, unit);
    }
  }
}
