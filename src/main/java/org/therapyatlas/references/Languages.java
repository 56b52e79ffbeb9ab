package org.therapyatlas.references;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/** The language of a cited work as far as its entry tells. */
final class Languages {
  private static final Pattern STATED =
      Regex.compile(
          "[(\\[](?:[Ii]n |[Aa]rticle in |[Tt]ext in |in )?(Chinese|Japanese|Korean|German|French|Spanish|Italian|Portuguese|Russian"
              + "|Swedish|Danish|Norwegian|Dutch|Polish|Czech|Hungarian|Turkish|Persian|Arabic|Ukrainian|Finnish)"
              + "(?: with English abstract|; English abstract)?[)\\]]"
              + "|\\[?Article in (Chinese|Japanese|Korean|German|French|Spanish|Italian|Portuguese|Russian|Swedish|Polish|Turkish)\\b");
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("Chinese", "zh"),
          Map.entry("Japanese", "ja"),
          Map.entry("Korean", "ko"),
          Map.entry("German", "de"),
          Map.entry("French", "fr"),
          Map.entry("Spanish", "es"),
          Map.entry("Italian", "it"),
          Map.entry("Portuguese", "pt"),
          Map.entry("Russian", "ru"),
          Map.entry("Swedish", "sv"),
          Map.entry("Danish", "da"),
          Map.entry("Norwegian", "no"),
          Map.entry("Dutch", "nl"),
          Map.entry("Polish", "pl"),
          Map.entry("Czech", "cs"),
          Map.entry("Hungarian", "hu"),
          Map.entry("Turkish", "tr"),
          Map.entry("Persian", "fa"),
          Map.entry("Arabic", "ar"),
          Map.entry("Ukrainian", "uk"),
          Map.entry("Finnish", "fi"));

  private Languages() {}

  /**
   * BCP 47 tag of the language: the one that the entry states, else the one that the script of the
   * title gives away, else null for scripts that many languages share.
   */
  static String of(String text, String title) {
    Matcher stated = null;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '(' || c == '[') && Character.isLetter(text.charAt(i + 1))) {
        stated = stated == null ? STATED.matcher(text) : stated;
        if (stated.region(i, text.length()).lookingAt()) {
          return TAGS.get(stated.group(1) != null ? stated.group(1) : stated.group(2));
        }
      }
    }
    String read = title == null ? text : title;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int cyrillic = 0;
    int latin = 0;
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      if (c < 0x250) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Scripts.isHan(c)) {
        han++;
      } else if (Scripts.isKana(c)) {
        kana++;
      } else if (Scripts.isHangul(c)) {
        hangul++;
      } else if (c >= 0x400 && c < 0x530) {
        cyrillic++;
      }
    }
    if (hangul > 1) {
      return "ko";
    }
    if (kana > 1) {
      return "ja";
    }
    if (han > 1 && han * 3 >= latin) {
      return "zh";
    }
    if (cyrillic > latin) {
      return ukrainian(read) ? "uk" : "ru";
    }
    return null;
  }

  private static boolean ukrainian(String text) {
    return text.indexOf('і') >= 0 || text.indexOf('ї') >= 0 || text.indexOf('є') >= 0;
  }
}
