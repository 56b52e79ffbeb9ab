package org.therapyatlas.formats.bibtex;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One entry with its fields as they are written, braces around whole values removed.
 *
 * @param type the type in lower case
 * @param key its key
 * @param fields values by name in lower case; the first of a name holds
 * @param problem what is wrong with the syntax, or null
 */
record BibtexEntry(String type, String key, Map<String, String> fields, String problem) {

  static BibtexEntry parse(String text, Map<String, String> macros) {
    return new Scanner(text, macros).entry();
  }

  String field(String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  private static final class Scanner {
    private final String text;
    private final Map<String, String> macros;
    private int at;

    Scanner(String text, Map<String, String> macros) {
      this.text = text;
      this.macros = macros;
    }

    BibtexEntry entry() {
      at = text.indexOf('@') + 1;
      String type = name().toLowerCase(Locale.ROOT);
      blanks();
      at++;
      String key = "";
      if (!type.equals("string")) {
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        // An entry without a key begins with its first field.
        if (text.substring(at, end).indexOf('=') < 0) {
          key = text.substring(at, end).strip();
          at = Math.min(text.length(), end + 1);
        }
      }
      Map<String, String> fields = new LinkedHashMap<>();
      String problem = fields(fields);
      return new BibtexEntry(type, key, fields, problem);
    }

    private String fields(Map<String, String> fields) {
      while (true) {
        blanks();
        while (at < text.length() && text.charAt(at) == ',') {
          at++;
          blanks();
        }
        if (at >= text.length() || text.charAt(at) == '}' || text.charAt(at) == ')') {
          return null;
        }
        String name = fieldName();
        if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
          return "No field begins at character %d".formatted(at);
        }
        at++;
        String value = value();
        if (value == null) {
          return "The value of the field %s does not end".formatted(name);
        }
        fields.putIfAbsent(name, value);
      }
    }

    /** A field's name; exports write some of two words. */
    private String fieldName() {
      StringBuilder name = new StringBuilder(name());
      blanks();
      while (at < text.length() && name.length() < 60 && isNameChar(text.charAt(at))) {
        name.append('-').append(name());
        blanks();
      }
      return name.toString().toLowerCase(Locale.ROOT);
    }

    private void blanks() {
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c) || c == 0xA0;
    }

    private String name() {
      int start = at;
      while (at < text.length() && isNameChar(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private static boolean isNameChar(char c) {
      return Character.isLetterOrDigit(c) || "-_:.+/".indexOf(c) >= 0;
    }

    /** A value of one or more pieces joined by #; null when it does not end. */
    private String value() {
      StringBuilder value = new StringBuilder();
      while (true) {
        blanks();
        if (at >= text.length()) {
          return null;
        }
        char c = text.charAt(at);
        String piece;
        if (c == '{') {
          piece = enclosed('}');
        } else if (c == '"') {
          piece = enclosed('"');
        } else {
          String name = name();
          if (name.isEmpty()) {
            return null;
          }
          piece = macros.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        }
        if (piece == null) {
          return null;
        }
        value.append(piece);
        blanks();
        if (at >= text.length() || text.charAt(at) != '#') {
          return value.toString();
        }
        at++;
      }
    }

    private String enclosed(char end) {
      int start = ++at;
      int depth = 0;
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '\\') {
          at++;
        } else if (c == end && depth == 0) {
          return text.substring(start, at++);
        } else {
          depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
      }
      return null;
    }
  }
}
