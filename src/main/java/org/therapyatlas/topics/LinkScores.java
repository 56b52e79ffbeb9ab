package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * How strongly the topics of two languages belong together: every signal in standard deviations of
 * its permutation, weighted by the root of its number of features and scaled to variance 1 again
 * (Stouffer's sum in Liptak's form of 1958). Topics are then matched one to one: the best pair of
 * all first, then the best among the topics that are left, as long as a pair is more than chance;
 * so each link is the mutual best among what is not yet linked.
 */
final class LinkScores {
  /** Probability by chance below which a pair may be linked. */
  static final double CHANCE = 0.001;

  private final List<PairSums> signals;
  private final double[][] scores;
  private final int[] partners;

  /**
   * The scores.
   *
   * @param signals those that have at least two features
   * @param lefts topics of the one language
   * @param rights topics of the other language
   */
  LinkScores(List<PairSums> signals, int lefts, int rights) {
    this.signals = signals.stream().filter(sums -> sums.features() > 1).toList();
    this.scores = new double[lefts][rights];
    double squares = 0;
    for (PairSums sums : this.signals) {
      squares += sums.features() - 1;
    }
    for (int l = 0; l < lefts; l++) {
      for (int r = 0; r < rights; r++) {
        double sum = 0;
        for (PairSums sums : this.signals) {
          sum += sums.deviations(l, r) * Math.sqrt(sums.features() - 1.0);
        }
        scores[l][r] = squares == 0 ? 0 : sum / Math.sqrt(squares);
      }
    }
    this.partners = match();
  }

  double score(int left, int right) {
    return scores[left][right];
  }

  /** Probability of a score at least as high if features were permuted, by the normal law. */
  double chance(int left, int right) {
    return Erf.erfc(scores[left][right] / Math.sqrt(2)) / 2;
  }

  /** The right topic that each left topic is linked with, or −1. */
  int partner(int left) {
    return partners[left];
  }

  private record Pair(int left, int right) {}

  private int[] match() {
    List<Pair> pairs = new ArrayList<>();
    for (int l = 0; l < scores.length; l++) {
      for (int r = 0; r < scores[l].length; r++) {
        if (!signals.isEmpty() && chance(l, r) < CHANCE) {
          pairs.add(new Pair(l, r));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> scores[pair.left()][pair.right()])
            .reversed()
            .thenComparing(Pair::left)
            .thenComparing(Pair::right));
    int[] found = new int[scores.length];
    Arrays.fill(found, -1);
    boolean[] taken = new boolean[scores.length == 0 ? 0 : scores[0].length];
    for (Pair pair : pairs) {
      if (found[pair.left()] < 0 && !taken[pair.right()]) {
        found[pair.left()] = pair.right();
        taken[pair.right()] = true;
      }
    }
    return found;
  }
}
