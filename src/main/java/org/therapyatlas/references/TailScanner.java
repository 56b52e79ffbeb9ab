package org.therapyatlas.references;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds year, volume, issue and pages. The forms are tried in a fixed order, each at its last match
 * in the entry, and the first that stands the checks is taken.
 */
final class TailScanner {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter|JAN|FEB|MAR|APR"
          + "|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[a-z]{0,6}+\\.?";
  private static final String YEAR = "(?<y>(?:1[5-9]|20)\\d\\d)[a-z]?(?![\\d])";
  private static final String DATE =
      YEAR
          + "(?:[,.]?\\s?(?:\\d{1,2}\\s)?"
          + MONTH
          + "(?:\\s?[-/]\\s?"
          + MONTH
          + ")?(?:[\\s,]\\s?\\d{1,2}(?:\\s?-\\s?\\d{1,2})?)?)?+\\.?";
  private static final String SUPPLEMENT = "(?:Suppl?(?:ement)?|Pt|Spec|Part|suppl|Supp)\\.?";
  private static final String VOLUME =
      "(?:(?:[Vv]ol(?:ume)?|Bd|[Tt]ome|[Jj]g)\\.?\\s?)?(?<v>(?:[A-HS]-?)?\\d{1,4}(?:-\\d{1,3}|/\\d{1,3})?[A-Za-z]?)(?:\\s?(?<s>"
          + SUPPLEMENT
          + "(?:\\s?(?:No\\.?\\s?|[a-z]+\\.?\\s)?\\w{1,4})?+))?";
  private static final String ISSUE =
      "(?:\\s?[(\\[](?:[Nn]o\\.?\\s?|Issue\\s|Iss\\.?\\s)?(?<i>[^()\\[\\]]{1,40})[)\\]]"
          + "|,?\\s(?:[Nn]o|[Nn]r|[Nn]um|[Ii]ss|[Ii]ssue|n°|núm|[Hh]eft|H)\\.?\\s?(?<j>\\d{1,4}(?:[-/]\\d{1,3})?[A-Za-z]?))?";
  private static final String PAGE =
      "(?:(?:[Pp]p?|[Pp]ages?|[Ss]\\.|[Aa]rt(?:icle)?(?:\\s?(?:ID|[Nn]o|[Nn]umber))?|[Ii][Dd]|[Nn]o)\\.?\\s?)?"
          + "(?<p>[A-Za-z]{0,6}\\.?\\d{1,8}[A-Za-z]?\\d?(?:\\.[a-z]?\\d{1,4})?|[ivxlcIVXLC]{1,7}(?=-))"
          + "(?:\\s?(?:-|--|to)\\s?(?<l>[A-Za-z]{0,6}\\.?\\d{1,8}[A-Za-z]?|[ivxlcIVXLC]{1,7})(?![A-Za-z]))?(?![A-Za-z\\d])";

