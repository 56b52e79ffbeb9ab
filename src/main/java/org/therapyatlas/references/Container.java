package org.therapyatlas.references;

/** The book that an entry names behind "In": proceedings, a collection, a handbook. */
final class Container {
  private static final WordSet MEETINGS =
      WordSet.of(
          "conference",
          "symposium",
          "workshop",
          "congress",
          "meeting",
          "colloquium",
          "proceedings",
          "proc",
          "conf",
          "symp",
          "kongress",
          "tagung");

  /** Words of meetings that are always followed by more of the name. */
  private static final WordSet SHORTENED = WordSet.of("proc", "conf", "symp", "intl", "natl");

  private static final WordSet BEHIND =
      WordSet.of(
          "lncs",
          "lecture",
          "springer",
          "springer-verlag",
          "elsevier",
          "acm",
          "ieee",
          "wiley",
          "academic",
          "north-holland",
          "kluwer",
          "volume",
          "volumes",
          "vol",
          "vols",
          "pages",
          "page",
          "pp",
          "series",
          "edited",
          "eds",
          "ed",
          "no",
          "number",
          "press",
          "publishers",
          "university",
          "cambridge",
          "oxford",
          "berlin",
          "london",
          "new",
          "amsterdam",
          "stuttgart",
          "paris",
          "edition");

  private Container() {}

  /**
   * Position of the word "In" that introduces a book, or -1. The word stands behind a mark that
   * ends a title and either has a colon or a capital follows.
   */
  static int start(String text) {
    for (int at = next(text, 4); at > 0; at = next(text, at + 2)) {
      char before = text.charAt(at - 2);
      boolean colon = text.charAt(at + 2) == ':';
      boolean capital = text.charAt(at) == 'I';
      char first = colon ? 'X' : text.charAt(Math.min(text.length() - 1, at + 3));
      boolean stop = ".?!\"'".indexOf(before) >= 0;
      boolean comma = before == ',' || before == ';';
      boolean name = Character.isUpperCase(first) || Character.isDigit(first);
      if (colon && (stop || comma || capital)
          || capital && stop && name
          || comma && name && isMeeting(text, at + 3)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a text begins with "in" and the name of a book: "in: C. Novak (ed.), Walks". */
  static boolean opens(String text) {
    return (text.startsWith("in: ") || text.startsWith("In: ") || text.startsWith("in "))
        && text.length() > 12
        && Character.isUpperCase(text.charAt(text.indexOf(' ') + 1));
  }

  private static int next(String text, int from) {
    for (int i = Math.max(4, from); i + 6 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == 'I' || c == 'i')
          && text.charAt(i + 1) == 'n'
          && text.charAt(i - 1) == ' '
          && (text.charAt(i + 2) == ' ' || text.charAt(i + 2) == ':')) {
        return i;
      }
    }
    return -1;
  }

  /** The title of the book behind "In", without editors, volume, press and place; or null. */
  static String title(String behind) {
    String text = TitleVenue.trim(behind);
    text = text.substring(Math.min(text.length(), editorsEnd(text)));
    boolean meeting = isMeeting(text, 0);
    int end = text.length();
    for (int i = 3; i + 2 < text.length(); i++) {
      char c = text.charAt(i);
      if (text.charAt(i + 1) != ' ' && c != ' ') {
        continue;
      }
      boolean stop = c == '.' && isSentenceEnd(text, i);
      boolean bracket = c == ' ' && text.charAt(i + 1) == '(' && !isAcronym(text, i + 2);
      boolean comma = c == ',' && (meeting && isMeetingNamed(text, i) || isBehind(text, i + 2));
      if (stop || bracket || comma || c == ';') {
        end = i;
        break;
      }
    }
    return TitleVenue.venue(text.substring(0, end));
  }

  private static int editorsEnd(String text) {
    for (String mark :
        new String[] {
          "(ed.)",
          "(eds.)",
          "(Ed.)",
          "(Eds.)",
          "(Eds)",
          "(eds)",
          "(ed)",
          "(Ed)",
          " eds.",
          " Eds.",
          " editors",
          " editor",
          " ed.,",
          "(Hrsg.)",
          "(org.)",
          "(Org.)",
          "(Orgs.)",
          "(coord.)",
          "(coords.)",
          "(Coord.)",
          "(Coords.)",
          "(dir.)",
          "(dirs.)",
          "(Hg.)",
          "(red.)",
          "(a cura di)",
          "(orgs.)"
        }) {
      int at = text.indexOf(mark);
      if (at > 0 && at < 160 && at + mark.length() + 4 < text.length()) {
        int end = at + mark.length();
        if (mark.charAt(0) == ' '
            && text.charAt(at - 1) == ','
            && text.charAt(end - 1) != ','
            && text.charAt(end) == ' ') {
          // "Histories, eds. Jed Novak": the editors stand behind the book.
          return 0;
        }
        while (end < text.length() && " ,.:".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        return end;
      }
    }
    Authors names = AuthorScanner.scan(text);
    boolean initials =
        names.complete()
            && !names.names().isEmpty()
            && names.names().get(0).given() != null
            && names.names().get(0).given().length() < 6
            && names.end() + 5 < text.length();
    return initials ? names.end() : 0;
  }

  private static boolean isSentenceEnd(String text, int stop) {
    int from = stop;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    if (SHORTENED.contains(text, from, stop)) {
      return false;
    }
    return stop - from > 3 && !VenueWords.isTruncated(text, from, stop)
        || stop - from == 0
        || stop - from > 1 && !VenueWords.isListed(text, from, stop);
  }

  private static boolean isMeeting(String text, int from) {
    int limit = Math.min(text.length(), from + 80);
    int word = from;
    for (int i = from; i <= limit; i++) {
      if (i == limit || !Character.isLetter(text.charAt(i))) {
        if (i > word && MEETINGS.contains(text, word, i)) {
          return true;
        }
        word = i + 1;
      }
    }
    return false;
  }

  /** "(ACAIT)" belongs to the name of a meeting. */
  private static boolean isAcronym(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isUpperCase(text.charAt(i))) {
      i++;
    }
    return i > from + 1 && i < text.length() && text.charAt(i) == ')';
  }

  private static boolean isMeetingNamed(String text, int comma) {
    return isMeeting(text.substring(0, comma), 0) && comma > 14;
  }

  private static boolean isBehind(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    return end > from && BEHIND.contains(text, from, end);
  }
}
