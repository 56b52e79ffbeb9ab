package org.therapyatlas.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * English phrases that say the same as a firm name by a regular rule, so that no lexicon need list
 * them: "osteoarthritis of the knee" for "knee osteoarthritis", and adjectives like "osteoporotic"
 * for "osteoporosis" or "arthroscopic" for "arthroscopy".
 */
final class NameVariants {
  private static final int MAX_PERMUTED_WORDS = 3;
  private static final int MIN_ADJECTIVE_STEM = 3;

  /** Endings of conditions and of the adjectives made from them. */
  private static final String[][] ADJECTIVES = {
    {"osis", "otic"},
    {"iasis", "iatic"},
    {"itis", "itic"},
    {"betes", "betic"},
    {"lepsy", "leptic"},
    {"phrenia", "phrenic"},
    {"emia", "emic"},
    {"aemia", "aemic"},
    {"suicide", "suicidal"},
    {"pression", "pressive"},
    {"pression", "pressed"},
    {"menopause", "menopausal"},
    {"anxiety", "anxious"},
    {"tension", "tensive"},
    {"obesity", "obese"},
    {"plegia", "plegic"},
    {"asthma", "asthmatic"},
    {"autism", "autistic"},
    {"sepsis", "septic"},
    {"migraine", "migrainous"}
  };

  /**
   * The same for the last word of a therapy's name: arthroscopic, psychotherapeutic, engineered.
   */
  private static final String[][] THERAPY_ADJECTIVES = {
    {"scopy", "scopic"},
    {"scopy", "scopically"},
    {"otherapy", "otherapeutic"},
    {"engineering", "engineered"}
  };

  private NameVariants() {}

  /** The variants of a name in its language; none unless it is English and firm. */
  static List<String> of(Concept.Kind kind, String language, Concept.Name name) {
    List<String> variants = new ArrayList<>();
    if (name.ambiguous() || !language.equals("en") || Tokens.isAbbreviation(name.text())) {
      return variants;
    }
    String[] words = name.text().split(" ");
    if (words.length == 1) {
      addAdjectives(
          name.text(), kind == Concept.Kind.CONDITION ? ADJECTIVES : THERAPY_ADJECTIVES, variants);
    } else if (words.length <= MAX_PERMUTED_WORDS && !name.text().contains(" of ")) {
      if (kind == Concept.Kind.THERAPY) {
        addAdjectives(name.text(), THERAPY_ADJECTIVES, variants);
      }
      String head = words[words.length - 1];
      String modifier = name.text().substring(0, name.text().length() - head.length() - 1);
      variants.add(head + " of " + modifier);
      variants.add(head + " of the " + modifier);
    }
    return variants;
  }

  private static void addAdjectives(String name, String[][] rules, List<String> variants) {
    for (String[] rule : rules) {
      int stem = name.length() - rule[0].length();
      if (name.endsWith(rule[0]) && (stem >= MIN_ADJECTIVE_STEM || rule[0].length() > 5)) {
        variants.add(name.substring(0, stem) + rule[1]);
      }
    }
  }
}
