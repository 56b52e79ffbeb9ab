package org.therapyatlas.references;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/**
 * Reads books, chapters, theses and reports that carry no type mark: what tells them is the imprint
 * {@code Place: Press, Year} or {@code Place: Press; Year}, or the word that introduces the book a
 * chapter stands in.
 */
final class BookParser {
  private static final Pattern IMPRINT =
      Regex.compile(
          "(?<=[.?!)\\]] |^)((?:\\p{Lu}[\\p{L}'-]+|\\p{IsHan}{2,8})(?:[ ,]{1,2}(?:\\p{Lu}[\\p{L}.'-]*+|D\\.C\\.)){0,4}):\\s?"
              + "([^:;]{2,90}?)[,;]\\s?[c©]?((?:1[5-9]|20)\\d\\d)(?![\\d;(])");
  private static final Pattern CONTAINER =
      Regex.compile("(?:[.?!,]\\s|\\s)(?:见|載|[Ii]n)\\s?:\\s?|[.?!]\\s+In\\s(?=\\p{Lu})");
  private static final Pattern EDITORS_END =
      Regex.compile(
          "(?:主?编|等编|編|\\(?[Ee]ds?\\.?\\)?|\\(?[Ee]ditors?\\)?|\\(?Hrsg\\.?\\)?)(?:[.,:]\\s?|\\s(?=\\p{Lu}))");
  private static final Pattern EDITION =
      Regex.compile(
          "^(?:第?\\s?\\d{1,2}\\s?版|\\d{1,2}(?:st|nd|rd|th) ed|修订版|Rev\\. ed|\\d{4}版|\\d{1,2}\\. Aufl).*+");
  private static final Pattern EDITION_BEHIND =
      Regex.compile(
          "[.,]\\s(?:\\d{1,2}(?:st|nd|rd|th)\\s[Ee]d(?:n|ition)?|Rev\\.\\s[Ee]d|(?:Second|Third|Fourth|Fifth|Sixth|Revised|second|third|fourth|fifth|sixth|revised) ed(?:n|ition)?|Ed\\s\\d{1,2}|\\d{1,2}\\.\\s?Aufl)\\b");
  private static final Pattern PAGES =
      Regex.compile(
          "^[.,:;\\s]*+(?:ISBN [\\dX-]++\\.?\\s?)?(?:pp?\\.?\\s?)?(\\d{1,5})(?:\\s?[-~]\\s?(\\d{1,5}))?(?:\\s?(页))?");
  private static final Pattern THESIS =
      Regex.compile(
          ":?\\s?[\\[(](?:[^\\])]{0,6}学位论文|[Dd]issertation|[Tt]hesis|PhD thesis|Doctoral dissertation)[\\])]");
  private static final Pattern ISBN = Regex.compile("\\s?ISBN:?\\s?[\\dXx-]{10,17}\\.?");

  private BookParser() {}

  /** Fills a draft from what follows the authors; false where no book is seen. */
  static boolean parse(String rest, Draft draft) {
    if (!mayHoldImprint(rest)) {
      return false;
    }
    Matcher imprint = IMPRINT.matcher(rest);
    int at = -1;
    int from = 0;
    while (imprint.find(from)) {
      at = imprint.start();
      from = imprint.end();
      break;
    }
    if (at < 0) {
      return false;
    }
    if (draft.year == null) {
      draft.year = Integer.valueOf(imprint.group(3));
    }
    draft.imprint = true;
    String head = rest.substring(0, at);
    Matcher pages = PAGES.matcher(rest.substring(imprint.end()));
    if (pages.find() && pages.group(3) == null) {
      draft.pages(pages.group(1), pages.group(2));
    }
    Matcher thesis = THESIS.matcher(head);
    if (thesis.find()) {
      draft.title = title(head.substring(0, thesis.start()));
      draft.venue = TitleVenue.venue(imprint.group(2));
      return true;
    }
    Matcher container = CONTAINER.matcher(head);
    if (container.find() && container.start() > 0) {
      draft.delimited = true;
      draft.title = title(firstSentences(head.substring(0, container.start())));
      draft.venue = book(head.substring(container.end()));
      return true;
    }
    draft.title = title(firstSentences(head));
    return draft.title != null;
  }

