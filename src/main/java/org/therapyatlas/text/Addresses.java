package org.therapyatlas.text;

/** Finds web addresses and DOIs, which no reader counts as words. */
final class Addresses {
  private Addresses() {}

  /**
   * Where an address that begins at an offset ends, or the offset itself when none begins there.
   */
  static int end(String text, int from) {
    char c = text.charAt(from);
    boolean starts =
        switch (c) {
          case 'h', 'H' ->
              text.regionMatches(true, from, "http://", 0, 7)
                  || text.regionMatches(true, from, "https://", 0, 8);
          case 'f', 'F' -> text.regionMatches(true, from, "ftp://", 0, 6);
          case 'w', 'W' -> text.regionMatches(true, from, "www.", 0, 4);
          case 'd', 'D' -> text.regionMatches(true, from, "doi:", 0, 4);
          case '1' -> isDoi(text, from);
          default -> false;
        };
    if (!starts) {
      return from;
    }
    int at = from;
    if (c == 'd' || c == 'D') {
      at += 4;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (!isDoi(text, at)) {
        return at;
      }
    }
    return endOfWord(text, at);
  }

  /** Where what is written without a space ends; a character of CJK writing ends it too. */
  static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x2000) {
      at++;
    }
    return at;
  }

  /** Whether a DOI begins here: 10., at least four digits, a slash. */
  private static boolean isDoi(String text, int from) {
    if (!text.startsWith("10.", from)) {
      return false;
    }
    int at = from + 3;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from >= 7 && at < text.length() && text.charAt(at) == '/';
  }
}
