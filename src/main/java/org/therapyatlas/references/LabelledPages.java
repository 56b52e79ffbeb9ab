package org.therapyatlas.references;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages with their label that stand before press, place or month: "Proceedings of …, pages 237-249,
 * San Diego, CA, March 1987". What follows them belongs to neither title nor venue.
 *
 * @param start position of the mark before them
 * @param first the first page
 * @param last the last page, or null
 */
record LabelledPages(int start, String first, String last) {
  private static final Pattern PAGES =
      Pattern.compile(
          "[,.;]\\s(?:\\(?[Pp]ages?|[Pp]p?\\.|[Ss]\\.)\\s?(\\d{1,5})(?:\\s?-{1,2}\\s?(\\d{1,5}))?(?=[,.;)]\\s|[.)]?$)");

  /** The last such pages of a text in its second half, or null. */
  static LabelledPages find(String text) {
    if (text.indexOf('p') < 0 && text.indexOf("P") < 0 && text.indexOf("S.") < 0) {
      return null;
    }
    Matcher matcher = PAGES.matcher(text);
    LabelledPages found = null;
    int from = text.length() / 3;
    while (from < text.length() && matcher.find(from)) {
      found = new LabelledPages(matcher.start(), matcher.group(1), matcher.group(2));
      from = matcher.end();
    }
    return found;
  }
}
