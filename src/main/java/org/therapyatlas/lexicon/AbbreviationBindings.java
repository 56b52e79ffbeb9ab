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
              .computeIfAbsent(
                  Abbreviations.singular(binding.shortForm()), s -> new LinkedHashSet<>())
              .add(binding.longForm().strip());
        }
      }
    }
    return bindings;
  }

  /** The long forms of an abbreviation in this document, possibly in several languages. */
  Set<String> longForms(String abbreviation) {
    return longForms.getOrDefault(Abbreviations.singular(abbreviation), Set.of());
  }

  /** The long forms by abbreviation, in a fixed order. */
  Map<String, Set<String>> longForms() {
    return Collections.unmodifiableMap(longForms);
  }
}