  private static final Pattern NLM =
      Pattern.compile(
          DATE + "\\s?;\\s?(?:" + VOLUME + ")?" + ISSUE + "\\s?[:,.]?\\s?(?:" + PAGE + ")?");
  private static final Pattern YEAR_COMMA =
      Pattern.compile(
          "(?<![\\d-])[(]?" + DATE + "[)]?\\s?[,:.]?\\s?" + VOLUME + ISSUE + "\\s?[:,]\\s?" + PAGE);
  private static final Pattern YEAR_ISSUE =
      Pattern.compile(
          "(?<![\\d-])" + YEAR + "\\s?,?\\s?\\((?<i>[^()]{1,20})\\)\\s?[:,]\\s?" + PAGE);
  private static final Pattern VOLUME_YEAR =
      Pattern.compile(
          "(?<![\\p{L}\\d'-])"
              + VOLUME
              + ISSUE
              + "[,.:;]?\\s?\\((?:\\d{1,2}\\s)?(?:"
              + MONTH
              + "[,.]?\\s)?(?:\\d{1,2},\\s)?"
              + YEAR
              + "(?:\\s"
              + MONTH
              + ")?\\)\\s?[,.:;]?\\s?(?:(?:no|issue)\\.?\\s?(?<k>\\d{1,4})[,:]?\\s)?(?:"
              + PAGE
              + ")?");
  private static final Pattern VOLUME_PAGE_YEAR =
      Pattern.compile(
          "(?<![\\p{L}\\d'-])"
              + VOLUME
              + ISSUE
              + "\\s?[:,;.]\\s?"
              + PAGE
              + "[,.;:]?\\s?(?:\\((?:\\d{1,2}\\s)?(?:"
              + MONTH
              + "\\s)?"
              + YEAR
              + "\\)|(?:\\d{1,2}\\s)?(?:"
              + MONTH
              + "\\s)?(?<z>(?:1[5-9]|20)\\d\\d)(?![\\d]))");
  private static final Pattern VOLUME_PAGE =
      Pattern.compile("(?<![\\p{L}\\d'-])" + VOLUME + ISSUE + "\\s?[:,;]\\s?" + PAGE);
  private static final Pattern PAGE_YEAR =
      Pattern.compile(
          "(?<=[.,]\\s|\\s)"
              + PAGE
              + "[,.]?\\s?(?:\\("
              + YEAR
              + "\\)|,\\s(?<z>(?:1[5-9]|20)\\d\\d)(?![\\d]))");
  private static final Pattern VOLUME_ONLY =
      Pattern.compile(
          "(?<![\\p{L}\\d'-])"
              + VOLUME
              + ISSUE
              + "[,.]?\\s?(?:\\("
              + YEAR
              + "\\)|,\\s(?<z>(?:1[5-9]|20)\\d\\d)(?![\\d]))");
  private static final Pattern CJK =
      Pattern.compile(
          "(?:"
              + YEAR
              + "\\s?年?\\s?[,.;:]?\\s?)?(?:第|제)?\\s?(?<v>\\d{1,4})\\s?(?:卷|巻|권)\\s?[,(]?\\s?(?:第|제)?\\s?(?<i>\\d{1,4}(?:[-/]\\d{1,3})?)?\\s?(?:期|号|號|호)?\\)?"
              + "\\s?[,:.]?\\s?(?:第)?(?:"
              + PAGE
              + ")?\\s?(?:页|頁|쪽)?");

  private TailScanner() {}

  /** The tail of an entry, or null. */
  static Tail find(String text) {
    if (Scripts.hasCjk(text)) {
      Tail cjk = last(text, CJK, Tail.Family.CJK);
      if (cjk != null) {
        return cjk;
      }
    }
    Tail best = null;
    boolean dated = hasYear(text);
    if (dated && text.indexOf(';') >= 0) {
      best = last(text, NLM, Tail.Family.NLM);
    }
    if (best == null && dated) {
      best = last(text, YEAR_COMMA, Tail.Family.YEAR_COMMA);
    }
    if (best == null && dated) {
      best = last(text, YEAR_ISSUE, Tail.Family.YEAR_ISSUE);
    }
    if (best == null && dated) {
      best = last(text, VOLUME_YEAR, Tail.Family.VOLUME_YEAR);
    }
    if (best == null && dated) {
      best = last(text, VOLUME_PAGE_YEAR, Tail.Family.VOLUME_PAGE_YEAR);
    }
    if (best == null && mayHavePages(text)) {
      best = last(text, VOLUME_PAGE, Tail.Family.VOLUME_PAGE);
    }
    if (best == null && dated) {
      best = last(text, PAGE_YEAR, Tail.Family.PAGE_YEAR);
    }
    if (best == null && dated) {
      best = last(text, VOLUME_ONLY, Tail.Family.VOLUME_ONLY);
    }
    return best;
  }

