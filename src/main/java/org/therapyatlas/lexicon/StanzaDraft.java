package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stanza that is being read. */
final class StanzaDraft {
  final String id;
  final LexiconParser.Place place;
  final Set<String> keys = new HashSet<>();
  final List<String> broader = new ArrayList<>();
  final List<LexiconParser.Place> broaderPlaces = new ArrayList<>();
  final Map<String, List<Concept.Name>> names = new LinkedHashMap<>();
  final Map<String, List<String>> lookalikes = new LinkedHashMap<>();
  final List<LexiconParser.PlacedName> placedNames = new ArrayList<>();
  Concept.Kind kind;
  boolean kindIsWrong;
  String mesh;

  StanzaDraft(String id, LexiconParser.Place place) {
    this.id = id;
    this.place = place;
  }

  /** The stanza; adds a problem where it lacks its kind or a name. */
  LexiconParser.Stanza finish(List<LexiconProblem> problems) {
    if (kind == null && !kindIsWrong) {
      problems.add(
          place.problem("[" + id + "] has no kind; add \"kind: therapy\" or \"kind: condition\"."));
    }
    if (placedNames.isEmpty()) {
      problems.add(place.problem("[" + id + "] has no name; add a line like \"en: its name\"."));
    }
    Concept concept =
        new Concept(
            id,
            kind,
            List.copyOf(broader),
            mesh,
            Collections.unmodifiableMap(new LinkedHashMap<>(names)),
            Collections.unmodifiableMap(new LinkedHashMap<>(lookalikes)));
    return new LexiconParser.Stanza(
        concept, place, List.copyOf(broaderPlaces), List.copyOf(placedNames));
  }
}
