package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins foreign vocabularies with a lexicon. An entry whose MeSH id or English name the lexicon
 * knows adds its names to that concept; any other becomes a concept. Since nobody can edit a
 * vocabulary, a name that another concept has already is taken for ambiguous rather than refused,
 * and so are abbreviations; names that no text can be searched for are left out.
 */
final class VocabularyJoin {
  private final Map<String, LexiconParser.Stanza> stanzas;
  private final Map<String, String> byMesh = new HashMap<>();

  /** Owner of each firm name by language and {@link Tokens#key}. */
  private final Map<String, String> owners = new HashMap<>();

  private VocabularyJoin(Map<String, LexiconParser.Stanza> stanzas) {
    this.stanzas = stanzas;
    for (LexiconParser.Stanza stanza : stanzas.values()) {
      Concept concept = stanza.concept();
      if (concept.meshId() != null) {
        byMesh.putIfAbsent(concept.meshId(), concept.id());
      }
      for (LexiconParser.PlacedName name : stanza.names()) {
        if (!name.name().ambiguous()) {
          owners.putIfAbsent(key(name.language(), name.name().text()), concept.id());
        }
      }
    }
  }

  /** Adds the entries to the stanzas, by id. */
  static void join(Map<String, LexiconParser.Stanza> stanzas, List<VocabularyEntry> entries) {
    VocabularyJoin join = new VocabularyJoin(stanzas);
    Map<String, String> ids = new HashMap<>();
    for (VocabularyEntry entry : entries) {
      String known = join.known(entry);
      // Of several files about one entry, only some have the English name that it is known by.
      if (!known.equals(entry.id())) {
        ids.putIfAbsent(entry.id(), known);
      }
    }
    entries.forEach(entry -> ids.putIfAbsent(entry.id(), entry.id()));
    entries.forEach(entry -> join.add(entry, ids));
  }

  private String known(VocabularyEntry entry) {
    if (stanzas.containsKey(entry.id())) {
      return entry.id();
    }
    if (entry.meshId() != null && byMesh.containsKey(entry.meshId())) {
      return byMesh.get(entry.meshId());
    }
    for (String name : entry.names().getOrDefault("en", List.of())) {
      String owner = isSearchable(name) ? owners.get(key("en", name)) : null;
      if (owner != null && stanzas.get(owner).concept().kind() == entry.kind()) {
        return owner;
      }
    }
    return entry.id();
  }

  private void add(VocabularyEntry entry, Map<String, String> ids) {
    String id = ids.get(entry.id());
    LexiconParser.Stanza known = stanzas.get(id);
    Map<String, List<Concept.Name>> names = new LinkedHashMap<>();
    List<LexiconParser.PlacedName> placed = new ArrayList<>();
    Set<String> have = new LinkedHashSet<>();
    if (known != null) {
      known.concept().names().forEach((tag, list) -> names.put(tag, new ArrayList<>(list)));
      placed.addAll(known.names());
      known.names().forEach(name -> have.add(key(name.language(), name.name().text())));
    }
    entry
        .names()
        .forEach(
            (tag, list) -> {
              for (String text : list) {
                if (isSearchable(text) && have.add(key(tag, text))) {
                  Concept.Name name = name(id, tag, text);
                  names.computeIfAbsent(tag, t -> new ArrayList<>()).add(name);
                  placed.add(new LexiconParser.PlacedName(name, tag, entry.place()));
                }
              }
            });
    if (names.isEmpty()) {
      return;
    }
    stanzas.put(
        id, known == null ? fresh(entry, id, ids, names, placed) : more(known, names, placed));
  }

  private Concept.Name name(String id, String tag, String text) {
    String owner = owners.putIfAbsent(key(tag, text), id);
    boolean isShared = owner != null && !owner.equals(id);
    return new Concept.Name(text, isShared || Tokens.isAbbreviation(text));
  }

  private static LexiconParser.Stanza fresh(
      VocabularyEntry entry,
      String id,
      Map<String, String> ids,
      Map<String, List<Concept.Name>> names,
      List<LexiconParser.PlacedName> placed) {
    List<String> broader =
        entry.broader().stream().map(ids::get).filter(b -> !b.equals(id)).distinct().toList();
    return new LexiconParser.Stanza(
        new Concept(id, entry.kind(), broader, entry.meshId(), names),
        entry.place(),
        java.util.Collections.nCopies(broader.size(), entry.place()),
        placed);
  }

  private static LexiconParser.Stanza more(
      LexiconParser.Stanza known,
      Map<String, List<Concept.Name>> names,
      List<LexiconParser.PlacedName> placed) {
    Concept concept = known.concept();
    return new LexiconParser.Stanza(
        new Concept(
            concept.id(),
            concept.kind(),
            concept.broader(),
            concept.meshId(),
            names,
            concept.lookalikes()),
        known.place(),
        known.broaderPlaces(),
        placed);
  }

  private static boolean isSearchable(String name) {
    Tokens tokens = new Tokens(name);
    return tokens.count() > 0 && tokens.count() <= Tokens.MAX_NAME_TOKENS && !tokens.hasOverlong();
  }

  private static String key(String language, String name) {
    return language + '\u0000' + Tokens.key(name);
  }
}
