package org.therapyatlas.lexicon;

import java.util.List;

/**
 * What the lexicon sees in a document.
 *
 * @param mentions one for each concept and kind of section, by concept id and section kind
 * @param therapies ids of the therapies the document is about, the main one first
 * @param conditions ids of the conditions the document is about, the main one first
 */
public record Tagging(List<Mention> mentions, List<String> therapies, List<String> conditions) {
  public Tagging {
    mentions = List.copyOf(mentions);
    therapies = List.copyOf(therapies);
    conditions = List.copyOf(conditions);
  }
}
