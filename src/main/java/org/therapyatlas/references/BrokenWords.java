package org.therapyatlas.references;

import java.util.Set;

/**
 * Heals words that a line's end cut, where the line's end is gone and a blank is left beside the
 * hyphen: "treat- ment", "Pho -tonics".
 */
final class BrokenWords {
  /** Behind "pre- and postoperative" the hyphen stands for the rest of the word. */
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "och", "eller", "og",
          "en", "of", "vs", "versus", "as", "but", "in", "from", "a", "the");

  private BrokenWords() {}

  /** A text in which they are whole again. */
  static String heal(String text) {
    int hyphen = text.indexOf('-');
    if (hyphen < 0) {
      return text;
    }
    StringBuilder healed = null;
    int done = 0;
    for (; hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
      if (hyphen < 2 || hyphen + 3 >= text.length()) {
        continue;
      }
      boolean behind = text.charAt(hyphen + 1) == ' ' && isHalf(text, hyphen - 1, hyphen + 2);
      boolean before =
          text.charAt(hyphen - 1) == ' '
              && isHalf(text, hyphen - 2, hyphen + 1)
              && Character.isLowerCase(text.charAt(hyphen + 2))
              && Character.isLowerCase(text.charAt(hyphen + 3));
      if (behind || before) {
        healed = healed == null ? new StringBuilder(text.length()) : healed;
        // With the blank before it the hyphen may as well belong to a compound.
        healed.append(text, done, before ? hyphen - 1 : hyphen);
        done = before ? hyphen : hyphen + 2;
      }
    }
    return healed == null ? text : healed.append(text, done, text.length()).toString();
  }

  private static boolean isHalf(String text, int last, int first) {
    if (!Character.isLowerCase(text.charAt(last)) || !Character.isLowerCase(text.charAt(first))) {
      return false;
    }
    int end = first;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return !CONJUNCTIONS.contains(text.substring(first, end));
  }
}
