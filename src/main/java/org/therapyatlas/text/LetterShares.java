package org.therapyatlas.text;

/**
 * How much text there is, in letters, so that languages can be compared by it: a Han character
 * counts 3, a kana or a Hangul syllable 2, a letter of any other script 1, and everything that is
 * no letter nothing.
 */
public final class LetterShares {
  private static final int[] WEIGHTS = weights();

  private LetterShares() {}

  /** The weighted number of letters in a text. */
  public static long letters(String text) {
    return letters(text, 0, text.length());
  }

  /** The weighted number of letters between two UTF-16 offsets. */
  public static long letters(String text, int from, int to) {
    long letters = 0;
    for (int i = from; i < to; i++) {
      letters += WEIGHTS[Script.ordinalOf(text.charAt(i))];
    }
    return letters;
  }

  private static int[] weights() {
    Script[] scripts = Script.values();
    int[] weights = new int[scripts.length];
    for (Script script : scripts) {
      weights[script.ordinal()] = script.weight;
    }
    return weights;
  }
}
