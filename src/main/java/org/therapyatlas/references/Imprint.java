package org.therapyatlas.references;

import java.util.Set;

/**
 * Finds where the press of a book is named behind its title, where no colon divides place and
 * press: "Title, Springer.", "Title. McGraw-Hill, New York, 1992", "Title (Oxford Univ. Press,
 * 2000)".
 */
final class Imprint {
  private static final Set<String> PRESSES =
      Set.of(
          "Press",
          "Publishers",
          "Publisher",
          "Publishing",
          "Publ",
          "Publications",
          "Verlag",
          "Springer",
          "Springer-Verlag",
          "Wiley",
          "Elsevier",
          "McGraw-Hill",
          "Birkhäuser",
          "Birkhauser",
          "Kluwer",
          "Butterworth",
          "Butterworths",
          "Butterworth-Heinemann",
          "Pergamon",
          "Plenum",
          "Prentice",
          "Prentice-Hall",
          "Addison-Wesley",
          "North-Holland",
          "Macmillan",
          "Routledge",
          "Blackwell",
          "Freeman",
          "Dekker",
          "Thieme",
          "Karger",
          "Mosby",
          "Saunders",
          "Lippincott",
          "Patents",
          "Editora",
          "Éditions",
          "Editions",
          "Editorial",
          "Ediciones",
          "Edições",
          "Editore",
          "Editrice",
          "Uitgeverij",
          "Förlag");

  /** Cities of presses; behind a title and before a year they are no journals. */
  private static final Set<String> PLACES =
      Set.of(
          "New York",
          "New York, NY",
          "NY",
          "London",
          "Berlin",
          "Heidelberg",
          "Berlin, Heidelberg",
          "Amsterdam",
          "Leiden",
          "Oxford",
          "Cambridge",
          "Cambridge, MA",
          "Chicago",
          "Boston",
          "Philadelphia",
          "San Francisco",
          "San Diego",
          "Basel",
          "Zürich",
          "Bern",
          "Wien",
          "Vienna",
          "Stuttgart",
          "München",
          "Munich",
          "Leipzig",
          "Göttingen",
          "Tübingen",
          "Frankfurt",
          "Köln",
          "Hamburg",
          "Bonn",
          "Jena",
          "Weinheim",
          "Paris",
          "Lyon",
          "Milano",
          "Milan",
          "Roma",
          "Rome",
          "Torino",
          "Bologna",
          "Firenze",
          "Madrid",
          "Barcelona",
          "Lisboa",
          "Porto",
          "São Paulo",
          "Rio de Janeiro",
          "Brasília",
          "Buenos Aires",
          "México",
          "Stockholm",
          "Lund",
          "Göteborg",
          "Uppsala",
          "København",
          "Copenhagen",
          "Oslo",
          "Helsinki",
          "Warszawa",
          "Kraków",
          "Praha",
          "Prague",
          "Budapest",
          "Moscow",
          "Москва",
          "Dordrecht",
          "Utrecht",
          "The Hague",
          "Brussels",
          "Bruxelles",
          "Leuven",
          "Singapore",
          "Tokyo",
          "Beijing",
          "New Delhi",
          "Mumbai",
          "Sydney",
          "Melbourne",
          "Toronto",
          "Washington",
          "Washington, DC",
          "Washington, D.C",
          "Baltimore",
          "Princeton",
          "New Haven",
          "Berkeley",
          "Los Angeles",
          "Boca Raton",
          "Hoboken",
          "Reading",
          "Edinburgh",
          "Harmondsworth",
          "Thousand Oaks",
          "Englewood Cliffs",
          "Hillsdale, NJ");

  private static final int LONGEST = 60;

  private Imprint() {}

  /** Whether a text names a city of presses and nothing else. */
  static boolean isPlace(String text) {
    return PLACES.contains(text);
  }

  /** Position of the mark before the press, or -1. */
  static int start(String text) {
    int bracket = bracketed(text);
    if (bracket > 0) {
      return bracket;
    }
    int from = 0;
    int mark = -1;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !isMark(text, i)) {
        continue;
      }
      if (mark > 5 && i - from <= LONGEST && namesPress(text, from, i)) {
        return mark;
      }
      mark = i;
      from = i + 1;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
    }
    return -1;
  }

  /** A comma, semicolon or bracket, or a stop that ends more than a shortened word. */
  private static boolean isMark(String text, int at) {
    char c = text.charAt(at);
    if (c == '.') {
      boolean blank = at + 1 == text.length() || text.charAt(at + 1) == ' ';
      return blank
          && at > 4
          && Character.isLetterOrDigit(text.charAt(at - 2))
          && Character.isLetterOrDigit(text.charAt(at - 3))
          && !text.startsWith("Univ", at - 4);
    }
    return c == ',' || c == ';' || c == '(' || c == '?';
  }

  private static boolean namesPress(String text, int from, int to) {
    if (from >= to || !Character.isUpperCase(text.charAt(from))) {
      return false;
    }
    boolean press = false;
    int lower = 0;
    int word = from;
    for (int i = from; i <= to; i++) {
      if (i < to && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
        continue;
      }
      if (i > word) {
        press |= PRESSES.contains(text.substring(word, i));
        boolean plain =
            Character.isLowerCase(text.charAt(word))
                && !VenueBoundary.SMALL.contains(text, word, i);
        lower += plain ? 1 : 0;
      }
      word = i + 1;
    }
    return press && lower == 0;
  }

  /** A bracket at the end that closes with a year and names place, press or both; or -1. */
  private static int bracketed(String text) {
    int end = text.length();
    while (end > 0 && " .,;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end < 12
        || text.charAt(end - 1) != ')'
        || !TailScanner.isYear(text.substring(end - 5, end - 1))) {
      return -1;
    }
    int open = text.lastIndexOf('(', end);
    int comma = text.lastIndexOf(',', end);
    // "(Aug. 23, 2000)" is a date, "12 (Suppl 1, 2000)" a tail: an imprint has no other digits.
    if (open < 6 || comma < open + 4 || !Character.isUpperCase(text.charAt(open + 1))) {
      return -1;
    }
    for (int i = open + 1; i < comma; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return -1;
      }
    }
    int before = open - 1;
    while (before > 0 && text.charAt(before) == ' ') {
      before--;
    }
    String first = text.substring(open + 1, Math.min(comma, open + 4));
    return Character.isLetter(text.charAt(before)) && !Months.is(first) ? open : -1;
  }
}
