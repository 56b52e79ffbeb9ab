package org.therapyatlas.references;

/**
 * The date that stands between authors and title: {@code (2009).}, {@code 2006}, {@code (1995,
 * March).}, {@code (July 1978)}, {@code [2019b].}, {@code (n.d.).}
 *
 * @param year the year, or null where the entry says that there is none
 * @param end position behind the date and its marks
 * @param brackets whether it stands in round brackets
 */
record DateBehindAuthors(Integer year, int end, boolean brackets) {
  private static final String[] NONE = {
    "n.d.",
    "n. d.",
    "s.d.",
    "s. d.",
    "o. J.",
    "o.J.",
    "in press",
    "forthcoming",
    "submitted",
    "accepted",
    "im Druck",
    "en prensa",
    "sous presse",
    "no prelo"
  };

  /** The date at the head of a text, or null. */
  static DateBehindAuthors read(String text) {
    int i = 0;
    while (i < text.length() && " ,.".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i >= text.length()) {
      return null;
    }
    char open = text.charAt(i);
    boolean round = open == '(';
    boolean bracket = round || open == '[';
    if (bracket) {
      i++;
    }
    if (round) {
      for (String none : NONE) {
        if (text.startsWith(none, i) && text.startsWith(")", i + none.length())) {
          return new DateBehindAuthors(null, behind(text, i + none.length() + 1), true);
        }
      }
    }
    if (bracket) {
      i = month(text, i);
    }
    if (!isYear(text, i)) {
      return null;
    }
    Integer year = Integer.valueOf(text.substring(i, i + 4));
    i += 4;
    if (i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
      i++;
    }
    if (i < text.length() && text.charAt(i) == ';') {
      // "2009;12:3" is the beginning of a tail.
      return null;
    }
    if (bracket || i < text.length() && text.charAt(i) == ',') {
      i = monthBehind(text, i);
    }
    if (bracket && i < text.length() && (text.charAt(i) == ')' || text.charAt(i) == ']')) {
      i++;
    }
    int end = behind(text, i);
    return end == i && end < text.length() ? null : new DateBehindAuthors(year, end, round);
  }

  private static boolean isYear(String text, int at) {
    if (at + 4 > text.length()) {
      return false;
    }
    char c = text.charAt(at);
    char d = text.charAt(at + 1);
    boolean century = c == '1' && d >= '5' && d <= '9' || c == '2' && d == '0';
    return century
        && Character.isDigit(text.charAt(at + 2))
        && Character.isDigit(text.charAt(at + 3))
        && (at + 4 == text.length() || !Character.isDigit(text.charAt(at + 4)));
  }

  /** Position behind the name of a month and the day before or behind it, or the position. */
  private static int month(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isDigit(text.charAt(i)) && i - from < 2) {
      i++;
    }
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    int word = i;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    if (i == word || !Months.is(text.substring(word, i))) {
      return from;
    }
    while (i < text.length() && ". ,".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Position behind ", March 12-14" that follows a year, or the position. */
  private static int monthBehind(String text, int from) {
    int i = from;
    while (i < text.length() && ", ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int behind = month(text, i);
    if (behind == i) {
      return from;
    }
    while (behind < text.length()
        && (Character.isDigit(text.charAt(behind))
            || text.charAt(behind) == '-'
            || text.charAt(behind) == '/')) {
      behind++;
    }
    int second = month(text, behind);
    return Math.max(second, behind);
  }

  private static int behind(String text, int from) {
    int i = from;
    while (i < text.length() && " .,:;)".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
