package org.therapyatlas.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/**
 * A list of wordings as one regular expression, in any case. {@link Wordings} looks for several of
 * them at once.
 *
 * <p>Expressions may begin at {@code ^} and {@code \b}, may refuse what stands before them if it
 * has two characters or more, and find no empty texts.
 */
final class Wording {
  private final Pattern pattern;

  private Wording(Pattern pattern) {
    this.pattern = pattern;
  }

  static Wording of(String expression) {
    return new Wording(Regex.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** The expression against a text, whose every place sees what stands around it. */
  Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Whether a place can begin with these characters, whatever follows them. */
  boolean begins(String before, String begun) {
    String text = before + begun;
    Matcher matcher = matcher(text).region(before.length(), text.length());
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
