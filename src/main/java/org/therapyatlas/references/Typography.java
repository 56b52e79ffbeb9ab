package org.therapyatlas.references;

/**
 * Brings a text into the one typography that the grammar reads, character by character into a
 * buffer. No character becomes more than three.
 */
final class Typography {
  private final String text;
  private final char[] out;
  private int n;

  Typography(String text) {
    this.text = text;
    out = new char[text.length() * 3 + 3];
  }

  /** The text in normal form. */
  String normal() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        i = ascii(i, c);
      } else if (isMisread(i)) {
        out[n++] = c;
        out[n++] = text.charAt(++i);
      } else {
        other(c);
      }
    }
    while (n > 0 && out[n - 1] == ' ') {
      n--;
    }
    return new String(out, 0, n);
  }

  private void append(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      out[n++] = letters.charAt(i);
    }
  }

  private int ascii(int i, char c) {
    switch (c) {
      case ' ', '\t', '\n', '\r', '\f' -> blank();
      case '*' -> {}
      case '`' -> {
        if (i + 1 < text.length() && text.charAt(i + 1) == '`') {
          out[n++] = '"';
          return i + 1;
        }
        out[n++] = '\'';
      }
      case '\'' -> {
        if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
          out[n++] = '"';
          return i + 1;
        }
        out[n++] = c;
      }
      case '_' -> {
        boolean inside =
            i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
        if (inside) {
          out[n++] = c;
        }
      }
      case '<' -> {
        int close = tagEnd(i);
        if (close > 0) {
          return close;
        }
        out[n++] = c;
      }
      case '&' -> {
        return entity(i);
      }
      case ',', '.', ';', ':', ')', ']' -> {
        mark(c);
      }
      default -> {
        if (c >= 0x20 && c != 0x7f) {
          out[n++] = c;
        }
      }
    }
    return i;
  }

  /**
   * Whether two characters are one of UTF-8 read as Latin-1 ("PÃ©cal"): the second is none of the
   * marks it looks like.
   */
  private boolean isMisread(int i) {
    return i + 1 < text.length() && Scripts.isMisread(text.charAt(i), text.charAt(i + 1));
  }

  private void other(char c) {
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
          blank();
      case '\u200b', '\ufeff', '\u00ad', '\u200e', '\u200f', '\u2060' -> {}
      case '‐', '‑', '‒', '–', '—', '―', '−', '～', '〜', '﹣', '－' -> out[n++] = '-';
      case '。', '．', '｡' -> spaced('.');
      case '，' -> spaced(',');
      case '；' -> spaced(';');
      case '：' -> spaced(':');
      case '（' -> out[n++] = '(';
      case '）' -> mark(')');
      case '［', '〔' -> out[n++] = '[';
      case '］', '〕' -> mark(']');
      case '∶' -> spaced(':');
      case '’', '‘', '´', 'ʼ', '＇' -> out[n++] = '\'';
      case '“', '”', '„', '‟', '«', '»', '″', '＂' -> out[n++] = '"';
      case 'ﬁ' -> append("fi");
      case 'ﬂ' -> append("fl");
      case 'ﬀ' -> append("ff");
      case 'ﬃ' -> append("ffi");
      case 'ﬄ' -> append("ffl");
      case '…' -> append("...");
      default -> {
        if (c > '\uff00' && c < '\uff5f') {
          out[n++] = (char) (c - 0xfee0);
        } else if (!Character.isISOControl(c)) {
          out[n++] = c;
        }
      }
    }
  }

  private void blank() {
    if (n > 0 && out[n - 1] != ' ' && out[n - 1] != '(') {
      out[n++] = ' ';
    }
  }

  private void mark(char c) {
    if (n > 0 && out[n - 1] == ' ') {
      // "2018 ;391" and "et al ." are slips of typesetting; " .5" is a number.
      n--;
    }
    out[n++] = c;
  }

  private void spaced(char c) {
    mark(c);
    out[n++] = ' ';
  }

  private int tagEnd(int open) {
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

  private int entity(int at) {
    Entities.Read read = Entities.read(text, at);
    if (read == null) {
      out[n++] = '&';
      return at;
    }
    char c = read.text().charAt(0);
    if (c == '&' || c == '<' || c == '>') {
      // What stands for a character of markup is none.
      out[n++] = c;
    } else if (c < 0x80) {
      ascii(read.end() - 1, c);
    } else {
      other(c);
    }
    return read.end() - 1;
  }
}
