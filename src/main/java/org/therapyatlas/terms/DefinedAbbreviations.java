package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.therapyatlas.text.Abbreviations;
import org.therapyatlas.text.LanguageIdentifier;

/** The abbreviations that one document defines. */
final class DefinedAbbreviations {
  private final Map<String, List<String>> longForms = new TreeMap<>();
  private final Map<Integer, Set<Integer>> offsets = new HashMap<>();

  /** Reads the definitions of a section that is the document's own text. */
  void read(int section, String text) {
    for (Abbreviations.Binding binding : Abbreviations.bind(text)) {
      List<String> known =
          longForms.computeIfAbsent(
              Abbreviations.singular(binding.shortForm()), key -> new ArrayList<>());
      String longForm = binding.longForm().strip().replaceAll("\\s+", " ");
      if (known.stream().noneMatch(longForm::equalsIgnoreCase)) {
        known.add(longForm);
      }
      offsets.computeIfAbsent(section, key -> new HashSet<>()).add(binding.offset());
    }
  }

  boolean isEmpty() {
    return longForms.isEmpty();
  }

  /** The short forms in the order of their spelling, in the singular. */
  Set<String> shortForms() {
    return longForms.keySet();
  }

  /** What a short form stands for, in the order of the text. */
  List<String> longForms(String shortForm) {
    return longForms.get(shortForm);
  }

  /** The first long form in the script of a language, else the first of all. */
  String longForm(String shortForm, String language) {
    boolean eastern = language.startsWith("zh") || language.startsWith("ja");
    List<String> forms = longForms.get(shortForm);
    for (String form : forms) {
      String script = LanguageIdentifier.script(form);
      if ((script.startsWith("Han") || script.equals("Jpan")) == eastern) {
        return form;
      }
    }
    return forms.get(0);
  }

  /** Where a section defines short forms, in UTF-16 units. */
  Set<Integer> offsets(int section) {
    return offsets.getOrDefault(section, Set.of());
  }
}
