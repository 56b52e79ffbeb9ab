package org.therapyatlas.lexicon.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.therapyatlas.lexicon.Concept;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.lexicon.Mention;
import org.therapyatlas.lexicon.NameMatcher;
import org.therapyatlas.lexicon.NameMatcherBuilder;
import org.therapyatlas.lexicon.Tagger;
import org.therapyatlas.lexicon.Tagging;
import org.therapyatlas.text.SectionKind;

/**
 * Compares subjects with hidden MeSH headings, and two simple rules on the same lexicon with them.
 * Only concepts with a MeSH id take part. A heading that comes without its id is found by its name,
 * "Osteoarthritis, Knee" read as "Knee Osteoarthritis".
 */
final class MeshAgreement {
  /** Counts of one rule: predicted and right, predicted, and to be predicted. */
  static final class Score {
    int right;
    int predicted;
    int expected;

    void add(Set<String> prediction, Set<String> gold) {
      predicted += prediction.size();
      expected += gold.size();
      for (String id : prediction) {
        right += gold.contains(id) ? 1 : 0;
      }
    }

    double precision() {
      return predicted == 0 ? 0 : (double) right / predicted;
    }

    double recall() {
      return expected == 0 ? 0 : (double) right / expected;
    }

    double f1() {
      return predicted + expected == 0 ? 0 : 2.0 * right / (predicted + expected);
    }

    @Override
    public String toString() {
      return "P %.3f R %.3f F1 %.3f (n=%d)".formatted(precision(), recall(), f1(), expected);
    }
  }

  final Score subjects = new Score();
  final Score inTitle = new Score();
  final Score anywhere = new Score();
  final Score subjectsOfMajor = new Score();
  final Score inTitleOfMajor = new Score();
  final Score anywhereOfMajor = new Score();

  /** Major topics of which a name stands in title or abstract, and how many became subjects. */
  final Score namedMajor = new Score();

  /** What a rule would reach that chose among the named concepts without an error. */
  final Score oracle = new Score();

  final Score oracleOfMajor = new Score();

  int records;

  private final Lexicon lexicon;
  private final Tagger tagger;
  private final Map<String, String> conceptOfDescriptor = new HashMap<>();
  private final Map<String, Optional<String>> conceptOfHeading = new HashMap<>();
  private final NameMatcher headingMatcher;
  private final List<String> headingConcepts = new ArrayList<>();

  MeshAgreement(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tagger = Tagger.of(lexicon);
    NameMatcherBuilder builder = new NameMatcherBuilder();
    for (Concept concept : lexicon.concepts()) {
      if (concept.meshId() != null) {
        conceptOfDescriptor.putIfAbsent(concept.meshId(), concept.id());
        for (Concept.Name name : concept.names().getOrDefault("en", List.of())) {
          if (!name.ambiguous()) {
            builder.add(name.text(), "en", 0);
            headingConcepts.add(concept.id());
          }
        }
      }
    }
    headingMatcher = builder.build();
  }

  /** The concept of a heading, or null where the lexicon does not know it. */
  String concept(IndexedRecord.Heading heading) {
    if (heading.descriptorId() != null) {
      return conceptOfDescriptor.get(heading.descriptorId());
    }
    return conceptOfHeading.computeIfAbsent(heading.name(), this::conceptNamed).orElse(null);
  }

  private Optional<String> conceptNamed(String name) {
    int comma = name.indexOf(", ");
    String direct = comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    Set<String> found = new TreeSet<>();
    headingMatcher
        .scanner()
        .longest(
            direct,
            "en",
            (n, start, end) -> {
              if (start == 0 && end == direct.length()) {
                found.add(headingConcepts.get(n));
              }
            });
    return found.stream().findFirst();
  }

  void add(IndexedRecord record) {
    Set<String> gold = new HashSet<>();
    Set<String> major = new HashSet<>();
    for (IndexedRecord.Heading heading : record.headings()) {
      String concept = concept(heading);
      if (concept != null) {
        gold.add(concept);
        if (heading.major()) {
          major.add(concept);
        }
      }
    }
    records++;
    Tagging tagging = tagger.tag(record.sections());
    Set<String> subject = new HashSet<>(tagging.therapies());
    subject.addAll(tagging.conditions());
    subject.removeIf(id -> lexicon.concept(id).meshId() == null);
    Set<String> title = new HashSet<>();
    Set<String> any = new HashSet<>();
    for (Mention mention : tagging.mentions()) {
      if (lexicon.concept(mention.conceptId()).meshId() != null) {
        any.add(mention.conceptId());
        if (mention.section() == SectionKind.TITLE) {
          title.add(mention.conceptId());
        }
      }
    }
    subjects.add(subject, gold);
    inTitle.add(title, gold);
    anywhere.add(any, gold);
    subjectsOfMajor.add(subject, major);
    inTitleOfMajor.add(title, major);
    anywhereOfMajor.add(any, major);
    Set<String> named = new HashSet<>(major);
    named.retainAll(any);
    namedMajor.add(subject, named);
    oracleOfMajor.add(named, major);
    Set<String> namedGold = new HashSet<>(gold);
    namedGold.retainAll(any);
    oracle.add(namedGold, gold);
  }

  @Override
  public String toString() {
    return "records "
        + records
        + "\n  all headings: subjects "
        + subjects
        + "; in title "
        + inTitle
        + "; anywhere "
        + anywhere
        + "; no subset of the names can exceed F1 %.3f".formatted(oracle.f1())
        + "\n  major topics: subjects "
        + subjectsOfMajor
        + "; in title "
        + inTitleOfMajor
        + "; anywhere "
        + anywhereOfMajor
        + "; no subset can exceed F1 %.3f".formatted(oracleOfMajor.f1())
        + "\n  recall on named major topics %.3f (n=%d)"
            .formatted(namedMajor.recall(), namedMajor.expected);
  }
}
