package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words and phrases that name a topic. */
final class Labels {
  /** Terms of {@code label_terms} at most. */
  static final int TERMS = 10;

  /** Terms of {@code label} at most. */
  private static final int SHOWN = 4;

  /** Leading letters in common from which two words are taken for forms of one. */
  private static final int STEM = 5;

  /** The same for words that begin with Chinese characters, of which each is a word or more. */
  private static final int HAN_STEM = 3;

  private static final String NOTHING = "no content words";

  private Labels() {}

  /**
   * The first terms that do not repeat each other: no word of one is a word of another or part of
   * it, and no two begin with the same five letters or three Chinese characters and differ only in
   * their endings.
   *
   * @param ranked terms, best first, each in the forms that it may be shown in, best first
   */
  static List<String> choose(List<List<Topic.Term>> ranked) {
    List<Topic.Term> chosen = new ArrayList<>();
    for (List<Topic.Term> forms : ranked) {
      if (chosen.size() == TERMS) {
        break;
      }
      forms.stream()
          .filter(form -> chosen.stream().noneMatch(other -> alike(form, other)))
          .findFirst()
          .ifPresent(chosen::add);
    }
    return chosen.stream().map(Topic.Term::surface).toList();
  }

  /** The label of the chosen terms. */
  static String join(List<String> chosen) {
    return chosen.isEmpty()
        ? NOTHING
        : String.join(", ", chosen.subList(0, Math.min(SHOWN, chosen.size())));
  }

  private static boolean alike(Topic.Term left, Topic.Term right) {
    for (String a : words(left)) {
      for (String b : words(right)) {
        if (alike(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words as written, or in their normal form where a phrase is written without spaces. */
  private static String[] words(Topic.Term term) {
    String[] written = term.surface().toLowerCase(Locale.ROOT).split(" ");
    return written.length == term.words() ? written : term.term().split(" ");
  }

  private static boolean alike(String a, String b) {
    if (isLetter(a) || isLetter(b)) {
      // The D of vitamin D stands in many a word.
      return a.equals(b);
    }
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    int stem =
        Character.UnicodeScript.of(a.codePointAt(0)) == Character.UnicodeScript.HAN
            ? HAN_STEM
            : STEM;
    return common >= stem && 3 * common >= 2 * Math.min(a.length(), b.length());
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && word.charAt(0) <= 'z';
  }
}
