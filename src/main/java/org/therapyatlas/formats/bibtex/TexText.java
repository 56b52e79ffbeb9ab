package org.therapyatlas.formats.bibtex;

import java.text.Normalizer;
import java.util.Map;
import org.therapyatlas.formats.xml.NamedEntities;

/**
 * Text as TeX writes it, in the characters it stands for. Marks that only steer the typesetting are
 * left out; what is no known command is kept as it is written.
 */
final class TexText {
  private static final String ACCENTS = "'`^\"~=.uvHcdbkrt";
  private static final String COMBINING =
      "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0306\u030C\u030B\u0327\u0323\u0331\u0328\u030A\u0361";
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("ss", "\u00DF"),
          Map.entry("o", "\u00F8"),
          Map.entry("O", "\u00D8"),
          Map.entry("l", "\u0142"),
          Map.entry("L", "\u0141"),
          Map.entry("ae", "\u00E6"),
          Map.entry("AE", "\u00C6"),
          Map.entry("oe", "\u0153"),
          Map.entry("OE", "\u0152"),
          Map.entry("aa", "\u00E5"),
          Map.entry("AA", "\u00C5"),
          Map.entry("i", "\u0131"),
          Map.entry("j", "\u0237"),
          Map.entry("dh", "\u00F0"),
          Map.entry("th", "\u00FE"),
          Map.entry("textendash", "\u2013"),
          Map.entry("textemdash", "\u2014"),
          Map.entry("ldots", "\u2026"),
          Map.entry("dots", "\u2026"),
          Map.entry("pm", "\u00B1"),
          Map.entry("leq", "\u2264"),
          Map.entry("geq", "\u2265"),
          Map.entry("degree", "\u00B0"),
          Map.entry("textregistered", "\u00AE"),
          Map.entry("texttrademark", "\u2122"),
          Map.entry("copyright", "\u00A9"));

  private final String text;
  private final StringBuilder out;
  private int at;

  private TexText(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  static String decode(String written) {
    if (written.indexOf('\\') < 0
        && written.indexOf('{') < 0
        && written.indexOf('}') < 0
        && !written.contains("--")
        && !written.contains("``")
        && !written.contains("''")
        && written.indexOf('~') < 0) {
      return written;
    }
    return new TexText(written).decoded();
  }

  private String decoded() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        command();
      } else if (c == '{' || c == '}') {
        at++;
      } else if (text.startsWith("---", at)) {
        put("\u2014", 3);
      } else if (text.startsWith("--", at)) {
        put("\u2013", 2);
      } else if (text.startsWith("``", at)) {
        put("\u201C", 2);
      } else if (text.startsWith("''", at)) {
        put("\u201D", 2);
      } else if (c == '~' && isBetweenWords()) {
        put(" ", 1);
      } else if (c == '$' && isFormulaMark()) {
        at++;
      } else {
        out.append(c);
        at++;
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private void put(String characters, int length) {
    out.append(characters);
    at += length;
  }

  private boolean isBetweenWords() {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && !Character.isWhitespace(text.charAt(at - 1))
        && text.charAt(at - 1) != '/';
  }

  /** Prices have dollars too; those around a formula have a command or a brace beside them. */
  private boolean isFormulaMark() {
    int other = text.indexOf('$', at + 1);
    int before = text.lastIndexOf('$', at - 1);
    return other > 0 && isFormula(text, at + 1, other)
        || before >= 0 && isFormula(text, before + 1, at);
  }

  private static boolean isFormula(String text, int from, int to) {
    if (to - from > 200) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("\\_^{".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void command() {
    char c = text.charAt(at + 1);
    if ("&%$#_{}".indexOf(c) >= 0) {
      put(String.valueOf(c), 2);
      return;
    }
    int accent = ACCENTS.indexOf(c);
    boolean letterAccent = Character.isLetter(c);
    if (accent >= 0 && (!letterAccent || isAccentedLetter())) {
      int base = accented(accent);
      if (base > 0) {
        at = base;
        return;
      }
    }
    if (!Character.isLetter(c)) {
      // A line break, a thin blank, or an escaped character of no meaning.
      put(c == '\\' || c == ',' || c == ' ' || c == ';' ? " " : String.valueOf(c), 2);
      return;
    }
    int end = at + 1;
    while (end < text.length() && isAsciiLetter(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at + 1, end);
    String symbol = SYMBOLS.get(name);
    String named = symbol == null ? NamedEntities.text(name) : symbol;
    if (!named.startsWith("&")) {
      out.append(named);
      at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    } else {
      // A command with an argument sets it in another face; the argument is text.
      at = end;
    }
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /**
   * Whether a command of one letter, such as {@code \c}, is an accent: a brace or blank follows.
   */
  private boolean isAccentedLetter() {
    return at + 2 < text.length() && (text.charAt(at + 2) == '{' || text.charAt(at + 2) == ' ');
  }

  /** Takes an accent with its letter; gives the place behind it, or 0 when no letter follows. */
  private int accented(int accent) {
    int i = at + 2;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '{')) {
      i++;
    }
    if (i + 1 < text.length() && text.charAt(i) == '\\' && "ij".indexOf(text.charAt(i + 1)) >= 0) {
      i++;
    }
    if (i >= text.length() || !Character.isLetter(text.charAt(i))) {
      return 0;
    }
    out.append(text.charAt(i)).append(COMBINING.charAt(accent));
    return i + 1;
  }
}
