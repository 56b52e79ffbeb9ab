package org.therapyatlas.synthetic;

import java.util.List;

/**
 * A topic that records are written about: a therapy tried for a condition, with words of its own.
 *
 * @param number from 0
 * @param therapy place of the therapy among the patterns
 * @param condition place of the condition
 */
record PlantedTopic(int number, int therapy, int condition) {
  /** Two conditions for each of the twelve therapies. */
  private static final int[][] CONDITIONS = {
    {7, 6}, {3, 1}, {8, 10}, {0, 4}, {10, 3}, {5, 11}, {6, 7}, {4, 9}, {3, 10}, {0, 3}, {9, 2},
    {5, 9}
  };

  static final int COUNT = 2 * CONDITIONS.length;

  /** Words that only texts of the topic use. */
  private static final int OWN_WORDS = 60;

  /** The rank of the first word that belongs to a topic; beyond what running text often reaches. */
  private static final long FIRST_OWN_WORD = 30_000;

  static PlantedTopic of(int number) {
    int therapy = number / 2;
    return new PlantedTopic(number, therapy, CONDITIONS[therapy][number % 2]);
  }

  /** The topic of a record; sizes fall slowly, the largest is four times the smallest. */
  static int drawn(RandomStream random) {
    double unit = random.unit();
    return (int) (COUNT * (0.4 * unit + 0.6 * unit * unit));
  }

  String therapyId() {
    return LanguagePatterns.of("en").conceptId("therapies", therapy);
  }

  String conditionId() {
    return LanguagePatterns.of("en").conceptId("conditions", condition);
  }

  /** One of the words of the topic. */
  long ownWord(RandomStream random) {
    double skewed = random.unit() * random.unit();
    return FIRST_OWN_WORD + (long) number * OWN_WORDS + (long) (skewed * OWN_WORDS);
  }

  /** The phrases around the topic's therapy. */
  List<String> around(LanguagePatterns patterns) {
    return List.of(patterns.lines("around").get(therapy).split(" \\| "));
  }

  /** The outcomes of the topic's condition. */
  List<String> outcomes(LanguagePatterns patterns) {
    return List.of(patterns.lines("outcomes").get(condition).split(" \\| "));
  }
}
