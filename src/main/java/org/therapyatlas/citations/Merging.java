package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes one what speaks for being one. What hangs together is one, unless that leaves it two
 * different marks of a kind; then its links are taken by weight, the heaviest first. Links of one
 * weight that would bring two marks of a kind together are left out, all of them: nothing tells
 * which of them is wrong.
 */
final class Merging {
  /** Links of what hangs together; with more of them none is taken where marks contradict. */
  static final int LARGEST = 50_000;

  /** That something speaks for two nodes being one, and how strongly. */
  record Link(String left, String right, long weight) {}

  private Merging() {}

  /**
   * The joined nodes.
   *
   * @param links what speaks for two nodes being one
   * @param marks the marks of a node, each beginning with its kind and a colon
   * @return the smallest node of its group for each node that has a link
   */
  static Map<String, String> joined(
      Collection<Link> links, Function<String, ? extends Collection<String>> marks) {
    DisjointSets groups = new DisjointSets();
    links.forEach(link -> groups.join(link.left(), link.right()));
    Map<String, String> joined = new HashMap<>();
    for (String node : groups.members()) {
      joined.put(node, groups.root(node));
    }
    Set<String> unsound = unsound(joined, marks);
    if (!unsound.isEmpty()) {
      Map<String, List<Link>> doubtful = new TreeMap<>();
      for (Link link : links) {
        String group = joined.get(link.left());
        if (unsound.contains(group)) {
          doubtful.computeIfAbsent(group, g -> new ArrayList<>()).add(link);
        }
      }
      doubtful.values().forEach(its -> joined.putAll(byWeight(its, marks)));
    }
    return joined;
  }

  /** The groups of nodes that hang together, their links taken by weight. */
  static Map<String, String> byWeight(
      Collection<Link> links, Function<String, ? extends Collection<String>> marks) {
    DisjointSets groups = new DisjointSets();
    Map<String, Map<String, String>> held = new HashMap<>();
    TreeMap<Long, List<Link>> levels = new TreeMap<>(Comparator.reverseOrder());
    for (Link link : links) {
      levels.computeIfAbsent(link.weight(), weight -> new ArrayList<>()).add(link);
      for (String node : List.of(link.left(), link.right())) {
        if (!held.containsKey(groups.root(node))) {
          Map<String, String> own = new HashMap<>();
          marks.apply(node).forEach(mark -> own.putIfAbsent(kind(mark), mark));
          held.put(node, own);
        }
      }
    }
    if (links.size() <= LARGEST) {
      levels.values().forEach(level -> join(level, groups, held));
    }
    Map<String, String> result = new TreeMap<>();
    groups.members().forEach(node -> result.put(node, groups.root(node)));
    return result;
  }

  /** Joins what links of one weight bring together, where its marks agree. */
  private static void join(
      List<Link> level, DisjointSets groups, Map<String, Map<String, String>> held) {
    DisjointSets together = new DisjointSets();
    level.forEach(link -> together.join(groups.root(link.left()), groups.root(link.right())));
    Map<String, Map<String, String>> united = new HashMap<>();
    Set<String> unsound = new HashSet<>();
    for (String group : together.members()) {
      Map<String, String> all =
          united.computeIfAbsent(together.root(group), root -> new HashMap<>());
      held.get(group)
          .forEach(
              (kind, mark) -> {
                String other = all.putIfAbsent(kind, mark);
                if (other != null && !other.equals(mark)) {
                  unsound.add(together.root(group));
                }
              });
    }
    for (String group : together.members()) {
      String root = together.root(group);
      if (!unsound.contains(root)) {
        groups.join(group, root);
        held.put(groups.root(root), united.get(root));
      }
    }
  }

  /** The groups that hold two different marks of a kind. */
  private static Set<String> unsound(
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
