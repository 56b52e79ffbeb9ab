package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads entries without a type mark: authors from the left, volume and pages from the right, and
 * between them title and journal.
 */
final class WesternParser {
  private static final Pattern EDITORS =
      Pattern.compile("^[\\s,]*+[(\\[]?(?:[Ee]ds?|[Ee]ditors?|Hrsg)\\.?[)\\]]?[\\s.,:]++");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d-])((?:1[5-9]|20)\\d\\d)[a-z]?(?![\\d])");

  private WesternParser() {}

  /**
   * The fields of an entry.
   *
   * @param identified whether the entry holds an identifier, which books seldom do
   */
  static Draft parse(String written, boolean identified) {
    String text = SerialNumbers.withoutStandard(written);
    Draft draft = new Draft();
    draft.standard = !text.equals(written);
    Authors authors = startsWithJournal(text) ? Authors.NONE : AuthorScanner.scan(text);
    int start = 0;
    boolean early = false;
    if (!authors.names().isEmpty()
        && (authors.complete() || authors.names().size() > 1 || isBeforeVenue(text, authors))) {
      draft.authors(authors);
      start = authors.end();
      if (isHeadOfJournal(text, start, authors)) {
        // "Novak, C. J. Am. Chem. Soc.": the last initial is the first word of the journal.
        AuthorName last = draft.authors.get(draft.authors.size() - 1);
        List<AuthorName> names = new ArrayList<>(draft.authors);
        String given = last.given().substring(0, last.given().indexOf(". J"));
        names.set(names.size() - 1, new AuthorName(last.surname(), given));
        draft.authors = List.copyOf(names);
        start = text.lastIndexOf("J.", start - 2);
      }
    } else {
      int group = CollectiveAuthors.end(text, 0);
      if (group < 0) {
        group = capitalBody(text);
      }
      if (group > 0 && group + 12 < text.length()) {
        draft.authors = List.of(new AuthorName(text.substring(0, group), null));
        start = group + 1;
      }
    }
    String rest = text.substring(Math.min(start, text.length()));
    Matcher editors = EDITORS.matcher(rest);
    if (editors.find()) {
      rest = rest.substring(editors.end());
    }
    DateBehindAuthors date = start > 0 || isDated(rest) ? DateBehindAuthors.read(rest) : null;
    boolean brackets = false;
    if (date != null) {
      draft.year = date.year();
      brackets = date.brackets();
      rest = rest.substring(date.end());
      early = true;
    }
    if (start > 0 && Scripts.hasCjk(rest)) {
      rest = titleFirst(rest, draft);
    }
    if (start > 0 && !early && Container.opens(rest)) {
      // Physicists cite a chapter by its book alone.
      return ofBook(rest, draft);
    }
    boolean numbered = rest.indexOf(';') > 0 && NLM_TAIL.matcher(rest).find();
    if (!numbered
        && (BookParser.parse(rest, draft)
            || Scripts.hasCjk(rest) && rest.indexOf("见") > 0 && chapter(rest, draft))) {
      draft.style = style(null, early, brackets, text, draft);
      return draft;
    }
    int edition = BookParser.editionStart(rest);
    if (edition > 0) {
      draft.title = TitleVenue.trim(rest.substring(0, edition));
      draft.imprint = true;
      lastYear(rest.substring(edition), draft);
      draft.style = style(null, early, brackets, text, draft);
      return draft;
    }
    Tail tail = tail(rest, draft.year);
    boolean located = tail != null && tail.firstPage() != null;
    LabelledPages pages = located ? null : LabelledPages.find(rest);
    if (pages != null && pages.start() > 12) {
      draft.pages(pages.first(), pages.last());
      if (draft.year == null) {
        lastYear(rest.substring(pages.start()), draft);
      }
      rest =
          pages.beforeBook()
              ? rest.substring(0, pages.start()) + ". " + rest.substring(pages.end()).strip()
              : rest.substring(0, pages.start());
      tail = pages.beforeBook() ? null : tail(rest, draft.year);
    }
    boolean addressed = tail != null && (tail.volume() != null || tail.firstPage() != null);
    int press = addressed || draft.firstPage != null ? -1 : Imprint.start(rest);
    if (press > 0 && Container.start(rest) < 0 && QuotedTitle.end(rest) < 0) {
      if (draft.year == null) {
        lastYear(rest.substring(press), draft);
      }
      draft.title = SerialNumbers.withoutNumber(TitleVenue.trim(rest.substring(0, press)));
      draft.imprint = true;
      draft.style = style(tail, early, brackets, text, draft);
      return draft;
    }
    String middle;
    if (tail != null) {
      Integer stated = draft.year;
      String first = draft.firstPage;
      String last = draft.lastPage;
      draft.tail(tail);
      if (draft.firstPage == null) {
        draft.firstPage = first;
        draft.lastPage = last;
      }
      if (stated != null) {
        draft.year = stated;
      }
      middle = rest.substring(0, tail.start());
      if (draft.year == null) {
        draft.year = anyYear(rest, tail);
        if (draft.year != null) {
          middle = withoutYear(middle, draft.year);
        }
      }
      split(middle, draft);
      BareVenue.settle(rest, tail, draft);
    } else {
      noTail(rest, draft, identified);
    }
    if (draft.venue == null) {
      draft.title = SerialNumbers.withoutNumber(draft.title);
    }
    draft.style = style(tail, early, brackets, text, draft);
    return draft;
  }

  private static Draft ofBook(String rest, Draft draft) {
    Tail tail = tail(rest, null);
    if (tail != null) {
      draft.tail(tail);
    }
    LabelledPages pages = LabelledPages.find(rest);
    if (pages != null && draft.firstPage == null) {
      draft.pages(pages.first(), pages.last());
    }
    if (draft.year == null) {
      lastYear(rest, draft);
    }
    draft.venue = Container.title(rest.substring(3));
    draft.delimited = true;
    draft.style = Style.ELSEVIER;
    return draft;
  }

  /**
   * Chinese books and chapters without authors begin with their title: "大黄. 见: …" and "临床内科杂志.
   * 中华医学会湖北分会编. …". What was read as author is put back.
   */
  private static String titleFirst(String rest, Draft draft) {
    if (draft.authors.size() != 1) {
      return rest;
    }
    String title = draft.authors.get(0).surname();
    if (rest.startsWith("见:") || rest.startsWith("见 :") || rest.startsWith("載:")) {
      draft.authors = List.of();
      return title + ". " + rest;
    }
    int stop = rest.indexOf(". ");
    if (stop > 3 && stop < 30 && rest.charAt(stop - 1) == '编' && rest.indexOf(',') > stop) {
      draft.authors = List.of(new AuthorName(rest.substring(0, stop - 1), null));
      return title + rest.substring(stop);
    }
    return rest;
  }

  private static boolean isHeadOfJournal(String text, int start, Authors authors) {
    String given = authors.names().get(authors.names().size() - 1).given();
    int journal = given == null ? -1 : given.indexOf(". J");
    if (journal < 0 || given.length() > journal + 8) {
      return false;
    }
    String behind = given.substring(journal + 3).replace(".", "").strip();
    // In "H. J. Novak, Phys. Rev." the letter stands before the surname and not before the journal.
    int letter = text.lastIndexOf("J.", start - 2);
    if (letter < 0 || !text.substring(letter + 2, start).replace(".", "").strip().equals(behind)) {
      return false;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return (behind.isEmpty() || VenueWords.isListed(behind, 0, behind.length()))
        && end > start
        && text.startsWith(".", end)
        && VenueWords.isListed(text, start, end);
  }

  /** End of a body named by capitals alone before a stop: "ISO. ", "COLLECTIF. "; or -1. */
  private static int capitalBody(String text) {
    int i = 0;
    while (i < text.length() && i < 13 && Character.isUpperCase(text.charAt(i))) {
      i++;
    }
    return i > 1 && text.startsWith(". ", i) ? i : -1;
  }

  /** "J. Agric. Food Chem. 1990, 38, 12": whether an entry begins with a known journal. */
  private static boolean startsWithJournal(String text) {
    int digit = 0;
    while (digit < text.length() && digit < 80 && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    return digit > 3
        && digit < text.length()
        && Character.isDigit(text.charAt(digit))
        && JournalLexicon.contains(TitleVenue.trim(text.substring(0, digit)));
  }

  /** Whether an entry without authors begins with its date: "1985. Title", "(2005). Title". */
  private static boolean isDated(String text) {
    boolean bracket = text.startsWith("(");
    int from = bracket ? 1 : 0;
    int end = from + 4;
    return end + 2 < text.length()
        && TailScanner.isYear(text.substring(from, end))
        && text.charAt(end) == (bracket ? ')' : '.');
  }

  /** "Almgren J., Nucl. Phys. A, 418": whether a lone name stands before a journal. */
  private static boolean isBeforeVenue(String text, Authors authors) {
    AuthorName name = authors.names().get(0);
    if (name.given() == null
        || name.given().length() > 5
        || !name.given().equals(name.given().toUpperCase(Locale.ROOT))) {
      return false;
    }
    int end = authors.end();
    int digit = end;
    while (digit < text.length() && digit - end < 60 && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    return digit > end + 2
        && digit < text.length()
        && Character.isDigit(text.charAt(digit))
        && new VenueBoundary(TitleVenue.trim(text.substring(end, digit))).isVenue(true);
  }

  private static final Pattern SERIES = Pattern.compile("[A-HX]\\d{1,4}");

  private static final Pattern NLM_TAIL = Pattern.compile("(?:19|20)\\d\\d[^;.]{0,20};\\s?\\d");

  private static boolean chapter(String rest, Draft draft) {
    if (!BookParser.chapter(rest, draft)) {
      return false;
    }
    Tail tail = TailReader.read(rest, draft.year);
    if (tail != null) {
      draft.year = draft.year == null ? tail.year() : draft.year;
    }
    return true;
  }

  private static final Pattern DATED_LOCATOR =
      Pattern.compile(
          "(?<=[.\\])] )((?:19|20)\\d\\d) [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \\d{1,2})?:\\s?([A-Za-z0-9][\\w.()-]{2,40}?)[.\\s]*$");

  /** "2023 Mar 10:heartjnl-2022-321860": an article ahead of print has a date and a locator. */
  private static Tail datedLocator(String rest) {
    Matcher matcher =
        DATED_LOCATOR.matcher(rest).region(Math.max(0, rest.length() - 80), rest.length());
    matcher.useTransparentBounds(true);
    if (!matcher.find()) {
      return null;
    }
    return new Tail(
        Tail.Family.NLM,
        matcher.start(),
        matcher.end(),
        Integer.valueOf(matcher.group(1)),
        null,
        null,
        matcher.group(2),
        null);
  }

  /** Numbers at the end in any order; failing those, the last that have one of the fixed forms. */
  private static Tail tail(String rest, Integer year) {
    Tail dated = year == null && rest.indexOf(':') > 0 ? datedLocator(rest) : null;
    if (dated != null) {
      return dated;
    }
    Tail read = TailReader.read(rest, year);
    boolean full =
        read != null
            && (read.volume() != null
                || read.firstPage() != null
                || read.issue() != null && read.year() != null);
    if (full) {
      return read;
    }
    Tail found = TailScanner.find(rest);
    return found == null ? read : found;
  }

  /** "Title // Journal. – 2017. –", as GOST 7.1 sets them; whether it was one. */
  private static boolean splitGost(String middle, Draft draft) {
    int bars = middle.indexOf(" // ");
    if (bars < 8) {
      return false;
    }
    String behind = middle.substring(bars + 4);
    int end = 0;
    while (end < behind.length()
        && "–—".indexOf(behind.charAt(end)) < 0
        && !behind.startsWith(" - ", end)) {
      end++;
    }
    String venue = TitleVenue.trim(behind.substring(0, end));
    if (venue.isEmpty()) {
      return false;
    }
    draft.title = TitleVenue.trim(middle.substring(0, bars));
    draft.venue = venue;
    draft.delimited = true;
    draft.knownVenue = JournalLexicon.contains(venue);
    return true;
  }

  private static void split(String middle, Draft draft) {
    if (splitGost(middle, draft)) {
      return;
    }
    TitleVenue parts = TitleVenue.split(middle, draft.firstPage != null);
    draft.title = parts.title();
    draft.delimited = !middle.isEmpty() && QuotedTitle.end(TitleVenue.trim(middle)) > 0;
    draft.venue = parts.venue();
    draft.knownVenue = parts.known();
    if (draft.venue != null && draft.volume != null && SERIES.matcher(draft.volume).matches()) {
      // "Phys. Rev. D46": the letter names the series, not the volume.
      draft.venue =
          draft.venue
              + (middle.stripTrailing().endsWith(".") ? ". " : " ")
              + draft.volume.charAt(0);
      draft.volume = draft.volume.substring(1);
    }
  }

  private static Integer anyYear(String text, Tail tail) {
    Matcher year = YEAR.matcher(text);
    Integer found = null;
    while (year.find()) {
      if (year.start() >= tail.start() && year.end() <= tail.end()) {
        continue;
      }
      found = Integer.valueOf(year.group(1));
      if (year.start() > tail.end()) {
        break;
      }
    }
    return found;
  }

  private static String withoutYear(String middle, int year) {
    String text = TitleVenue.trim(middle);
    String digits = Integer.toString(year);
    for (String form : new String[] {"(" + digits, digits}) {
      if (text.endsWith(form)) {
        return text.substring(0, text.length() - form.length());
      }
    }
    return text;
  }

  private static void lastYear(String text, Draft draft) {
    Matcher year = YEAR.matcher(text);
    while (draft.year == null && year.find()) {
      draft.year = Integer.valueOf(year.group(1));
    }
  }

  /** Books, reports, theses: title up to the first sentence's end, the year the last one stated. */
  private static void noTail(String rest, Draft draft, boolean identified) {
    Matcher year = YEAR.matcher(rest);
    int at = -1;
    while (year.find()) {
      at = year.start();
      if (draft.year == null || at > rest.length() / 2) {
        draft.year = draft.year != null && at < 3 ? draft.year : Integer.valueOf(year.group(1));
      }
    }
    int quote = QuotedTitle.end(rest);
    if (quote > 0) {
      draft.delimited = true;
      draft.title = TitleVenue.trim(rest.substring(1, quote));
      BareVenue.read(rest.substring(quote + 1), draft, identified);
      return;
    }
    int in = Container.start(rest);
    if (in > 10) {
      draft.title = TitleVenue.trim(rest.substring(0, in));
      draft.venue = Container.title(rest.substring(in + 3));
      return;
    }
    int stop = -1;
    for (int i = 12; i + 1 < rest.length(); i++) {
      char c = rest.charAt(i);
      if ((c == '.' || c == '?' || c == '!')
          && rest.charAt(i + 1) == ' '
          && Character.isLetterOrDigit(rest.charAt(i - 2))) {
        stop = c == '.' ? i : i + 1;
        break;
      }
    }
    String title = TitleVenue.trim(stop > 0 ? rest.substring(0, stop) : rest);
    draft.title = title.isEmpty() ? null : title;
    if (stop > 0) {
      BareVenue.read(rest.substring(stop + 1), draft, identified);
    } else {
      draft.whole = Scripts.hasCjk(title);
    }
  }

  private static Style style(Tail tail, boolean early, boolean brackets, String text, Draft draft) {
    if (Scripts.hasCjk(text)) {
      return Style.CJK;
    }
    if (early && brackets) {
      return text.indexOf('"') > 0 || text.indexOf(" '") > 0 ? Style.HARVARD : Style.APA;
    }
    if (early) {
      return Style.HARVARD;
    }
    if (tail == null) {
      return Style.UNKNOWN;
    }
    return switch (tail.family()) {
      case NLM -> Style.NLM;
      case YEAR_COMMA, YEAR_ISSUE -> Style.BMC;
      case CJK -> Style.CJK;
      default -> Style.ELSEVIER;
    };
  }
}
