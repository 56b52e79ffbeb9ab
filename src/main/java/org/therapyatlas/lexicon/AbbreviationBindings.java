package org.therapyatlas.lexicon;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.therapyatlas.text.Abbreviations;
import org.therapyatlas.text.Section;

/** What the abbreviations of one document stand for, as its own text defines them. */
final class AbbreviationBindings {
  private final Map<String, Set<String>> longForms = new TreeMap<>();

  /** Reads the definitions of all sections that are the document's own text. */
  static AbbreviationBindings of(List<Section> sections) {
    AbbreviationBindings bindings = new AbbreviationBindings();
    for (Section section : sections) {
      if (section.kind().isText()) {
        for (Abbreviations.Binding binding : Abbreviations.bind(section.text())) {
          bindings
              .longForms
              .computeIfAbsent(singular(binding.shortForm()), s -> new LinkedHashSet<>())
              .add(binding.longForm().strip());
        }
      }
    }
    return bindings;
  }

  /** The long forms of an abbreviation in this document, possibly in several languages. */
  Set<String> longForms(String abbreviation) {
    return longForms.getOrDefault(singular(abbreviation), Set.of());
  }

  /** The long forms by abbreviation, in a fixed order. */
  Map<String, Set<String>> longForms() {
    return Collections.unmodifiableMap(longForms);
  }

  /** MSCs as MSC: a document defines one and uses the other. */
  private static String singular(String abbreviation) {
    int last = abbreviation.length() - 1;
    return last > 1
            && abbreviation.charAt(last) == 's'
            && Character.isUpperCase(abbreviation.charAt(last - 1))
        ? abbreviation.substring(0, last)
        : abbreviation;
  }
}
