package org.therapyatlas.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/**
 * A list of wordings as one regular expression, in any case. It finds what {@link Matcher#find}
 * finds, but tries the expression only where two characters that some wording begins with stand;
 * which these are it learns from the expression itself.
 *
 * <p>Expressions may look back over {@code ^}, {@code \b} and texts of two characters and more, and
 * find no empty texts.
 */
final class Wording {
  private static final int SLOT_BITS = 14;
  private static final int SLOTS = 1 << SLOT_BITS;

  /** In the place of a second character: what is known of the first alone. */
  private static final char NONE = 0;

  private static final int AT_START = 0;
  private static final int AFTER_LETTER = 1;
  private static final int AFTER_OTHER = 2;

  /** A mark or the like, of which it would have to be known whether it belongs to a word. */
  private static final int AFTER_SOMETHING_RARE = 3;

  private static final String[] BEFORE = {"", "x", " "};

  private final Pattern pattern;

  /**
   * What is known of two characters: what tells them from others of their slot, and in the lowest
   * bit whether a wording may begin with them. Threads may overwrite each other; each entry is
   * whole.
   */
  private final int[] known = new int[SLOTS];

  private Wording(Pattern pattern) {
    this.pattern = pattern;
  }

  static Wording of(String expression) {
    return new Wording(Regex.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** Where wordings stand in a text, from left to right. */
  Finder in(String text) {
    return new Finder(text);
  }

  /** The places of one text. */
  final class Finder {
    private final String text;
    private final Matcher matcher;
    private int next;

    private Finder(String text) {
      this.text = text;
      this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Goes on to the next place; false if there is none. */
    boolean find() {
      for (int i = next; i <= text.length(); i++) {
        if (mayBegin(text, i) && matcher.region(i, text.length()).lookingAt()) {
          next = matcher.end() > i ? matcher.end() : i + 1;
          return true;
        }
      }
      next = text.length() + 1;
      return false;
    }

    /** Where the place begins. */
    int start() {
      return matcher.start();
    }
  }

  private boolean mayBegin(String text, int i) {
    if (i + 1 >= text.length()) {
      return true;
    }
    char first = text.charAt(i);
    char second = text.charAt(i + 1);
    if (Character.isSurrogate(first)) {
      return i == 0
          || Character.isHighSurrogate(first)
          || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    int before = i == 0 ? AT_START : kind(text.charAt(i - 1));
    if (before == AFTER_SOMETHING_RARE || kind(first) == AFTER_SOMETHING_RARE) {
      return true;
    }
    // Most characters begin nothing, so that few pairs need to be learnt.
    return mayBegin(before, first, NONE) && (second == NONE || mayBegin(before, first, second));
  }

  private boolean mayBegin(int before, char first, char second) {
    long pair = (long) before << 32 | (long) first << 16 | second;
    int slot = (int) (pair ^ pair >>> SLOT_BITS ^ pair >>> 2 * SLOT_BITS) & SLOTS - 1;
    // With the slot this is all of the pair again.
    int rest = (int) (pair >>> SLOT_BITS) + 1 << 1;
    int entry = known[slot];
    if ((entry & ~1) != rest) {
      String begun = second == NONE ? String.valueOf(first) : "" + first + second;
      entry = rest | (begins(BEFORE[before], begun) ? 1 : 0);
      known[slot] = entry;
    }
    return (entry & 1) == 1;
  }

  private boolean begins(String before, String begun) {
    String text = before + begun;
    Matcher matcher =
        pattern
            .matcher(text)
            .useTransparentBounds(true)
            .useAnchoringBounds(false)
            .region(before.length(), text.length());
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private static int kind(char c) {
    if (c == '_' || Character.isLetterOrDigit(c)) {
      return AFTER_LETTER;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_SYMBOL,
          Character.FORMAT,
          Character.SURROGATE ->
          AFTER_SOMETHING_RARE;
      default -> AFTER_OTHER;
    };
  }
}
