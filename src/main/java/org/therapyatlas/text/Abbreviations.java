package org.therapyatlas.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Binds the abbreviations of a text to what it says they stand for.
 *
 * <p>"Long form (SF)" and "SF (long form)" by the algorithm of Schwartz and Hearst (Pacific
 * Symposium on Biocomputing 2003, 451-462): the letters of the short form are found from right to
 * left in the words before the bracket, the first one at the beginning of a word. "中文(long form,
 * SF)" and "中文(SF)" bind the short form to the Chinese words before the bracket as well, half-width
 * or full-width; how many of them follows from the length of the foreign form, since Chinese spends
 * about two characters on a word of a term.
 */
public final class Abbreviations {
  private static final int LONGEST_SHORT_FORM = 10;
  private static final int LONGEST_BRACKET = 200;
  private static final int LONGEST_LONG_FORM = 200;
  private static final String OPENING = "(（";
  private static final String CLOSING = ")）";

  /** What Chinese writers put before a short form. */
  private static final String[] ANNOUNCEMENTS = {
    "以下简称为", "以下简称", "英文缩写为", "英文缩写", "缩写为", "简称为", "简称", "缩写", "即"
  };

  private Abbreviations() {}

  /**
   * A short form and what it stands for.
   *
   * @param shortForm as written
   * @param longForm as written
   * @param offset where the short form stands, in UTF-16 units
   */
  public record Binding(String shortForm, String longForm, int offset) {}

  /** All bindings a text states, in its order. */
  public static List<Binding> bind(String text) {
    List<Binding> bindings = new ArrayList<>();
    for (int open = 0; open < text.length(); open++) {
      if (OPENING.indexOf(text.charAt(open)) < 0) {
        continue;
      }
      int close = closing(text, open);
      if (close > open + 1) {
        bindBracket(text, open, close, bindings);
      }
    }
    return bindings;
  }

  /** MSCs as MSC: a document defines one and uses the other. */
  public static String singular(String shortForm) {
    int last = shortForm.length() - 1;
    return last > 1
            && shortForm.charAt(last) == 's'
            && Character.isUpperCase(shortForm.charAt(last - 1))
        ? shortForm.substring(0, last)
        : shortForm;
  }

  private static int closing(String text, int open) {
    int to = Math.min(text.length(), open + LONGEST_BRACKET);
    for (int at = open + 1; at < to; at++) {
      char c = text.charAt(at);
      if (CLOSING.indexOf(c) >= 0) {
        return at;
      }
      if (OPENING.indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private static void bindBracket(String text, int open, int close, List<Binding> bindings) {
    List<int[]> parts = parts(text, open + 1, close);
    int[] last = parts.get(parts.size() - 1);
    int[] first = parts.get(0);
    boolean shortLast = ShortForms.isShortForm(text, last[0], last[1]);
    if (parts.size() > 1 && shortLast) {
      String shortForm = text.substring(last[0], last[1]);
      int[] full = parts.get(parts.size() - 2);
      int at = ShortForms.longFormStart(text, full[0], full[1], shortForm);
      if (at == full[0]) {
        int words = words(text, full[0], full[1]);
        String chinese = ChineseLongForms.before(text, open, 2 * words);
        if (chinese != null) {
          bindings.add(new Binding(shortForm, chinese, last[0]));
        }
        bindings.add(new Binding(shortForm, text.substring(full[0], full[1]), last[0]));
        return;
      }
    }
    if (ShortForms.isShortForm(text, first[0], first[1])) {
      bindBefore(text, open, first, bindings);
    } else {
      bindInside(text, open, first, bindings);
    }
  }

  /** Long form before the bracket, short form first in it. */
  private static void bindBefore(String text, int open, int[] part, List<Binding> bindings) {
    String shortForm = text.substring(part[0], part[1]);
    String chinese = ChineseLongForms.before(text, open, shortForm.length());
    if (chinese != null) {
      bindings.add(new Binding(shortForm, chinese, part[0]));
      return;
    }
    int end = open;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int from = windowStart(text, end, shortForm);
    int start = ShortForms.longFormStart(text, from, end, shortForm);
    if (start >= 0) {
      String longForm = text.substring(start, end);
      if (ShortForms.isCredible(longForm, shortForm)) {
        bindings.add(new Binding(shortForm, longForm, part[0]));
      }
    }
  }

  /** Short form before the bracket, long form first in it. */
  private static void bindInside(String text, int open, int[] part, List<Binding> bindings) {
    int end = open;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start <= LONGEST_SHORT_FORM && ShortForms.isPart(text, start - 1)) {
      start--;
    }
    if (!ShortForms.isShortForm(text, start, end)) {
      return;
    }
    String shortForm = text.substring(start, end);
    String longForm = text.substring(part[0], part[1]);
    if (ChineseLongForms.isChinese(longForm)) {
      bindings.add(new Binding(shortForm, longForm, start));
    } else if (ShortForms.longFormStart(text, part[0], part[1], shortForm) == part[0]
        && ShortForms.isCredible(longForm, shortForm)) {
      bindings.add(new Binding(shortForm, longForm, start));
    }
  }

  /** Schwartz and Hearst look at min(n + 5, 2n) words for a short form of n characters. */
  private static int windowStart(String text, int end, String shortForm) {
    int most = Math.min(shortForm.length() + 5, shortForm.length() * 2);
    int words = 0;
    int at = end;
    while (at > 0 && end - at < LONGEST_LONG_FORM) {
      char c = text.charAt(at - 1);
      boolean stop =
          c == '.' || c == ';' || c == ':' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
      boolean blankLine = c == '\n' && at > 1 && text.charAt(at - 2) == '\n';
      if (stop || blankLine) {
        break;
      }
      if (Character.isWhitespace(c) && at < end && !Character.isWhitespace(text.charAt(at))) {
        words++;
        if (words == most) {
          break;
        }
      }
      at--;
    }
    return at;
  }

  /** The parts of a bracket between commas and semicolons, without spaces and announcements. */
  private static List<int[]> parts(String text, int from, int to) {
    List<int[]> parts = new ArrayList<>();
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || ",，;；、".indexOf(text.charAt(at)) >= 0) {
        parts.add(trimmed(text, start, at));
        start = at + 1;
      }
    }
    return parts;
  }

  private static int[] trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    for (String announcement : ANNOUNCEMENTS) {
      if (start == from && text.startsWith(announcement, skipSpace(text, start, end))) {
        start = skipSpace(text, start, end) + announcement.length();
      }
    }
    start = Math.min(end, skipSpace(text, start, end));
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new int[] {start, end};
  }

  private static int skipSpace(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int words(String text, int from, int to) {
    int words = 1;
    for (int at = from + 1; at < to; at++) {
      if (text.charAt(at) == ' ' || text.charAt(at) == '-') {
        words++;
      }
    }
    return words;
  }
}
