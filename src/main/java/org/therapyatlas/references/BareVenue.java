package org.therapyatlas.references;

import java.util.Locale;

/**
 * Decides on names of venues that neither words nor marks of their own make known, from what stands
 * beside them: numbers of a volume, pages, quotation marks before them, an identifier.
 */
final class BareVenue {
  private static final int MOST_WORDS = 10;

  private BareVenue() {}

  /** Settles title and venue of an entry after they were divided, by the numbers behind them. */
  static void settle(String rest, Tail tail, Draft draft) {
    boolean numbered = tail.volume() != null || tail.issue() != null;
    if (draft.venue == null && tail.volume() != null && tail.firstPage() != null) {
      if (draft.title != null && draft.title.length() < 50 && isName(draft.title, 5)) {
        // Volume and page are those of a journal, so the only words before them name it.
        draft.venue = draft.title;
        draft.title = null;
      }
    } else if (draft.venue != null && !numbered && draft.firstPage == null) {
      if (Imprint.isPlace(draft.venue)) {
        draft.venue = null;
        int press = draft.title == null ? -1 : Imprint.start(draft.title);
        draft.title = press > 0 ? TitleVenue.trim(draft.title.substring(0, press)) : draft.title;
      }
    } else if (draft.venue != null && numbered) {
      draft.venue = withoutPlace(draft.venue, rest.substring(tail.start()));
    }
  }

  /**
   * "Educação, São Paulo, v. 40, n. 1": Brazilian lists name the place of the journal between its
   * name and the volume.
   */
  private static String withoutPlace(String venue, String numbers) {
    boolean style = numbers.startsWith("v. ") || numbers.startsWith("n. ");
    int comma = venue.lastIndexOf(", ");
    if (!style || comma < 3 || JournalLexicon.contains(venue)) {
      return venue;
    }
    String place = venue.substring(comma + 2);
    boolean joined = place.contains(" e ") || place.contains(" y ") || place.contains(" and ");
    return joined || !isName(place, 3) ? venue : venue.substring(0, comma);
  }

  /** Reads the venue behind a title without numbers into a draft, if it is one. */
  static void read(String behind, Draft draft, boolean identified) {
    String text = TitleVenue.trim(behind);
    if (text.startsWith("In ") || text.startsWith("in ") || text.startsWith("In: ")) {
      draft.venue = Container.title(text.substring(3));
      return;
    }
    int end = 0;
    while (end < text.length()
        && ",;(".indexOf(text.charAt(end)) < 0
        && !(text.charAt(end) == '.' && end + 6 < text.length() && isNumber(text, end + 1))) {
      end++;
    }
    String venue = TitleVenue.venue(text.substring(0, end));
    if (venue == null) {
      return;
    }
    boolean known = JournalLexicon.contains(venue);
    String state = text.substring(end).toLowerCase(Locale.ROOT);
    boolean coming = state.contains("to appear") || state.contains("in press");
    boolean alone = end == text.length() && isName(venue, MOST_WORDS) && !isImprint(venue);
    boolean told =
        draft.firstPage != null || identified || draft.delimited && holdsVenueWord(venue);
    if (known || coming && venue.length() < 90 || alone && told) {
      draft.venue = venue;
      draft.knownVenue = known;
    }
  }

  /**
   * Whether a text without a stop is the full name of a journal and its section: "Proceedings of
   * the Novak Society A: Mathematical, Physical and Engineering Sciences".
   */
  static boolean isSeries(String text) {
    for (String head : new String[] {"Proceedings of ", "Transactions of ", "Journal of "}) {
      if (text.startsWith(head)) {
        return text.indexOf(". ") < 0 && text.indexOf('"') < 0 && isName(text, 16);
      }
    }
    return false;
  }

  private static boolean isImprint(String text) {
    return Imprint.isPlace(text) || Imprint.start("Book title, " + text) > 0;
  }

  private static boolean holdsVenueWord(String text) {
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i > word && VenueWords.isVenueWord(text, word, i)) {
          return true;
        }
        word = i + 1;
      }
    }
    return false;
  }

  private static boolean isNumber(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  /** Whether a text is of few words, all capitalised, as names of journals are. */
  private static boolean isName(String text, int most) {
    int words = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != ' ') {
        continue;
      }
      if (i > from) {
        words++;
        boolean capital = Character.isUpperCase(text.charAt(from));
        boolean small = words > 1 && VenueBoundary.SMALL.contains(text, from, i);
        if (!capital && !small && text.charAt(from) != '&') {
          return false;
        }
      }
      from = i + 1;
    }
    return words > 0 && words <= most;
  }
}
