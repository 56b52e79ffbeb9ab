package org.therapyatlas.text;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * A set of words with a cost each, to be walked letter by letter. The nodes stand level by level,
 * the children of a node side by side in the order of their letters, so that a node takes ten bytes
 * and a step is a search among neighbours. Immutable.
 */
final class WordTrie {
  /** The node to start from. */
  static final int ROOT = 0;

  /** No such node. */
  static final int NONE = -1;

  private static final int FEW = 8;

  private final int[] fromRoot = new int[1 << 16];
  private char[] labels = new char[1024];
  private int[] firstChild = new int[1024];
  private float[] costs = new float[1024];

  /**
   * @param words costs by word
   */
  WordTrie(SortedMap<String, Float> words) {
    String[] sorted = words.keySet().toArray(String[]::new);
    Levels levels = new Levels(sorted.length);
    int nodes = 1;
    for (int node = 0; node < nodes; node++) {
      int from = levels.from[node];
      int to = levels.to[node];
      int depth = levels.depth[node];
      costs[node] = Float.NaN;
      if (from < to && sorted[from].length() == depth) {
        costs[node] = words.get(sorted[from]);
        from++;
      }
      firstChild[node] = nodes;
      while (from < to) {
        char label = sorted[from].charAt(depth);
        int next = from + 1;
        while (next < to && sorted[next].charAt(depth) == label) {
          next++;
        }
        makeRoom(nodes);
        levels.add(nodes, from, next, depth + 1);
        labels[nodes] = label;
        if (node == ROOT) {
          fromRoot[label] = nodes;
        }
        nodes++;
        from = next;
      }
    }
    labels = Arrays.copyOf(labels, nodes);
    costs = Arrays.copyOf(costs, nodes);
    firstChild = Arrays.copyOf(firstChild, nodes + 1);
    firstChild[nodes] = nodes;
  }

  /** The node reached from a node by a letter, or {@link #NONE}. */
  int next(int node, char letter) {
    if (node == ROOT) {
      int child = fromRoot[letter];
      return child == 0 ? NONE : child;
    }
    int low = firstChild[node];
    int high = firstChild[node + 1];
    while (high - low > FEW) {
      int middle = (low + high) >>> 1;
      if (labels[middle] <= letter) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (int child = low; child < high; child++) {
      if (labels[child] == letter) {
        return child;
      }
    }
    return NONE;
  }

  /** The cost of the word that ends at a node, NaN when none does. */
  float cost(int node) {
    return costs[node];
  }

  private void makeRoom(int nodes) {
    if (nodes == labels.length) {
      labels = Arrays.copyOf(labels, 2 * nodes);
      costs = Arrays.copyOf(costs, 2 * nodes);
      firstChild = Arrays.copyOf(firstChild, 2 * nodes);
    }
  }

  /** Which of the sorted words lie below a node, while the trie is built. */
  private static final class Levels {
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] depth = new int[1024];

    Levels(int words) {
      to[ROOT] = words;
    }

    void add(int node, int from, int to, int depth) {
      if (node == this.from.length) {
        this.from = Arrays.copyOf(this.from, 2 * node);
        this.to = Arrays.copyOf(this.to, 2 * node);
        this.depth = Arrays.copyOf(this.depth, 2 * node);
      }
      this.from[node] = from;
      this.to[node] = to;
      this.depth[node] = depth;
    }
  }
}
