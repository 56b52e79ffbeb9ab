package org.therapyatlas.lexicon;

import org.therapyatlas.text.SectionKind;

/** One name of one concept at one place of a document; flags are set as the tagger learns more. */
final class Occurrence {
  final int concept;
  final Concept.Kind kind;
  final boolean ambiguous;
  final SectionKind section;
  final int sectionIndex;
  final boolean inHeading;
  final int start;
  final int end;
  boolean listed;
  boolean negated;

  Occurrence(
      int concept,
      Concept.Kind kind,
      boolean ambiguous,
      SectionKind section,
      int sectionIndex,
      boolean inHeading,
      int start,
      int end) {
    this.concept = concept;
    this.kind = kind;
    this.ambiguous = ambiguous;
    this.section = section;
    this.sectionIndex = sectionIndex;
    this.inHeading = inHeading;
    this.start = start;
    this.end = end;
  }
}
