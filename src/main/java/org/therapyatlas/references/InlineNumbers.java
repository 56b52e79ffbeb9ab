package org.therapyatlas.references;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries that a scrape ran together on one line, cut at bracketed numbers that rise. */
final class InlineNumbers {
  /** What stands before the first number is judged by its end, so that no item costs too much. */
  private static final int JUDGED = 1_000;

  /** An item whose first numbers follow no entry is not a list that was run together. */
  private static final int TRIED = 30;

  private static final Pattern NUMBER =
      Pattern.compile("(?<=[\\s.。;；])[\\[［](\\d{1,4})[\\]］]\\.?\\s*+(?=[\\p{L}\"“<])");
  private static final Pattern POINT =
      Pattern.compile("(?<=[.。)\\]\\d]\\s)(\\d{1,3})[.)]\\s++(?=[\\p{Lu}\\p{Lo}])");

  private InlineNumbers() {}

  /** Adds the entries of an item to a list. */
  static void split(String item, List<String> into) {
    int start = cut(item, NUMBER, into);
    String rest = item.substring(start);
    int last = start == 0 ? cut(rest, POINT, into) : 0;
    into.add(rest.substring(last).strip());
  }

  private static int cut(String item, Pattern pattern, List<String> into) {
    int numbers = 0;
    int previous = 0;
    Matcher count = pattern.matcher(item);
    int start = 0;
    int pending = -1;
    int pendingEnd = -1;
    int tried = 0;
    while (tried < TRIED && count.find()) {
      int number = Integer.parseInt(count.group(1));
      if (numbers == 0 || number == previous + 1) {
        tried += numbers == 0 ? 1 : 0;
        if (pending >= 0
            || ReferenceScore.of(
                    item.substring(Math.max(start, count.start() - JUDGED), count.start()))
                >= 0.5) {
          into.add(item.substring(start, count.start()).strip());
          start = count.end();
          pending = count.start();
          pendingEnd = count.end();
          previous = number;
          numbers++;
        }
      }
    }
    return pendingEnd < 0 ? 0 : start;
  }
}
