package org.therapyatlas.references;

import java.util.List;

/** The fields of an entry while they are being read; null where nothing was read. */
final class Draft {
  Style style = Style.UNKNOWN;
  List<AuthorName> authors = List.of();
  boolean etAl;
  String title;
  String venue;
  Integer year;
  String volume;
  String issue;
  String firstPage;
  String lastPage;
  String typeMark;

  /** Whether quotation marks or the word "in" show where the title ends. */
  boolean delimited;

  /** Whether place and press were read. */
  boolean imprint;

  /** Whether the entry names the number of a standard, which identifies it. */
  boolean standard;

  /** Whether author and title are all that the entry holds. */
  boolean whole;

  /** Whether the venue is a journal that the lexicon knows. */
  boolean knownVenue;

  void tail(Tail tail) {
    if (tail.year() != null) {
      year = tail.year();
    }
    volume = tail.volume();
    issue = tail.issue();
    pages(tail.firstPage(), tail.lastPage());
  }

  void authors(Authors read) {
    authors = read.names();
    etAl = read.etAl();
  }

  /** Sets the pages; a shortened last page ({@code 659-63}) is written out. */
  void pages(String first, String last) {
    firstPage = first;
    lastPage = last;
    if (first == null || last == null) {
      return;
    }
    int prefix = 0;
    while (prefix < first.length() && !Character.isDigit(first.charAt(prefix))) {
      prefix++;
    }
    int lastPrefix = 0;
    while (lastPrefix < last.length() && !Character.isDigit(last.charAt(lastPrefix))) {
      lastPrefix++;
    }
    String firstDigits = first.substring(prefix);
    String lastDigits = last.substring(lastPrefix);
    boolean plain = isDigits(firstDigits) && isDigits(lastDigits);
    if (plain && lastDigits.length() < firstDigits.length()) {
      lastDigits =
          firstDigits.substring(0, firstDigits.length() - lastDigits.length()) + lastDigits;
      lastPage = first.substring(0, prefix) + lastDigits;
    } else if (plain && lastPrefix == 0 && prefix > 0) {
      lastPage = first.substring(0, prefix) + lastDigits;
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