  /** Whether digits of a year stand in the text; without them no form but one can match. */
  private static boolean hasYear(String text) {
    for (int i = 0; i + 4 <= text.length(); i++) {
      char first = text.charAt(i);
      char second = text.charAt(i + 1);
      if ((first == '1' && second >= '5' && second <= '9' || first == '2' && second == '0')
          && isDigit(text.charAt(i + 2))
          && isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a digit stands before one of the marks that divide volume and page. */
  private static boolean mayHavePages(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (digit && (c == ':' || c == ',' || c == ';')) {
        return true;
      }
      digit |= isDigit(c);
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Tail last(String text, Pattern pattern, Tail.Family family) {
    Matcher matcher = pattern.matcher(text);
    Tail found = null;
    int from = 0;
    while (from < text.length() && matcher.find(from)) {
      Tail tail = read(matcher, family);
      if (accepted(tail, text)) {
        found = tail;
        from = matcher.end() > from ? matcher.end() : from + 1;
      } else {
        from = matcher.start() + 1;
      }
    }
    return found;
  }

  private static Tail read(Matcher matcher, Tail.Family family) {
    boolean hasZ =
        family == Tail.Family.VOLUME_PAGE_YEAR
            || family == Tail.Family.PAGE_YEAR
            || family == Tail.Family.VOLUME_ONLY;
    boolean hasYear = family != Tail.Family.VOLUME_PAGE;
    boolean hasVolume = family != Tail.Family.YEAR_ISSUE && family != Tail.Family.PAGE_YEAR;
    boolean hasIssue = family != Tail.Family.PAGE_YEAR;
    boolean hasPage = family != Tail.Family.VOLUME_ONLY;
    boolean western = hasVolume && family != Tail.Family.CJK;
    String year = hasYear ? matcher.group("y") : null;
    if (year == null && hasZ) {
      year = matcher.group("z");
    }
    String volume = hasVolume ? matcher.group("v") : null;
    String issue = hasIssue ? matcher.group("i") : null;
    if (issue == null && western) {
      issue = matcher.group("j");
    }
    if (issue == null && family == Tail.Family.VOLUME_YEAR) {
      issue = matcher.group("k");
    }
    if (western && matcher.group("s") != null && issue == null) {
      issue = matcher.group("s").strip();
    }
    return new Tail(
        family,
        matcher.start(),
        matcher.end(),
        year == null ? null : Integer.valueOf(year),
        volume == null ? null : volume.strip(),
        issue == null ? null : issue.strip(),
        hasPage ? matcher.group("p") : null,
        hasPage ? matcher.group("l") : null);
  }

  private static boolean accepted(Tail tail, String text) {
    if (tail.volume() == null && tail.firstPage() == null && tail.issue() == null) {
      return false;
    }
    if (tail.start() < 3) {
      return false;
    }
    if (tail.family() == Tail.Family.VOLUME_YEAR || tail.family() == Tail.Family.VOLUME_ONLY) {
      // "159, 244-250 (2009)": what seems a volume is the page behind one.
      int before = tail.start() - 1;
      while (before > 0 && text.charAt(before) == ' ') {
        before--;
      }
      char mark = text.charAt(before);
      if (before > 0
          && (mark == ',' || mark == ':')
          && Character.isDigit(text.charAt(before - 1))) {
        return false;
      }
    }
    boolean yearless = tail.family() == Tail.Family.VOLUME_PAGE;
    boolean volumeIsYear = tail.volume() != null && isYear(tail.volume());
    if (volumeIsYear && (tail.family() != Tail.Family.NLM)) {
      return false;
    }
    if (tail.firstPage() != null
        && isYear(tail.firstPage())
        && tail.lastPage() == null
        && (yearless || tail.family() == Tail.Family.PAGE_YEAR)) {
      return false;
    }
    // Early numbers are those of a title: a tail stands in the second half or near the end.
    return tail.start() > text.length() / 5 || tail.family() == Tail.Family.NLM;
  }

  static boolean isYear(String text) {
    return text.length() == 4
        && (text.startsWith("19") || text.startsWith("20"))
        && Character.isDigit(text.charAt(2))
        && Character.isDigit(text.charAt(3));
  }
}
