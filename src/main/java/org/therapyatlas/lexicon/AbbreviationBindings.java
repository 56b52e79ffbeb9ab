package org.therapyatlas.lexicon;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.therapyatlas.text.Section;

/**
 * What the abbreviations of one document stand for: an abbreviation in parentheses after its long
 * form, by the algorithm of Schwartz and Hearst (2003): each letter of the abbreviation is found in
 * the long form, from the right, and its first letter starts a word.
 */
final class AbbreviationBindings {
  private final Map<String, String> longForms = new TreeMap<>();

  /** Reads the definitions of all sections that are the document's own text. */
  static AbbreviationBindings of(List<Section> sections) {
    AbbreviationBindings bindings = new AbbreviationBindings();
    for (Section section : sections) {
      if (section.kind().isText()) {
        bindings.read(section.text());
      }
    }
    return bindings;
  }

  /** The long form of an abbreviation in this document, or null. */
  String longForm(String abbreviation) {
    return longForms.get(singular(abbreviation));
  }

  /** The long forms by abbreviation, in a fixed order. */
  Map<String, String> longForms() {
    return Collections.unmodifiableMap(longForms);
  }

  private void read(String text) {
    for (int open = 0; open < text.length(); open++) {
      char c = text.charAt(open);
      if (c != '(' && c != '（') {
        continue;
      }
      int close = open + 1;
      while (close < text.length() && close - open < 80 && !isClosing(text.charAt(close))) {
        close++;
      }
      if (close == text.length() || close - open >= 80) {
        continue;
      }
      String[] parts = text.substring(open + 1, close).split("[,;，；]");
      for (String part : parts) {
        String shortForm = part.strip();
        if (isShortForm(shortForm)) {
          String longForm = longForm(text, open, shortForm);
          if (longForm == null && parts.length > 1 && !parts[0].strip().equals(shortForm)) {
            longForm = inside(parts[0].strip(), shortForm);
          }
          if (longForm != null) {
            longForms.putIfAbsent(singular(shortForm), longForm);
          }
        }
      }
    }
  }

  /** MSCs as MSC: a document defines one and uses the other. */
  private static String singular(String abbreviation) {
    int last = abbreviation.length() - 1;
    return last > 1
            && abbreviation.charAt(last) == 's'
            && Character.isUpperCase(abbreviation.charAt(last - 1))
        ? abbreviation.substring(0, last)
        : abbreviation;
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }

  private static boolean isShortForm(String part) {
    if (part.length() < 2 || part.length() > 10 || part.indexOf(' ') >= 0) {
      return false;
    }
    return part.chars().anyMatch(Character::isUpperCase)
        && part.chars().noneMatch(Character::isIdeographic);
  }

  private static String longForm(String text, int open, String shortForm) {
    int words = Math.min(shortForm.length() + 5, 2 * shortForm.length());
    int from = open;
    for (int seen = 0; from > 0 && seen <= words && open - from < 160; from--) {
      char c = text.charAt(from - 1);
      if (c == '.' || c == ';' || c == '\n' && from > 1 && text.charAt(from - 2) == '\n') {
        break;
      }
      if (c == ' ' && from < open - 1) {
        seen++;
      }
    }
    return inside(text.substring(from, open).strip(), shortForm);
  }

  /** The shortest end of a text that explains all letters of an abbreviation, or null. */
  private static String inside(String before, String shortForm) {
    int s = shortForm.length() - 1;
    int l = before.length() - 1;
    while (s >= 0) {
      char wanted = Character.toLowerCase(shortForm.charAt(s));
      if (!Character.isLetterOrDigit(wanted)) {
        s--;
        continue;
      }
      while (l >= 0
          && (Character.toLowerCase(before.charAt(l)) != wanted
              || (s == 0 && l > 0 && Character.isLetterOrDigit(before.charAt(l - 1))))) {
        l--;
      }
      if (l < 0) {
        return null;
      }
      l--;
      s--;
    }
    String found = before.substring(l + 1).strip();
    return found.length() <= shortForm.length() ? null : found;
  }
}
