package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * Decides which ambiguous names count in a document.
 *
 * <p>An abbreviation that the document defines counts for the concepts its long form names, and for
 * no other. Any other ambiguous name counts for a concept that a firm name binds: one of the
 * concept itself, or, for words (not abbreviations), of a broader or narrower concept, as "stem
 * cell transplantation" makes clear what "mesenchymal stem cells" are there for; and a material
 * counts where the text says that it is given as a treatment. If an abbreviation could then mean
 * two concepts, it means the one with more firm names in the document, and none if equal.
 */
final class Binding {
  /** More definitions than any article has; keeps the time linear on hostile input. */
  private static final int MAX_DEFINITIONS = 500;

  private final int[] conceptOfName;
  private final boolean[] ambiguous;
  private final int[][] ancestors;
  private final NameScanner scanner;
  private final Concept.Kind[] kinds;

  Binding(
      int[] conceptOfName,
      boolean[] ambiguous,
      int[][] ancestors,
      Concept.Kind[] kinds,
      NameScanner scanner) {
    this.kinds = kinds;
    this.conceptOfName = conceptOfName;
    this.ambiguous = ambiguous;
    this.ancestors = ancestors;
    this.scanner = scanner;
  }

  /** The occurrences that count, without overlaps. */
  List<Occurrence> bound(List<Section> sections, List<Occurrence> occurrences) {
    Map<Integer, Integer> firm = new HashMap<>();
    List<Occurrence> open = new ArrayList<>();
    List<Occurrence> kept = new ArrayList<>();
    for (Occurrence o : occurrences) {
      if (o.ambiguous) {
        open.add(o);
      } else {
        kept.add(o);
        if (o.section.isText()) {
          firm.merge(o.concept, 1, Integer::sum);
        }
      }
    }
    AbbreviationBindings definitions = AbbreviationBindings.of(sections);
    addDefined(sections, definitions, kept);
    if (open.isEmpty()) {
      return withoutOverlaps(kept);
    }
    Set<Integer> explained = new HashSet<>(firm.keySet());
    for (Occurrence o : open) {
      if (!isAbbreviation(sections, o)
          && (hasRelative(o.concept, firm.keySet()) || isGivenAsTreatment(sections, o, kept))) {
        explained.add(o.concept);
      }
    }
    Map<String, Map<Integer, Boolean>> meanings = new HashMap<>();
    Map<List<Integer>, List<Occurrence>> contested = new HashMap<>();
    for (Occurrence o : open) {
      Set<String> longForms = definitions.longForms(surface(sections, o));
      if (!longForms.isEmpty()) {
        String language = sections.get(o.sectionIndex).language();
        if (longForms.stream()
            .map(form -> meanings.computeIfAbsent(form, f -> named(f, language)).get(o.concept))
            .anyMatch(isFirm -> isFirm != null && (isFirm || explained.contains(o.concept)))) {
          kept.add(o);
        }
      } else if (explained.contains(o.concept)) {
        contested
            .computeIfAbsent(
                List.of(o.sectionIndex, o.inHeading ? 1 : 0, o.start, o.end),
                place -> new ArrayList<>())
            .add(o);
      }
    }
    contested.values().forEach(rivals -> addStrongest(rivals, firm, kept));
    return withoutOverlaps(kept);
  }

  /**
   * An abbreviation that the document defines by a firm name is a name of the concept in this
   * document, whether the lexicon lists it or not.
   */
  private void addDefined(
      List<Section> sections, AbbreviationBindings definitions, List<Occurrence> kept) {
    int left = MAX_DEFINITIONS;
    for (Map.Entry<String, Set<String>> definition : definitions.longForms().entrySet()) {
      if (left-- == 0) {
        return;
      }
      Set<Integer> meant = new TreeSet<>();
      for (String longForm : definition.getValue()) {
        scanner.longest(
            longForm,
            null,
            (name, start, end) -> {
              if (!ambiguous[name] && end == longForm.length()) {
                meant.add(conceptOfName[name]);
              }
            });
      }
      for (int concept : meant) {
        for (int i = 0; i < sections.size(); i++) {
          if (sections.get(i).kind().isText()) {
            addAll(sections.get(i), i, definition.getKey(), concept, kept);
          }
        }
      }
    }
  }

