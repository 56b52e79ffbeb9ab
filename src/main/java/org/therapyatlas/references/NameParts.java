package org.therapyatlas.references;

import java.util.Set;

/**
 * Reads the parts of a personal name: words of a surname, given names, initials, particles and
 * suffixes. Every method takes a position of the text and answers with the one behind the part.
 */
final class NameParts {
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
  private final boolean dashes;

  /**
   * The names of a text.
   *
   * @param dashes whether a dash may stand between two names
   */
  NameParts(String text, boolean dashes) {
    this.text = text;
    this.dashes = dashes;
  }

  /** Whether a word belongs to the surname it stands before ("van", "de"). */
  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Whether a word begins titles and never is a given name. */
  static boolean isTitleWord(String text, int from, int to) {
    return TITLE_WORDS.contains(text.substring(from, to));
  }

  /** Whether a word is a suffix of names ("Jr", "III"). */
  static boolean isSuffix(String word) {
    return SUFFIXES.contains(word);
  }

  /** Position behind a word of a name, or -1. */
  int word(int from, boolean particles) {
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
        isParticle(word)
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

  /** Position behind the words of a surname, its particles among them, or -1. */
  int surnameWords(int from) {
    int i = from;
    int end = -1;
    for (int words = 0; words < 5; words++) {
      int word = word(i, true);
      if (word < 0) {
        return end;
      }
      String read = text.substring(i, word);
      boolean particle = isParticle(read);
      if (!particle && Character.isLowerCase(read.charAt(0))) {
        return end;
      }
      if (!particle || words > 0 && legal(word)) {
        end = word;
      }
      if (legal(word) && !particle) {
        return word;
      }
      int next = AuthorMarks.blanks(text, word);
      if (next == word) {
        return end;
      }
      i = next;
    }
    return end;
  }

  /** Position behind up to three given names or initials, or -1. */
  int givenNames(int from) {
    int i = from;
    int end = -1;
    for (int words = 0; words < 3; words++) {
      int initial = initials(i, true);
      if (initial > 0) {
        end = initial;
        int next = initial < text.length() && text.charAt(initial) == '.' ? initial + 1 : initial;
        int after = AuthorMarks.blanks(text, next);
        if (after == next
            || after >= text.length()
            || !Character.isUpperCase(text.charAt(after))
            || legal(initial) && AuthorMarks.conjunction(text, after) > 0) {
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
      if (word < 0 || word - i < 2 || isTitleWord(text, i, word)) {
        return end;
      }
      end = word;
      int next = AuthorMarks.blanks(text, word);
      if (next == word || next >= text.length() || !Character.isUpperCase(text.charAt(next))) {
        return end;
      }
      i = next;
    }
    return end;
  }

  /**
   * Position behind initials, their last stop not counted: {@code AB}, {@code A.B.}, {@code A. B.},
   * {@code A B}, {@code J-P}, {@code J.-P.}; or -1.
   *
   * @param stops whether {@code Ch.} and {@code Yu.} count too
   */
  int initials(int from, boolean stops) {
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
        next = AuthorMarks.blanks(text, next);
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
    int i = AuthorMarks.blanks(text, at);
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

  /** Position behind "Jr", "III" and their like, or the position itself. */
  int suffix(int at) {
    int i = at;
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    i = AuthorMarks.blanks(text, i);
    if (i < text.length() && text.charAt(i) == ',') {
      i = AuthorMarks.blanks(text, i + 1);
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
    int next = AuthorMarks.blanks(text, end);
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
  int trailingParticles(int at) {
    int i = at;
    while (true) {
      int start = AuthorMarks.blanks(text, i);
      int end = start;
      while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
        end++;
      }
      if (start == i
          || end == start
          || !isParticle(text.substring(start, end))
          || AuthorMarks.conjunction(text, start) > 0) {
        return i;
      }
      i = end;
    }
  }

  /**
   * Position behind the particles that Portuguese and Spanish lists set behind initials or among
   * them ("Ruiz, F. F. de", "Almgren, R. de C."), or -1.
   */
  int amongParticles(int initials) {
    int stop = initials < text.length() && text.charAt(initials) == '.' ? initials + 1 : initials;
    int behind = trailingParticles(stop);
    if (behind == stop) {
      return -1;
    }
    int more = initials(AuthorMarks.blanks(text, behind), true);
    if (more > 0 && legal(more)) {
      return more;
    }
    return legal(behind) ? behind : -1;
  }

  /** Whether a name may end at a position. */
  boolean legal(int at) {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    if (",.;:([/&\"".indexOf(c) >= 0) {
      return true;
    }
    int i = AuthorMarks.blanks(text, at);
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
        || dashes && text.startsWith("- ", i)
        || AuthorMarks.isYear(text, i)
        || AuthorMarks.conjunction(text, i) > 0
        || AuthorMarks.etAlEnd(text, i) > 0
        || suffix(at) > at;
  }

  /** Whether a word begins in lower case. */
  boolean isAllLower(int from, int to) {
    return Character.isLowerCase(text.charAt(from)) && to > from;
  }
}
