package org.therapyatlas.citations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Sets of strings that grow together; each is named by its smallest member. */
final class DisjointSets {
  private final Map<String, String> parents = new HashMap<>();

  /** Makes two members, and all that belong to them, one set. */
  void join(String left, String right) {
    String a = root(left);
    String b = root(right);
    if (a.compareTo(b) < 0) {
      parents.put(b, a);
    } else {
      parents.put(a, b);
    }
  }

  /** The smallest member of the set of a member, which is added if it is new. */
  String root(String member) {
    parents.putIfAbsent(member, member);
    String root = member;
    while (!parents.get(root).equals(root)) {
      root = parents.get(root);
    }
    String step = member;
    while (!step.equals(root)) {
      step = parents.put(step, root);
    }
    return root;
  }

  Set<String> members() {
    return Set.copyOf(parents.keySet());
  }
}
