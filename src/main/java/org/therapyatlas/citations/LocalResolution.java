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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.therapyatlas.citations.Merging.Link;
import org.therapyatlas.citations.Profile.Agreement;
import org.therapyatlas.citations.Resolution.Outcome;

/** {@link Resolution} of few descriptions, in the driver without any job of the cluster. */
final class LocalResolution {
  private final List<Described> descriptions;
  private final List<Described> identified;
  private final Map<String, String> workOfIdentifier = new HashMap<>();
  private final TreeMap<String, Conflict> conflicts = new TreeMap<>();
  private final List<Resolved> resolved = new ArrayList<>();
  private long keysLeftOut;

  /** One description, see {@link Descriptions}. */
  record Described(
      String id,
      boolean own,
      List<String> identifiers,
      List<String> keys,
      String profile,
      String rawKey) {
    /** A name that all descriptions share that say the same. */
    String node() {
      return digest(String.join("\n", keys) + "\n" + profile);
    }
  }

  /** The work of a description. */
  record Resolved(String id, String workId, Outcome outcome) {}

  /** Two works kept apart, see {@link WorkConflicts}. */
  record Conflict(String left, String right, String reason, String evidence) {}

  LocalResolution(List<Described> descriptions) {
    this.descriptions = descriptions;
    this.identified = descriptions.stream().filter(d -> !d.identifiers().isEmpty()).toList();
    Map<String, String> groups = byIdentifiers();
    Map<String, List<String>> members = new HashMap<>();
    groups.forEach(
        (identifier, group) ->
            members.computeIfAbsent(group, g -> new ArrayList<>()).add(identifier));
    Collection<Block.Pair> pairs = pairs(profilesOfKey(groups));
    name(groups, Merging.joined(links(pairs), members::get));
    for (Described d : identified) {
      resolved.add(
          new Resolved(d.id(), workOfIdentifier.get(d.identifiers().get(0)), Outcome.IDENTIFIER));
    }
    findConflicts(pairs);
    resolveOthers(profilesOfKey(workOfIdentifier));
  }

  List<Resolved> resolved() {
    return resolved;
  }

  Collection<Conflict> conflicts() {
    return conflicts.values();
  }

  /** Keys that so many works or descriptions share that they were not looked at. */
  long keysLeftOut() {
    return keysLeftOut;
  }

  /** The group of each identifier: what is stated together, the most often stated first. */
  private Map<String, String> byIdentifiers() {
    Map<String, Map<String, Long>> stated = new HashMap<>();
    Map<String, String> groups = new HashMap<>();
    for (Described d : identified) {
      String first = d.identifiers().get(0);
      for (String identifier : d.identifiers()) {
        groups.put(identifier, identifier);
        if (!identifier.equals(first)) {
          stated
              .computeIfAbsent(first, f -> new HashMap<>())
              .merge(identifier, d.own() ? Resolution.OWN_STATEMENT : 1L, Long::sum);
        }
      }
    }
    List<Link> links = new ArrayList<>();
    stated.forEach(
        (first, others) ->
            others.forEach((other, weight) -> links.add(new Link(first, other, weight))));
    groups.putAll(Merging.joined(links, List::of));
    return groups;
  }

  /** Descriptions under each key, by what the identifier belongs to. */
  private SortedMap<String, TreeMap<String, TreeSet<String>>> profilesOfKey(
      Map<String, String> ownerOfIdentifier) {
    SortedMap<String, TreeMap<String, TreeSet<String>>> profiles = new TreeMap<>();
    for (Described d : identified) {
      String owner = ownerOfIdentifier.get(d.identifiers().get(0));
      for (String key : d.keys()) {
        profiles
            .computeIfAbsent(key, k -> new TreeMap<>())
            .computeIfAbsent(owner, o -> new TreeSet<>())
            .add(d.profile());
      }
    }
    return profiles;
  }

  /** The pairs of all blocks, each once. */
  private Collection<Block.Pair> pairs(SortedMap<String, TreeMap<String, TreeSet<String>>> blocks) {
    Map<String, Block.Pair> pairs = new TreeMap<>();
    for (TreeMap<String, TreeSet<String>> block : blocks.values()) {
      if (block.size() > Block.LARGEST) {
        keysLeftOut++;
      }
      for (Block.Pair pair : Block.pairs(block)) {
        pairs.merge(
            pair.left() + "\n" + pair.right(),
            pair,
            (a, b) -> Block.better(a.agreement(), b.agreement()) == a.agreement() ? a : b);
      }
    }
    return pairs.values();
  }

