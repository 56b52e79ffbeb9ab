package org.therapyatlas.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** One analyzer for each language that one thread meets. */
public final class AnalyzerPool {
  private final Map<String, Analyzer> analyzers = new HashMap<>();
  private final Function<String, Vocabulary> vocabularies;

  /**
   * A pool for one thread.
   *
   * @param vocabularies what is added to the analysis of a language
   */
  public AnalyzerPool(Function<String, Vocabulary> vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** The analyzer of a language. */
  public Analyzer of(String language) {
    return analyzers.computeIfAbsent(language, key -> Analyzers.of(key, vocabularies.apply(key)));
  }
}
