package org.therapyatlas.corpus;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.therapyatlas.lexicon.Concept;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.text.Vocabulary;

/** The lexicon's names as words that segmentation keeps whole; one for each JVM and lexicon. */
public final class LexiconWords {
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "ko", "th");
  private static final ConcurrentHashMap<String, LexiconWords> BUILT = new ConcurrentHashMap<>();

  private final Map<String, Vocabulary> byLanguage;

  private LexiconWords(Map<String, Vocabulary> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** The words of a lexicon. */
  public static LexiconWords of(Lexicon lexicon) {
    return BUILT.computeIfAbsent(lexicon.fingerprint(), key -> build(lexicon));
  }

  /** What the lexicon adds to the analysis of a language. */
  public Vocabulary of(String language) {
    return byLanguage.getOrDefault(language, Vocabulary.NONE);
  }

  private static LexiconWords build(Lexicon lexicon) {
    Map<String, Set<String>> words = new TreeMap<>();
    for (Concept concept : lexicon.concepts()) {
      concept
          .names()
          .forEach(
              (language, names) -> {
                if (UNSPACED.contains(language)) {
                  names.forEach(
                      name ->
                          words.computeIfAbsent(language, key -> new TreeSet<>()).add(name.text()));
                }
              });
    }
    Map<String, Vocabulary> vocabularies = new TreeMap<>();
    words.forEach((language, set) -> vocabularies.put(language, Vocabulary.ofWords(set)));
    return new LexiconWords(vocabularies);
  }
}
