package org.therapyatlas.text;

import java.util.Arrays;

/**
 * A set of words with a cost each, to be walked letter by letter: a trie whose edges stand in one
 * hash table of primitives. Filled by one thread, then only read.
 */
final class WordTrie {
  /** The node to start from. */
  static final int ROOT = 0;

  /** No such node. */
  static final int NONE = -1;

  private long[] edges;
  private int[] targets;
  private int size;
  private float[] costs = new float[1024];
  private int nodes = 1;

  /**
   * @param expected about how many nodes there will be
   */
  WordTrie(int expected) {
    int slots = Integer.highestOneBit(Math.max(16, expected * 2)) * 2;
    edges = new long[slots];
    targets = new int[slots];
    Arrays.fill(costs, Float.NaN);
  }

  /** Adds a word, or changes its cost. */
  void add(CharSequence word, float cost) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = extend(node, word.charAt(i));
    }
    costs[node] = cost;
  }

  /** The node reached from a node by a letter, or {@link #NONE}. */
  int next(int node, char letter) {
    long edge = edge(node, letter);
    int slot = slot(edge);
    while (edges[slot] != 0) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  /** The cost of the word that ends at a node, NaN when none does. */
  float cost(int node) {
    return costs[node];
  }

  private int extend(int node, char letter) {
    int known = next(node, letter);
    if (known != NONE) {
      return known;
    }
    if (size * 2 > edges.length) {
      grow();
    }
    if (nodes == costs.length) {
      costs = Arrays.copyOf(costs, nodes * 2);
      Arrays.fill(costs, nodes, costs.length, Float.NaN);
    }
    put(edge(node, letter), nodes);
    return nodes++;
  }

  private void put(long edge, int target) {
    int slot = slot(edge);
    while (edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
    targets[slot] = target;
    size++;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[edges.length];
    size = 0;
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  /** Never 0, since no word holds the character 0. */
  private static long edge(int node, char letter) {
    return ((long) node << 16) | letter;
  }

  private int slot(long edge) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (edges.length - 1);
  }
}
