package org.therapyatlas.references;

/**
 * Where the title of a cited work ends and the name of its journal begins.
 *
 * @param title the title, or null
 * @param venue the journal or book, or null
 * @param known whether the lexicon holds the venue
 */
record TitleVenue(String title, String venue, boolean known) {
  /**
   * Splits what stands between authors and tail.
   *
   * @param middle the text between them
   * @param located whether volume and page follow, so that a venue must be there
   */
  static TitleVenue split(String middle, boolean located) {
    String text = trim(middle);
    if (text.isEmpty()) {
      return new TitleVenue(null, null, false);
    }
    int quote = QuotedTitle.end(text);
    if (quote > 0) {
      String title = trim(text.substring(1, quote));
      String behind = trim(text.substring(quote + 1));
      int in = Container.start(text.substring(quote));
      String venue =
          in > 0
              ? Container.title(text.substring(quote + in + 3))
              : behind.startsWith("in ") || behind.startsWith("In ")
                  ? Container.title(behind.substring(3))
                  : venue(behind);
      return new TitleVenue(title, venue, venue != null && JournalLexicon.contains(venue));
    }
    int in = Container.start(text);
    if (in > 10) {
      String venue = Container.title(text.substring(in + 3));
      return new TitleVenue(
          trim(text.substring(0, in)), venue, venue != null && JournalLexicon.contains(venue));
    }
    if (located && BareVenue.isSeries(text)) {
      return new TitleVenue(null, text, JournalLexicon.contains(text));
    }
    VenueBoundary boundary = new VenueBoundary(text);
    if (boundary.isVenue(located)) {
      return new TitleVenue(null, text, boundary.isKnown());
    }
    VenueBoundary.Place best = boundary.best(located);
    if (best == null) {
      return new TitleVenue(text, null, false);
    }
    char mark = text.charAt(best.at());
    int end = mark == '?' || mark == '!' || mark == ']' ? best.at() + 1 : best.at();
    String venue = venue(withoutYear(text.substring(best.at() + 1), mark));
    String title = trim(text.substring(0, end));
    return new TitleVenue(title.isEmpty() ? null : title, venue, venue != null && best.known());
  }

  /** A year that stands between title and venue belongs to neither. */
  private static String withoutYear(String right, char mark) {
    String text = right.strip();
    boolean year =
        mark == ' '
            && text.length() > 5
            && TailScanner.isYear(text.substring(0, 4))
            && text.charAt(4) == ' ';
    return year ? text.substring(5) : right;
  }

  /** A text without the marks around it. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " .,;:-/)]".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " .,;:-/([".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The name of a venue without the words and marks around it, or null. */
  static String venue(String text) {
    String venue = trim(text);
    while (true) {
      String before = venue;
      for (String word : new String[] {"In: ", "In ", "in: ", "in "}) {
        if (venue.startsWith(word)) {
          venue = trim(venue.substring(word.length()));
        }
      }
      for (String word :
          new String[] {
            " vol",
            " Vol",
            " volume",
            " Volume",
            " [Internet]",
            " [serial online]",
            " [serial on the Internet]",
            " (Online)",
            " no",
            " Bd",
            " pp",
            " p",
            " eds",
            " (eds"
          }) {
        if (venue.endsWith(word)) {
          venue = trim(venue.substring(0, venue.length() - word.length()));
        }
      }
      if (venue.equals(before)) {
        break;
      }
    }
    if (venue.endsWith("\"") || venue.startsWith("\"")) {
      venue = trim(venue.replace("\"", ""));
    }
    return venue.isEmpty() ? null : venue;
  }
}
