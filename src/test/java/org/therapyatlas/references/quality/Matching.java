package org.therapyatlas.references.quality;

import java.util.Locale;

/**
 * The four ways in which GROBID's end-to-end evaluation compares a field. All of them ignore case
 * and runs of blanks.
 */
enum Matching {
  /** Equal. */
  STRICT,
  /** Equal without punctuation and blanks. */
  SOFT,
  /** Relative Levenshtein similarity of at least 0.8. */
  LEVENSHTEIN,
  /** Ratcliff/Obershelp similarity of at least 0.95. */
  RATCLIFF_OBERSHELP;

  boolean matches(Field field, String expected, String predicted) {
    String a = expected.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    String b = predicted.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    if (a.equals(b)) {
      return true;
    }
    if (this == STRICT) {
      return false;
    }
    if (bare(a).equals(bare(b))) {
      return true;
    }
    if (this == SOFT || !field.textual()) {
      return false;
    }
    return this == LEVENSHTEIN ? levenshtein(a, b) >= 0.8 : ratcliff(a, b) >= 0.95;
  }

  /** Letters and digits only. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** {@code (length of the longer - distance) / length of the longer}. */
  static double levenshtein(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : (longer - previous[b.length()]) / (double) longer;
  }

  /** Twice the characters matched by longest common pieces, over the length of both texts. */
  static double ratcliff(String a, String b) {
    int total = a.length() + b.length();
    return total == 0 ? 1 : 2.0 * matched(a, b) / total;
  }

  private static int matched(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int best = 0;
    int endA = 0;
    int endB = 0;
    int[] previous = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      for (int j = 1; j <= b.length(); j++) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) {
          current[j] = previous[j - 1] + 1;
          if (current[j] > best) {
            best = current[j];
            endA = i;
            endB = j;
          }
        }
      }
      previous = current;
    }
    if (best == 0) {
      return 0;
    }
    return best
        + matched(a.substring(0, endA - best), b.substring(0, endB - best))
        + matched(a.substring(endA), b.substring(endB));
  }
}
