package org.therapyatlas.references;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/**
 * Finds identifiers of works in text and brings them into the one form that is published. DOIs are
 * read by {@link DoiScanner}. Every method takes time linear in the length of its text.
 */
public final class Identifiers {
  private static final Pattern PMID =
      Regex.compile(
          "(?:\\bPMID|PubMed\\s?ID|\\[PubMed)[:：]?\\s*+(?:PMID[:：]?\\s*+)?0*+([1-9]\\d{0,7})(?!\\d)"
              + "|pubmed(?:\\.ncbi\\.nlm\\.nih\\.gov)?/(?:\\?term=)?0*+([1-9]\\d{0,7})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  // Glued text is common in scrapes ("37678577PMCID"), so no word boundary is asked for before it.
  private static final Pattern PMCID =
      Regex.compile(
          "PMC\\s?0*+([1-9]\\d{2,8})(?!\\d)|PMCID[:：]\\s*+(?:PMC)?\\s?0*+([1-9]\\d{2,8})(?!\\d)");
  static final Pattern ARXIV =
      Regex.compile(
          "(?:arxiv[:：.]?\\s?|arxiv\\.org/(?:abs|pdf)/|10\\.48550/arxiv\\.)"
              + "(\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[A-Z]{2})?/\\d{7})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  static final Pattern REGISTRATION =
      Regex.compile(
          "(?<![A-Za-z0-9])(?:(NCT)\\s?(\\d{8})|(ISRCTN)\\s?(\\d{8})|(ChiCTR)(-?(?:[A-Z]{2,5}-)?\\d{8,10})"
              + "|(DRKS)\\s?(\\d{8})|(jRCT)(s?\\d{9,10})|(UMIN)-?(?:CTR\\s)?(\\d{9})"
              + "|(ACTRN)\\s?(\\d{14})|(CTRI/)(\\d{4}/\\d{2,3}/\\d{6})|(IRCT)(\\d{8,14}N\\d{1,3})"
              + "|(KCT)(\\d{7})|(TCTR)(\\d{11})|(PACTR)(\\d{15,16})"
              + "|(EudraCT)(?:[\\s:：]|number|no\\.?|nr\\.?)*+(\\d{4}-\\d{6}-\\d{2}))(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISBN =
      Regex.compile(
          "ISBN(?:-1[03])?(?:\\s1[03])?[:：]?\\s*+((?:97[89][- ]?)?\\d(?:[- ]?\\d){8}[- ]?[\\dXx])(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  static final Pattern ARTICLE_NUMBER =
      Regex.compile(
          "(?<!\\d)(\\d{4}-\\d{3}[\\dXx])\\s?[(（]((?:19|20)\\d\\d)[)）]\\s?"
              + "([0-9A-Z]{1,6})-(\\d{3,5})-(\\d{1,4})(?!\\d)");

  /** Digits that stand together in every number that {@link #REGISTRATION} reads. */
  private static final int FEWEST_DIGITS = 6;

  private Identifiers() {}

  /**
   * The number that Chinese journals print on an article: {@code ISSN(year)issue-page-length}.
   *
   * @param issn ISSN with hyphen, its check digit verified
   * @param year year of the issue
   * @param issue issue as printed, leading zeros kept
   * @param firstPage first page without leading zeros
   * @param pages number of pages
   */
  public record ArticleNumber(String issn, int year, String issue, String firstPage, int pages) {}

  /** The DOI in lower case without resolver, prefix and trailing marks, or null if it is none. */
  public static String doi(String written) {
    return written == null ? null : firstDoi(written);
  }

  /** The first DOI of a text in normal form, or null. */
  public static String firstDoi(String text) {
    DoiScanner.Found found = DoiScanner.find(text, 0);
    return found == null ? null : found.doi();
  }

  /** All distinct DOIs of a text in normal form, in the order of the text. */
  public static List<String> dois(String text) {
    java.util.LinkedHashSet<String> all = new java.util.LinkedHashSet<>();
    for (DoiScanner.Found found = DoiScanner.find(text, 0);
        found != null;
        found = DoiScanner.find(text, found.end())) {
      all.add(found.doi());
    }
    return List.copyOf(all);
  }

  /** The DOI that a publisher's address holds ({@code /doi/full/10...}), or null. */
  public static String doiInUrl(String url) {
    return url == null || url.indexOf('/') < 0 ? null : firstDoi(url);
  }

  /** The first PubMed id that a text states, or null. */
  public static String firstPmid(String text) {
    if (text.indexOf("PM") < 0 && text.indexOf("ubmed") < 0 && text.indexOf("ubMed") < 0) {
      return null;
    }
    Matcher matcher = PMID.matcher(text);
    return matcher.find() ? group(matcher) : null;
  }

  /** The PubMed id of a field that holds nothing else, without leading zeros, or null. */
  public static String pmid(String written) {
    if (written == null) {
      return null;
    }
    String digits = written.strip();
    int dot = digits.indexOf('.');
    if (dot > 0) {
      digits = digits.substring(0, dot);
    }
    if (digits.matches("0*[1-9]\\d{0,7}")) {
      return digits.replaceFirst("^0+", "");
    }
    return firstPmid(written);
  }

  /** The first PubMed Central id of a text as {@code PMC} and digits, or null. */
  public static String firstPmcid(String text) {
    if (text.indexOf("PMC") < 0) {
      return null;
    }
    Matcher matcher = PMCID.matcher(text);
    return matcher.find() ? "PMC" + group(matcher) : null;
  }

  /** The PubMed Central id of a field, with or without its letters, as {@code PMC...}, or null. */
  public static String pmcid(String written) {
    if (written == null) {
      return null;
    }
    String bare = written.strip().toUpperCase(Locale.ROOT);
    if (bare.matches("0*[1-9]\\d{2,8}")) {
      return "PMC" + bare.replaceFirst("^0+", "");
    }
    return firstPmcid(bare);
  }

  /** The first arXiv id of a text without its version, in lower case, or null. */
  public static String firstArxiv(String text) {
    if (!namesArxiv(text, 'x') && !namesArxiv(text, 'X')) {
      return null;
    }
    Matcher matcher = ARXIV.matcher(text);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** Whether a text names arXiv; looked for by its x, the rarest of its letters. */
  private static boolean namesArxiv(String text, char x) {
    for (int at = text.indexOf(x); at >= 0; at = text.indexOf(x, at + 1)) {
      if (text.regionMatches(true, at - 2, "arxiv", 0, 5)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Registrations of clinical trials (ClinicalTrials.gov, ISRCTN, ChiCTR, EudraCT, DRKS, jRCT,
   * UMIN, ANZCTR, CTRI, IRCT, CRiS, TCTR, PACTR) in the spelling of their registries, sorted,
   * distinct.
   */
  public static List<String> registrations(String text) {
    if (!hasDigits(text)) {
      return List.of();
    }
    Matcher matcher = REGISTRATION.matcher(text);
    TreeSet<String> found = new TreeSet<>();
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group += 2) {
        if (matcher.group(group) != null) {
          found.add(registration(matcher.group(group), matcher.group(group + 1)));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Whether as many digits stand together as do in every registration. */
  private static boolean hasDigits(String text) {
    for (int end = FEWEST_DIGITS; end <= text.length(); end += FEWEST_DIGITS) {
      // Of so many digits in a row one stands at the end of such a piece.
      int first = end - 1;
      int last = end;
      while (first >= 0 && isDigit(text.charAt(first))) {
        first--;
      }
      while (first < end - 1 && last < text.length() && isDigit(text.charAt(last))) {
        last++;
      }
      if (last - first > FEWEST_DIGITS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String registration(String registry, String number) {
    return switch (registry.toUpperCase(Locale.ROOT)) {
      case "CHICTR" -> "ChiCTR" + number.toUpperCase(Locale.ROOT);
      case "JRCT" -> "jRCT" + number.toLowerCase(Locale.ROOT);
      case "EUDRACT" -> "EudraCT " + number;
      default -> (registry + number).toUpperCase(Locale.ROOT);
    };
  }

  /** The first ISBN of a text as thirteen digits, its check digit verified, or null. */
  public static String firstIsbn(String text) {
    Matcher matcher = ISBN.matcher(text);
    while (matcher.find()) {
      String isbn = isbn(matcher.group(1));
      if (isbn != null) {
        return isbn;
      }
    }
    return null;
  }

  /** An ISBN of ten or thirteen digits as thirteen digits, or null where its check digit fails. */
  public static String isbn(String written) {
    String bare = written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (bare.matches("\\d{9}[\\dX]")) {
      int sum = 0;
      for (int i = 0; i < 10; i++) {
        char c = bare.charAt(i);
        sum += (10 - i) * (c == 'X' ? 10 : c - '0');
      }
      if (sum % 11 != 0) {
        return null;
      }
      String body = "978" + bare.substring(0, 9);
      return body + isbnCheck(body);
    }
    if (bare.matches("97[89]\\d{10}") && isbnCheck(bare) == bare.charAt(12) - '0') {
      return bare;
    }
    return null;
  }

  private static int isbnCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }

  /** The first Chinese article number of a text, or null. */
  public static ArticleNumber firstArticleNumber(String text) {
    if (!hasIssnBeforeBracket(text)) {
      return null;
    }
    Matcher matcher = ARTICLE_NUMBER.matcher(text);
    while (matcher.find()) {
      String issn = matcher.group(1).toUpperCase(Locale.ROOT);
      if (isIssn(issn)) {
        String page = matcher.group(4).replaceFirst("^0+(?=\\d)", "");
        return new ArticleNumber(
            issn,
            Integer.parseInt(matcher.group(2)),
            matcher.group(3),
            page,
            Integer.parseInt(matcher.group(5)));
      }
    }
    return null;
  }

  /** Whether an article number may begin somewhere; looked for by the hyphen of its ISSN. */
  private static boolean hasIssnBeforeBracket(String text) {
    for (int hyphen = text.indexOf('-', 4);
        hyphen >= 0 && hyphen + 5 < text.length();
        hyphen = text.indexOf('-', hyphen + 1)) {
      int behind = hyphen + (text.charAt(hyphen + 5) <= ' ' ? 6 : 5);
      if (isDigit(text.charAt(hyphen - 1))
          && isDigit(text.charAt(hyphen - 4))
          && isDigit(text.charAt(hyphen + 1))
          && behind < text.length()
          && (text.charAt(behind) == '(' || text.charAt(behind) == '（')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether eight digits with a hyphen pass the check digit of an ISSN. Page ranges pass it too, so
   * this alone never makes an ISSN.
   */
  public static boolean isIssn(String written) {
    if (!written.matches("\\d{4}-\\d{3}[\\dX]")) {
      return false;
    }
    int sum = 0;
    int weight = 8;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '-') {
        sum += weight-- * (c == 'X' ? 10 : c - '0');
      }
    }
    return sum % 11 == 0;
  }

  private static String group(Matcher matcher) {
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
