package org.therapyatlas.references;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of "Similar articles" and "Cited by" on PubMed pages. They repeat the journal and
 * the year in front of the PMID, and that repetition shows where the title ends, which the page
 * glues to the journal.
 */
final class PubmedLineParser {

  private PubmedLineParser() {}

  /** The fields of a line of this form, or null if the entry is none. */
  static Draft parse(String text) {
    int pmid = text.lastIndexOf("PMID");
    if (pmid < 0) {
      return null;
    }
    // "... . J Name. 2022. PMID:": the journal stands before the last year.
    int yearEnd = pmid - 1;
    while (yearEnd > 0 && (text.charAt(yearEnd) == ' ' || text.charAt(yearEnd) == '.')) {
      yearEnd--;
    }
    if (yearEnd < 10 || !TailScanner.isYear(text.substring(yearEnd - 3, yearEnd + 1))) {
      return null;
    }
    int journalEnd = yearEnd - 4;
    while (journalEnd > 0 && (text.charAt(journalEnd) == ' ' || text.charAt(journalEnd) == '.')) {
      journalEnd--;
    }
    if (journalEnd > yearEnd - 5) {
      return null;
    }
    String year = text.substring(yearEnd - 3, yearEnd + 1);
    int first = -1;
    int start = -1;
    // The longest name behind a stop or blank that stands twice, each time followed by the year.
    for (int from = journalEnd; from > Math.max(0, journalEnd - 130); from--) {
      boolean boundary = text.charAt(from - 1) == ' ' && text.charAt(from) != ' ';
      if (boundary) {
        String name = text.substring(from, journalEnd + 1);
        int at = text.indexOf(name + ". " + year.substring(0, 2));
        if (at < 0) {
          at = text.indexOf(name + ". ");
        }
        if (at < 0 || at + name.length() >= from) {
          break;
        }
        boolean glued = at == 0 || " .?!])".indexOf(text.charAt(at - 1)) >= 0;
        if (glued && Character.isLetterOrDigit(name.charAt(0))) {
          first = at;
          start = from;
          if (from >= 2 && text.charAt(from - 2) == '.') {
            // A stop before the name: the longest possible start, unless its own name holds stops.
            String longer = preceding(text, from);
            if (longer == null
                || text.indexOf(longer + name + ". ") >= at
                || text.indexOf(longer + name + ". ") < 0) {
              break;
            }
          }
        }
      }
    }
    if (first <= 0) {
      return null;
    }
    String journal = text.substring(start, journalEnd + 1);
    Draft draft = new Draft();
    draft.style = Style.PUBMED;
    draft.venue = journal;
    draft.knownVenue = true;
    String tail =
        text.substring(first + journal.length(), Math.max(start, first + journal.length()));
    tail(tail, draft);
    if (draft.year == null) {
      draft.year = Integer.valueOf(year);
    }
    head(text.substring(0, first).strip(), draft);
    return draft;
  }

  private static String preceding(String text, int from) {
    int i = from - 2;
    while (i > 0 && text.charAt(i - 1) != ' ') {
      i--;
    }
    return i > 0 ? text.substring(i, from) : null;
  }

  private static final Pattern TAIL =
      Pattern.compile(
          "^\\.\\s((?:18|19|20)\\d\\d)[^;.:]{0,24}+(?:;\\s?([^:;.(]{1,24}?)?(?:\\(([^)]{1,40}+)\\))?(?:\\s?:([^.;]{1,40}+))?)?(?:[.;]|$)");

  private static void tail(String text, Draft draft) {
    Matcher matcher = TAIL.matcher(text);
    if (!matcher.find()) {
      return;
    }
    draft.year = Integer.valueOf(matcher.group(1));
    draft.volume = blankToNull(matcher.group(2));
    draft.issue = blankToNull(matcher.group(3));
    String pages = blankToNull(matcher.group(4));
    if (pages != null) {
      int hyphen = pages.indexOf('-');
      int comma = pages.indexOf(',');
      String range = comma > 0 ? pages.substring(0, comma) : pages;
      if (hyphen > 0 && hyphen < range.length()) {
        draft.pages(range.substring(0, hyphen).strip(), range.substring(hyphen + 1).strip());
      } else {
        draft.pages(range.strip(), null);
      }
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Title, and authors either before it or, as the page prints them, behind it. */
  private static void head(String head, Draft draft) {
    Authors front = AuthorScanner.scan(head);
    boolean initials = front.complete() && !front.names().isEmpty() && front.end() < head.length();
    for (AuthorName name : front.names()) {
      initials &=
          name.given() != null
              && name.given().length() <= 4
              && name.given().equals(name.given().toUpperCase(java.util.Locale.ROOT));
    }
    if (initials && head.length() - front.end() > 10) {
      draft.authors(front);
      draft.title = title(head.substring(front.end()));
      return;
    }
    String bare = head.endsWith(".") ? head.substring(0, head.length() - 1) : head;
    int cut =
        Math.max(bare.lastIndexOf(". "), Math.max(bare.lastIndexOf("? "), bare.lastIndexOf("] ")));
    int glued = gluedStop(bare);
    cut = Math.max(cut, glued);
    if (cut > 10) {
      String rest = bare.substring(cut + 1).strip();
      Authors back = AuthorScanner.scan(rest + ".");
      boolean all = back.names().size() > 0 && back.end() >= rest.length() && back.complete();
      for (AuthorName name : back.names()) {
        all &= name.given() != null && name.given().length() <= 4;
      }
      if (all) {
        draft.authors(back);
        draft.title = title(bare.substring(0, cut + 1));
        return;
      }
    }
    draft.authors = List.of();
    draft.title = title(head);
  }

  /** "…function.Smith J, Jones K": a stop that a page glued to the next word. */
  private static int gluedStop(String text) {
    for (int i = text.length() - 3; i > 10; i--) {
      if (text.charAt(i) == '.'
          && Character.isUpperCase(text.charAt(i + 1))
          && Character.isLowerCase(text.charAt(i - 1))) {
        return i;
      }
    }
    return -1;
  }

  private static String title(String text) {
    String title = text.strip();
    while (title.endsWith(".")) {
      title = title.substring(0, title.length() - 1).strip();
    }
    return title.isEmpty() ? null : title;
  }
}
