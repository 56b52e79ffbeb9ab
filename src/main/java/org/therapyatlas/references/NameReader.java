package org.therapyatlas.references;

import java.util.Locale;

/** Reads one personal name in one order of its parts. What it read last is in {@link #read}. */
final class NameReader {
  /** Orders of the parts of a name. */
  enum Order {
    SURNAME_INITIALS,
    SURNAME_COMMA_INITIALS,
    INITIALS_SURNAME,
    SURNAME_COMMA_GIVEN,
    GIVEN_SURNAME,
    /** "Zhang Wei, Li Na": only where the style is known to set surnames first. */
    SURNAME_GIVEN
  }

  private final String text;
  private final Order order;
  private final NameParts parts;
  private String surname;
  private String given;

  NameReader(String text, Order order) {
    this.text = text;
    this.order = order;
    this.parts = new NameParts(text, order == Order.INITIALS_SURNAME);
  }

  /** Whether initials stand at a position. */
  boolean beginsWithInitials(int at) {
    return parts.initials(at, true) > 0;
  }

  /** The name read last. */
  AuthorName read() {
    return new AuthorName(surname, given);
  }

  /** Reads one name; the position behind it, or -1. */
  int name(int at) {
    int i = AuthorMarks.blanks(text, at);
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
    int end = parts.surnameWords(from);
    if (end < 0 || parts.isAllLower(from, end)) {
      return -1;
    }
    int next = AuthorMarks.blanks(text, end);
    boolean year =
        next < text.length() && text.charAt(next) == '(' && AuthorMarks.isYear(text, next + 1);
    int behindComma = next < text.length() && text.charAt(next) == ',' ? next + 1 : next;
    if (!year && AuthorMarks.etAlEnd(text, behindComma) < 0) {
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
    int word = parts.word(from, false);
    if (word > 0 && word < text.length() && text.charAt(word) == ',') {
      int next = AuthorMarks.blanks(text, word + 1);
      int after = surnameInitials(next);
      if (after > 0
          && after < text.length()
          && ",;(".indexOf(text.charAt(AuthorMarks.blanks(text, after))) >= 0) {
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
      int next = AuthorMarks.blanks(text, end + 1);
      int surnameEnd = parts.word(next, true);
      int initials =
          surnameEnd < 0 ? -1 : parts.initials(AuthorMarks.blanks(text, surnameEnd), false);
      return initials > 0 && parts.legal(initials) ? end : -1;
    }
    boolean year =
        text.charAt(end) == ' '
            && end + 2 < text.length()
            && text.charAt(end + 1) == '('
            && AuthorMarks.isYear(text, end + 2);
    return year ? end : -1;
  }

  private int surnameInitials(int from) {
    int i = from;
    for (int words = 0; words < 6; words++) {
      int end = parts.word(i, words == 0);
      if (end < 0) {
        return -1;
      }
      int next = AuthorMarks.blanks(text, end);
      if (next == end || next >= text.length()) {
        return -1;
      }
      int initials = parts.initials(next, false);
      if (initials > 0) {
        int particles = parts.trailingParticles(initials);
        if (particles > initials && parts.legal(particles)) {
          surname = text.substring(from, end);
          given = text.substring(next, initials);
          return particles;
        }
      }
      if (initials > 0 && parts.legal(initials) && !text.startsWith("The ", from)) {
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

  private int surnameComma(int from, boolean givenNames) {
    int i = from;
    for (int words = 0; words < 5; words++) {
      int end = parts.word(i, true);
      if (end < 0) {
        return -1;
      }
      int suffix = parts.suffix(end);
      if (!givenNames && suffix > end && text.startsWith(".,", suffix)) {
        // "Novak Jr., A. C."
        suffix++;
      }
      if (suffix < text.length() && text.charAt(suffix) == ',') {
        int next = AuthorMarks.blanks(text, suffix + 1);
        int initials = givenNames ? parts.givenNames(next) : parts.initials(next, true);
        int particles = givenNames || initials < 0 ? -1 : parts.amongParticles(initials);
        if (particles > initials) {
          accept(from, end, next, initials);
          return particles;
        }
        if (initials > 0 && parts.legal(initials)) {
          return accept(from, end, next, initials);
        }
        return -1;
      }
      int next = AuthorMarks.blanks(text, end);
      if (next == end) {
        return -1;
      }
      i = next;
    }
    return -1;
  }

  private int initialsSurname(int from) {
    int initials = parts.initials(from, true);
    if (initials < 0) {
      return -1;
    }
    int i = initials;
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    boolean dotted = text.lastIndexOf('.', i - 1) >= from;
    int start = AuthorMarks.blanks(text, i);
    if (!dotted && initials - from > 3 && from > 0) {
      // "ULSI Walking": behind names with stops an acronym begins the title.
      return -1;
    }
    if (start >= text.length() || !dotted && start == i) {
      return -1;
    }
    int end = parts.surnameWords(start);
    if (end < 0 || end - start < 2) {
      return -1;
    }
    int suffix = parts.suffix(end);
    if (!parts.legal(suffix)) {
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
    int number = AuthorMarks.blanks(text, end + 1);
    return last > surname
        && number < text.length()
        && Character.isDigit(text.charAt(number))
        && VenueWords.isListed(text, last, end);
  }

  /** Whether a capitalised word of few letters with a stop follows ("J. Opt. Soc. Am."). */
  private boolean shortWordFollows(int stop) {
    int start = AuthorMarks.blanks(text, stop + 1);
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
      int initial = words > 0 ? parts.initials(i, true) : -1;
      if (initial > 0 && initial - i > 1 && !nameFollows(initial)) {
        // "Janie P. Vu.": the last short word before a stop is the surname.
        initial = parts.initials(i, false);
      }
      if (initial > 0 && initial - i <= 5) {
        int next = initial < text.length() && text.charAt(initial) == '.' ? initial + 1 : initial;
        int after = AuthorMarks.blanks(text, next);
        if (after == next || after >= text.length()) {
          return -1;
        }
        i = after;
        words++;
        continue;
      }
      int end = parts.word(i, true);
      if (end < 0
          || end - i < 2
          || NameParts.isTitleWord(text, i, end) && !(words == 0 && isGivenName(i, end))) {
        return -1;
      }
      words++;
      boolean particle = NameParts.isParticle(text.substring(i, end).toLowerCase(Locale.ROOT));
      // "Diego di Bernardo": particles belong to the surname they stand before.
      particles = !particle ? particles : particles < 0 && words > 1 ? i : particles;
      lastStart = particles > 0 ? particles : i;
      lastEnd = end;
      if (!particle && words > 1 && parts.legal(parts.suffix(end)) && !parts.isAllLower(i, end)) {
        break;
      }
      int next = AuthorMarks.blanks(text, end);
      if (next == end) {
        return -1;
      }
      i = next;
    }
    if (words < 2 || lastEnd < 0 || !parts.legal(parts.suffix(lastEnd))) {
      return -1;
    }
    surname = text.substring(lastStart, lastEnd);
    given = text.substring(from, lastStart).strip();
    return parts.suffix(lastEnd);
  }

  /** "An Li Guo,": two capitalised words and a comma behind a word that is an article too. */
  private boolean isGivenName(int from, int to) {
    if (from == 0 || !text.startsWith("An ", from)) {
      return false;
    }
    int middle = parts.word(to + 1, false);
    int last = middle < 0 || middle - to > 6 ? -1 : parts.word(middle + 1, false);
    return last > 0 && text.startsWith(",", last);
  }

  private boolean nameFollows(int initials) {
    int i = initials;
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    i = AuthorMarks.blanks(text, i);
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
    int end = parts.word(i, true);
    while (end > 0 && NameParts.isParticle(text.substring(i, end))) {
      i = AuthorMarks.blanks(text, end);
      end = parts.word(i, true);
    }
    if (end < 0 || parts.isAllLower(i, end)) {
      return -1;
    }
    int surnameEnd = end;
    int givenStart = AuthorMarks.blanks(text, end);
    int at = givenStart;
    int last = -1;
    for (int words = 0; words < 4 && at < text.length(); words++) {
      int next = parts.word(at, false);
      if (next < 0 || parts.isAllLower(at, next) || NameParts.isTitleWord(text, at, next)) {
        break;
      }
      last = next;
      boolean initial = next < text.length() && text.charAt(next) == '.' && next - at == 1;
      if (initial) {
        next++;
      }
      at = AuthorMarks.blanks(text, next);
      if (at == next || initial && (at + 1 >= text.length() || text.charAt(at + 1) != '.')) {
        break;
      }
    }
    if (last < 0 || givenStart == surnameEnd) {
      return -1;
    }
    int stop = last < text.length() && text.charAt(last) == '.' && last - at <= 1 ? last + 1 : last;
    int particles = parts.trailingParticles(stop);
    int behind = parts.suffix(particles > stop ? particles : last);
    if (!parts.legal(behind)) {
      return -1;
    }
    surname = text.substring(from, surnameEnd);
    given = text.substring(givenStart, last);
    return behind;
  }

  private int accept(int from, int end, int initialsStart, int initialsEnd) {
    surname = text.substring(from, end);
    int blank = surname.lastIndexOf(' ');
    if (blank > 0 && NameParts.isSuffix(surname.substring(blank + 1))) {
      surname = surname.substring(0, blank);
    }
    given = text.substring(initialsStart, initialsEnd);
    return parts.suffix(initialsEnd);
  }

  /**
   * "Novak, K., Ruiz, H. Petti, M. (2010)": where the next name stands directly before a date in
   * brackets, its position in spite of the stop before it; or -1.
   */
  int slippedStop(int after) {
    if (!text.startsWith(". ", after)) {
      return -1;
    }
    int next = AuthorMarks.blanks(text, after + 1);
    String read = surname;
    String initials = given;
    int end = surnameComma(next, false);
    surname = read;
    given = initials;
    int bracket =
        end < 0 ? -1 : AuthorMarks.blanks(text, text.startsWith(".", end) ? end + 1 : end);
    return bracket > 0 && text.startsWith("(", bracket) && AuthorMarks.isYear(text, bracket + 1)
        ? next
        : -1;
  }

  /**
   * Position behind the last name of a list set apart by semicolons that no mark divides from the
   * title ("Novak Q; Vodov Y Walking after …"), or -1.
   */
  int unmarkedLast(int at) {
    if (order != Order.SURNAME_INITIALS || at < 2 || text.charAt(at - 2) != ';') {
      return -1;
    }
    int word = parts.word(at, true);
    if (word < 0) {
      return -1;
    }
    int start = AuthorMarks.blanks(text, word);
    int end = parts.initials(start, false);
    boolean blank = end > start && end - start <= 3 && end + 2 < text.length();
    if (start == word || !blank || text.charAt(end) != ' ') {
      return -1;
    }
    surname = text.substring(at, word);
    given = text.substring(start, end);
    return Character.isLetterOrDigit(text.charAt(end + 1)) ? end : -1;
  }
}
