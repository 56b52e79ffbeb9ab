package org.therapyatlas.corpus;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.lexicon.Mention;
import org.therapyatlas.lexicon.Tagger;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/**
 * How records are described, as it travels to the tasks. Each JVM builds one tagger per lexicon.
 *
 * @param lexicon the therapies and conditions
 * @param asStated whether records are left with what they say of themselves: languages are taken as
 *     given, and nothing is tagged
 */
public record Describe(Broadcast<Lexicon> lexicon, boolean asStated) implements Serializable {
  private static final ConcurrentHashMap<String, Tagger> TAGGERS = new ConcurrentHashMap<>();

  /** Describes records fully. */
  public Describe(Broadcast<Lexicon> lexicon) {
    this(lexicon, false);
  }

  /** Leaves records with what they say of themselves. */
  public static Describe asStated(Broadcast<Lexicon> lexicon) {
    return new Describe(lexicon, true);
  }

  /** A describer for one task. */
  Describer worker() {
    if (asStated) {
      return new Describer(null, LexiconWords.of(lexicon.value()));
    }
    return new Describer(tagger(), LexiconWords.of(lexicon.value()));
  }

  /**
   * The concept that a phrase is a name of, or null.
   *
   * @param language of the phrase
   */
  public String concept(String phrase, String language) {
    return tagger()
        .tag(List.of(new Section(SectionKind.TITLE, null, phrase, language)))
        .mentions()
        .stream()
        .filter(mention -> mention.surface().equals(phrase))
        .map(Mention::conceptId)
        .findFirst()
        .orElse(null);
  }

  private Tagger tagger() {
    Lexicon known = lexicon.value();
    return TAGGERS.computeIfAbsent(known.fingerprint(), key -> Tagger.of(known));
  }
}
