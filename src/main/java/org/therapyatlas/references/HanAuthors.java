package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.List;

/** Reads lists of Chinese, Japanese and Korean names at the head of an entry. */
final class HanAuthors {
  private static final int LONGEST_NAME = 30;
  private static final String[] MORE = {"等", "ほか", "他", "외"};

  private HanAuthors() {}

  /**
   * The names before the first mark that closes a list of names.
   *
   * @param colonEnds whether a colon closes a list; entries with a type mark use it inside titles
   */
  static Authors scan(String text, boolean colonEnds) {
    List<AuthorName> names = new ArrayList<>();
    int at = 0;
    int end = 0;
    boolean etAl = false;
    while (at < text.length()) {
      for (String more : MORE) {
        if (text.startsWith(more, at) && closes(text, at + more.length())) {
          etAl = true;
          return new Authors(names, !names.isEmpty(), behind(text, at + more.length()), true);
        }
      }
      int i = at;
      while (i < text.length()
          && i - at < LONGEST_NAME
          && ",.;:、([\"|".indexOf(text.charAt(i)) < 0) {
        i++;
      }
      if (!names.isEmpty()
          && at < text.length()
          && (text.charAt(at) == '\'' || text.charAt(at) == '"' || text.charAt(at) == '《')) {
        // A quoted title follows the names.
        return new Authors(names, etAl, at, true);
      }
      if (i == at || i >= text.length() || i - at >= LONGEST_NAME) {
        break;
      }
      if (text.charAt(i) == '.'
          && i + 1 < text.length()
          && Scripts.isCjk(text.charAt(i + 1))
          && i - at <= 5
          && i - at >= 2) {
        // "최경원.임연옥": Korean lists set names apart by points.
        int next = i + 1;
        while (next < text.length() && Scripts.isCjk(text.charAt(next)) && next - i < 7) {
          next++;
        }
        boolean name =
            next < text.length()
                && next - i >= 3
                && next - i <= 6
                && ".,([".indexOf(text.charAt(next)) >= 0;
        if (name && addAll(text.substring(at, i), names)) {
          at = i + 1;
          end = at;
          continue;
        }
      }
      if (text.charAt(i) == '(') {
        // A body names its parent in brackets: the name goes on to their end.
        int close = text.indexOf(')', i);
        if (close > 0
            && close - at < 2 * LONGEST_NAME
            && close + 1 < text.length()
            && ",.;".indexOf(text.charAt(close + 1)) >= 0
            && !Character.isDigit(text.charAt(i + 1))) {
          i = close + 1;
        }
      }
      char mark = text.charAt(i);
      if (mark == ':' && !colonEnds) {
        return Authors.NONE;
      }
      if (isYear(text.substring(at, i).strip())) {
        // The year of the author-year form stands where the next name would.
        return new Authors(names, etAl, at, !names.isEmpty());
      }
      String name = text.substring(at, i).strip();
      // "刘凯 等." and "Smith J, 刘凯等": the word for others is glued to the last name.
      for (String more : MORE) {
        if (name.length() > more.length() + 1
            && name.endsWith(more)
            && mark != ','
            && name.length() < 8) {
          name = name.substring(0, name.length() - more.length()).strip();
          etAl = true;
        }
      }
      if (!addAll(name, names)) {
        break;
      }
      if (mark == '.' || mark == ':' || mark == '[' || mark == '(' || mark == '"' || etAl) {
        end = mark == '.' || mark == ':' ? behind(text, i) : i;
        return new Authors(names, etAl, end, true);
      }
      at = i + 1;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      end = at;
    }
    return names.isEmpty() ? Authors.NONE : new Authors(names, etAl, end, false);
  }

  private static boolean isYear(String text) {
    return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '[');
  }

  /** Names set apart by blanks ("王明 李红") are several; a name cut by a blank ("王 明") is one. */
  private static boolean addAll(String name, List<AuthorName> names) {
    if (name.isEmpty()) {
      return false;
    }
    String bare = name;
    int bracket = bare.indexOf(']');
    if (bracket > 0 && bracket < 6) {
      bare = bare.substring(bracket + 1).strip();
    }
    String[] parts = bare.split(" ");
    boolean han = parts.length > 1;
    for (String part : parts) {
      han &= part.length() >= 2 && part.length() <= 4 && Scripts.isHan(part.charAt(0));
    }
    if (han) {
      for (String part : parts) {
        names.add(new AuthorName(part, null));
      }
      return true;
    }
    boolean spacedOut = parts.length > 1;
    for (String part : parts) {
      spacedOut &= part.length() == 1 && Scripts.isHan(part.charAt(0));
    }
    names.add(new AuthorName(spacedOut ? bare.replace(" ", "") : bare, null));
    return true;
  }

  private static boolean closes(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i >= text.length() || ".:,;([\"".indexOf(text.charAt(i)) >= 0;
  }

  private static int behind(String text, int at) {
    int i = at;
    while (i < text.length() && " .:,;".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
