package org.therapyatlas.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Naive Bayes over hashed letter n-grams for the languages of one script: for each bucket and
 * language the logarithm of the n-gram's probability in the language, less its mean over the
 * languages, in a byte. Adding them up over a text gives each language's log-likelihood up to a
 * common constant.
 *
 * <p>Eight languages share a long, so that one addition serves four of them. Immutable; read once a
 * JVM from the jar.
 */
final class LanguageModel {
  private static final int LANES = 8;

  /** How much less likely than none of them the languages of an implausible text are. */
  private static final double IMPLAUSIBLE = 60;

  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** Features whose bytes add up to what 16 bits hold; no run has more. */
  private static final int FLUSH = 257;

  private final List<String> languages;
  private final int bits;
  private final int longs;
  private final double nats;
  private final double[] typical;
  private final List<String> languagesAndNone;
  private final long[] weights;

  /**
   * @param languages the languages, in the order of the weights
   * @param bits binary logarithm of the number of buckets
   * @param nats what one step of a weight is worth, in natural logarithms
   * @param typical for each language, what an n-gram of its texts adds to its score in the median
   *     sentence, in natural logarithms
   * @param rows a row of one byte a language for each bucket, 128 meaning no evidence
   */
  LanguageModel(List<String> languages, int bits, double nats, double[] typical, byte[] rows) {
    this.languages = List.copyOf(languages);
    this.bits = bits;
    this.nats = nats;
    this.typical = typical.clone();
    this.languagesAndNone =
        Stream.concat(languages.stream(), Stream.of(LanguageIdentifier.UNDETERMINED)).toList();
    this.longs = (languages.size() + LANES - 1) / LANES;
    this.weights = new long[(1 << bits) * longs];
    int size = languages.size();
    for (int bucket = 0; bucket < 1 << bits; bucket++) {
      for (int k = 0; k < size; k++) {
        long value = rows[bucket * size + k] & 0xFF;
        weights[bucket * longs + k / LANES] |= value << (8 * (k % LANES));
      }
    }
  }

  /** The languages it tells apart. */
  List<String> languages() {
    return languages;
  }

  /** A worker that adds up the evidence of one text after the other; not for two threads. */
  Scorer scorer() {
    return new Scorer();
  }

  /**
   * What share of its typical evidence a text of the best language has at least. Measured: one
   * sentence of a biomedical abstract in a thousand has less, in a hundred letters or more; most
   * sentences in languages the model does not know have less.
   */
  private static double leastShare(int letters) {
    if (letters < 40) {
      return Double.NEGATIVE_INFINITY;
    }
    return letters < 100 ? .25 : letters < 250 ? .40 : .50;
  }

  /**
   * What a model says about a text.
   *
   * @param best the most likely language
   * @param languages all its languages, and {@code und} when none of them is plausible
   * @param nats how much less likely each of them is than the best
   * @param margin how much less likely the second is than the first
   * @param plausible whether there is as much evidence as a text of the best language has
   */
  record Result(
      String best, List<String> languages, double[] nats, double margin, boolean plausible) {}

  /** Adds up the evidence of the runs of one text. */
  final class Scorer {
    private final RunSums known = new RunSums(2 * longs);
    private final int[] hashes = new int[LetterNgrams.MOST];

    /**
     * Sums of up to {@link #FLUSH} features: languages of even number in a half, odd in the other.
     */
    private final long[] sums = new long[2 * longs];

    private final long[] scores = new long[longs * LANES];
    private int pending;
    private long features;

    void clear() {
      Arrays.fill(scores, 0);
      Arrays.fill(sums, 0);
      pending = 0;
      features = 0;
    }

    /** Takes in one run of letters with its boundaries. */
    void add(char[] letters, int length) {
      int at = known.find(letters, length);
      if (at == RunSums.NEW) {
        at = known.place();
        int count = LetterNgrams.hash(letters, length, hashes, 0);
        sum(count, known.sums, at);
        known.count(count);
      }
      int count = known.count();
      if (pending + count > FLUSH) {
        flush();
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] += known.sums[at + i];
      }
      pending += count;
    }

    /**
     * What the runs say.
     *
     * @param letters how many letters they had
     */
    Result result(int letters) {
      flush();
      int size = languages.size();
      int best = 0;
      for (int k = 1; k < size; k++) {
        if (scores[k] > scores[best]) {
          best = k;
        }
      }
      double margin = Double.MAX_VALUE;
      double[] behind = new double[size];
      for (int k = 0; k < size; k++) {
        behind[k] = (scores[best] - scores[k]) * nats;
        if (k != best) {
          margin = Math.min(margin, behind[k]);
        }
      }
      double rate = scores[best] * nats / Math.max(1, features);
      boolean plausible = rate >= typical[best] * leastShare(letters);
      if (plausible) {
        return new Result(languages.get(best), languages, behind, margin, true);
      }
      double[] withNone = new double[size + 1];
      for (int k = 0; k < size; k++) {
        withNone[k] = behind[k] + IMPLAUSIBLE;
      }
      return new Result(languages.get(best), languagesAndNone, withNone, margin, false);
    }

    /** Adds the rows of the hashed features to sums that begin at a place. */
    private void sum(int count, long[] into, int at) {
      int shift = 32 - bits;
      for (int i = 0; i < longs; i++) {
        long even = 0;
        long odd = 0;
        for (int f = 0; f < count; f++) {
          long row = weights[(hashes[f] >>> shift) * longs + i];
          even += row & EVEN;
          odd += (row >>> 8) & EVEN;
        }
        into[at + i] = even;
        into[at + longs + i] = odd;
      }
    }

    private void flush() {
      long offset = 128L * pending;
      for (int i = 0; i < longs; i++) {
        int lane = i * LANES;
        long even = sums[i];
        long odd = sums[longs + i];
        for (int k = 0; k < LANES; k += 2) {
          scores[lane + k] += ((even >>> (8 * k)) & 0xFFFF) - offset;
          scores[lane + k + 1] += ((odd >>> (8 * k)) & 0xFFFF) - offset;
        }
      }
      Arrays.fill(sums, 0);
      features += pending;
      pending = 0;
    }
  }
}
