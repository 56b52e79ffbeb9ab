package org.therapyatlas.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.therapyatlas.corpus.EvidenceFinding.Basis;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Tells what kind of evidence a document is: from the publication types of its source, else from
 * what title and abstract say of themselves. Pages that talk about studies are no studies.
 */
final class EvidenceRules {
  /** Publication types by their beginning in lower case; the first kind in this order wins. */
  private static final List<Map.Entry<String, Evidence>> TYPES =
      List.of(
          Map.entry("meta-analysis", Evidence.META_ANALYSIS),
          Map.entry("network meta-analysis", Evidence.META_ANALYSIS),
          Map.entry("systematic review", Evidence.SYSTEMATIC_REVIEW),
          Map.entry("clinical trial protocol", Evidence.PROTOCOL),
          Map.entry("randomized controlled trial", Evidence.RANDOMIZED_TRIAL),
          Map.entry("pragmatic clinical trial", Evidence.RANDOMIZED_TRIAL),
          Map.entry("equivalence trial", Evidence.RANDOMIZED_TRIAL),
          Map.entry("practice guideline", Evidence.GUIDELINE),
          Map.entry("guideline", Evidence.GUIDELINE),
          Map.entry("consensus development conference", Evidence.GUIDELINE),
          Map.entry("clinical trial", Evidence.CLINICAL_TRIAL),
          Map.entry("controlled clinical trial", Evidence.CLINICAL_TRIAL),
          Map.entry("adaptive clinical trial", Evidence.CLINICAL_TRIAL),
          Map.entry("observational study", Evidence.OBSERVATIONAL_STUDY),
          Map.entry("twin study", Evidence.OBSERVATIONAL_STUDY),
          Map.entry("case reports", Evidence.CASE_REPORT),
          Map.entry("review", Evidence.REVIEW),
          Map.entry("scientific integrity review", Evidence.REVIEW),
          Map.entry("editorial", Evidence.OPINION),
          Map.entry("comment", Evidence.OPINION),
          Map.entry("letter", Evidence.OPINION),
          Map.entry("personal narrative", Evidence.OPINION),
          Map.entry("news", Evidence.NEWS),
          Map.entry("newspaper article", Evidence.NEWS));

  private EvidenceRules() {}

  static EvidenceFinding find(SourceRecord record, List<Section> sections) {
    Evidence typed = fromTypes(record);
    if (typed != null) {
      return new EvidenceFinding(typed, Basis.PUBLICATION_TYPE, null, null);
    }
    return switch (record.sourceKind()) {
      case NEWS -> new EvidenceFinding(Evidence.NEWS, Basis.NONE, null, null);
      case BLOG, PATIENT_INFORMATION -> EvidenceFinding.UNKNOWN;
      case BIBLIOGRAPHIC_RECORD, JOURNAL_ARTICLE, OTHER ->
          record.sourceKind() == SourceKind.OTHER && !hasAbstract(sections)
              ? EvidenceFinding.UNKNOWN
              : EvidenceWording.find(sections);
    };
  }

  private static Evidence fromTypes(SourceRecord record) {
    List<String> types = new ArrayList<>();
    record.publicationTypes().forEach(type -> types.add(type.toLowerCase(Locale.ROOT)));
    for (Map.Entry<String, Evidence> known : TYPES) {
      for (String type : types) {
        if (type.equals(known.getKey())
            || type.startsWith(known.getKey() + ",")
            || type.startsWith(known.getKey() + " phase")) {
          return known.getValue();
        }
      }
    }
    boolean humans = record.meshHeadings().stream().anyMatch(h -> h.endsWith("Humans"));
    boolean animals = record.meshHeadings().stream().anyMatch(h -> h.endsWith("Animals"));
    return animals && !humans ? Evidence.ANIMAL_STUDY : null;
  }

  private static boolean hasAbstract(List<Section> sections) {
    return sections.stream().anyMatch(section -> section.kind() == SectionKind.ABSTRACT);
  }
}
