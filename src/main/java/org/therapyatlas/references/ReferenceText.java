package org.therapyatlas.references;

import java.text.Normalizer;

/** The text of an entry brought into the one typography that the grammar reads. */
final class ReferenceText {
  /** Longer entries are several entries that nobody could tell apart; the rest is not read. */
  static final int LONGEST = 8_000;

  private ReferenceText() {}

  /** Joins the lines of an entry; a word that a hyphen cut at a line's end is healed. */
  static String joinLines(String raw) {
    if (raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0) {
      return raw.strip();
    }
    StringBuilder joined = new StringBuilder(raw.length());
    raw.lines().forEach(line -> join(joined, line));
    return joined.toString();
  }

  /** Adds a line to an entry. */
  static void join(StringBuilder text, String line) {
    String next = line.strip();
    if (next.isEmpty()) {
      return;
    }
    int length = text.length();
    if (length == 0) {
      text.append(next);
      return;
    }
    char last = text.charAt(length - 1);
    char first = next.charAt(0);
    char before = length > 1 ? text.charAt(length - 2) : ' ';
    boolean hyphen = last == '-' || last == '\u2010' || last == '\u00ad';
    boolean address = hyphen && text.indexOf("/", text.lastIndexOf(" ") + 1) > 0;
    if (hyphen && !address && Character.isLowerCase(before) && Character.isLowerCase(first)) {
      text.setLength(length - 1);
    } else if (hyphen && Character.isLetterOrDigit(before)
        || Character.isIdeographic(last) && Character.isIdeographic(first)) {
      // A range, a compound or running Chinese goes on without a blank.
    } else {
      text.append(' ');
    }
    text.append(next);
  }

  /**
   * Full-width marks made half-width, dashes made hyphens, blanks collapsed, emphasis and tags
   * taken out, canonical composition. Han, kana and hangul stay as they are.
   */
  static String normalise(String raw) {
    String text = joinLines(raw);
    if (text.length() > LONGEST) {
      int end = LONGEST;
      text = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        i = ascii(text, i, c, out);
      } else {
        other(c, out);
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    return out.toString();
  }

  private static int ascii(String text, int i, char c, StringBuilder out) {
    switch (c) {
      case ' ', '\t', '\n', '\r', '\f' -> blank(out);
      case '*' -> {}
      case '`' -> {
        if (i + 1 < text.length() && text.charAt(i + 1) == '`') {
          out.append('"');
          return i + 1;
        }
        out.append('\'');
      }
      case '\'' -> {
        if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
          out.append('"');
          return i + 1;
        }
        out.append(c);
      }
      case '_' -> {
        boolean inside =
            i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
        if (inside) {
          out.append(c);
        }
      }
      case '<' -> {
        int close = tagEnd(text, i);
        if (close > 0) {
          return close;
        }
        out.append(c);
      }
      case '&' -> {
        return entity(text, i, out);
      }
      case ',', '.', ';', ':', ')', ']' -> {
        mark(c, out);
      }
      default -> {
        if (c >= 0x20 && c != 0x7f) {
          out.append(c);
        }
      }
    }
    return i;
  }

  private static void other(char c, StringBuilder out) {
    switch (c) {
      case '\u3000',
          '\u00a0',
          '\u2002',
          '\u2003',
          '\u2009',
          '\u202f',
          '\u2007',
          '\u2008',
          '\u2028' ->
          blank(out);
      case '\u200b', '\ufeff', '\u00ad', '\u200e', '\u200f', '\u2060' -> {}
      case '‐', '‑', '‒', '–', '—', '―', '−', '～', '〜', '﹣', '－' -> out.append('-');
      case '。', '．', '｡' -> spaced('.', out);
      case '，' -> spaced(',', out);
      case '；' -> spaced(';', out);
      case '：' -> spaced(':', out);
      case '（' -> out.append('(');
      case '）' -> mark(')', out);
      case '［', '〔' -> out.append('[');
      case '］', '〕' -> mark(']', out);
      case '∶' -> spaced(':', out);
      case '’', '‘', '´', 'ʼ', '＇' -> out.append('\'');
      case '“', '”', '„', '‟', '«', '»', '″', '＂' -> out.append('"');
      case 'ﬁ' -> out.append("fi");
      case 'ﬂ' -> out.append("fl");
      case 'ﬀ' -> out.append("ff");
      case 'ﬃ' -> out.append("ffi");
      case 'ﬄ' -> out.append("ffl");
      case '…' -> out.append("...");
      default -> {
        if (c > '\uff00' && c < '\uff5f') {
          out.append((char) (c - 0xfee0));
        } else if (!Character.isISOControl(c)) {
          out.append(c);
        }
      }
    }
  }

  private static void blank(StringBuilder out) {
    int n = out.length();
    if (n > 0 && out.charAt(n - 1) != ' ' && out.charAt(n - 1) != '(') {
      out.append(' ');
    }
  }

  private static void mark(char c, StringBuilder out) {
    int n = out.length();
    if (n > 0 && out.charAt(n - 1) == ' ') {
      // "2018 ;391" and "et al ." are slips of typesetting; " .5" is a number.
      out.setLength(n - 1);
    }
    out.append(c);
  }

  private static void spaced(char c, StringBuilder out) {
    mark(c, out);
    out.append(' ');
  }

  private static int tagEnd(String text, int open) {
    int limit = Math.min(text.length(), open + 24);
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i > open + 1 ? i : -1;
      }
      boolean name = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '/';
      if (!name) {
        return -1;
      }
    }
    return -1;
  }

  private static int entity(String text, int at, StringBuilder out) {
    if (text.startsWith("&amp", at)) {
      out.append('&');
      return text.startsWith(";", at + 4) ? at + 4 : at + 3;
    }
    if (text.startsWith("&lt;", at) || text.startsWith("&gt;", at)) {
      out.append(text.charAt(at + 1) == 'l' ? '<' : '>');
      return at + 3;
    }
    if (text.startsWith("&nbsp;", at)) {
      blank(out);
      return at + 5;
    }
    if (text.startsWith("&quot;", at)) {
      out.append('"');
      return at + 5;
    }
    out.append('&');
    return at;
  }
}
