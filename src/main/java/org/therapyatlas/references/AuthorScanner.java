package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.List;
import org.therapyatlas.references.NameReader.Order;

/**
 * Reads the list of authors at the head of an entry. Each order of surname, initials and given
 * names is tried; the one that reaches furthest and ends at a mark that closes such lists wins. The
 * scanner walks over characters, so no text costs more than a fixed number of passes over its head.
 */
final class AuthorScanner {
  private static final int MOST_NAMES = 400;

  private final String text;
  private final Order order;
  private final NameReader reader;

  private AuthorScanner(String text, Order order) {
    this.text = text;
    this.order = order;
    this.reader = new NameReader(text, order);
  }

  /** Reads the authors at the head of a text in typography of {@link ReferenceText}. */
  static Authors scan(String text) {
    if (!text.isEmpty() && Scripts.isCjk(text.codePointAt(0))) {
      return HanAuthors.scan(text, true);
    }
    if (text.startsWith("U.S. ") || text.startsWith("U.K. ")) {
      // A body of a state, not a person with two initials.
      if (CollectiveAuthors.end(text, 0) > 0) {
        return Authors.NONE;
      }
    }
    Authors collaboration = CollectiveAuthors.collaboration(text);
    if (collaboration != null) {
      return collaboration;
    }
    Authors best = Authors.NONE;
    for (Order order : Order.values()) {
      if (order == Order.SURNAME_GIVEN) {
        continue;
      }
      Authors read = new AuthorScanner(text, order).list();
      boolean initials = order == Order.SURNAME_INITIALS || order == Order.SURNAME_COMMA_INITIALS;
      if (initials && read.complete() && !read.names().isEmpty()) {
        return orGivenNames(text, read);
      }
      if (better(read, best)
          || order == Order.GIVEN_SURNAME && NameOrder.arePersons(text, best, read)) {
        best = read;
      }
    }
    return isBody(best) && CollectiveAuthors.end(text, 0) > 0 ? Authors.NONE : best;
  }

  /** Reads authors as {@link #scan} does, in a style that sets every surname first. */
  static Authors scanSurnamesFirst(String text) {
    Authors initials = new AuthorScanner(text, Order.SURNAME_INITIALS).list();
    if (initials.complete() && !initials.names().isEmpty()) {
      return initials;
    }
    if (CollectiveAuthors.end(text, 0) < 0) {
      Authors whole = new AuthorScanner(text, Order.SURNAME_GIVEN).list();
      if (whole.complete() && !whole.names().isEmpty()) {
        return whole;
      }
    }
    return scan(text);
  }

  /** "Thomas F. LaPorta and Mischa Schwartz" begins as "Thomas F." does. */
  private static Authors orGivenNames(String text, Authors read) {
    if (read.names().size() != 1
        || read.names().get(0).given() == null
        || read.names().get(0).given().length() != 1) {
      return read;
    }
    Authors given = new AuthorScanner(text, Order.GIVEN_SURNAME).list();
    boolean several = given.complete() && given.names().size() > 1;
    boolean comma =
        given.names().size() == 1 && given.end() > 2 && text.charAt(given.end() - 2) == ',';
    return given.end() > read.end() && (several || comma) ? given : read;
  }

  private static boolean better(Authors read, Authors best) {
    if (read.names().isEmpty()) {
      return false;
    }
    if (read.complete() != best.complete()) {
      return read.complete();
    }
    return read.end() > best.end();
  }

  /** "United States Walking Bureau": full words that name a body and not a person. */
  private static boolean isBody(Authors read) {
    if (read.names().size() != 1) {
      return false;
    }
    AuthorName name = read.names().get(0);
    return name.given() != null
        && name.given().length() > 4
        && name.given().indexOf('.') < 0
        && (CollectiveAuthors.isWord(name.surname())
            || CollectiveAuthors.isWord(name.given().split(" ")[0]));
  }

