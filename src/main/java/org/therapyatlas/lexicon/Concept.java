package org.therapyatlas.lexicon;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One therapy or condition.
 *
 * @param id lower-case id of letters, digits and underscores, unique in the lexicon
 * @param kind therapy or condition
 * @param broader ids of the broader concepts, possibly none
 * @param meshId MeSH descriptor id, or null where nobody is sure
 * @param names names by BCP 47 language, the preferred one first
 * @param lookalikes by language, phrases in which a name of the concept means something else
 */
public record Concept(
    String id,
    Kind kind,
    List<String> broader,
    String meshId,
    Map<String, List<Name>> names,
    Map<String, List<String>> lookalikes)
    implements Serializable {

  /** A concept without lookalikes. */
  public Concept(
      String id, Kind kind, List<String> broader, String meshId, Map<String, List<Name>> names) {
    this(id, kind, broader, meshId, names, Map.of());
  }

  /** The two kinds of concepts. */
  public enum Kind {
    /** Something done or given to patients. */
    THERAPY,
    /** A disease, disorder, injury or symptom. */
    CONDITION;

    /** The value published in tables. */
    public String published() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One name of a concept.
   *
   * @param text as a reader would write it
   * @param ambiguous whether it means something else elsewhere, like ALS or FMT, and counts only
   *     where another name of the concept binds it
   */
  public record Name(String text, boolean ambiguous) implements Serializable {}
}
