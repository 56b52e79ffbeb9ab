package org.therapyatlas.references;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds DOIs in running text. The characters allowed in a suffix are those of Crossref's published
 * pattern plus {@code <} and {@code >} in the serial codes of old Wiley and AMS names; what scrapes
 * glue to a DOI is cut off again.
 */
final class DoiScanner {
  private static final int LONGEST = 300;

  // Words that stand right behind a DOI in scraped text and never inside one.
  private static final Pattern GLUED =
      Pattern.compile(
          "pmid:?\\s?\\d|pmcid|pmc\\d|pubmed|https?:|www\\.|\\[j\\]|\\[doi\\]|\\[pubmed"
              + "|\\.?(?:e-?pub(?:lish|\\d|$)|accessed|available|ecollection|medline|crossref)"
              + "|[.;:]doi|google|free(?:full|pmc)|\\[cross|\\[google",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:/(?:full|fulltext|abstract|summary|pdf|epdf|epub|url|meta|html|xml|references"
              + "|supplementary-material)(?:\\.html?)?|\\.(?:pdf|full|html?|abstract|long|short|url))$");

  private DoiScanner() {}

  /**
   * A DOI in a text.
   *
   * @param doi the DOI in normal form
   * @param start first position of the DOI
   * @param end position behind what was read as its text
   */
  record Found(String doi, int start, int end) {}

  /** The first DOI at or after a position, or null. */
  static Found find(String text, int from) {
    int at = text.indexOf("10.", from);
    while (at >= 0) {
      // "110.1016/..." is a number that goes wrong, "doi10.1016/..." a glued prefix.
      if (at == 0 || !Character.isDigit(text.charAt(at - 1))) {
        Found found = read(text, at);
        if (found != null) {
          return found;
        }
      }
      at = text.indexOf("10.", at + 3);
    }
    return null;
  }

  private static Found read(String text, int at) {
    int length = text.length();
    int i = at + 3;
    // Chinese typesetting sets a blank behind each stop: "10. 3760/ cma. j. issn".
    boolean spaced = i < length && text.charAt(i) == ' ';
    if (spaced) {
      i++;
    }
    StringBuilder doi = new StringBuilder("10.");
    int digits = 0;
    while (i < length && (isDigit(text.charAt(i)) || text.charAt(i) == '.') && digits < 16) {
      doi.append(text.charAt(i++));
      digits++;
    }
    if (digits < 4 || i >= length || doi.charAt(3) == '.' || doi.charAt(doi.length() - 1) == '.') {
      return null;
    }
    if (text.charAt(i) == '/' || text.charAt(i) == '∕' || text.charAt(i) == '／') {
      i++;
    } else if (text.regionMatches(true, i, "%2F", 0, 3)) {
      i += 3;
    } else {
      return null;
    }
    doi.append('/');
    int suffix = doi.length();
    int limit = Math.min(length, i + LONGEST);
    boolean serial = false;
    while (i < limit) {
      char c = text.charAt(i);
      if (c == '%'
          && i + 2 < limit
          && hex(text.charAt(i + 1)) >= 0
          && hex(text.charAt(i + 2)) >= 0) {
        c = (char) (hex(text.charAt(i + 1)) * 16 + hex(text.charAt(i + 2)));
        i += 2;
      } else if (c == '&' && (text.startsWith("&lt;", i) || text.startsWith("&gt;", i))) {
        c = text.charAt(i + 1) == 'l' ? '<' : '>';
        i += 3;
      } else if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
        c = '-';
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        int next = rejoined(text, i, doi, spaced, suffix);
        if (next < 0) {
          break;
        }
        i = next;
        continue;
      }
      if (c == '<' || c == '>') {
        serial = serial || isSerialOpening(text, i, doi);
        if (!serial) {
          break;
        }
      } else if (c == ';') {
        if (!serial && !endsWithCo(doi)) {
          break;
        }
      } else if (!allowed(c)) {
        break;
      }
      doi.append(c);
      i++;
    }
    String normal = trim(doi.toString().toLowerCase(Locale.ROOT), suffix);
    return normal == null ? null : new Found(normal, at, i);
  }

