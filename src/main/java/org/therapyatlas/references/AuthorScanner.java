package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the list of authors at the head of an entry. Each order of surname, initials and given
 * names is tried; the one that reaches furthest and ends at a mark that closes such lists wins. The
 * scanner walks over characters, so no text costs more than a fixed number of passes over its head.
 */
final class AuthorScanner {
  private static final int MOST_NAMES = 400;

  /** Orders of the parts of a name. */
  private enum Order {
    SURNAME_INITIALS,
    SURNAME_COMMA_INITIALS,
    INITIALS_SURNAME,
    SURNAME_COMMA_GIVEN,
    GIVEN_SURNAME,
    /** "Zhang Wei, Li Na": only where the style is known to set surnames first. */
    SURNAME_GIVEN
  }

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "dem", "de", "der", "den", "des", "di", "da", "do", "dos", "das", "del",
          "della", "la", "le", "el", "al", "ter", "ten", "te", "zu", "zur", "zum", "du", "vom",
          "bin", "ben", "ibn", "af", "av", "st", "y", "e", "i", "op", "in't", "'t", "san", "lo",
          "van't", "dal", "dalla", "degli", "dei", "abu", "ou", "mac");

  // Capitalised words that begin titles and never are given names.
  private static final Set<String> TITLE_WORDS =
      Set.of(
          "The",
          "An",
          "On",
          "In",
          "Of",
          "For",
          "To",
          "From",
          "With",
          "At",
          "By",
          "Is",
          "Are",
          "How",
          "What",
          "Why",
          "When",
          "Does",
          "Do",
          "Can",
          "Effect",
          "Effects",
          "Study",
          "Studies",
          "Use",
          "Role",
          "Analysis",
          "Clinical",
          "Treatment",
          "Systematic",
          "Review",
          "Evaluation",
          "Association",
          "Comparison",
          "Risk",
          "New",
          "Human",
          "Acute",
          "Chronic",
          "Gene",
          "Using",
          "Impact",
          "Global",
          "Randomized",
          "Molecular",
          "Early",
          "Long",
          "Toward",
          "Towards",
          "Das",
          "Die",
          "Der",
          "Les",
          "Une",
          "El",
          "Los",
          "Las",
          "World",
          "National",
          "International",
          "European",
          "American",
          "Proceedings",
          "Journal",
          "Annual",
          "Guidelines",
          "Introduction",
          "Cancer",
          "Health",
          "Social",
          "Cell",
          "Handbook",
          "Principles");

  private static final Set<String> SUFFIXES =
      Set.of(
          "Jr", "Sr", "II", "III", "IV", "2nd", "3rd", "4th", "jr", "JR", "SR", "filho", "Filho",
          "Neto", "Junior");

  private final String text;
  private final Order order;
  private String surname;
  private String given;

  private AuthorScanner(String text, Order order) {
    this.text = text;
    this.order = order;
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
      int etc = etAlEnd(at);
      if (etc > 0 && !names.isEmpty()) {
        etAl = true;
        end = closing(etc);
        complete = true;
        break;
      }
      int after = name(at);
      if (after < 0) {
        // A group named among the authors belongs to their list but is nobody's surname.
        int last = unmarkedLast(at);
        if (last > 0) {
          names.add(new AuthorName(surname, given));
          end = blanks(last);
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
      names.add(new AuthorName(surname, given));
      end = after;
      int separated = separator(after);
      if (separated < 0 && order == Order.SURNAME_COMMA_INITIALS) {
        separated = slippedStop(after);
      }
      if (separated < 0) {
        complete = isClosing(after);
        end = closing(after);
        break;
      }
      // What follows may turn out to be no name: then the list ended at this mark.
      complete =
          order == Order.INITIALS_SURNAME
              || order == Order.SURNAME_COMMA_INITIALS && given != null && !given.isEmpty()
              || order == Order.GIVEN_SURNAME && given != null && given.indexOf('.') > 0
              || separated < text.length() && startsTitle(separated);
      end = separated;
      at = separated;
    }
    if (order == Order.GIVEN_SURNAME && names.size() == 1 && !complete) {
      return Authors.NONE;
    }
    return new Authors(names, etAl, end, complete);
  }

  /**
   * "Novak, K., Ruiz, H. Petti, M. (2010)": where the next name stands directly before a date in
   * brackets, its position in spite of the stop before it; or -1.
   */
  private int slippedStop(int after) {
    if (!text.startsWith(". ", after)) {
      return -1;
    }
    int next = blanks(after + 1);
    String read = surname;
    String initials = given;
    int end = surnameComma(next, false);
    surname = read;
    given = initials;
    int bracket = end < 0 ? -1 : blanks(text.startsWith(".", end) ? end + 1 : end);
    return bracket > 0 && text.startsWith("(", bracket) && isYear(bracket + 1) ? next : -1;
  }

  /**
   * Position behind the last name of a list set apart by semicolons that no mark divides from the
   * title ("Novak Q; Vodov Y Walking after …"), or -1.
   */
  private int unmarkedLast(int at) {
    if (order != Order.SURNAME_INITIALS || at < 2 || text.charAt(at - 2) != ';') {
      return -1;
    }
    int word = word(at, true);
    if (word < 0) {
      return -1;
    }
    int start = blanks(word);
    int end = initials(start, false);
    boolean blank = end > start && end - start <= 3 && end + 2 < text.length();
    if (start == word || !blank || text.charAt(end) != ' ') {
      return -1;
    }
    surname = text.substring(at, word);
    given = text.substring(start, end);
    return Character.isLetterOrDigit(text.charAt(end + 1)) ? end : -1;
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
        && (end - at == 1 && c == 'A' || TITLE_WORDS.contains(text.substring(at, end)));
  }

  /** Position behind "et al." and its like, or -1. */
  private int etAlEnd(int at) {
    int i = blanks(at);
    if (i < text.length() && text.charAt(i) == '(') {
      i++;
    }
    if (i >= text.length() || "eEaAuUyYmM等ほ他외иИ".indexOf(text.charAt(i)) < 0) {
      return -1;
    }
    for (String word :
        new String[] {
          "et al",
          "et. al",
          "et  al",
          "etal",
          "and others",
          "and colleagues",
          "u. a",
          "u.a",
          "y cols",
          "y col",
          "et coll",
          "e cols",
          "et alii",
          "m. fl",
          "m.fl",
          "等",
          "ほか",
          "他",
          "외",
          "и др"
        }) {
      if (text.regionMatches(true, i, word, 0, word.length())) {
        int end = i + word.length();
        char next = end < text.length() ? text.charAt(end) : ' ';
        if (!Character.isLetter(next) || Scripts.isCjk(word.charAt(0))) {
          return end;
        }
      }
    }
    return -1;
  }

  /** Position behind the mark that separates two names, or -1 where the list ends. */
  private int separator(int after) {
    int i = after;
    boolean mark = false;
    if (i < text.length() && text.charAt(i) == '.') {
      // The stop of an abbreviated name before a separator.
      int next = blanks(i + 1);
      if (next < text.length()
          && (text.charAt(next) == ','
              || text.charAt(next) == ';'
              || text.charAt(next) == '&'
              || conjunction(next) > 0
              || etAlEnd(next) > 0)) {
        i = next;
      } else {
        return -1;
      }
    }
    i = blanks(i);
    if (order == Order.INITIALS_SURNAME && i > after && text.startsWith("- ", i)) {
      // "T. Almgren – J. Novak", as works of the humanities set them.
      int next = blanks(i + 2);
      return initials(next, true) > 0 ? next : -1;
    }
    if (i < text.length()
        && (text.charAt(i) == ','
            || text.charAt(i) == ';'
            || text.charAt(i) == '/'
            || text.charAt(i) == '·'
            || text.charAt(i) == '、')) {
      mark = true;
      i = blanks(i + 1);
      if (i < text.length() && text.charAt(i) == ',') {
        i = blanks(i + 1);
      }
    }
    int word = conjunction(i);
    if (word > 0) {
      return word;
    }
    if (!mark && etAlEnd(i) > 0) {
      return i;
    }
    return mark ? i : -1;
  }

  private int conjunction(int at) {
    if (at >= text.length()) {
      return -1;
    }
    if (text.charAt(at) == '&') {
      return blanks(at + 1);
    }
    if ("auyoewиA".indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    for (String word :
        new String[] {
          "and ", "AND ", "und ", "et ", "y ", "och ", "og ", "en ", "e ", "ed ", "with ", "и "
        }) {
      if (text.startsWith(word, at) && !text.startsWith("et al", at)) {
        return blanks(at + word.length());
      }
    }
    return -1;
  }

  private boolean isClosing(int after) {
    int i = blanks(after);
    return i >= text.length() || ".:([\"".indexOf(text.charAt(i)) >= 0 || isYear(i);
  }

  /** Position behind the mark that closes the list; a bracket or year is left for the caller. */
  private int closing(int after) {
    int i = blanks(after);
    while (i < text.length() && ".:;,)".indexOf(text.charAt(i)) >= 0) {
      i = blanks(i + 1);
    }
    return i;
  }

  private boolean isYear(int at) {
    return at + 4 <= text.length()
        && (text.startsWith("19", at) || text.startsWith("20", at) || text.startsWith("18", at))
        && Character.isDigit(text.charAt(at + 2))
        && Character.isDigit(text.charAt(at + 3));
  }

  /** Reads one name; the position behind it, or -1. */
  private int name(int at) {
    int i = blanks(at);
    return switch (order) {
      case SURNAME_INITIALS -> {
        int end = surnameInitials(i);
        if (end < 0) {
          end = i == 0 ? loneSurname(i) : amongInitials(i);
        }
        yield end;
      }
      case SURNAME_COMMA_INITIALS -> {
        int end = surnameComma(i, false);
        if (end < 0 && i > 0) {
          end = initialsSurname(i);
        }
        yield end > 0 || i == 0 ? end : surnameInitials(i);
      }
      case INITIALS_SURNAME -> initialsSurname(i);
      case SURNAME_COMMA_GIVEN -> {
        int end = surnameComma(i, true);
        if (end < 0 && i > 0) {
          end = initialsSurname(i);
        }
        yield end > 0 || i == 0 ? end : givenSurname(i);
      }
      case GIVEN_SURNAME -> {
        int end = givenSurname(i);
        yield end > 0 || i == 0 ? end : initialsSurname(i);
      }
      case SURNAME_GIVEN -> surnameGiven(i);
    };
  }

  /** "Davidson et al" and "Zelles (1999)": a list of one surname. */
  private int loneSurname(int from) {
    int end = surnameWords(from);
    if (end < 0 || isAllLower(from, end)) {
      return -1;
    }
    int next = blanks(end);
    boolean year = next < text.length() && text.charAt(next) == '(' && isYear(next + 1);
    int behindComma = next < text.length() && text.charAt(next) == ',' ? next + 1 : next;
    if (!year && etAlEnd(behindComma) < 0) {
      return -1;
    }
    surname = text.substring(from, end);
    given = null;
    return end;
  }

  /** Slips in a list of surnames and initials: one name turned round, or without its initials. */
  private int amongInitials(int from) {
    int end = initialsSurname(from);
    if (end > 0) {
      return end;
    }
    int word = word(from, false);
    if (word > 0 && word < text.length() && text.charAt(word) == ',') {
      int next = blanks(word + 1);
      int after = surnameInitials(next);
      if (after > 0 && after < text.length() && ",;(".indexOf(text.charAt(blanks(after))) >= 0) {
        surname = text.substring(from, word);
        given = null;
        return word;
      }
    }
    return -1;
  }

  /**
   * Position behind two letters that are initials in spite of their case ("Chen Mk,"), or -1: a
   * comma follows, and then another name with initials.
   */
  private int looseInitials(int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end)) && end - at < 3) {
      end++;
    }
    boolean letters =
        end - at == 2
                && Character.isUpperCase(text.charAt(at))
                && Character.isLowerCase(text.charAt(at + 1))
            || end - at == 1 && at > 0 && Character.isLowerCase(text.charAt(at));
    if (!letters || end >= text.length()) {
      return -1;
    }
    if (text.charAt(end) == ',') {
      int next = blanks(end + 1);
      int surnameEnd = word(next, true);
      int initials = surnameEnd < 0 ? -1 : initials(blanks(surnameEnd), false);
      return initials > 0 && legal(initials) ? end : -1;
    }
    boolean year =
        text.charAt(end) == ' '
            && end + 2 < text.length()
            && text.charAt(end + 1) == '('
            && isYear(end + 2);
    return year ? end : -1;
  }

  private int surnameInitials(int from) {
    int i = from;
    for (int words = 0; words < 6; words++) {
      int end = word(i, words == 0);
      if (end < 0) {
        return -1;
      }
      int next = blanks(end);
      if (next == end || next >= text.length()) {
        return -1;
      }
      int initials = initials(next, false);
      if (initials > 0) {
        int particles = trailingParticles(initials);
        if (particles > initials && legal(particles)) {
          surname = text.substring(from, end);
          given = text.substring(next, initials);
          return particles;
        }
      }
      if (initials > 0 && legal(initials) && !text.startsWith("The ", from)) {
        return accept(from, end, next, initials);
      }
      if (initials < 0 && words == 0) {
        int loose = looseInitials(next);
        if (loose > 0) {
          return accept(from, end, next, loose);
        }
      }
      i = next;
    }
    return -1;
  }

  /**
   * Position behind the particles that Portuguese and Spanish lists set behind initials or among
   * them ("Ruiz, F. F. de", "Almgren, R. de C."), or -1.
   */
  private int amongParticles(int initials) {
    int stop = initials < text.length() && text.charAt(initials) == '.' ? initials + 1 : initials;
    int behind = trailingParticles(stop);
    if (behind == stop) {
      return -1;
    }
    int more = initials(blanks(behind), true);
    if (more > 0 && legal(more)) {
      return more;
    }
    return legal(behind) ? behind : -1;
  }

  private int surnameComma(int from, boolean givenNames) {
    int i = from;
    for (int words = 0; words < 5; words++) {
      int end = word(i, true);
      if (end < 0) {
        return -1;
      }
      int suffix = suffix(end);
      if (!givenNames && suffix > end && text.startsWith(".,", suffix)) {
        // "Novak Jr., A. C."
        suffix++;
      }
      if (suffix < text.length() && text.charAt(suffix) == ',') {
        int next = blanks(suffix + 1);
        int initials = givenNames ? givenNames(next) : initials(next, true);
        int particles = givenNames || initials < 0 ? -1 : amongParticles(initials);
        if (particles > initials) {
          accept(from, end, next, initials);
          return particles;
        }
        if (initials > 0 && legal(initials)) {
          return accept(from, end, next, initials);
        }
        return -1;
      }
      int next = blanks(end);
      if (next == end) {
        return -1;
      }
      i = next;
    }
    return -1;
  }

  private int initialsSurname(int from) {
    int initials = initials(from, true);
    if (initials < 0) {
      return -1;
    }
    int i = initials;
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    boolean dotted = text.lastIndexOf('.', i - 1) >= from;
    int start = blanks(i);
    if (!dotted && initials - from > 3 && from > 0) {
      // "ULSI Walking": behind names with stops an acronym begins the title.
      return -1;
    }
    if (start >= text.length() || !dotted && start == i) {
      return -1;
    }
    int end = surnameWords(start);
    if (end < 0 || end - start < 2) {
      return -1;
    }
    int suffix = suffix(end);
    if (!legal(suffix)) {
      return -1;
    }
    if (isJournal(from, initials, start, suffix)) {
      return -1;
    }
    // "J. Am. Chem. Soc." is a journal: its words are cut short and go on behind their stops.
    if (from > 0
        && suffix < text.length()
        && text.charAt(suffix) == '.'
        && !isUpper(start, end)
        && (VenueWords.isListed(text, start, end) || shortWordFollows(suffix))) {
      return -1;
    }
    surname = text.substring(start, end);
    given = text.substring(from, initials);
    return suffix;
  }

  /** "J. High Energy Phys. 05": what ends in a word of journals before a number is no name. */
  private boolean isJournal(int from, int initials, int surname, int end) {
    if (initials - from != 1 || text.charAt(from) != 'J' || !text.startsWith(". ", end)) {
      return false;
    }
    int last = text.lastIndexOf(' ', end - 1) + 1;
    int number = blanks(end + 1);
    return last > surname
        && number < text.length()
        && Character.isDigit(text.charAt(number))
        && VenueWords.isListed(text, last, end);
  }

  /** Whether a capitalised word of few letters with a stop follows ("J. Opt. Soc. Am."). */
  private boolean shortWordFollows(int stop) {
    int start = blanks(stop + 1);
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end - start >= 2
        && end - start <= 6
        && end < text.length()
        && text.charAt(end) == '.'
        && Character.isUpperCase(text.charAt(start))
        && Character.isLowerCase(text.charAt(start + 1));
  }

  private int givenSurname(int from) {
    int i = from;
    int lastStart = -1;
    int lastEnd = -1;
    int particles = -1;
    int words = 0;
    while (words < 5) {
      int initial = words > 0 ? initials(i, true) : -1;
      if (initial > 0 && initial - i > 1 && !nameFollows(initial)) {
        // "Janie P. Vu.": the last short word before a stop is the surname.
        initial = initials(i, false);
      }
      if (initial > 0 && initial - i <= 5) {
        int next = initial < text.length() && text.charAt(initial) == '.' ? initial + 1 : initial;
        int after = blanks(next);
        if (after == next || after >= text.length()) {
          return -1;
        }
        i = after;
        words++;
        continue;
      }
      int end = word(i, true);
      if (end < 0
          || end - i < 2
          || TITLE_WORDS.contains(text.substring(i, end)) && !(words == 0 && isGivenName(i, end))) {
        return -1;
      }
      words++;
      boolean particle = PARTICLES.contains(text.substring(i, end).toLowerCase(Locale.ROOT));
      // "Diego di Bernardo": particles belong to the surname they stand before.
      particles = !particle ? particles : particles < 0 && words > 1 ? i : particles;
      lastStart = particles > 0 ? particles : i;
      lastEnd = end;
      if (!particle && words > 1 && legal(suffix(end)) && !isAllLower(i, end)) {
        break;
      }
      int next = blanks(end);
      if (next == end) {
        return -1;
      }
      i = next;
    }
    if (words < 2 || lastEnd < 0 || !legal(suffix(lastEnd))) {
      return -1;
    }
    surname = text.substring(lastStart, lastEnd);
    given = text.substring(from, lastStart).strip();
    return suffix(lastEnd);
  }

  /** "An Li Guo,": two capitalised words and a comma behind a word that is an article too. */
  private boolean isGivenName(int from, int to) {
    if (from == 0 || !text.startsWith("An ", from)) {
      return false;
    }
    int middle = word(to + 1, false);
    int last = middle < 0 || middle - to > 6 ? -1 : word(middle + 1, false);
    return last > 0 && text.startsWith(",", last);
  }

  private boolean nameFollows(int initials) {
    int i = initials;
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    i = blanks(i);
    return i + 1 < text.length()
        && Character.isUpperCase(text.charAt(i))
        && Character.isLowerCase(text.charAt(i + 1));
  }

  /** Whether a surname is written in capitals throughout. */
  private boolean isUpper(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return to - from > 3;
  }

  /** "Veen Pieternella H. van der": the surname, given names or initials, particles behind them. */
  private int surnameGiven(int from) {
    int i = from;
    int end = word(i, true);
    while (end > 0 && PARTICLES.contains(text.substring(i, end))) {
      i = blanks(end);
      end = word(i, true);
    }
    if (end < 0 || isAllLower(i, end)) {
      return -1;
    }
    int surnameEnd = end;
    int givenStart = blanks(end);
    int at = givenStart;
    int last = -1;
    for (int words = 0; words < 4 && at < text.length(); words++) {
      int next = word(at, false);
      if (next < 0 || isAllLower(at, next) || TITLE_WORDS.contains(text.substring(at, next))) {
        break;
      }
      last = next;
      boolean initial = next < text.length() && text.charAt(next) == '.' && next - at == 1;
      if (initial) {
        next++;
      }
      at = blanks(next);
      if (at == next || initial && (at + 1 >= text.length() || text.charAt(at + 1) != '.')) {
        break;
      }
    }
    if (last < 0 || givenStart == surnameEnd) {
      return -1;
    }
    int stop = last < text.length() && text.charAt(last) == '.' && last - at <= 1 ? last + 1 : last;
    int particles = trailingParticles(stop);
    int behind = suffix(particles > stop ? particles : last);
    if (!legal(behind)) {
      return -1;
    }
    surname = text.substring(from, surnameEnd);
    given = text.substring(givenStart, last);
    return behind;
  }

  private boolean isAllLower(int from, int to) {
    return Character.isLowerCase(text.charAt(from)) && to > from;
  }

  private int givenNames(int from) {
    int i = from;
    int end = -1;
    for (int words = 0; words < 3; words++) {
      int initial = initials(i, true);
      if (initial > 0) {
        end = initial;
        int next = initial < text.length() && text.charAt(initial) == '.' ? initial + 1 : initial;
        int after = blanks(next);
        if (after == next
            || after >= text.length()
            || !Character.isUpperCase(text.charAt(after))
            || legal(initial) && conjunction(after) > 0) {
          return end;
        }
        int following = word(after, false);
        if (following < 0
            || !legal(following)
            || text.charAt(after - 2) == '.'
                && following < text.length()
                && text.charAt(following) != ','
                && text.charAt(following) != ';') {
          return end;
        }
        i = after;
        continue;
      }
      int word = word(i, false);
      if (word < 0 || word - i < 2 || TITLE_WORDS.contains(text.substring(i, word))) {
        return end;
      }
      end = word;
      int next = blanks(word);
      if (next == word || next >= text.length() || !Character.isUpperCase(text.charAt(next))) {
        return end;
      }
      i = next;
    }
    return end;
  }

  private int surnameWords(int from) {
    int i = from;
    int end = -1;
    for (int words = 0; words < 5; words++) {
      int word = word(i, true);
      if (word < 0) {
        return end;
      }
      String read = text.substring(i, word);
      boolean particle = PARTICLES.contains(read);
      if (!particle && Character.isLowerCase(read.charAt(0))) {
        return end;
      }
      if (!particle || words > 0 && legal(word)) {
        end = word;
      }
      if (legal(word) && !particle) {
        return word;
      }
      int next = blanks(word);
      if (next == word) {
        return end;
      }
      i = next;
    }
    return end;
  }

  private int accept(int from, int end, int initialsStart, int initialsEnd) {
    surname = text.substring(from, end);
    int blank = surname.lastIndexOf(' ');
    if (blank > 0 && SUFFIXES.contains(surname.substring(blank + 1))) {
      surname = surname.substring(0, blank);
    }
    given = text.substring(initialsStart, initialsEnd);
    return suffix(initialsEnd);
  }

  /** Position behind "Jr", "III" and their like, or the position itself. */
  private int suffix(int at) {
    int i = at;
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    i = blanks(i);
    if (i < text.length() && text.charAt(i) == ',') {
      i = blanks(i + 1);
    }
    int end = i;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end > i
        && end - i <= 6
        && !(i > at + 1 && isOwnName(end))
        && "JSIVN23jfFn4".indexOf(text.charAt(i)) >= 0
        && SUFFIXES.contains(text.substring(i, end))) {
      return end;
    }
    return at;
  }

  /** Whether initials follow: behind a comma "Filho MV" is another person. */
  private boolean isOwnName(int end) {
    int next = blanks(end);
    if (next == end || next + 1 >= text.length() || !Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    int initials = initials(next, false);
    return initials > 0
        && legal(initials)
        && text.charAt(end - 1) != 'r'
        && text.charAt(end - 1) != 'R';
  }

  /**
   * Position behind particles that stand behind the initials ("VEEN P H van der"), or the position.
   */
  private int trailingParticles(int at) {
    int i = at;
    while (true) {
      int start = blanks(i);
      int end = start;
      while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
        end++;
      }
      if (start == i
          || end == start
          || !PARTICLES.contains(text.substring(start, end))
          || conjunction(start) > 0) {
        return i;
      }
      i = end;
    }
  }

  /** Whether a name may end at a position. */
  private boolean legal(int at) {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    if (",.;:([/&\"".indexOf(c) >= 0) {
      return true;
    }
    int i = blanks(at);
    if (i >= text.length()) {
      return true;
    }
    if (i == at) {
      return false;
    }
    c = text.charAt(i);
    return c == '&'
        || c == '('
        || c == '['
        || c == '"'
        || c == '·'
        || order == Order.INITIALS_SURNAME && text.startsWith("- ", i)
        || isYear(i)
        || conjunction(i) > 0
        || etAlEnd(i) > 0
        || suffix(at) > at;
  }

  /**
   * Position behind initials, their last stop not counted: {@code AB}, {@code A.B.}, {@code A. B.},
   * {@code A B}, {@code J-P}, {@code J.-P.}; or -1.
   *
   * @param stops whether {@code Ch.} and {@code Yu.} count too
   */
  private int initials(int from, boolean stops) {
    int i = from;
    int end = -1;
    int letters = 0;
    while (i < text.length() && letters < 7) {
      int run = i;
      while (run < text.length() && Character.isUpperCase(text.charAt(run)) && run - i < 5) {
        run++;
      }
      int length = run - i;
      if (length == 0 || length > 4) {
        break;
      }
      if (run < text.length() && Character.isLowerCase(text.charAt(run))) {
        int lower = run;
        while (lower < text.length()
            && Character.isLowerCase(text.charAt(lower))
            && lower - run < 3) {
          lower++;
        }
        boolean stopped =
            lower < text.length() && text.charAt(lower) == '.' && length == 1 && lower - run < 3;
        if (!stops || !stopped || lower - run > 1 && end < 0 && !isShortGiven(i, lower)) {
          break;
        }
        run = lower;
      } else if (run < text.length()
          && (Character.isDigit(text.charAt(run)) || text.charAt(run) == '\'')) {
        break;
      }
      if (end > 0 && length > 1 && run < text.length() && text.charAt(run) != '.') {
        // "A. BMI": a capitalised word of the title.
        if (length > 2) {
          break;
        }
      }
      letters += length;
      end = run;
      int next = run;
      boolean stop = next < text.length() && text.charAt(next) == '.';
      if (stop) {
        next++;
      }
      int gap = next;
      if (next < text.length() && text.charAt(next) == '-') {
        if (next + 2 < text.length()
            && Character.isLowerCase(text.charAt(next + 1))
            && text.charAt(next + 2) == '.') {
          // "S.-i.": the second half of a given name may be in lower case.
          return next + 2;
        }
        next++;
      } else {
        next = blanks(next);
      }
      if (next >= text.length() || !Character.isUpperCase(text.charAt(next))) {
        break;
      }
      if (next > gap || stop) {
        // Another initial must look like one, or it is the first word of what follows.
        int after = next + 1;
        char c = after < text.length() ? text.charAt(after) : '.';
        boolean more =
            next == gap && !Character.isLowerCase(c)
                || c == '.'
                || c == '-' && stop
                || !stop && (c == ',' || c == ';' || c == ':' || c == ' ')
                || stop && (c == ',' || c == ';')
                || stops
                    && stop
                    && Character.isLowerCase(c)
                    && after + 1 < text.length()
                    && text.charAt(after + 1) == '.';
        if (!more || !stop && c == ' ' && !legal(after) && !followedByInitial(after)) {
          break;
        }
      } else {
        break;
      }
      i = next;
    }
    return end;
  }

  private boolean followedByInitial(int at) {
    int i = blanks(at);
    return i + 1 < text.length()
        && Character.isUpperCase(text.charAt(i))
        && !Character.isLetter(text.charAt(i + 1))
        && text.charAt(i + 1) != '\'';
  }

  private boolean isShortGiven(int from, int to) {
    String word = text.substring(from, to);
    return word.equals("Chr")
        || word.equals("Joh")
        || word.equals("Wm")
        || word.equals("Fr")
        || word.equals("Ph");
  }

  /** Position behind a word of a name, or -1. */
  private int word(int from, boolean particles) {
    int i = from;
    if (i < text.length()
        && text.charAt(i) == '\''
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1))) {
      i++;
    }
    int start = i;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          (c == '\'' || c == '-' || c == '\u0060')
              && i > start
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i + 1));
      if (Character.isLetter(c) && !Scripts.isCjk(c)
          || inner
          || i > start && Scripts.isMisread(text.charAt(i - 1), c)
          || Character.getType(c) == Character.NON_SPACING_MARK) {
        i++;
      } else {
        break;
      }
    }
    if (i == start) {
      return -1;
    }
    if (i < text.length()
        && text.charAt(i) == '.'
        && i - start == 2
        && text.startsWith("St", start)) {
      return i + 1;
    }
    char first = text.charAt(start);
    if (Character.isUpperCase(first)) {
      return i;
    }
    String word = text.substring(start, i);
    boolean particle =
        PARTICLES.contains(word)
            || word.startsWith("d'")
            || word.startsWith("al-")
            || word.startsWith("el-")
            || word.startsWith("de-");
    return particle || particles && hasInnerCapital(word) ? i : -1;
  }

  private static boolean hasInnerCapital(String word) {
    for (int i = 1; i < word.length() && i < 4; i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private int blanks(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
