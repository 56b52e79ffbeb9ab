package org.therapyatlas.formats;

/** Identifiers as PubMed records write them, in the form that is published. */
public final class ArticleIds {
  private ArticleIds() {}

  /** A PubMed id without leading zeros, or null. */
  public static String pmid(String written) {
    String digits = written.strip();
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return isDigits(digits, start) ? digits.substring(start) : null;
  }

  /** {@code PMC} and digits, or null; a version behind a dot is left out. */
  public static String pmcid(String written) {
    String id = written.strip();
    int start = id.regionMatches(true, 0, "PMC", 0, 3) ? 3 : 0;
    int dot = id.indexOf('.');
    String digits = pmid(dot < 0 ? id.substring(start) : id.substring(Math.min(start, dot), dot));
    return digits == null ? null : "PMC" + digits;
  }

  private static boolean isDigits(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return start < text.length();
  }
}