  private Authors list() {
    List<AuthorName> names = new ArrayList<>();
    int at = 0;
    int end = 0;
    boolean etAl = false;
    boolean complete = false;
    while (names.size() < MOST_NAMES) {
      int etc = AuthorMarks.etAlEnd(text, at);
      if (etc > 0 && !names.isEmpty()) {
        etAl = true;
        end = closing(etc);
        complete = true;
        break;
      }
      int after = reader.name(at);
      if (after < 0) {
        // A group named among the authors belongs to their list but is nobody's surname.
        int last = reader.unmarkedLast(at);
        if (last > 0) {
          names.add(reader.read());
          end = AuthorMarks.blanks(text, last);
          complete = true;
          break;
        }
        int group = names.isEmpty() ? -1 : CollectiveAuthors.end(text, at);
        // Behind initials a colon divides the title: "J. Novak, Parallel Program Design: …".
        boolean title = group > 0 && order == Order.INITIALS_SURNAME && text.startsWith(":", group);
        if (group > 0 && !title) {
          end = closing(group);
          complete = true;
        }
        break;
      }
      AuthorName read = reader.read();
      names.add(read);
      end = after;
      int separated = separator(after);
      if (separated < 0 && order == Order.SURNAME_COMMA_INITIALS) {
        separated = reader.slippedStop(after);
      }
      if (separated < 0) {
        complete = isClosing(after);
        end = closing(after);
        break;
      }
      // What follows may turn out to be no name: then the list ended at this mark.
      complete =
          order == Order.INITIALS_SURNAME
              || order == Order.SURNAME_COMMA_INITIALS
                  && read.given() != null
                  && !read.given().isEmpty()
              || order == Order.GIVEN_SURNAME
                  && read.given() != null
                  && read.given().indexOf('.') > 0
              || separated < text.length() && startsTitle(separated);
      end = separated;
      at = separated;
    }
    if (order == Order.GIVEN_SURNAME && names.size() == 1 && !complete) {
      return Authors.NONE;
    }
    return new Authors(names, etAl, end, complete);
  }

  private boolean startsTitle(int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'' || c == '(' || Character.isDigit(c)) {
      return true;
    }
    if (text.startsWith("ed. ", at)
        || text.startsWith("eds. ", at)
        || text.startsWith("eds, ", at)) {
      return true;
    }
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return order == Order.GIVEN_SURNAME
        && Character.isUpperCase(c)
        && end < text.length()
        && text.charAt(end) == ' '
        && (end - at == 1 && c == 'A' || NameParts.isTitleWord(text, at, end));
  }

  /** Position behind the mark that separates two names, or -1 where the list ends. */
  private int separator(int after) {
    int i = after;
    boolean mark = false;
    if (i < text.length() && text.charAt(i) == '.') {
      // The stop of an abbreviated name before a separator.
      int next = AuthorMarks.blanks(text, i + 1);
      if (next < text.length()
          && (text.charAt(next) == ','
              || text.charAt(next) == ';'
              || text.charAt(next) == '&'
              || AuthorMarks.conjunction(text, next) > 0
              || AuthorMarks.etAlEnd(text, next) > 0)) {
        i = next;
      } else {
        return -1;
      }
    }
    i = AuthorMarks.blanks(text, i);
    if (order == Order.INITIALS_SURNAME && i > after && text.startsWith("- ", i)) {
      // "T. Almgren – J. Novak", as works of the humanities set them.
      int next = AuthorMarks.blanks(text, i + 2);
      return reader.beginsWithInitials(next) ? next : -1;
    }
    if (i < text.length()
        && (text.charAt(i) == ','
            || text.charAt(i) == ';'
            || text.charAt(i) == '/'
            || text.charAt(i) == '·'
            || text.charAt(i) == '、')) {
      mark = true;
      i = AuthorMarks.blanks(text, i + 1);
      if (i < text.length() && text.charAt(i) == ',') {
        i = AuthorMarks.blanks(text, i + 1);
      }
    }
    int word = AuthorMarks.conjunction(text, i);
    if (word > 0) {
      return word;
    }
    if (!mark && AuthorMarks.etAlEnd(text, i) > 0) {
      return i;
    }
    return mark ? i : -1;
  }

  private boolean isClosing(int after) {
    int i = AuthorMarks.blanks(text, after);
    return i >= text.length()
        || ".:([\"".indexOf(text.charAt(i)) >= 0
        || AuthorMarks.isYear(text, i);
  }

  /** Position behind the mark that closes the list; a bracket or year is left for the caller. */
  private int closing(int after) {
    int i = AuthorMarks.blanks(text, after);
    while (i < text.length() && ".:;,)".indexOf(text.charAt(i)) >= 0) {
      i = AuthorMarks.blanks(text, i + 1);
    }
    return i;
  }
}
