package org.therapyatlas.citations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.therapyatlas.citations.Resolution.Outcome;

/** {@link Resolution} of few descriptions, in the driver without any job of the cluster. */
final class LocalResolution {
  private final List<Described> descriptions;
  private final Map<String, String> workOfIdentifier = new HashMap<>();
  private final TreeMap<String, Conflict> conflicts = new TreeMap<>();
  private final List<Resolved> resolved = new ArrayList<>();

  /** One description, see {@link Descriptions}. */
  record Described(
      String id, boolean own, List<String> identifiers, List<String> keys, String rawKey) {}

  /** The work of a description. */
  record Resolved(String id, String workId, Outcome outcome) {}

  /** Two works kept apart, see {@link WorkConflicts}. */
  record Conflict(String left, String right, String reason, String evidence) {}

  LocalResolution(List<Described> descriptions) {
    this.descriptions = descriptions;
    Map<String, String> groups = byIdentifiers();
    Map<String, TreeSet<String>> groupsOfKey = new TreeMap<>();
    Map<String, List<String>> members = new HashMap<>();
    groups.forEach(
        (vertex, group) -> members.computeIfAbsent(group, g -> new ArrayList<>()).add(vertex));
    for (Described d : identified()) {
      for (String key : d.keys()) {
        groupsOfKey
            .computeIfAbsent(key, k -> new TreeSet<>())
            .add(groups.get(d.identifiers().get(0)));
      }
    }
    Map<String, String> joined = Merging.joined(groupsOfKey, members::get);
    name(groups, joined);
    Map<String, TreeSet<String>> worksOfKey = new TreeMap<>();
    for (Described d : identified()) {
      String work = workOfIdentifier.get(d.identifiers().get(0));
      resolved.add(new Resolved(d.id(), work, Outcome.IDENTIFIER));
      d.keys().forEach(key -> worksOfKey.computeIfAbsent(key, k -> new TreeSet<>()).add(work));
    }
    findConflicts(worksOfKey);
    resolveOthers(worksOfKey);
  }

  List<Resolved> resolved() {
    return resolved;
  }

  Collection<Conflict> conflicts() {
    return conflicts.values();
  }

  private List<Described> identified() {
    return descriptions.stream().filter(d -> !d.identifiers().isEmpty()).toList();
  }

  /** The group of each identifier: all statements, else those of documents, else each alone. */
  private Map<String, String> byIdentifiers() {
    Map<String, String> all = components(false);
    Set<String> unsound = Merging.unsound(all, List::of);
    if (unsound.isEmpty()) {
      return all;
    }
    Map<String, String> stated = components(true);
    Map<String, String> groups = new HashMap<>();
    Map<String, String> doubtful = new HashMap<>();
    all.forEach(
        (vertex, group) -> {
          if (unsound.contains(group)) {
            doubtful.put(vertex, stated.getOrDefault(vertex, vertex));
          } else {
            groups.put(vertex, group);
          }
        });
    Set<String> hopeless = Merging.unsound(doubtful, List::of);
    doubtful.forEach(
        (vertex, group) -> groups.put(vertex, hopeless.contains(group) ? vertex : group));
    return groups;
  }

  private Map<String, String> components(boolean ownOnly) {
    DisjointSets sets = new DisjointSets();
    for (Described d : identified()) {
      if (d.own() || !ownOnly) {
        d.identifiers().forEach(identifier -> sets.join(d.identifiers().get(0), identifier));
      }
    }
    Map<String, String> components = new HashMap<>();
    sets.members().forEach(vertex -> components.put(vertex, sets.root(vertex)));
    return components;
  }

  private void name(Map<String, String> groups, Map<String, String> joined) {
    Map<String, String> best = new HashMap<>();
    Comparator<String> byRank =
        Comparator.comparingInt(Resolution::rank).thenComparing(Comparator.naturalOrder());
    groups.forEach(
        (vertex, group) ->
            best.merge(
                joined.getOrDefault(group, group),
                vertex,
                (a, b) -> byRank.compare(a, b) <= 0 ? a : b));
    groups.forEach(
        (vertex, group) ->
            workOfIdentifier.put(vertex, best.get(joined.getOrDefault(group, group))));
  }

  private void findConflicts(Map<String, TreeSet<String>> worksOfKey) {
    for (Described d : identified()) {
      String first = d.identifiers().get(0);
      for (String identifier : d.identifiers()) {
        conflict(
            first, identifier, WorkConflicts.CONTRADICTING_IDENTIFIERS, first + " " + identifier);
      }
      String base = Resolution.base(first);
      if (d.own() && base != null && workOfIdentifier.containsKey(base)) {
        conflict(base, first, WorkConflicts.DIFFERENT_TITLES, base);
      }
    }
    worksOfKey.forEach(
        (key, works) -> {
          if (works.size() <= Merging.NODES_PER_KEY) {
            for (String left : works) {
              for (String right : works.tailSet(left, false)) {
                add(left, right, WorkConflicts.SHARED_KEY, key);
              }
            }
          }
        });
  }

  private void conflict(String left, String right, String reason, String evidence) {
    String a = workOfIdentifier.get(left);
    String b = workOfIdentifier.get(right);
    if (!a.equals(b)) {
      add(a.compareTo(b) < 0 ? a : b, a.compareTo(b) < 0 ? b : a, reason, evidence);
    }
  }

  /** Of several reasons and pieces of evidence the first in spelling stands. */
  private void add(String left, String right, String reason, String evidence) {
    conflicts.merge(
        left + "\n" + right,
        new Conflict(left, right, reason, evidence),
        (a, b) ->
            Comparator.comparing(Conflict::reason).thenComparing(Conflict::evidence).compare(a, b)
                    <= 0
                ? a
                : b);
  }

  private void resolveOthers(Map<String, TreeSet<String>> worksOfKey) {
    List<Described> left = new ArrayList<>();
    Map<String, TreeSet<String>> nodesOfKey = new TreeMap<>();
    Map<String, List<String>> keysOfNode = new HashMap<>();
    for (Described d : descriptions) {
      if (!d.identifiers().isEmpty()) {
        continue;
      }
      if (d.keys().isEmpty()) {
        resolved.add(new Resolved(d.id(), digest(d.rawKey()), Outcome.RAW));
        continue;
      }
      Set<String> owners = owners(d, worksOfKey);
      if (owners.size() == 1) {
        resolved.add(new Resolved(d.id(), owners.iterator().next(), Outcome.MATCHED));
        continue;
      }
      left.add(d);
      String node = String.join("\n", d.keys());
      keysOfNode.put(node, d.keys());
      d.keys().forEach(key -> nodesOfKey.computeIfAbsent(key, k -> new TreeSet<>()).add(node));
    }
    Map<String, String> joined =
        Merging.joined(nodesOfKey, node -> MatchKeys.marks(keysOfNode.get(node)));
    for (Described d : left) {
      String node = String.join("\n", d.keys());
      boolean ambiguous = d.keys().stream().anyMatch(worksOfKey::containsKey);
      resolved.add(
          new Resolved(
              d.id(),
              digest(joined.getOrDefault(node, node)),
              ambiguous ? Outcome.AMBIGUOUS : Outcome.DESCRIBED));
    }
  }

  /** The works that alone have a key of the description. */
  private static Set<String> owners(Described d, Map<String, TreeSet<String>> worksOfKey) {
    Set<String> owners = new TreeSet<>();
    for (String key : d.keys()) {
      TreeSet<String> works = worksOfKey.get(key);
      if (works != null && works.size() == 1) {
        owners.add(works.first());
      }
    }
    return owners;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return "ref:" + HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}
