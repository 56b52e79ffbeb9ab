package org.therapyatlas.references;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads entries after GB/T 7714 (1987, 2005, 2015, 2025) and its kin, whose type mark behind the
 * title makes them almost self-delimiting.
 */
final class GbtParser {
  private static final Pattern MARK =
      Pattern.compile(
          "\\s?[\\[](M|C|G|N|J|D|R|S|P|A|Z|EB|DB|CP|DS|CM|PP|K|X)(?:\\s?/\\s?(OL|MK|DK|CD|MT))?[\\]]\\s?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ACCESS =
      Pattern.compile("\\[\\d{4}[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?)?\\]|\\[(?:19|20)\\d\\d\\]");
  private static final Pattern PUBLISHED =
      Pattern.compile("\\(((?:19|20)\\d\\d)(?:[-/.]\\d{1,2}){0,2}\\)");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d-])((?:1[5-9]|20)\\d\\d)[a-z]?(?:-\\d{1,2}(?:-\\d{1,2})?)?(?!\\d)");
  private static final Pattern AUTHOR_YEAR =
      Pattern.compile("^,?\\s?\\(?((?:1[5-9]|20)\\d\\d)[a-z]?\\)?[.,:]\\s?");
  private static final Pattern LOCATION =
      Pattern.compile(
          "^[,.:;\\s]*+(?:(?:[Vv]ol\\.?\\s?)?(\\d{1,5}(?:-\\d{1,4})?|[IVXLC]{1,7}(?=[(:,]))?\\s?(?:\\(([^()]{1,30})\\))?)\\s?(?:[:,]\\s?(?:pp?\\.?\\s?)?([A-Za-z]{0,8}\\d[\\dA-Za-z]*+(?:\\.[\\dA-Za-z]++)*+|[ivxlc]{1,6})(?:\\s?[-~+]\\s?([A-Za-z]{0,6}\\d+[A-Za-z]?|[ivxlc]{1,6}))?)?");

  private GbtParser() {}

  /** The fields of an entry with a type mark, or null if it has none. */
  static Draft parse(String text) {
    Matcher mark = MARK.matcher(text);
    if (!mark.find() || mark.start() < 2) {
      return null;
    }
    Draft draft = new Draft();
    draft.style = Style.GBT;
    draft.typeMark =
        mark.group(1).toUpperCase(java.util.Locale.ROOT)
            + (mark.group(2) == null ? "" : "/" + mark.group(2).toUpperCase(java.util.Locale.ROOT));
    String head = text.substring(0, mark.start());
    String rest = text.substring(mark.end());
    int container = head.indexOf("//");
    if (container > 0) {
      // "Chapter//Editor. Book[M]. Place: Press, 2010: 12": the mark belongs to the book.
      head(head.substring(0, container), draft);
      draft.venue = withoutAuthors(head.substring(container + 2));
      imprint(rest, draft, false);
      return draft;
    }
    head(head, draft);
    rest = ACCESS.matcher(rest).replaceAll(" ").strip();
    if (rest.startsWith("//")) {
      inContainer(rest.substring(2), draft);
      return draft;
    }
    switch (mark.group(1).toUpperCase(java.util.Locale.ROOT)) {
      case "J" -> journal(trimStart(rest), draft);
      case "N" -> newspaper(trimStart(rest), draft);
      case "D" -> imprint(rest, draft, true);
      default -> imprint(rest, draft, false);
    }
    return draft;
  }

  private static void head(String head, Draft draft) {
    String text = head.strip();
    Authors authors = AuthorScanner.scan(text);
    String title = text;
    if (!authors.names().isEmpty() && authors.complete() && authors.end() < text.length()) {
      draft.authors(authors);
      title = text.substring(authors.end());
    } else {
      int group = CollectiveAuthors.end(text, 0);
      if (group > 0 && group + 2 < text.length() && text.charAt(group) == '.') {
        draft.authors = List.of(new AuthorName(text.substring(0, group), null));
        title = text.substring(group + 2);
      }
    }
    Matcher year = AUTHOR_YEAR.matcher(title);
    if (year.find()) {
      draft.year = Integer.valueOf(year.group(1));
      title = title.substring(year.end());
    }
    title = TitleVenue.trim(title);
    draft.title = title.isEmpty() ? null : title;
  }

  /** {@code J, 2020, 40(1/2): 174-179}, {@code J, 40(1): 174}, {@code J 2020;40:174}. */
  private static void journal(String rest, Draft draft) {
    Matcher year = YEAR.matcher(rest);
    int at = -1;
    while (year.find()) {
      char before = year.start() > 1 ? rest.charAt(year.start() - 2) : ' ';
      boolean marked =
          before == ','
              || before == '.'
              || before == ';'
              || rest.charAt(Math.max(0, year.start() - 1)) == ' '
              || rest.charAt(Math.max(0, year.start() - 1)) == ','
              || rest.charAt(Math.max(0, year.start() - 1)) == '(';
      if (year.start() > 0 && marked) {
        at = year.start();
        break;
      }
    }
    boolean first = draft.year == null;
    if (at > 0 && (first || Integer.parseInt(year.group(1)) == draft.year)) {
      draft.year = Integer.valueOf(year.group(1));
      draft.venue = TitleVenue.venue(rest.substring(0, at));
      location(rest.substring(year.end()), draft);
    } else {
      Matcher volume = VOLUME_AFTER.matcher(rest);
      if (volume.find()) {
        draft.venue = TitleVenue.venue(rest.substring(0, volume.start()));
        location(rest.substring(volume.start()), draft);
      } else {
        draft.venue = TitleVenue.venue(firstSentence(rest));
      }
    }
  }

  private static final Pattern VOLUME_AFTER =
      Pattern.compile("[,.]\\s?(?=(?:[Vv]ol\\.?\\s?)?\\d{1,5}\\s?[(:,.]|\\(\\d|\\d{1,4}$)");

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
      draft.venue = TitleVenue.venue(rest.substring(0, year.start()));
      Matcher page =
          Pattern.compile("\\(([^()]{1,10})\\)").matcher(rest).region(year.end(), rest.length());
      if (page.lookingAt()) {
        draft.firstPage = page.group(1);
      }
    } else {
      draft.venue = TitleVenue.venue(firstSentence(rest));
    }
  }

  private static void inContainer(String rest, Draft draft) {
    String book = rest;
    Matcher mark = MARK.matcher(rest);
    int end;
    if (mark.find()) {
      end = mark.start();
      book = rest.substring(0, end);
      imprint(rest.substring(mark.end()), draft, false);
      draft.venue = withoutAuthors(book);
      return;
    }
    book = withoutAuthorsKeepRest(rest);
    int stop = sentenceEnd(book);
    draft.venue = TitleVenue.venue(book.substring(0, stop));
    imprint(book.substring(Math.min(book.length(), stop)), draft, false);
  }

  private static String withoutAuthors(String text) {
    String rest = withoutAuthorsKeepRest(text.strip());
    return TitleVenue.venue(rest);
  }

  private static String withoutAuthorsKeepRest(String text) {
    Authors editors = AuthorScanner.scan(text);
    if (editors.complete()
        && !editors.names().isEmpty()
        && editors.end() < text.length()
        && text.charAt(Math.max(0, editors.end() - 2)) == '.') {
      return text.substring(editors.end());
    }
    return text;
  }

  /** Place, press and year; for theses the school is the venue. */
  private static void imprint(String rest, Draft draft, boolean school) {
    String text = ACCESS.matcher(rest).replaceAll(" ");
    text = trimStart(text);
    Matcher published = PUBLISHED.matcher(text);
    Matcher year = YEAR.matcher(text);
    if (draft.year == null) {
      if (year.find()) {
        draft.year = Integer.valueOf(year.group(1));
        pagesAfter(text, year.end(), draft);
      } else if (published.find()) {
        draft.year = Integer.valueOf(published.group(1));
      }
    }
    if (school && draft.venue == null) {
      int end = text.length();
      Matcher stop =
          Pattern.compile("[,.]\\s?(?=(?:1[5-9]|20)\\d\\d)|\\.\\s|\\.$|:\\s?\\d|$").matcher(text);
      if (stop.find()) {
        end = stop.start();
      }
      String place = text.substring(0, end);
      int colon = place.indexOf(':');
      draft.venue = TitleVenue.venue(colon > 0 ? place.substring(colon + 1) : place);
    }
  }

  private static void pagesAfter(String text, int from, Draft draft) {
    Matcher pages =
        Pattern.compile(
                "\\s?:\\s?([A-Za-z]?\\d{1,6}|[ivxlc]{1,6})(?:\\s?-\\s?([A-Za-z]?\\d{1,6}|[ivxlc]{1,6}))?")
            .matcher(text)
            .region(from, text.length());
    if (pages.lookingAt()) {
      draft.pages(pages.group(1), pages.group(2));
    }
  }

  private static String trimStart(String text) {
    int i = 0;
    while (i < text.length() && " .,:;".indexOf(text.charAt(i)) >= 0) {
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
