package org.therapyatlas.formats;

/** Years of publication in the text of dates. */
public final class PublicationYear {
  /** Before the first printed book nothing was published in print. */
  public static final int FIRST = 1450;

  public static final int LAST = 2100;

  private PublicationYear() {}

  /** The first number of exactly four digits that can be a year, or null. */
  public static Integer firstIn(String text) {
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        run++;
      } else {
        if (run == 4) {
          int year = Integer.parseInt(text.substring(i - 4, i));
          if (isPossible(year)) {
            return year;
          }
        }
        run = 0;
      }
    }
    return null;
  }

  public static boolean isPossible(long year) {
    return year >= FIRST && year <= LAST;
  }
}
