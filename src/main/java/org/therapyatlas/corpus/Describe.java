package org.therapyatlas.corpus;

import java.io.Serializable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.lexicon.Tagger;

/**
 * How records are described, as it travels to the tasks. Each JVM builds one tagger per lexicon.
 *
 * @param lexicon the therapies and conditions
 */
public record Describe(Broadcast<Lexicon> lexicon) implements Serializable {
  private static final ConcurrentHashMap<String, Tagger> TAGGERS = new ConcurrentHashMap<>();

  /** A describer for one task. */
  Describer worker() {
    Lexicon known = lexicon.value();
    return new Describer(
        TAGGERS.computeIfAbsent(known.fingerprint(), key -> Tagger.of(known)),
        LexiconWords.of(known));
  }
}
