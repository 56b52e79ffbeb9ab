package org.therapyatlas.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** Bits of two characters and of what stands before them. */
  private static final int PAIR_BITS = 34;

  private static final long SPREAD = 0x1e3779b97L;

  /** In the place of a second character: what is known of the first alone. */
  private static final char NONE = 0;

  private static final int AT_START = 0;
  private static final int AFTER_LETTER = 1;
  private static final int AFTER_OTHER = 2;

  /** A mark or the like, of which it would have to be known whether it belongs to a word. */
  private static final int AFTER_SOMETHING_RARE = 3;

  /** What is asked of a first character alone. */
  private static final int ANYWHERE = 3;

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
    // Most characters begin nothing, wherever they stand.
    if (!mayBegin(ANYWHERE, first, NONE)) {
      return false;
    }
    int before = i == 0 ? AT_START : kind(text.charAt(i - 1));
    return before == AFTER_SOMETHING_RARE
        || second == NONE
        || kind(first) == AFTER_SOMETHING_RARE
        || mayBegin(before, first, second);
  }

  private boolean mayBegin(int before, char first, char second) {
    // Multiplied by an odd number, so that the upper bits depend on all of the pair and no two
    // pairs become the same.
    long pair = (long) before << 32 | (long) first << 16 | second;
    long mixed = pair * SPREAD & (1L << PAIR_BITS) - 1;
    int slot = (int) (mixed >>> PAIR_BITS - SLOT_BITS);
    int rest = ((int) mixed & (1 << PAIR_BITS - SLOT_BITS) - 1) + 1 << 1;
    int entry = known[slot];
    if ((entry & ~1) != rest) {
      boolean begins =
          before == ANYWHERE
              ? kind(first) == AFTER_SOMETHING_RARE
                  || Stream.of(BEFORE).anyMatch(text -> begins(text, String.valueOf(first)))
              : begins(BEFORE[before], "" + first + second);
      entry = rest | (begins ? 1 : 0);
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
