package org.therapyatlas.table;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The parts of the flow that can be run alone, in the order of the flow. */
public enum Stage {
  /** Records, documents' texts, concepts and the evidence map. */
  CORPUS,
  /** Words and where they occur more than expected. */
  TERMS,
  /** Works, citations and what depends on knowing which document is which work. */
  CITATIONS,
  /** Clusters of documents. */
  TOPICS;

  /** The stage and all that have to be computed anew after it. */
  public Set<Stage> withDependent() {
    return switch (this) {
      case CORPUS -> EnumSet.allOf(Stage.class);
      case TERMS -> EnumSet.of(TERMS, TOPICS);
      case CITATIONS -> EnumSet.of(CITATIONS, TOPICS);
      case TOPICS -> EnumSet.of(TOPICS);
    };
  }

  /** The other stages whose tables the stage is computed from. */
  public Set<Stage> needed() {
    Set<Stage> needed = EnumSet.noneOf(Stage.class);
    for (Stage other : values()) {
      if (other != this && other.withDependent().contains(this)) {
        needed.add(other);
      }
    }
    return needed;
  }

  /** The subcommand of the stage. */
  public String subcommand() {
    return name().toLowerCase(Locale.ROOT);
  }
}