  /** Where the edition of a book is stated behind its title, or -1. */
  static int editionStart(String text) {
    if (text.indexOf(" ed") < 0 && text.indexOf(" Ed") < 0 && text.indexOf("Aufl") < 0) {
      return -1;
    }
    Matcher edition = EDITION_BEHIND.matcher(text);
    return edition.find() && edition.start() > 6 ? edition.start() : -1;
  }

  /** Whether a colon stands before a word and a year behind a comma or semicolon after that. */
  private static boolean mayHoldImprint(String text) {
    int colon = text.indexOf(':');
    while (colon >= 0) {
      int i = colon + 1;
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
      if (i < text.length()
          && (Character.isUpperCase(text.charAt(i)) || Scripts.isCjk(text.charAt(i)))
          && yearFollows(text, i)) {
        return true;
      }
      colon = text.indexOf(':', colon + 1);
    }
    return false;
  }

  private static boolean yearFollows(String text, int from) {
    int limit = Math.min(text.length() - 4, from + 100);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ',' || c == ';') {
        int digit = i + 1;
        while (digit < text.length() - 4
            && (text.charAt(digit) == ' '
                || text.charAt(digit) == 'c'
                || text.charAt(digit) == '©')) {
          digit++;
        }
        if (Character.isDigit(text.charAt(digit)) && Character.isDigit(text.charAt(digit + 3))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A chapter whose imprint is missing: "Title. 见: Book. 2022. 2". */
  static boolean chapter(String rest, Draft draft) {
    Matcher container = CONTAINER.matcher(rest);
    if (!container.find()
        || container.start() < 4
        || rest.charAt(container.end() - 1) == ' '
            && rest.indexOf("In ", container.start()) < 0
            && rest.indexOf(':', container.start()) < 0) {
      return false;
    }
    draft.title = title(rest.substring(0, container.start() + 1));
    draft.venue = book(rest.substring(container.end()));
    return true;
  }

  /** Editions, translators and volumes stand behind the title as sentences of their own. */
  private static String firstSentences(String head) {
    String text = ISBN.matcher(head).replaceAll("");
    int stop = text.indexOf(". ");
    while (stop > 0 && stop + 2 < text.length()) {
      String next = text.substring(stop + 2);
      boolean initial =
          stop > 1 && Character.isUpperCase(text.charAt(stop - 1)) && text.charAt(stop - 2) == ' ';
      boolean volume =
          text.startsWith(" v", stop - 2) && Character.isDigit(next.charAt(0))
              || text.startsWith(" vol", Math.max(0, stop - 4));
      if (initial || volume) {
        stop = text.indexOf(". ", stop + 2);
        continue;
      }
      return EDITION.matcher(next).matches() || Scripts.hasCjk(text) || next.length() < 60
          ? text.substring(0, stop)
          : text;
    }
    return text;
  }

  private static String book(String behind) {
    String text = behind;
    Matcher editors = EDITORS_END.matcher(text);
    if (editors.find() && editors.end() < text.length() && editors.start() < 120) {
      text = text.substring(editors.end());
    } else {
      int stop = text.indexOf(". ");
      if (stop > 0 && stop + 3 < text.length()) {
        String next = text.substring(stop + 2);
        boolean numeric = Character.isDigit(next.charAt(0));
        boolean names = AuthorScanner.scan(text.substring(0, stop + 1)).complete();
        if (!numeric && !EDITION.matcher(next).matches() && names) {
          text = next;
        }
      }
    }
    int stop = text.indexOf(". ");
    String title = stop > 0 ? text.substring(0, stop) : text;
    return TitleVenue.venue(GbtParser.withoutVolume(TitleVenue.trim(title)));
  }

  private static String title(String text) {
    String title = SerialNumbers.withoutNumber(TitleVenue.trim(text));
    return title.isEmpty() ? null : title;
  }
}
