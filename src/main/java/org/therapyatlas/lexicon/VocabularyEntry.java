package org.therapyatlas.lexicon;

import java.util.List;
import java.util.Map;

/**
 * One concept of a foreign vocabulary, before it is joined with the lexicon.
 *
 * @param id id it gets if the lexicon does not know it
 * @param kind therapy or condition
 * @param broader ids of broader entries of the same vocabulary
 * @param meshId MeSH descriptor, or null
 * @param names names by language, the preferred one first
 * @param place where it stands
 */
record VocabularyEntry(
    String id,
    Concept.Kind kind,
    List<String> broader,
    String meshId,
    Map<String, List<String>> names,
    LexiconParser.Place place) {}
