package org.therapyatlas.references;

import java.util.Locale;
import java.util.Set;

/**
 * Where the title of a cited work ends and the name of its journal begins.
 *
 * @param title the title, or null
 * @param venue the journal or book, or null
 * @param known whether the lexicon holds the venue
 */
record TitleVenue(String title, String venue, boolean known) {
  private static final int LONGEST_VENUE = 160;

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "for", "in", "on", "de", "la", "et", "des", "du", "der", "die", "und",
          "für", "y", "e", "a", "to", "with", "del", "da", "do", "di", "della", "van", "och", "för",
          "i", "by", "at", "from", "voor", "en", "el");
  private static final Set<String> ABBREVIATED =
      Set.of(
          "vs", "v", "st", "dr", "no", "spp", "sp", "subsp", "var", "cf", "e.g", "i.e", "u.s",
          "approx", "fig", "inc", "vol", "ed", "eds", "resp", "al", "mr", "mrs", "prof", "etc",
          "ca", "d", "u", "z", "jr", "pp", "p");

  /**
   * Splits what stands between authors and tail.
   *
   * @param middle the text between them
   */
  static TitleVenue split(String middle) {
    String text = trim(middle);
    if (text.isEmpty()) {
      return new TitleVenue(null, null, false);
    }
    int quote = text.charAt(0) == '"' || text.charAt(0) == '\'' ? closingQuote(text) : -1;
    if (quote > 0) {
      String title = trim(text.substring(1, quote));
      String venue = venue(text.substring(quote + 1));
      return new TitleVenue(title, venue, venue != null && JournalLexicon.contains(venue));
    }
    if (JournalLexicon.contains(text) || isVenueOnly(text)) {
      return new TitleVenue(null, text, JournalLexicon.contains(text));
    }
    int lower = 0;
    int upper = 0;
    int best = -1;
    double highest = -1.5;
    for (int i = 1; i + 2 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' '
          && Character.isLetter(text.charAt(i + 1))
          && i + 4 < text.length()
          && Character.isLetter(text.charAt(i + 4))) {
        // Whether longer words start in lower case tells titles in sentence case.
        if (Character.isLowerCase(text.charAt(i + 1))) {
          lower++;
        } else {
          upper++;
        }
      }
      boolean sentenceCase = lower > upper;
      boolean blank = text.charAt(i + 1) == ' ';
      boolean mark = blank && ".?!,:];\"".indexOf(c) >= 0;
      boolean gap =
          c == ' '
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && !Character.isLowerCase(text.charAt(i + 1));
      if (!mark && !gap || text.length() - i > LONGEST_VENUE) {
        continue;
      }
      double score = mark ? score(text, i, c, sentenceCase) : gapScore(text, i);
      if (score >= highest) {
        highest = score;
        best = i;
      }
    }
    if (best < 0) {
      return new TitleVenue(text, null, false);
    }
    char mark = text.charAt(best);
    int end = mark == '?' || mark == '!' || mark == ']' ? best + 1 : best;
    String venue = venue(withoutYear(text.substring(best + 1), mark));
    String title = trim(text.substring(0, end));
    return new TitleVenue(
        title.isEmpty() ? null : title, venue, venue != null && JournalLexicon.contains(venue));
  }

  /** A year that stands between title and venue belongs to neither. */
  private static String withoutYear(String right, char mark) {
    String text = right.strip();
    boolean year =
        mark == ' '
            && text.length() > 5
            && TailScanner.isYear(text.substring(0, 4))
            && text.charAt(4) == ' ';
    return year ? text.substring(5) : right;
  }

  /** Whether a text is the name of a journal and nothing else: every word is a venue's. */
  private static boolean isVenueOnly(String text) {
    String[] words = text.split("[ .,]+");
    if (words.length > 8) {
      return false;
    }
    for (String word : words) {
      boolean letter = word.length() == 1 && Character.isUpperCase(word.charAt(0));
      if (!letter && !VenueWords.isVenueWord(word) && !SMALL.contains(word)) {
        return false;
      }
    }
    return words.length > 1 || text.endsWith(".");
  }

  /**
   * No mark stands between title and venue: a known journal, or only words of venues, to the right.
   */
  private static double gapScore(String text, int cut) {
    String right = text.substring(cut + 1);
    int blank = right.indexOf(' ');
    if (blank == 4 && TailScanner.isYear(right.substring(0, 4))) {
      return 2 + words(right.substring(5));
    }
    char first = right.charAt(0);
    if (!Character.isUpperCase(first) || right.length() < 5) {
      return -100;
    }
    if (blank < 0 && right.indexOf('.') < 0) {
      int start = text.lastIndexOf(' ', cut - 1) + 1;
      boolean word =
          Character.isLowerCase(text.charAt(start))
              && cut - start > 3
              && !SMALL.contains(text.substring(start, cut));
      return word && JournalLexicon.contains(right) ? 2 : -100;
    }
    if (JournalLexicon.contains(right)) {
      return 4;
    }
    int words = 0;
    for (String word : right.split("[ .,]+")) {
      if (!VenueWords.isAbbreviation(word)) {
        return -100;
      }
      words++;
    }
    return words > 1 && Character.isLowerCase(text.charAt(cut - 1)) ? 1.5 : -100;
  }

  private static double score(String text, int cut, char mark, boolean sentenceCase) {
    String right = venue(text.substring(cut + 1));
    if (right == null) {
      return -100;
    }
    double score =
        switch (mark) {
          case '.' -> 2.5;
          case '?', '!', ']' -> 2.2;
          case ',' -> 0.5;
          default -> -1.5;
        };
    if (JournalLexicon.contains(right)) {
      score += 8;
    }
    score += words(right);
    score += left(text, cut, mark, sentenceCase);
    return score;
  }

  private static double words(String right) {
    double score = 0;
    int words = 0;
    int venueWords = 0;
    int start = 0;
    int length = right.length();
    int depth = 0;
    while (start < length) {
      int end = start;
      while (end < length && right.charAt(end) != ' ') {
        end++;
      }
      String word = right.substring(start, end);
      String bare = strip(word);
      if (word.startsWith("(")) {
        depth++;
      }
      if (!bare.isEmpty() && depth == 0) {
        words++;
        boolean venueWord = VenueWords.isVenueWord(bare);
        if (venueWord) {
          venueWords++;
        } else if (SMALL.contains(bare.toLowerCase(Locale.ROOT))) {
          score -= words == 1 ? 1.5 : 0.1;
        } else if (Character.isLowerCase(bare.charAt(0))) {
          score -= 2.5;
        } else if (Character.isDigit(bare.charAt(0))) {
          score -= 0.7;
        }
        char last = word.charAt(word.length() - 1);
        boolean more = end < length;
        if (more && last == '.' && !(venueWord && bare.length() < 9) && bare.length() > 6) {
          score -= 4;
        } else if (more && (last == '?' || last == '!')) {
          score -= 4;
        } else if (more && (last == ',' || last == ';')) {
          score -= 1.2;
        } else if (more && last == ':') {
          score -= 1;
        } else if (more && last == '.' && !venueWord) {
          score -= 0.8;
        }
      }
      if (word.endsWith(")") || word.endsWith("),")) {
        depth = Math.max(0, depth - 1);
      }
      start = end + 1;
    }
    if (words == 0) {
      return -50;
    }
    score += 3.0 * venueWords / words;
    if (words > 8) {
      score -= (words - 8) * 0.5;
    }
    return score;
  }

  private static double left(String text, int cut, char mark, boolean sentenceCase) {
    double score = 0;
    int start = cut;
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    String last = strip(text.substring(start, cut));
    if (mark == '.') {
      boolean letter = last.length() == 1 && Character.isUpperCase(last.charAt(0));
      boolean chained =
          start > 3
              && text.charAt(start - 2) == '.'
              && !last.isEmpty()
              && Character.isUpperCase(last.charAt(0))
              && isCapitalisedWord(text, start - 2);
      if (chained || letter || ABBREVIATED.contains(last.toLowerCase(Locale.ROOT))) {
        score -= 3;
      } else if (!last.isEmpty()
          && Character.isUpperCase(last.charAt(0))
          && last.length() < 7
          && VenueWords.isAbbreviation(last)) {
        score -= 3;
      } else if (sentenceCase
          && last.length() > 1
          && last.length() < 12
          && start > 0
          && Character.isUpperCase(last.charAt(0))
          && !last.equals(last.toUpperCase(Locale.ROOT))) {
        // In a title in sentence case a capital before the stop is a shortened word of the journal.
        score -= 2.5;
      }
    }
    int spaces = 0;
    for (int i = 0; i < cut && spaces < 3; i++) {
      if (text.charAt(i) == ' ') {
        spaces++;
      }
    }
    if (spaces < 2 && !Scripts.hasCjk(text.substring(0, cut))) {
      score -= 1.5;
    }
    int open = 0;
    for (int i = 0; i < cut; i++) {
      char c = text.charAt(i);
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    if (open > 0) {
      score -= 4;
    }
    return score;
  }

  /** Whether the word that ends at a stop starts with a capital: one link of "J. Funct. Anal.". */
  private static boolean isCapitalisedWord(String text, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start < stop && stop - start < 9 && Character.isUpperCase(text.charAt(start));
  }

  private static int closingQuote(String text) {
    char quote = text.charAt(0);
    for (int i = text.length() - 1; i > 0; i--) {
      if (text.charAt(i) == quote
          && (quote == '"' || i + 1 >= text.length() || !Character.isLetter(text.charAt(i + 1)))) {
        // The last quotation mark that something other than a letter follows.
        return i;
      }
    }
    return -1;
  }

  private static String strip(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  /** A text without the marks around it. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " .,;:-/)]".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " .,;:-/([".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The name of a venue without the words and marks around it, or null. */
  static String venue(String text) {
    String venue = trim(text);
    while (true) {
      String before = venue;
      for (String word : new String[] {"In: ", "In ", "in: ", "in "}) {
        if (venue.startsWith(word)) {
          venue = trim(venue.substring(word.length()));
        }
      }
      for (String word :
          new String[] {
            " vol",
            " Vol",
            " volume",
            " Volume",
            " [Internet]",
            " [serial online]",
            " [serial on the Internet]",
            " (Online)",
            " no",
            " Bd",
            " pp",
            " p",
            " eds",
            " (eds"
          }) {
        if (venue.endsWith(word)) {
          venue = trim(venue.substring(0, venue.length() - word.length()));
        }
      }
      if (venue.equals(before)) {
        break;
      }
    }
    if (venue.endsWith("\"") || venue.startsWith("\"")) {
      venue = trim(venue.replace("\"", ""));
    }
    return venue.isEmpty() ? null : venue;
  }
}
