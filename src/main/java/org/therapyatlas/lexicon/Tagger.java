package org.therapyatlas.lexicon;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Names the therapies and conditions of a document and tells its subjects. Immutable and shared; it
 * can be serialised and handed to executors. Each thread of a JVM has a scanner of its own inside.
 *
 * <p>An ambiguous name (ALS, FMT) counts only where a firm name of its concept stands in the
 * document's own text, or where the document defines it so; if the document defines it as something
 * else, it never counts.
 */
public final class Tagger implements Serializable {
  private static final long serialVersionUID = 1L;

  private final NameMatcher matcher;
  private final List<Concept> concepts;
  private final int[] conceptOfName;
  private final boolean[] ambiguous;

  /** Phrases in which a name of the concept means something else. */
  private final boolean[] lookalike;

  /** For each concept the broader ones, directly or over others, in ascending order. */
  private final int[][] ancestors;

  private transient ThreadLocal<Worker> workers = ThreadLocal.withInitial(() -> new Worker(this));

  private Tagger(Lexicon lexicon) {
    this.concepts = new ArrayList<>(lexicon.concepts());
    NameMatcherBuilder builder = new NameMatcherBuilder();
    List<Integer> owners = new ArrayList<>();
    List<Boolean> marks = new ArrayList<>();
    BitSet others = new BitSet();
    for (int i = 0; i < concepts.size(); i++) {
      Concept concept = concepts.get(i);
      for (Map.Entry<String, List<Concept.Name>> names : concept.names().entrySet()) {
        for (Concept.Name name : names.getValue()) {
          builder.add(name.text(), names.getKey(), concept.kind().ordinal());
          owners.add(i);
          marks.add(name.ambiguous());
          for (String variant : NameVariants.of(concept.kind(), names.getKey(), name)) {
            builder.add(variant, names.getKey(), concept.kind().ordinal());
            owners.add(i);
            marks.add(false);
          }
        }
      }
      for (Map.Entry<String, List<String>> phrases : concept.lookalikes().entrySet()) {
        for (String phrase : phrases.getValue()) {
          others.set(builder.add(phrase, phrases.getKey(), concept.kind().ordinal()));
          owners.add(i);
          marks.add(false);
        }
      }
    }
    Map<String, Integer> places = new HashMap<>();
    concepts.forEach(concept -> places.put(concept.id(), places.size()));
    this.ancestors = new int[concepts.size()][];
    for (int i = 0; i < ancestors.length; i++) {
      ancestors[i] =
          lexicon.ancestors(concepts.get(i).id()).stream().mapToInt(places::get).sorted().toArray();
    }
    this.matcher = builder.build();
    this.conceptOfName = owners.stream().mapToInt(Integer::intValue).toArray();
    this.ambiguous = new boolean[marks.size()];
    for (int i = 0; i < ambiguous.length; i++) {
      ambiguous[i] = marks.get(i);
    }
    this.lookalike = new boolean[marks.size()];
    others.stream().forEach(name -> lookalike[name] = true);
  }

  /** A tagger for a lexicon. */
  public static Tagger of(Lexicon lexicon) {
    return new Tagger(lexicon);
  }

  /** The names of the lexicon as one matcher. */
  public NameMatcher matcher() {
    return matcher;
  }

  /** Tags a document that has its keywords, if any, among its sections. */
  public Tagging tag(List<Section> sections) {
    return tag(sections, List.of());
  }

  /**
   * Tags a document.
   *
   * @param sections in reading order
   * @param keywords author keywords beside the sections; left out if a section holds keywords
   */
  public Tagging tag(List<Section> sections, List<String> keywords) {
    List<Section> all = new ArrayList<>(sections);
    boolean hasKeywords = sections.stream().anyMatch(s -> s.kind() == SectionKind.KEYWORDS);
    String joined = String.join("; ", keywords);
    if (!hasKeywords && !joined.isBlank()) {
      String language = sections.isEmpty() ? null : sections.get(0).language();
      all.add(new Section(SectionKind.KEYWORDS, null, joined, language));
    }
    return worker().tag(all);
  }

  private Worker worker() {
    return workers.get();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    workers = ThreadLocal.withInitial(() -> new Worker(this));
  }

  /** What one thread needs to tag one document after the other. */
  private static final class Worker {
    private final Tagger tagger;
    private final NameScanner scanner;
    private final Negation negation = new Negation();
    private final SubjectRule rule;
    private final Binding binding;

    Worker(Tagger tagger) {
      this.tagger = tagger;
      this.scanner = tagger.matcher.scanner();
      this.rule = new SubjectRule(tagger.concepts, tagger.ancestors);
      this.binding =
          new Binding(
              tagger.conceptOfName,
              tagger.ambiguous,
              tagger.ancestors,
              tagger.concepts.stream().map(Concept::kind).toArray(Concept.Kind[]::new),
              scanner);
    }

