package org.therapyatlas.lexicon;

/** How strongly a document speaks of one concept; what the subject rule weighs. */
final class SubjectEvidence {
  final int concept;
  final Concept.Kind kind;

  int titleCount;
  int keywordCount;
  int headingCount;
  int abstractCount;

  int bodyCount;

  /** In the first sentence of the abstract. */
  boolean opensAbstract;

  /** In the first paragraph of the body. */
  boolean opensBody;

  /** Order of the first mention in the document, for ties. */
  int firstOrder = Integer.MAX_VALUE;

  SubjectEvidence(int concept, Concept.Kind kind) {
    this.concept = concept;
    this.kind = kind;
  }

  /** Whether title, keywords, abstract or running text name it other than in enumerations. */
  boolean isSpokenOf() {
    return titleCount + keywordCount + headingCount + abstractCount + bodyCount > 0;
  }
}
