package org.therapyatlas.text;

import java.util.regex.Pattern;

/**
 * Regular expressions that match the same in every Java. Up to Java 18 {@code \b} is a border of
 * words of any script, from Java 19 on one of ASCII words, unless it is asked for Unicode's.
 */
public final class Regex {
  private static final String BORDER = "(?U:\\b)";

  private Regex() {}

  /** A pattern in which {@code \b} is a border of words of any script. */
  public static Pattern compile(String expression) {
    return compile(expression, 0);
  }

  /**
   * A pattern in which {@code \b} is a border of words of any script.
   *
   * @param flags as for {@link Pattern#compile(String, int)}
   */
  public static Pattern compile(String expression, int flags) {
    return Pattern.compile(withUnicodeBorders(expression), flags);
  }

  static String withUnicodeBorders(String expression) {
    StringBuilder written = new StringBuilder(expression.length() + 32);
    for (int i = 0; i < expression.length(); i++) {
      char letter = expression.charAt(i);
      if (letter != '\\' || i + 1 == expression.length()) {
        written.append(letter);
        continue;
      }
      char escaped = expression.charAt(++i);
      if (escaped == 'b') {
        written.append(BORDER);
      } else {
        written.append(letter).append(escaped);
      }
    }
    return written.toString();
  }
}