  private void addAll(
      Section section, int index, String abbreviation, int concept, List<Occurrence> kept) {
    String text = section.text();
    int length = abbreviation.length();
    for (int at = text.indexOf(abbreviation); at >= 0; at = text.indexOf(abbreviation, at + 1)) {
      int end = at + length;
      boolean plural = end < text.length() && text.charAt(end) == 's';
      if (isBorder(text, at - 1) && (isBorder(text, end) || (plural && isBorder(text, end + 1)))) {
        kept.add(
            new Occurrence(
                concept,
                kinds[concept],
                false,
                section.kind(),
                index,
                false,
                at,
                plural ? end + 1 : end));
      }
    }
  }

  private static boolean isBorder(String text, int at) {
    return at < 0
        || at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at))
        || Character.isIdeographic(text.charAt(at));
  }

  private static void addStrongest(
      List<Occurrence> rivals, Map<Integer, Integer> firm, List<Occurrence> kept) {
    int most = -1;
    for (Occurrence o : rivals) {
      most = Math.max(most, firm.getOrDefault(o.concept, 0));
    }
    Set<Integer> strongest = new HashSet<>();
    for (Occurrence o : rivals) {
      if (firm.getOrDefault(o.concept, 0) == most) {
        strongest.add(o.concept);
      }
    }
    if (strongest.size() == 1) {
      rivals.stream().filter(o -> strongest.contains(o.concept)).forEach(kept::add);
    }
  }

  /** Whether a material is spoken of as a treatment, or the title joins it to a condition. */
  private static boolean isGivenAsTreatment(
      List<Section> sections, Occurrence o, List<Occurrence> firm) {
    if (o.kind != Concept.Kind.THERAPY || !o.section.isText()) {
      return false;
    }
    Section section = sections.get(o.sectionIndex);
    String text = o.inHeading ? section.heading() : section.text();
    return TherapeuticUse.isSaid(text, o.start, o.end, section.language())
        || (o.section == SectionKind.TITLE
            && firm.stream().anyMatch(other -> isConditionBeside(o, other))
            && !TherapeuticUse.isDenied(text, o.start, o.end, section.language()));
  }

  private static boolean isConditionBeside(Occurrence material, Occurrence other) {
    return other.kind == Concept.Kind.CONDITION
        && other.sectionIndex == material.sectionIndex
        && other.inHeading == material.inHeading
        && (other.end <= material.start || other.start >= material.end);
  }

  private boolean hasRelative(int concept, Set<Integer> firm) {
    for (int other : firm) {
      if (Arrays.binarySearch(ancestors[concept], other) >= 0
          || Arrays.binarySearch(ancestors[other], concept) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The concepts a long form names, and whether one of the names is firm. */
  private Map<Integer, Boolean> named(String longForm, String language) {
    Map<Integer, Boolean> concepts = new HashMap<>();
    scanner.all(
        longForm,
        language,
        (name, start, end) ->
            concepts.merge(conceptOfName[name], !ambiguous[name], Boolean::logicalOr));
    return concepts;
  }

  private static boolean isAbbreviation(List<Section> sections, Occurrence o) {
    String surface = surface(sections, o);
    return surface.length() <= 8 && surface.chars().filter(Character::isUpperCase).count() >= 2;
  }

  private static String surface(List<Section> sections, Occurrence o) {
    Section section = sections.get(o.sectionIndex);
    String text = o.inHeading ? section.heading() : section.text();
    return text.substring(o.start, o.end);
  }

  /**
   * Of overlapping occurrences of one kind the leftmost longest ones; this comes after binding, so
   * that a long name that does not count hides no shorter one that does. Where concepts share the
   * very name, each has its occurrence.
   */
  private static List<Occurrence> withoutOverlaps(List<Occurrence> occurrences) {
    List<Occurrence> sorted = new ArrayList<>(occurrences);
    sorted.sort(
        Comparator.comparingInt((Occurrence o) -> o.sectionIndex)
            .thenComparing(o -> !o.inHeading)
            .thenComparing(o -> o.kind)
            .thenComparingInt(o -> o.start)
            .thenComparing(Comparator.comparingInt((Occurrence o) -> o.end).reversed())
            .thenComparingInt(o -> o.concept));
    List<Occurrence> kept = new ArrayList<>();
    Occurrence last = null;
    for (Occurrence o : sorted) {
      boolean sameText =
          last != null
              && last.sectionIndex == o.sectionIndex
              && last.inHeading == o.inHeading
              && last.kind == o.kind;
      boolean sameName =
          sameText && last.start == o.start && last.end == o.end && last.concept != o.concept;
      if (!sameText || o.start >= last.end || sameName) {
        kept.add(o);
        last = o;
      }
    }
    return kept;
  }
}
