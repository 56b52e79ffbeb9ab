package org.therapyatlas.formats.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the letters and marks of a line tell about the line, in any script. */
final class Writing {
  /** Words after which no heading, title or sentence ends; a line that ends so goes on. */
  private static final Set<String> OPEN_WORDS =
      Set.copyOf(
          List.of(
              ("a an the of in on at to for from by with and or as is are was were that which vs via "
                      + "och i av för med på till om en ett den det som der die das und oder von für mit "
                      + "im am zur zum bei des dem den le la les un une de du et ou dans pour avec sur "
                      + "el los las un una y o en con por para del os o as um uma e em no na nos nas "
                      + "do da dos das og af til paa het een van voor met het il lo gli di della del "
                      + "i w z na do oraz и в на с по для от о")
                  .split(" ")));

  private static final Set<String> ARTICLES = Set.of("A", "An", "The");

  /** Han characters after which a sentence cannot end. */
  private static final String OPEN_HAN = "和与及或的在将对为把被向从以并而";

  private static final String TERMINAL = ".!?。！？…．｡";
  private static final String CLOSING = "\"'”’»)]}）】」』》*†‡";

  private Writing() {}

  /** Whether there is a letter. */
  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Han, kana or Hangul: scripts in which a letter weighs as much as a word's half. */
  static boolean isEastAsian(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }

  /** Scripts written without blanks between words. */
  static boolean isUnspaced(int codePoint) {
    return isEastAsian(codePoint)
        && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.HANGUL;
  }

  /** Whether most letters of a short text are East Asian. */
  static boolean isEastAsian(String text) {
    int letters = 0;
    int east = 0;
    for (int i = 0; i < text.length() && i < 2000; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (c >= 0x1100 && isEastAsian(c)) {
          east++;
        }
      }
    }
    return east * 10 >= letters * 3 && east > 0;
  }

  /** Letters, an East Asian one counted as 3: a length that compares across scripts. */
  static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c)) {
        weight += c >= 0x1100 && isEastAsian(c) ? 3 : 1;
      }
    }
    return weight;
  }

  /** Words separated by blanks; for unspaced scripts half the number of characters. */
  static int words(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x1100 && isUnspaced(c)) {
        unspaced++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        inWord = false;
      }
    }
    return words + (unspaced + 1) / 2;
  }

  /** The last character that is not a closing quote or bracket or a note mark, or 0. */
  static char lastMark(String text) {
    int end = text.length() - 1;
    while (end >= 0
        && (CLOSING.indexOf(text.charAt(end)) >= 0 || Character.isWhitespace(text.charAt(end)))) {
      end--;
    }
    // A citation marker such as [3] or ^[3-5] stands after the full stop in some journals.
    if (end > 0 && Character.isDigit(text.charAt(end)) && text.endsWith("]")) {
      int open = text.lastIndexOf('[', end);
      if (open > 0 && end - open < 24) {
        return lastMark(text.substring(Math.max(0, open - 8), open).replace("^", ""));
      }
    }
    return end < 0 ? 0 : text.charAt(end);
  }

  /** Whether the text ends as a sentence ends. */
  static boolean isTerminated(String text) {
    return TERMINAL.indexOf(lastMark(text)) >= 0 && lastMark(text) != 0;
  }

  /** Whether the text ends where neither a sentence nor a heading can end. */
  static boolean endsOpen(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    if (",，、-‐–(（[［/&".indexOf(last) >= 0 || OPEN_HAN.indexOf(last) >= 0) {
      return true;
    }
    int blank = text.lastIndexOf(' ');
    String word = text.substring(blank + 1);
    return blank > 0 && word.length() < 6 && (OPEN_WORDS.contains(word) || ARTICLES.contains(word));
  }

  /** Whether the first letter is in lower case, nothing but quotes and brackets before it. */
  static boolean startsLower(String text) {
    for (int i = 0; i < text.length() && i < 4; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return Character.isLowerCase(c);
      }
      if ("\"'“‘(«".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether a sentence ends somewhere before the end. */
  static boolean holdsSentenceEnd(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if ("。！？".indexOf(c) >= 0
          || (".!?".indexOf(c) >= 0
              && i > 2
              && text.charAt(i + 1) == ' '
              && Character.isLetter(text.charAt(i - 1))
              && Character.isLetter(text.charAt(i - 2))
              && Character.isLetter(text.charAt(i - 3)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text tells something: many words in lower case, or Han and kana to a full stop. */
  static boolean isRunningText(String text) {
    int lower = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length() && lower < 14; i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      lower += letter && !inWord && Character.isLowerCase(text.charAt(i)) ? 1 : 0;
      inWord = letter || (inWord && Character.isDigit(text.charAt(i)));
    }
    return lower >= 14 || (isTerminated(text) && isEastAsian(text) && weight(text) >= 60);
  }

  /** Whether the words of a text begin in upper case, small function words apart. */
  static boolean isTitleCase(String text) {
    int upper = 0;
    int content = 0;
    for (String word : text.split("[\\s/–—-]+")) {
      if (word.isEmpty() || OPEN_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        continue;
      }
      int first = word.codePointAt(0);
      if (!Character.isLetter(first)) {
        continue;
      }
      content++;
      upper += Character.isUpperCase(first) ? 1 : 0;
    }
    return content > 0 && upper == content;
  }

  /** Joins two parts of one text that a line or page break has cut. */
  static String join(String left, String right, Set<String> hyphenated) {
    char last = left.charAt(left.length() - 1);
    char first = right.charAt(0);
    if ((last == '-' || last == '‐')
        && left.length() > 1
        && Character.isLetter(left.charAt(left.length() - 2))) {
      if (!Character.isLowerCase(first)) {
        return left + right;
      }
      String whole = lastWord(left) + firstWord(right);
      return hyphenated.contains(whole.toLowerCase(Locale.ROOT))
          ? left + right
          : left.substring(0, left.length() - 1) + right;
    }
    boolean unspaced =
        (isUnspaced(last) || "，。；：、（《“".indexOf(last) >= 0)
            && (isUnspaced(first) || "，。；：、）》”（《“".indexOf(first) >= 0);
    return unspaced ? left + right : left + " " + right;
  }

  private static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
