package org.therapyatlas.text;

import java.util.List;

/**
 * What a text says about its language.
 *
 * @param language the decision, possibly {@code und}
 * @param languages the languages that come into question, one or those of a model; none when there
 *     is no evidence
 * @param nats how much less likely each of them is than the best, in natural logarithms
 * @param letters weighted letters of its script beyond those of all others, at least 0
 */
record LanguageEvidence(String language, List<String> languages, double[] nats, long letters) {
  /** No evidence at all. */
  static final LanguageEvidence NONE =
      new LanguageEvidence(LanguageIdentifier.UNDETERMINED, List.of(), new double[0], 0);

  /** A script says it all. */
  static LanguageEvidence of(String language, long letters) {
    return new LanguageEvidence(language, List.of(language), new double[1], letters);
  }

  /** The most likely language, however unsure. */
  String best() {
    for (int k = 0; k < nats.length; k++) {
      if (nats[k] == 0) {
        return languages.get(k);
      }
    }
    return LanguageIdentifier.UNDETERMINED;
  }
}