    Tagging tag(List<Section> sections) {
      List<Occurrence> occurrences = find(sections);
      List<Occurrence> bound = binding.bound(sections, occurrences);
      markListed(sections, bound);
      Set<Integer> subjects = new HashSet<>();
      List<String> therapies = subjects(sections, bound, Concept.Kind.THERAPY, subjects);
      List<String> conditions = subjects(sections, bound, Concept.Kind.CONDITION, subjects);
      return new Tagging(mentions(sections, bound, subjects), therapies, conditions);
    }

    private List<Occurrence> find(List<Section> sections) {
      List<Occurrence> found = new ArrayList<>();
      for (int i = 0; i < sections.size(); i++) {
        Section section = sections.get(i);
        int index = i;
        if (section.heading() != null && section.kind().isText()) {
          find(section.heading(), section, index, true, found);
        }
        find(section.text(), section, index, false, found);
      }
      return found;
    }

    /** Adds what stands in a text, apart from names within phrases that mean something else. */
    private void find(
        String text, Section section, int index, boolean inHeading, List<Occurrence> found) {
      int first = found.size();
      List<Occurrence> others = new ArrayList<>();
      scanner.all(
          text,
          section.language(),
          (name, start, end) ->
              (tagger.lookalike[name] ? others : found)
                  .add(occurrence(name, section, index, inHeading, start, end)));
      for (Occurrence other : others) {
        found
            .subList(first, found.size())
            .removeIf(
                o -> o.concept == other.concept && o.start >= other.start && o.end <= other.end);
      }
    }

    private Occurrence occurrence(
        int name, Section section, int index, boolean inHeading, int start, int end) {
      int concept = tagger.conceptOfName[name];
      return new Occurrence(
          concept,
          tagger.concepts.get(concept).kind(),
          tagger.ambiguous[name],
          section.kind(),
          index,
          inHeading,
          start,
          end);
    }

    private void markListed(List<Section> sections, List<Occurrence> occurrences) {
      Map<List<Object>, List<Occurrence>> texts = new LinkedHashMap<>();
      for (Occurrence o : occurrences) {
        if (!o.inHeading) {
          Section section = sections.get(o.sectionIndex);
          o.negated = negation.isNegated(section.text(), o.start, section.language());
          texts.computeIfAbsent(List.of(o.sectionIndex, o.kind), k -> new ArrayList<>()).add(o);
        }
      }
      for (List<Occurrence> inText : texts.values()) {
        Occurrence first = inText.get(0);
        if (!first.section.isText()) {
          inText.forEach(o -> o.listed = true);
        } else if (first.section != SectionKind.TITLE && first.section != SectionKind.KEYWORDS) {
          Enumerations.mark(sections.get(first.sectionIndex).text(), inText);
        }
      }
    }

    private List<String> subjects(
        List<Section> sections,
        List<Occurrence> occurrences,
        Concept.Kind kind,
        Set<Integer> subjects) {
      Collection<SubjectEvidence> evidence = EvidenceOfSubjects.gather(sections, occurrences, kind);
      boolean hasAbstract = sections.stream().anyMatch(s -> s.kind() == SectionKind.ABSTRACT);
      List<String> ids = new ArrayList<>();
      for (SubjectEvidence subject : rule.subjects(new ArrayList<>(evidence), hasAbstract)) {
        subjects.add(subject.concept);
        ids.add(tagger.concepts.get(subject.concept).id());
      }
      return ids;
    }

    private List<Mention> mentions(
        List<Section> sections, List<Occurrence> occurrences, Set<Integer> subjects) {
      Map<String, Map<SectionKind, List<Occurrence>>> groups = new TreeMap<>();
      for (Occurrence o : occurrences) {
        if (!o.inHeading) {
          groups
              .computeIfAbsent(tagger.concepts.get(o.concept).id(), id -> new TreeMap<>())
              .computeIfAbsent(o.section, section -> new ArrayList<>())
              .add(o);
        }
      }
      List<Mention> mentions = new ArrayList<>();
      groups.forEach(
          (id, bySection) ->
              bySection.forEach(
                  (section, group) ->
                      mentions.add(mention(id, section, group, sections, subjects))));
      return mentions;
    }

    private Mention mention(
        String id,
        SectionKind section,
        List<Occurrence> group,
        List<Section> sections,
        Set<Integer> subjects) {
      Occurrence first =
          group.stream()
              .min(
                  Comparator.comparingInt((Occurrence o) -> o.sectionIndex)
                      .thenComparingInt(o -> o.start))
              .orElseThrow();
      Role role =
          subjects.contains(first.concept) && section.isText()
              ? Role.SUBJECT
              : group.stream().allMatch(o -> o.listed) ? Role.LISTED : Role.MENTIONED;
      String text = sections.get(first.sectionIndex).text();
      return new Mention(
          id,
          section,
          role,
          group.size(),
          (int) group.stream().filter(o -> o.negated).count(),
          first.sectionIndex,
          text.codePointCount(0, first.start),
          text.substring(first.start, first.end));
    }
  }
}
