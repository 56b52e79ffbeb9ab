package org.therapyatlas.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one way in which matching keys are made, so that the lexicon, the tokens and the titles of
 * works meet: compatibility composition (NFKC), lower case without a country's rules, and hyphens
 * and apostrophes of all shapes as one. Offsets into the original do not survive; fold token by
 * token where they matter.
 */
public final class Folding {
  private Folding() {}

  /** Key with diacritics kept: {@code Ökad} and {@code ökad} meet, {@code okad} does not. */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      switch (c) {
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> folded.append('-');
        case '\u2018', '\u2019', '\u02BC' -> folded.append('\'');
        case '\u00AD', '\u200B', '\u200C', '\u200D', '\uFEFF' -> {}
        case 'ς' -> folded.append('σ');
        default -> folded.append(c);
      }
    }
    // Lower case can leave a combining dot behind (İ), which composition puts in its place.
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  /**
   * Key with diacritics removed as well: {@code Sjögren} and {@code sjogren} meet. Letters that are
   * no composition are replaced too (ø, ł, ß, æ, đ).
   */
  public static String foldDiacritics(String text) {
    String folded = fold(text);
    if (isPlain(folded)) {
      return folded;
    }
    String apart = Normalizer.normalize(folded, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c >= 0x300 && c <= 0x36F) {
        continue;
      }
      switch (c) {
        case 'ø' -> bare.append('o');
        case 'ł' -> bare.append('l');
        case 'đ', 'ð' -> bare.append('d');
        case 'ß' -> bare.append("ss");
        case 'æ' -> bare.append("ae");
        case 'œ' -> bare.append("oe");
        case 'þ' -> bare.append("th");
        case 'ı' -> bare.append('i');
        default -> bare.append(c);
      }
    }
    // Hangul and kana with marks come together again; the marks of alphabets are gone.
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  /** Whether folding would change nothing: ASCII without capitals. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }
}
