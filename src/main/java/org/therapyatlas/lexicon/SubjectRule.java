package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which concepts of one kind a document is about. Everything is counted in whole points, so
 * that the decision is the same on every machine.
 *
 * <p>Title, keywords and abstract say what a document is about. A title or a keyword that names a
 * concept is enough, and so are two mentions in the abstract or one in its first sentence; mentions
 * in enumerations do not count. General concepts (pain, injury: those with several narrower ones,
 * and those that nothing stands above) are named in passing all the time and need more. A document
 * without abstract is judged by its headings, its first paragraph and the density of mentions too,
 * and there a concept must come near the strongest one.
 *
 * <p>Of a concept and a narrower one, the narrower remains, unless the title names the broader one
 * only. The points follow a logistic regression on the MeSH headings of MEDLINE records, rounded.
 */
final class SubjectRule {
  private static final int THRESHOLD = 2;
  private static final int TITLE = 13;
  private static final int KEYWORD = 13;
  private static final int ONCE = 1;
  private static final int TWICE = 8;
  private static final int FOUR_TIMES = 2;
  private static final int SIX_TIMES = 2;
  private static final int OPENS_ABSTRACT = 3;
  private static final int[] GENERAL = {0, -7, -10};
  private static final int NARROWER_IN_TITLE = -12;

  private static final int PAGE_TITLE = 100;
  private static final int PAGE_KEYWORD = 30;
  private static final int PAGE_HEADING = 15;
  private static final int PAGE_OPENING = 25;
  private static final int PAGE_MENTION = 5;
  private static final int PAGE_MENTIONS = 40;
  private static final int PAGE_MINIMUM = 40;

  private final List<Concept> concepts;
  private final int[][] ancestors;
  private final int[] generality;

  SubjectRule(List<Concept> concepts, int[][] ancestors) {
    this.concepts = concepts;
    this.ancestors = ancestors;
    this.generality = generality(ancestors);
  }

  /** 2 for a concept without a broader one, 1 for one with several narrower ones, else 0. */
  private static int[] generality(int[][] ancestors) {
    int[] narrower = new int[ancestors.length];
    int roots = 0;
    for (int[] broader : ancestors) {
      roots += broader.length == 0 ? 1 : 0;
      for (int b : broader) {
        narrower[b]++;
      }
    }
    // A flat list of names says nothing about which are general.
    boolean isFlat = 2 * roots > ancestors.length;
    int[] generality = new int[ancestors.length];
    for (int i = 0; i < generality.length; i++) {
      boolean isRoot = ancestors[i].length == 0;
      generality[i] = isRoot && (!isFlat || narrower[i] >= 3) ? 2 : narrower[i] >= 3 ? 1 : 0;
    }
    return generality;
  }

  /** The subjects among the concepts of one kind, the main one first. */
  List<SubjectEvidence> subjects(List<SubjectEvidence> candidates, boolean hasAbstract) {
    List<SubjectEvidence> spokenOf =
        candidates.stream().filter(SubjectEvidence::isSpokenOf).sorted(order()).toList();
    List<SubjectEvidence> chosen = new ArrayList<>();
    int strongest = spokenOf.stream().mapToInt(this::pageWeight).max().orElse(0);
    for (SubjectEvidence candidate : spokenOf) {
      if ((points(candidate, spokenOf) >= THRESHOLD && !isSecondary(candidate, spokenOf))
          || (!hasAbstract && dominatesPage(candidate, strongest))) {
        chosen.add(candidate);
      }
    }
    if (chosen.isEmpty() && !spokenOf.isEmpty() && spokenOf.get(0).titleCount > 0) {
      chosen.add(spokenOf.get(0));
    }
    return withoutRelatives(chosen);
  }

  /**
   * Whether the abstract names it less than half as often as something the title names: a mechanism
   * or a complication rather than what the document is about.
   */
  private static boolean isSecondary(SubjectEvidence c, List<SubjectEvidence> all) {
    return c.titleCount == 0
        && c.keywordCount == 0
        && all.stream()
            .anyMatch(other -> other.titleCount > 0 && 2 * c.abstractCount < other.abstractCount);
  }

  private int points(SubjectEvidence c, List<SubjectEvidence> all) {
    boolean narrowerInTitle =
        all.stream().anyMatch(other -> other.titleCount > 0 && isNarrower(other, c));
    return (c.titleCount > 0 ? TITLE : 0)
        + (c.keywordCount > 0 ? KEYWORD : 0)
        + (c.abstractCount >= 1 ? ONCE : 0)
        + (c.abstractCount >= 2 ? TWICE : 0)
        + (c.abstractCount >= 4 ? FOUR_TIMES : 0)
        + (c.abstractCount >= 6 ? SIX_TIMES : 0)
        + (c.opensAbstract ? OPENS_ABSTRACT : 0)
        + GENERAL[generality[c.concept]]
        + (narrowerInTitle ? NARROWER_IN_TITLE : 0);
  }

  private boolean dominatesPage(SubjectEvidence c, int strongest) {
    int weight = pageWeight(c);
    return weight >= PAGE_MINIMUM && 10 * weight >= 7 * strongest;
  }

  private int pageWeight(SubjectEvidence c) {
    int weight =
        (c.titleCount > 0 ? PAGE_TITLE : 0)
            + (c.keywordCount > 0 ? PAGE_KEYWORD : 0)
            + PAGE_HEADING * Math.min(c.headingCount, 3)
            + (c.opensBody ? PAGE_OPENING : 0)
            + PAGE_MENTION * Math.min(c.abstractCount + c.bodyCount, PAGE_MENTIONS);
    return generality[c.concept] == 2 ? weight / 2 : weight;
  }

  private List<SubjectEvidence> withoutRelatives(List<SubjectEvidence> chosen) {
    Set<SubjectEvidence> dropped = new HashSet<>();
    for (SubjectEvidence narrower : chosen) {
      for (SubjectEvidence broader : chosen) {
        if (!isNarrower(narrower, broader)) {
          continue;
        }
        boolean broaderAlone = broader.titleCount > 0 && narrower.titleCount == 0;
        dropped.add(broaderAlone ? narrower : broader);
      }
    }
    return chosen.stream().filter(c -> !dropped.contains(c)).toList();
  }

  private boolean isNarrower(SubjectEvidence narrower, SubjectEvidence broader) {
    return Arrays.binarySearch(ancestors[narrower.concept], broader.concept) >= 0;
  }

  private Comparator<SubjectEvidence> order() {
    return Comparator.comparing((SubjectEvidence c) -> c.titleCount == 0)
        .thenComparing(Comparator.comparingInt(this::pageWeight).reversed())
        .thenComparingInt(c -> c.firstOrder)
        .thenComparing(c -> concepts.get(c.concept).id());
  }
}