  private static List<Link> links(Collection<Block.Pair> pairs) {
    return pairs.stream()
        .map(pair -> new Link(pair.left(), pair.right(), pair.agreement().score()))
        .toList();
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

  private void findConflicts(Collection<Block.Pair> pairs) {
    for (Described d : identified) {
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
    for (Block.Pair pair : pairs) {
      conflict(pair.left(), pair.right(), WorkConflicts.SHARED_KEY, pair.agreement().fields());
    }
  }

  private void conflict(String left, String right, String reason, String evidence) {
    String a = workOfIdentifier.get(left);
    String b = workOfIdentifier.get(right);
    if (a.equals(b)) {
      return;
    }
    boolean ordered = a.compareTo(b) < 0;
    Conflict found = new Conflict(ordered ? a : b, ordered ? b : a, reason, evidence);
    Comparator<Conflict> order =
        Comparator.comparing(Conflict::reason).thenComparing(Conflict::evidence);
    conflicts.merge(
        found.left() + "\n" + found.right(), found, (x, y) -> order.compare(x, y) <= 0 ? x : y);
  }

  private void resolveOthers(SortedMap<String, TreeMap<String, TreeSet<String>>> works) {
    TreeSet<String> asked = new TreeSet<>();
    List<Described> left = new ArrayList<>();
    Map<String, String> meant = new HashMap<>();
    SortedMap<String, TreeMap<String, TreeSet<String>>> blocks = new TreeMap<>();
    Map<String, List<String>> marks = new HashMap<>();
    for (Described d : descriptions) {
      if (!d.identifiers().isEmpty()) {
        continue;
      }
      if (d.keys().isEmpty()) {
        resolved.add(new Resolved(d.id(), digest(d.rawKey()), Outcome.RAW));
        continue;
      }
      String node = d.node();
      // Descriptions that say the same are matched once.
      if (!meant.containsKey(node)) {
        asked.addAll(d.keys());
        meant.put(node, Block.meant(scores(d, works)));
      }
      String work = meant.get(node);
      if (work != null && !work.isEmpty()) {
        resolved.add(new Resolved(d.id(), work, Outcome.MATCHED));
        continue;
      }
      left.add(d);
      if (!marks.containsKey(node)) {
        marks.put(node, Profile.parse(d.profile()).marks());
        for (String key : d.keys()) {
          blocks
              .computeIfAbsent(key, k -> new TreeMap<>())
              .computeIfAbsent(node, n -> new TreeSet<>())
              .add(d.profile());
        }
      }
    }
    keysLeftOut +=
        asked.stream()
            .filter(key -> works.containsKey(key) && works.get(key).size() > Block.WORKS)
            .count();
    Map<String, String> joined = Merging.joined(links(pairs(blocks)), marks::get);
    for (Described d : left) {
      String node = d.node();
      resolved.add(
          new Resolved(
              d.id(),
              joined.getOrDefault(node, node),
              meant.get(node) == null ? Outcome.DESCRIBED : Outcome.AMBIGUOUS));
    }
  }

  /** How well the works that share a key with a description agree with it. */
  private static TreeMap<String, Integer> scores(
      Described d, SortedMap<String, TreeMap<String, TreeSet<String>>> works) {
    TreeMap<String, Integer> scores = new TreeMap<>();
    Profile profile = Profile.parse(d.profile());
    for (String key : d.keys()) {
      TreeMap<String, TreeSet<String>> block = works.get(key);
      if (block == null || block.size() > Block.WORKS) {
        continue;
      }
      block.forEach(
          (work, its) ->
              its.stream()
                  .limit(Block.PROFILES)
                  .forEach(
                      other -> {
                        Agreement agreement = profile.with(Profile.parse(other));
                        if (agreement != null && agreement.score() >= Profile.ACCEPTED) {
                          scores.merge(work, agreement.score(), Math::max);
                        }
                      }));
    }
    return scores;
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
