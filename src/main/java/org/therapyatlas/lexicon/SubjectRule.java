package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which concepts of one kind a document is about.
 *
 * <p>A title says what a document is about, so every concept it names is a subject. Beside them,
 * and where the title names none, a concept must be weighty by itself and beside the weightiest:
 * the weight counts the places where authors put what matters (title, keywords, headings, first and
 * last sentence of the abstract, first paragraph of a page) and, less and less for each, the
 * mentions. Of a concept and a narrower one, one remains: the one the title names, or else the
 * narrower if it carries at least half of the weight.
 */
final class SubjectRule {
  private static final int TITLE = 100;
  private static final int KEYWORD = 30;
  private static final int HEADING = 15;
  private static final int OPENS_ABSTRACT = 15;
  private static final int CLOSES_ABSTRACT = 15;
  private static final int OPENS_BODY = 25;
  private static final int MENTION = 10;
  private static final int MIN_WEIGHT = 40;
  private static final double MIN_SHARE_BESIDE_TITLE = 0.7;
  private static final double MIN_SHARE = 0.6;

  private final List<Concept> concepts;
  private final int[][] ancestors;

  SubjectRule(List<Concept> concepts, int[][] ancestors) {
    this.concepts = concepts;
    this.ancestors = ancestors;
  }

  /** The subjects among the concepts of one kind, the main one first. */
  List<SubjectEvidence> subjects(List<SubjectEvidence> candidates) {
    List<SubjectEvidence> spokenOf =
        candidates.stream().filter(SubjectEvidence::isSpokenOf).sorted(order()).toList();
    if (spokenOf.isEmpty()) {
      return List.of();
    }
    boolean titled = spokenOf.stream().anyMatch(c -> c.titleCount > 0);
    int strongest =
        spokenOf.stream()
            .mapToInt(c -> weight(c) - (c.titleCount > 0 ? TITLE : 0))
            .max()
            .getAsInt();
    List<SubjectEvidence> chosen = new ArrayList<>();
    for (SubjectEvidence candidate : spokenOf) {
      int weight = weight(candidate);
      double share = titled ? MIN_SHARE_BESIDE_TITLE : MIN_SHARE;
      if (candidate.titleCount > 0 || (weight >= MIN_WEIGHT && weight >= share * strongest)) {
        chosen.add(candidate);
      }
    }
    return withoutRelatives(chosen);
  }

  private List<SubjectEvidence> withoutRelatives(List<SubjectEvidence> chosen) {
    Set<SubjectEvidence> dropped = new HashSet<>();
    for (SubjectEvidence narrower : chosen) {
      for (SubjectEvidence broader : chosen) {
        if (Arrays.binarySearch(ancestors[narrower.concept], broader.concept) < 0) {
          continue;
        }
        boolean broaderAlone = broader.titleCount > 0 && narrower.titleCount == 0;
        boolean narrowerAlone = narrower.titleCount > 0 && broader.titleCount == 0;
        if (broaderAlone || (!narrowerAlone && 2 * weight(narrower) < weight(broader))) {
          dropped.add(narrower);
        } else {
          dropped.add(broader);
        }
      }
    }
    return chosen.stream().filter(c -> !dropped.contains(c)).toList();
  }

  private Comparator<SubjectEvidence> order() {
    return Comparator.comparing((SubjectEvidence c) -> c.titleCount == 0)
        .thenComparing(Comparator.comparingInt(SubjectRule::weight).reversed())
        .thenComparingInt(c -> c.firstOrder)
        .thenComparing(c -> concepts.get(c.concept).id());
  }

  /** Weight in whole numbers, so that it is the same on every machine. */
  static int weight(SubjectEvidence c) {
    return (c.titleCount > 0 ? TITLE : 0)
        + (c.keywordCount > 0 ? KEYWORD : 0)
        + HEADING * Math.min(c.headingCount, 3)
        + (c.opensAbstract ? OPENS_ABSTRACT : 0)
        + (c.closesAbstract ? CLOSES_ABSTRACT : 0)
        + (c.opensBody ? OPENS_BODY : 0)
        + MENTION * Math.min(c.abstractCount, 8)
        + MENTION * Math.min(c.bodyCount, 40) / 2;
  }
}
