package org.therapyatlas.citations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Joins what shares keys, in the driver. Everything that hangs together by keys is one, unless that
 * leaves it two different marks of a kind: then none of it is joined, for nothing tells which two
 * belong together.
 */
final class Merging {
  /** Nodes that may share a key; more of them, and the key tells nothing. */
  static final int NODES_PER_KEY = 50;

  private Merging() {}

  /**
   * The joined nodes.
   *
   * @param nodesOfKey the nodes that have each key
   * @param marks the marks of a node, each beginning with its kind and a colon
   * @return the smallest node of its group for each node that is joined with others
   */
  static Map<String, String> joined(
      Map<String, ? extends Collection<String>> nodesOfKey,
      Function<String, ? extends Collection<String>> marks) {
    DisjointSets groups = new DisjointSets();
    for (Collection<String> nodes : nodesOfKey.values()) {
      if (nodes.size() > 1 && nodes.size() <= NODES_PER_KEY) {
        String first = nodes.iterator().next();
        nodes.forEach(node -> groups.join(first, node));
      }
    }
    Map<String, String> joined = new HashMap<>();
    for (String node : groups.members()) {
      joined.put(node, groups.root(node));
    }
    Set<String> unsound = unsound(joined, marks);
    joined.values().removeIf(unsound::contains);
    return joined;
  }

  /** The groups that hold two different marks of a kind. */
  static Set<String> unsound(
      Map<String, String> groupOfNode, Function<String, ? extends Collection<String>> marks) {
    Map<String, String> seen = new HashMap<>();
    Set<String> unsound = new HashSet<>();
    groupOfNode.forEach(
        (node, group) -> {
          for (String mark : marks.apply(node)) {
            String other = seen.putIfAbsent(group + "\n" + kind(mark), mark);
            if (other != null && !other.equals(mark)) {
              unsound.add(group);
            }
          }
        });
    return unsound;
  }

  private static String kind(String mark) {
    return mark.substring(0, mark.indexOf(':'));
  }
}
