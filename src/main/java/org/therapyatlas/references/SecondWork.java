package org.therapyatlas.references;

/**
 * Finds where a second work begins in an entry that holds two, as page breaks and lost line breaks
 * leave them: "Nielsen C (1995) Animal evolution. Oxford University Press, Oxford Ong S, Tan C
 * (2010) Germline cyst …". The numbers at the end are those of the second, so the first one's
 * authors must not be put beside them.
 */
final class SecondWork {
  private SecondWork() {}

  /** Position of the second work's first author, or 0 where the entry holds one work. */
  static int start(String text) {
    int first = bracketedYear(text, 0);
    if (first < 0) {
      return 0;
    }
    int second = bracketedYear(text, first + 20);
    if (second < 0 || second > text.length() - 30) {
      return 0;
    }
    int best = 0;
    int most = 0;
    for (int i = second - 2; i > Math.max(first + 12, second - 200); i--) {
      if (text.charAt(i - 1) != ' ' || !Character.isUpperCase(text.charAt(i))) {
        continue;
      }
      Authors authors = AuthorScanner.scan(text.substring(i, second + 6));
      if (authors.complete()
          && authors.end() == second - i
          && initials(authors)
          && authors.names().size() > most) {
        most = authors.names().size();
        best = i;
      }
    }
    // A first work with pages of its own is whole; which of the two is meant nobody can tell.
    return best > 0 && !hasPages(text, first, best) ? best : 0;
  }

  private static boolean initials(Authors authors) {
    for (AuthorName name : authors.names()) {
      String given = name.given();
      if (given == null || given.length() > 4 || name.surname().indexOf(' ') > 0) {
        return false;
      }
    }
    return true;
  }

  /** Position of the bracket of the next {@code (2009)} or {@code (2009a)} that stands alone. */
  private static int bracketedYear(String text, int from) {
    for (int at = text.indexOf('(', from); at >= 0; at = text.indexOf('(', at + 1)) {
      if (at > 0
          && at + 5 < text.length()
          && text.charAt(at - 1) == ' '
          && TailScanner.isYear(text.substring(at + 1, at + 5))
          && (text.charAt(at + 5) == ')' || text.startsWith(")", at + 6))) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a colon or comma with a number range stands between two positions. */
  private static boolean hasPages(String text, int from, int to) {
    for (int i = from + 7; i + 2 < to; i++) {
      if (text.charAt(i) == '-'
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
