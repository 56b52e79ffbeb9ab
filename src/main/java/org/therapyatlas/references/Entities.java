package org.therapyatlas.references;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads character references of HTML that a scrape or export left in a text, those of marks also
 * where the semicolon is lost ("&quotWalking").
 */
final class Entities {
  /** No reference is longer, in characters. */
  private static final int LONGEST = 10;

  /** Marks that are known without a semicolon. */
  private static final String[] OPEN = {"quot", "apos", "nbsp", "amp"};

  private static final Map<String, String> NAMED = named();

  private Entities() {}

  /**
   * What a reference stands for.
   *
   * @param text the character, as text
   * @param end position behind the reference
   */
  record Read(String text, int end) {}

  /** The reference at an ampersand, or null. */
  static Read read(String text, int at) {
    int limit = Math.min(text.length(), at + LONGEST);
    int end = at + 1;
    while (end < limit && text.charAt(end) != ';' && isPart(text.charAt(end))) {
      end++;
    }
    if (end < limit && text.charAt(end) == ';') {
      String name = text.substring(at + 1, end);
      String character = name.startsWith("#") ? numbered(name) : NAMED.get(name);
      if (character != null) {
        return new Read(character, end + 1);
      }
    }
    for (String name : OPEN) {
      if (text.startsWith(name, at + 1)) {
        return new Read(NAMED.get(name), at + 1 + name.length());
      }
    }
    return null;
  }

  private static boolean isPart(char c) {
    return c < 0x7f && Character.isLetterOrDigit(c) || c == '#';
  }

  private static String numbered(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return code >= 0x20 && code <= 0xffff && !Character.isSurrogate((char) code)
          ? String.valueOf((char) code)
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Map<String, String> named() {
    Map<String, String> named = new HashMap<>();
    named.put("quot", "\"");
    named.put("apos", "'");
    named.put("amp", "&");
    named.put("lt", "<");
    named.put("gt", ">");
    named.put("nbsp", " ");
    named.put("ndash", "–");
    named.put("mdash", "—");
    named.put("lsquo", "‘");
    named.put("rsquo", "’");
    named.put("ldquo", "“");
    named.put("rdquo", "”");
    named.put("laquo", "«");
    named.put("raquo", "»");
    named.put("hellip", "…");
    named.put("szlig", "ß");
    named.put("aelig", "æ");
    named.put("AElig", "Æ");
    named.put("oslash", "ø");
    named.put("Oslash", "Ø");
    String[][] accents = {
      {"grave", "\u0300"},
      {"acute", "\u0301"},
      {"circ", "\u0302"},
      {"tilde", "\u0303"},
      {"uml", "\u0308"},
      {"ring", "\u030a"},
      {"caron", "\u030c"},
      {"cedil", "\u0327"}
    };
    for (char letter : "AEIOUYNCSZaeiouyncsz".toCharArray()) {
      for (String[] accent : accents) {
        String composed = Normalizer.normalize(letter + accent[1], Normalizer.Form.NFC);
        if (composed.length() == 1) {
          named.put(letter + accent[0], composed);
        }
      }
    }
    return Map.copyOf(named);
  }
}
