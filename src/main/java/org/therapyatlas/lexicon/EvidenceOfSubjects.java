package org.therapyatlas.lexicon;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Sums up, concept by concept, where a document speaks of it. */
final class EvidenceOfSubjects {
  private static final String SENTENCE_ENDS = ".!?。！？";

  private EvidenceOfSubjects() {}

  /** The evidence for each concept of a kind, in the order of first mention. */
  static Collection<SubjectEvidence> gather(
      List<Section> sections, List<Occurrence> occurrences, Concept.Kind kind) {
    int firstBody = first(sections, SectionKind.BODY);
    int firstAbstract = first(sections, SectionKind.ABSTRACT);
    int openingEnd = firstAbstract < 0 ? 0 : firstSentenceEnd(sections.get(firstAbstract).text());
    int paragraphEnd = firstBody < 0 ? 0 : firstParagraphEnd(sections.get(firstBody).text());
    Map<Integer, SubjectEvidence> byConcept = new LinkedHashMap<>();
    int order = 0;
    for (Occurrence o : occurrences) {
      order++;
      if (o.kind != kind || !o.section.isText()) {
        continue;
      }
      SubjectEvidence evidence =
          byConcept.computeIfAbsent(o.concept, concept -> new SubjectEvidence(concept, kind));
      evidence.firstOrder = Math.min(evidence.firstOrder, order);
      if (o.listed) {
        continue;
      }
      if (o.inHeading) {
        evidence.headingCount++;
        continue;
      }
      switch (o.section) {
        case TITLE -> evidence.titleCount++;
        case KEYWORDS -> evidence.keywordCount++;
        case ABSTRACT -> {
          evidence.abstractCount++;
          evidence.opensAbstract |= o.sectionIndex == firstAbstract && o.start < openingEnd;
        }
        default -> {
          evidence.bodyCount++;
          evidence.opensBody |= o.sectionIndex == firstBody && o.start < paragraphEnd;
        }
      }
    }
    return byConcept.values();
  }

  private static int first(List<Section> sections, SectionKind kind) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  private static int firstParagraphEnd(String text) {
    int end = text.indexOf("\n\n");
    return end < 0 ? text.length() : end;
  }

  private static int firstSentenceEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (endsSentence(text, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    return SENTENCE_ENDS.indexOf(c) >= 0
        && (c > '?' || i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
  }
}
