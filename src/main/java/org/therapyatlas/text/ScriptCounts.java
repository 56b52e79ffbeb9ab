package org.therapyatlas.text;

import java.util.Arrays;

/** Counts the weighted letters of a text by script. A worker, not for two threads. */
final class ScriptCounts {
  private static final Script[] SCRIPTS = Script.values();

  /** Kana make a text Japanese when one in so many of its weighted letters is one. */
  private static final int KANA_SHARE = 15;

  /** A text in traditional characters may quote a Japanese name: one character in so many. */
  private static final int JAPANESE_SHARE = 6;

  /** Titles this short may hold no kana. */
  private static final int MOST_LETTERS_OF_A_TITLE = 40;

  private final long[] letters = new long[SCRIPTS.length];
  private long sum;
  private Script script;

  /** Counts a part of a text, given by UTF-16 offsets. */
  void count(String text, int from, int to) {
    Arrays.fill(letters, 0);
    int[] variants = new int[4];
    int ascii = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        int lower = c | 0x20;
        if (lower >= 'a' && lower <= 'z') {
          ascii++;
        }
      } else {
        letters[Script.ordinalOf(c)]++;
        variants[HanVariants.of(c)]++;
      }
    }
    letters[Script.LATIN.ordinal()] += ascii;
    sum = 0;
    for (Script each : SCRIPTS) {
      letters[each.ordinal()] *= each.weight;
      sum += letters[each.ordinal()];
    }
    script = decide(variants);
  }

  /** The script of most letters; {@link Script#KANA} for Japanese, kana and Han characters. */
  Script script() {
    return script;
  }

  /** Weighted letters of that script. */
  long own() {
    return letters[(script == Script.KANA ? Script.HAN : script).ordinal()];
  }

  /** Weighted letters of that script less those of all others, at least 0. */
  long beyond() {
    return Math.max(0, 2 * own() - sum);
  }

  private Script decide(int[] variants) {
    long kana = letters[Script.KANA.ordinal()];
    long han = letters[Script.HAN.ordinal()];
    letters[Script.KANA.ordinal()] = 0;
    letters[Script.HAN.ordinal()] = kana + han;
    Script best = Script.OTHER;
    for (Script each : SCRIPTS) {
      if (each != Script.OTHER && letters[each.ordinal()] > letters[best.ordinal()]) {
        best = each;
      }
    }
    return best == Script.HAN && isJapanese(kana, han, variants) ? Script.KANA : best;
  }

  /**
   * Japan writes many characters as traditional Chinese does, so those beside its own say little.
   *
   * <p>A name in kana does not make a Chinese text Japanese, a share of the letters does. Titles
   * can do without kana: there characters that only Japan writes tell, or simplified and
   * traditional ones side by side (医療).
   */
  private static boolean isJapanese(long kana, long han, int[] variants) {
    int simplified = variants[HanVariants.SIMPLIFIED];
    int traditional = variants[HanVariants.TRADITIONAL];
    int japanese = variants[HanVariants.JAPANESE];
    boolean mixed = 4 * Math.min(simplified, traditional) >= Math.max(simplified, traditional);
    boolean title = han < MOST_LETTERS_OF_A_TITLE * Script.HAN.weight;
    return kana * KANA_SHARE > kana + han
        || (japanese > simplified && JAPANESE_SHARE * japanese >= traditional)
        || (title && mixed && simplified > 0);
  }
}
