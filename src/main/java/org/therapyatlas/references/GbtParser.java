package org.therapyatlas.references;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads entries after GB/T 7714 (1987, 2005, 2015, 2025) and its kin, whose type mark behind the
 * title makes them almost self-delimiting.
 */
final class GbtParser {
  private static final Pattern MARK =
      Pattern.compile(
          "[\\[](M|C|G|N|J|D|R|S|P|A|Z|EB|DB|CP|DS|CM|PP|K|X)(?:\\s?/\\s?(OL|MK|DK|CD|MT))?[\\]]\\s?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ACCESS =
      Pattern.compile("\\[\\d{4}[a-z]?[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?)?\\]");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d\\[-])((?:1[5-9]|20)\\d\\d)[a-z]?(?:[-.]\\d{1,2}(?:[-.]\\d{1,2})?)?(?!\\d)");
  private static final Pattern AUTHOR_YEAR =
      Pattern.compile(
          "^[,.]?\\s?[(\\[]?((?:1[5-9]|20)\\d\\d)[a-z]?(?:/\\d{4})?[)\\]]?(?:[.,:]\\s?|\\s|$)");
  private static final Pattern LOCATION =
      Pattern.compile(
          "^[,.:;\\s]*+(?:[Vv]ol\\.?\\s?)?(\\d{1,5}(?:-\\d{1,4})?|[IVXLC]{1,7}(?=[(:,]))?\\s?(?:\\(([^()]{1,30})\\))?"
              + "\\s?(?:[:,]\\s?(?:pp?\\.?\\s?)?([A-Za-z]{0,8}\\d[\\dA-Za-z]*+(?:\\.[\\dA-Za-z]++)*+|[ivxlc]{1,6})"
              + "(?:\\s?[-~+]\\s?([A-Za-z]{0,6}\\d+[A-Za-z]?|[ivxlc]{1,6}))?)?");
  private static final Pattern VOLUME_AFTER =
      Pattern.compile(
          "[,.]\\s?(?=(?:[Vv]ol\\.?\\s?)?\\d{1,5}\\s?[(:,.]|\\(\\d|\\d{1,4}$)|(?=\\(\\d{1,3}(?:/\\d{1,3})?\\)\\s?:)");
  private static final Pattern SCHOOL_END =
      Pattern.compile("[,.]\\s?(?=\\[?(?:1[5-9]|20)\\d\\d)|(?<![A-Z])\\.\\s|\\.$|:\\s?\\d|$");
  private static final Pattern PAGES =
      Pattern.compile(
          "\\]?\\s?:\\s?([A-Za-z]?\\d{1,6}|[ivxlc]{1,6})(?:\\s?-\\s?([A-Za-z]?\\d{1,6}|[ivxlc]{1,6}))?");
  private static final Pattern NEWSPAPER_PAGE = Pattern.compile("\\(([^()]{1,10})\\)");
  private static final Pattern TRANSLATOR =
      Pattern.compile("^[^.:]{1,60}?[,\\s]\\s?译\\.?\\s?(?=[^,])");
  private static final Pattern VOLUME_OF_BOOK =
      Pattern.compile(
          ":\\s(?:第\\s?[\\d一二三四五六七八九十]{1,4}\\s?[册卷辑部集]|卷\\s\\d{1,3}|\\d{4}年卷|[上中下一二三]部|[Vv](?:ol)?\\.\\s?\\d{1,3})$");
  private static final Pattern STANDARD =
      Pattern.compile(
          "(?:^|:\\s|\\s)(?:[A-Z]{2,6}(?:/[A-Z]{1,6}){0,3}|T)(?:[/ ][A-Z]{1,5}){0,3}[/ -]?\\s?[A-Z]{0,3}-?\\d[\\w./-]*+(?:[:]((?:19|20)\\d\\d))?(?:\\([a-zA-Z]{1,3}\\))?");
  private static final Pattern YEAR_OF_STANDARD = Pattern.compile("[-:]((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern REPORT_NUMBER =
      Pattern.compile(
          ":\\s(?:[A-Z]{1,4}\\s)?(?=[^\\d\\s]*+\\d)[A-Za-z0-9./-]{4,40}$|:\\s\\p{IsHan}{2,6},\\s?[A-Z]{2}\\d[\\d.]*+[A-Z]?\\d?$|:\\s[A-Z]{2},\\s?[A-Z]{2}\\d[\\d.]*+[A-Z]?\\d?$");

  private GbtParser() {}

  /** The fields of an entry with a type mark, or null if it has none. */
  static Draft parse(String text) {
    if (text.indexOf('[') < 0) {
      return null;
    }
    Matcher mark = MARK.matcher(text);
    if (!mark.find() || mark.start() < 2) {
      return null;
    }
    String type = mark.group(1).toUpperCase(Locale.ROOT);
    Draft draft = new Draft();
    draft.style = Style.GBT;
    draft.typeMark =
        type + (mark.group(2) == null ? "" : "/" + mark.group(2).toUpperCase(Locale.ROOT));
    String head = text.substring(0, mark.start());
    String rest = text.substring(mark.end());
    int container = head.indexOf("//");
    if (container > 0) {
      // "Chapter//Editor. Book[M]. Place: Press, 2010: 12": the mark belongs to the book.
      head(head.substring(0, container), type, draft);
      draft.venue = book(head.substring(container + 2));
      imprint(rest, draft, false);
      return draft;
    }
    head(head, type, draft);
    rest = ACCESS.matcher(rest).replaceAll(" ").strip();
    int inside = rest.indexOf("//");
    if (inside >= 0 && inside < 80) {
      inContainer(rest.substring(inside + 2).strip(), draft);
      return draft;
    }
    rest = trimStart(rest);
    Matcher translator = TRANSLATOR.matcher(rest);
    if (translator.find()) {
      rest = trimStart(rest.substring(translator.end()));
    }
    switch (type) {
      case "J" -> journal(rest, draft);
      case "N" -> newspaper(rest, draft);
      case "D", "R" -> imprint(rest, draft, true);
      default -> imprint(rest, draft, false);
    }
    return draft;
  }

  private static void head(String head, String type, Draft draft) {
    String text = head.strip();
    if (text.startsWith("Anon, n.d.")) {
      // Nobody is named, and no date.
      text = text.substring(6);
    }
    boolean han = !text.isEmpty() && Scripts.isCjk(text.codePointAt(0));
    Authors authors = han ? HanAuthors.scan(text, false) : AuthorScanner.scanSurnamesFirst(text);
    String title = text;
    if (!authors.names().isEmpty() && authors.complete() && authors.end() < text.length()) {
      draft.authors(authors);
      title = text.substring(authors.end());
    } else {
      int group = CollectiveAuthors.end(text, 0);
      if (group < 0 || group + 2 >= text.length() || text.charAt(group) == ':') {
        group = shortBody(text);
      }
      if (group > 0 && group + 2 < text.length()) {
        draft.authors = List.of(new AuthorName(text.substring(0, group), null));
        title = text.substring(group + 1).strip();
      }
    }
    if (isNobody(draft.authors)) {
      draft.authors = List.of();
    }
    if (title.startsWith("n.d.")) {
      title = title.substring(4);
    }
    Matcher year = AUTHOR_YEAR.matcher(title);
    if (year.find()) {
      // A year in square brackets is the citing author's guess; the entry does not state it.
      draft.year = year.group().indexOf('[') >= 0 ? null : Integer.valueOf(year.group(1));
      title = title.substring(year.end());
    }
    title = title(title, type, text.contains("n.d.") || text.contains("无日期"), draft);
    draft.title = title.isEmpty() ? null : title;
  }

  /** A title without the number of its standard, patent, report or volume. */
  private static String title(String read, String type, boolean undated, Draft draft) {
    String title = trim(read);
    switch (type) {
      case "S" -> {
        Matcher number = STANDARD.matcher(title);
        if (number.find() && (number.start() < 2 || number.end() > title.length() - 2)) {
          draft.standard = true;
          Matcher dated = YEAR_OF_STANDARD.matcher(number.group());
          if (draft.year == null && !undated && dated.find()) {
            draft.year = Integer.valueOf(dated.group(1));
          }
          title = title.substring(0, number.start()) + " " + title.substring(number.end());
        }
      }
      case "P", "R", "A" -> title = REPORT_NUMBER.matcher(title).replaceFirst("");
      case "M", "C", "G", "CM", "Z" -> {
        title = VOLUME_OF_BOOK.matcher(title).replaceFirst("");
        Matcher number = REPORT_NUMBER.matcher(title);
        if (number.find() && number.group().indexOf('-') > 0) {
          title = title.substring(0, number.start());
        }
      }
      default -> {}
    }
    return trim(title);
  }

  /** Brackets belong to a title when they are balanced. */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " .,;:-".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " .,;:-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** "Anon." and its kin say that nobody is named. */
  private static boolean isNobody(List<AuthorName> names) {
    if (names.size() != 1) {
      return false;
    }
    String name = names.get(0).surname();
    return name.equals("佚名") || name.equals("Anon") || name.equalsIgnoreCase("anonymous");
  }

  /**
   * End of a body of few capitalised words before a stop or a year ("ISO. ", "Zotero, [2024]. ").
   */
  private static int shortBody(String text) {
    int words = 1;
    for (int i = 0; i + 2 < text.length() && i < 80; i++) {
      char c = text.charAt(i);
      if (c == '.' && text.charAt(i + 1) == ' ' && i > 1 && text.charAt(i - 2) != '.') {
        return i;
      }
      if (c == ',' && AUTHOR_YEAR.matcher(text.substring(i)).find()) {
        return i;
      }
      if (c == ' ') {
        char next = text.charAt(i + 1);
        boolean small =
            text.startsWith("of ", i + 1)
                || text.startsWith("for ", i + 1)
                || text.startsWith("and ", i + 1);
        if (!Character.isUpperCase(next) && !small && next != '(' && next != '&' || ++words > 8) {
          return -1;
        }
      } else if (c == ':' || c == '?' || c == '"') {
        return -1;
      }
    }
    return -1;
  }

  /** {@code J, 2020, 40(1/2): 174-179}, {@code J, 40(1): 174}, {@code J 2020;40:174}. */
  private static void journal(String rest, Draft draft) {
    Matcher year = YEAR.matcher(rest);
    boolean found = false;
    while (!found && year.find()) {
      char before = year.start() > 0 ? rest.charAt(year.start() - 1) : ' ';
      found = before == ' ' || before == ',' || before == '(' || before == '[';
      found &= draft.year == null || Integer.parseInt(year.group(1)) == draft.year;
    }
    if (found) {
      draft.year = Integer.valueOf(year.group(1));
      draft.venue = venue(rest.substring(0, year.start()));
      location(rest.substring(Math.min(rest.length(), yearEnd(rest, year))), draft);
      return;
    }
    Matcher volume = VOLUME_AFTER.matcher(rest);
    if (volume.find()) {
      draft.venue = venue(rest.substring(0, volume.start()));
      location(rest.substring(volume.start()), draft);
    } else {
      draft.venue = venue(firstSentence(rest));
    }
  }

  /** "2020-05": a date; "2013(1)": a year before an issue. */
  private static int yearEnd(String rest, Matcher year) {
    return year.end() < rest.length() && rest.charAt(year.end()) == ']'
        ? year.end() + 1
        : year.end();
  }

  /** A venue has letters: a bare year or number is none. */
  private static String venue(String text) {
    String venue = TitleVenue.venue(text);
    if (venue == null) {
      return null;
    }
    for (int i = 0; i < venue.length(); i++) {
      if (Character.isLetter(venue.charAt(i))) {
        return venue;
      }
    }
    return null;
  }

  private static void location(String text, Draft draft) {
    Matcher matcher = LOCATION.matcher(text);
    if (matcher.find()) {
      draft.volume = matcher.group(1);
      draft.issue = matcher.group(2);
      draft.pages(matcher.group(3), matcher.group(4));
    }
  }

  /** {@code 人民日报, 2000-12-25(10)}. */
  private static void newspaper(String rest, Draft draft) {
    Matcher year = YEAR.matcher(rest);
    if (year.find() && year.start() > 1) {
      draft.year = Integer.valueOf(year.group(1));
      draft.venue = venue(rest.substring(0, year.start()));
      Matcher page = NEWSPAPER_PAGE.matcher(rest).region(year.end(), rest.length());
      if (page.lookingAt()) {
        draft.firstPage = page.group(1);
      }
    } else {
      draft.venue = venue(firstSentence(rest));
    }
  }

  private static final Pattern PLACE = Pattern.compile("^[^:.]{1,40}:\\s?[^:].*+");
  private static final Pattern EDITION =
      Pattern.compile(
          "^(?:\\[?(?:1[5-9]|20)\\d\\d(?!\\s\\d).*+|第?\\s?\\d{1,2}\\s?版.*+|\\d{1,2}(?:st|nd|rd|th) ed.*+|修订版.*+|Rev\\. ed.*+|\\d{4}\\s?版.*+|\\d[\\d-]*+[\\s.]*+)");
  private static final Pattern LOCATION_OF_PAPER =
      Pattern.compile("^(.{2,}?)(?:,\\s?((?:19|20)\\d\\d))?:\\s?(\\d{1,5})(?:-(\\d{1,5}))?\\.?$");

  private static void inContainer(String rest, Draft draft) {
    Matcher mark = MARK.matcher(rest);
    if (mark.find()) {
      draft.venue = book(rest.substring(0, mark.start()));
      imprint(rest.substring(mark.end()), draft, false);
      return;
    }
    String[] parts = rest.split("(?<![ .][A-Z])\\s?\\.\\s");
    int behind = 1;
    while (behind < parts.length && !isImprint(parts, behind)) {
      behind++;
    }
    String book = parts[Math.max(0, Math.min(behind, parts.length) - 1)];
    Matcher paper = LOCATION_OF_PAPER.matcher(book);
    if (parts.length == 1 && paper.matches()) {
      book = paper.group(1);
      if (draft.year == null && paper.group(2) != null) {
        draft.year = Integer.valueOf(paper.group(2));
      }
      draft.pages(paper.group(3), paper.group(4));
    }
    Authors editors = AuthorScanner.scan(book);
    boolean initials =
        editors.complete()
            && !editors.names().isEmpty()
            && editors.names().get(0).given() != null
            && editors.names().get(0).given().length() < 8;
    if (initials && editors.end() + 5 < book.length()) {
      book = book.substring(editors.end());
    }
    draft.venue = venue(withoutVolume(TitleVenue.trim(book)));
    if (parts.length > 1) {
      StringBuilder imprint = new StringBuilder();
      for (int i = Math.min(behind, parts.length); i < parts.length; i++) {
        imprint.append(parts[i]).append(". ");
      }
      imprint(imprint.toString(), draft, false);
    }
  }

  /**
   * Whether a sentence is an edition, a year or "Place: Press", so that the title stood before it.
   */
  private static boolean isImprint(String[] parts, int at) {
    if (EDITION.matcher(parts[at]).matches()) {
      return true;
    }
    if (!PLACE.matcher(parts[at]).matches()) {
      return false;
    }
    // "Water quality: a handbook. 6th ed. New York: McGraw-Hill": a title with a colon is no place.
    for (int i = at + 1; i < parts.length; i++) {
      if (EDITION.matcher(parts[i]).matches() || PLACE.matcher(parts[i]).matches()) {
        return false;
      }
    }
    return true;
  }

  /** A title without the number of its volume. */
  static String withoutVolume(String title) {
    return VOLUME_OF_BOOK.matcher(title).replaceFirst("");
  }

  /** The title of a book behind the names of its editors. */
  private static String book(String text) {
    String read = text.strip();
    int stop = read.indexOf(". ");
    String title = stop > 0 && stop + 4 < read.length() ? read.substring(stop + 2) : read;
    return venue(VOLUME_OF_BOOK.matcher(title).replaceFirst(""));
  }

  /** Place, press and year; for theses and reports the institution is the venue. */
  private static void imprint(String rest, Draft draft, boolean institution) {
    String text = trimStart(ACCESS.matcher(rest).replaceAll(" "));
    Matcher year = YEAR.matcher(text);
    if (year.find()) {
      if (draft.year == null) {
        draft.year = Integer.valueOf(year.group(1));
      }
      pagesAfter(text, year.end(), draft);
    }
    if (draft.firstPage == null) {
      int colon = text.lastIndexOf(':');
      if (colon > 0) {
        pagesAfter(text, colon, draft);
      }
    }
    if (institution && draft.venue == null) {
      Matcher stop = SCHOOL_END.matcher(text);
      String place = stop.find() ? text.substring(0, stop.start()) : text;
      int colon = place.indexOf(':');
      draft.venue = colon < 0 && place.startsWith("(") ? null : venue(place.substring(colon + 1));
    }
  }

  private static void pagesAfter(String text, int from, Draft draft) {
    Matcher pages = PAGES.matcher(text).region(from, text.length());
    if (pages.lookingAt()) {
      draft.pages(pages.group(1), pages.group(2));
    }
  }

  private static String trimStart(String text) {
    int i = 0;
    while (i < text.length() && " .,;:".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return text.substring(i);
  }

  private static String firstSentence(String text) {
    return text.substring(0, sentenceEnd(text));
  }

  private static int sentenceEnd(String text) {
    int stop = text.indexOf(". ");
    return stop > 0 ? stop : text.endsWith(".") ? text.length() - 1 : text.length();
  }
}
