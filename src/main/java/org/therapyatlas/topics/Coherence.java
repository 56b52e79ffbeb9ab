package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether the leading words of topics stand in the same documents: the mean normalised pointwise
 * mutual information (Bouma 2009) over all pairs of the ten words of largest c-TF-IDF, counted in
 * whole documents, and the share of different words among the leading 25.
 */
final class Coherence {
  private static final int WORDS = 10;
  private static final int DIVERSITY_WORDS = 25;

  private final List<SparseVector> documents;
  private final int terms;
  private final Map<Integer, BitSet> occurrences = new TreeMap<>();

  /** The documents that are counted. */
  Coherence(List<SparseVector> documents, int terms) {
    this.documents = documents;
    this.terms = terms;
  }

  /**
   * One clustering's values.
   *
   * @param byTopic mean npmi of each topic
   * @param mean over topics
   * @param diversity share of different words among the leading words of all topics
   */
  record Values(double[] byTopic, double mean, double diversity) {}

  /** Measures the topics of a clustering of these documents. */
  Values of(int[] assignment, int topics) {
    List<List<Integer>> leading = leading(assignment, topics);
    double[] byTopic = new double[topics];
    double sum = 0;
    Set<Integer> different = new TreeSet<>();
    int all = 0;
    for (int topic = 0; topic < topics; topic++) {
      List<Integer> words = leading.get(topic);
      byTopic[topic] = npmi(words.subList(0, Math.min(WORDS, words.size())));
      sum += byTopic[topic];
      different.addAll(words);
      all += words.size();
    }
    return new Values(byTopic, sum / topics, all == 0 ? 1 : (double) different.size() / all);
  }

  private double npmi(List<Integer> words) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += npmi(words.get(i), words.get(j));
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private double npmi(int left, int right) {
    BitSet a = in(left);
    BitSet b = in(right);
    BitSet common = (BitSet) a.clone();
    common.and(b);
    return npmi(documents.size(), a.cardinality(), b.cardinality(), common.cardinality());
  }

  /** Normalised pointwise mutual information of two words by their documents; −1 if never both. */
  static double npmi(long documents, long left, long right, long both) {
    if (both == 0) {
      return -1;
    }
    if (both == documents) {
      return 1;
    }
    double share = (double) both / documents;
    return StrictMath.log(share * documents / left * documents / right) / -StrictMath.log(share);
  }

  private BitSet in(int term) {
    return occurrences.computeIfAbsent(
        term,
        key -> {
          BitSet found = new BitSet(documents.size());
          for (int i = 0; i < documents.size(); i++) {
            if (Arrays.binarySearch(documents.get(i).terms(), key) >= 0) {
              found.set(i);
            }
          }
          return found;
        });
  }

  private List<List<Integer>> leading(int[] assignment, int topics) {
    long[][] counts = new long[topics][terms];
    long[] words = new long[topics];
    long[] inAll = new long[terms];
    long allWords = 0;
    for (int i = 0; i < assignment.length; i++) {
      SparseVector document = documents.get(i);
      for (int j = 0; j < document.size(); j++) {
        int count = document.counts()[j];
        counts[assignment[i]][document.terms()[j]] += count;
        words[assignment[i]] += count;
        inAll[document.terms()[j]] += count;
        allWords += count;
      }
    }
    List<List<Integer>> leading = new ArrayList<>();
    for (int topic = 0; topic < topics; topic++) {
      double[] weights = new double[terms];
      List<Integer> candidates = new ArrayList<>();
      for (int term = 0; term < terms; term++) {
        if (counts[topic][term] > 0) {
          weights[term] =
              ClassTfIdf.weight(counts[topic][term], words[topic], inAll[term], allWords, topics);
          candidates.add(term);
        }
      }
      candidates.sort(
          Comparator.comparingDouble((Integer term) -> weights[term])
              .reversed()
              .thenComparing(Comparator.naturalOrder()));
      leading.add(List.copyOf(candidates.subList(0, Math.min(DIVERSITY_WORDS, candidates.size()))));
    }
    return leading;
  }
}