  /** Where a DOI that a line break or a blank cut goes on, or -1. */
  private static int rejoined(
      String text, int blank, StringBuilder doi, boolean spaced, int suffix) {
    if (doi.length() == suffix && !spaced) {
      // "10.1016/ j.jot": nothing was read yet, so the next token is the suffix.
      int next = skipBlanks(text, blank);
      return next < text.length() && isWordWithDigit(text, next) ? next : -1;
    }
    char last = doi.charAt(doi.length() - 1);
    int next = skipBlanks(text, blank);
    if (next >= text.length()) {
      return -1;
    }
    if (spaced && (last == '.' || last == '/')) {
      char c = text.charAt(next);
      return isDigit(c) || c >= 'a' && c <= 'z' ? next : -1;
    }
    boolean line = false;
    for (int i = blank; i < next; i++) {
      line |= text.charAt(i) == '\n';
    }
    boolean journal = last == '.' && doi.length() == suffix + 2 && doi.charAt(suffix) == 'j';
    if (journal || last == '/' || last == '_' || last == '-' || line && last == '.') {
      return isWordWithDigit(text, next) ? next : -1;
    }
    return -1;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 4 && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether the token at a position could be a piece of a DOI: it has digits and is no year. */
  private static boolean isWordWithDigit(String text, int from) {
    int i = from;
    int digits = 0;
    boolean letters = false;
    while (i < text.length() && i < from + 60) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits++;
      } else if (c >= 'a' && c <= 'z' || c == '.' || c == '-' || c == '(' || c == ')' || c == '_') {
        letters = true;
      } else if (c >= 'A' && c <= 'Z') {
        letters = true;
        if (i == from && i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1))) {
          return false;
        }
      } else {
        break;
      }
      i++;
    }
    boolean year = digits == 4 && i - from <= 5;
    return digits > 0 && !year && (letters || digits > 2);
  }

  private static String trim(String doi, int suffix) {
    String cut = doi;
    Matcher glued = GLUED.matcher(cut);
    if (glued.find(suffix) && glued.start() > suffix) {
      cut = cut.substring(0, glued.start());
    }
    while (true) {
      int before = cut.length();
      int end = cut.length();
      while (end > suffix && ".,;:'\"*_-+=~/".indexOf(cut.charAt(end - 1)) >= 0) {
        end--;
      }
      cut = cut.substring(0, end);
      cut = unbalanced(cut, '(', ')', suffix);
      cut = unbalanced(cut, '[', ']', suffix);
      Matcher ending = ENDING.matcher(cut);
      if (ending.find() && ending.start() > suffix) {
        cut = cut.substring(0, ending.start());
      }
      if (cut.startsWith("10.1101/") && cut.matches(".*\\dv\\d{1,2}")) {
        cut = cut.substring(0, cut.lastIndexOf('v'));
      }
      if (cut.length() == before) {
        break;
      }
    }
    return cut.length() > suffix ? cut : null;
  }

  private static String unbalanced(String text, char open, char close, int suffix) {
    int depth = 0;
    int lastOpen = -1;
    for (int i = suffix; i < text.length(); i++) {
      if (text.charAt(i) == open) {
        if (depth == 0) {
          lastOpen = i;
        }
        depth++;
      } else if (text.charAt(i) == close) {
        if (depth == 0) {
          return text.substring(0, i);
        }
        depth--;
      }
    }
    return depth > 0 ? text.substring(0, lastOpen) : text;
  }

  /**
   * Whether {@code <} opens the page code of a serial item: brackets with a year came before it, as
   * in {@code (1999)127<2709:} and {@code (SICI)1097-0258(19980815)17:15<1661:}.
   */
  private static boolean isSerialOpening(String text, int at, StringBuilder doi) {
    if (doi.indexOf("(") < 0 || at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return isDigit(next)
        || next == ':'
        || Character.isLetter(next) && doi.indexOf("(SICI)") > 0
        || text.charAt(at) == '&';
  }

  private static boolean endsWithCo(StringBuilder doi) {
    int n = doi.length();
    return n > 2
        && Character.toLowerCase(doi.charAt(n - 1)) == 'o'
        && Character.toLowerCase(doi.charAt(n - 2)) == 'c';
  }

  private static boolean allowed(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || isDigit(c)
        || "-._()/:[]+=~".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int hex(char c) {
    return Character.digit(c, 16);
  }
}
