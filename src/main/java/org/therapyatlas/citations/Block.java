package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.therapyatlas.citations.Profile.Agreement;

/** Nodes that share a key, compared with each other. */
final class Block {
  /** Works that may share a key; more of them, and the key tells nothing about an entry. */
  static final int WORKS = 50;

  /** Nodes that are all compared with each other; of more each is with its neighbours. */
  static final int ALL_PAIRS = 50;

  /** Nodes that may share a key; with more of them none is compared. */
  static final int LARGEST = 5_000;

  /** Descriptions of a node under a key that are looked at, the first in spelling. */
  static final int PROFILES = 4;

  private static final int NEIGHBOURS = 10;

  /** Two nodes that agree well enough. */
  record Pair(String left, String right, Agreement agreement) {}

  private record Node(String name, String sort, List<Profile> profiles) {}

  private Block() {}

  /**
   * The pairs of nodes that agree. In a large block nodes are sorted by their descriptions and
   * compared with the next few (the sorted neighbourhood of Hernández and Stolfo 1995), because
   * pairs grow with the square of the block.
   *
   * @param profiles descriptions of each node
   */
  static List<Pair> pairs(SortedMap<String, ? extends Collection<String>> profiles) {
    List<Pair> pairs = new ArrayList<>();
    if (profiles.size() < 2 || profiles.size() > LARGEST) {
      return pairs;
    }
    List<Node> nodes = new ArrayList<>();
    profiles.forEach(
        (name, its) ->
            nodes.add(
                new Node(
                    name,
                    its.iterator().next(),
                    its.stream().limit(PROFILES).map(Profile::parse).toList())));
    int reach = nodes.size();
    if (nodes.size() > ALL_PAIRS) {
      reach = NEIGHBOURS;
      nodes.sort(Comparator.comparing(Node::sort).thenComparing(Node::name));
    }
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < Math.min(nodes.size(), i + 1 + reach); j++) {
        Node left = nodes.get(i);
        Node right = nodes.get(j);
        Agreement agreement = best(left.profiles(), right.profiles());
        if (agreement != null && agreement.score() >= Profile.ACCEPTED) {
          boolean ordered = left.name().compareTo(right.name()) < 0;
          pairs.add(
              new Pair(
                  ordered ? left.name() : right.name(),
                  ordered ? right.name() : left.name(),
                  agreement));
        }
      }
    }
    return pairs;
  }

  /** The best agreement between descriptions of two nodes, or null where all contradict. */
  private static Agreement best(List<Profile> left, List<Profile> right) {
    Agreement best = null;
    for (Profile a : left) {
      for (Profile b : right) {
        best = better(best, a.with(b));
      }
    }
    return best;
  }

  /** The higher score, of equal ones the first in spelling; null is below all. */
  static Agreement better(Agreement left, Agreement right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    if (left.score() != right.score()) {
      return left.score() > right.score() ? left : right;
    }
    return left.fields().compareTo(right.fields()) <= 0 ? left : right;
  }

  /**
   * The work that an entry means: the one that agrees best.
   *
   * @param scores how well each candidate agrees, where it does so well enough
   * @return the work; empty for several that agree equally; null for no candidate
   */
  static String meant(TreeMap<String, Integer> scores) {
    String best = null;
    boolean several = false;
    for (var candidate : scores.entrySet()) {
      int lead = best == null ? 1 : candidate.getValue() - scores.get(best);
      if (lead > 0) {
        best = candidate.getKey();
        several = false;
      } else if (lead == 0) {
        several = true;
      }
    }
    return several ? "" : best;
  }
}
