package org.therapyatlas.references;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages with their label that stand before press, place or month: "Proceedings of …, pages 237-249,
 * San Diego, CA, March 1987". What follows them belongs to neither title nor venue.
 *
 * @param start position of the mark before them
 * @param end position behind them
 * @param beforeBook whether "in" and the book follow, as Chicago sets them
 * @param first the first page
 * @param last the last page, or null
 */
record LabelledPages(int start, int end, boolean beforeBook, String first, String last) {
  private static final Pattern PAGES =
      Pattern.compile(
          "[,.;\"]\\s(?:\\(?[Pp]ages?|[Pp]p?\\.|[Ss]\\.)\\s?(\\d{1,5})(?:\\s?-{1,2}\\s?(\\d{1,5}))?(?=[,.;)]\\s|[.)]?$|(\\s[Ii]n\\s))");

  /** The last such pages of a text behind the first words, or null. */
  static LabelledPages find(String text) {
    if (text.indexOf('p') < 0 && text.indexOf('P') < 0 && text.indexOf("S.") < 0) {
      return null;
    }
    Matcher matcher = PAGES.matcher(text);
    LabelledPages found = null;
    int from = Math.min(text.length(), 10);
    while (from < text.length() && matcher.find(from)) {
      found =
          new LabelledPages(
              matcher.start(),
              matcher.end(),
              matcher.group(3) != null,
              matcher.group(1),
              matcher.group(2));
      from = matcher.end();
    }
    return found;
  }
}
