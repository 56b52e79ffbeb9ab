package org.therapyatlas.formats;

import java.util.Set;

/** Rules of PubMed for the titles of articles that are not in English. */
public final class TranslatedTitle {
  private static final Set<String> NOT_LATIN =
      Set.of(
          "ru", "uk", "be", "bg", "mk", "sr", "zh", "ja", "ko", "el", "ar", "fa", "he", "hi", "th",
          "ka", "hy", "kk", "mn", "ur", "bn", "ta", "te", "my", "km", "am");

  private TranslatedTitle() {}

  /**
   * Whether brackets enclose the whole title, which marks a translation; a full stop may follow.
   * Brackets of which the first closes earlier, as in {@code [18F]FDG in [brain]}, do not.
   */
  public static boolean isBracketed(String title) {
    int end = closing(title);
    if (end < 1 || title.charAt(0) != '[') {
      return false;
    }
    int open = 0;
    for (int i = 0; i <= end; i++) {
      char c = title.charAt(i);
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (open == 0) {
        return i == end;
      }
    }
    return false;
  }

  /** The title without such brackets; the full stop behind them stays. */
  public static String withoutBrackets(String title) {
    if (!isBracketed(title)) {
      return title;
    }
    int end = closing(title);
    String inner = title.substring(1, end).strip();
    String stop = title.substring(end + 1);
    if (inner.isEmpty()) {
      return "";
    }
    return inner.endsWith(".") || inner.endsWith("?") || inner.endsWith("!") ? inner : inner + stop;
  }

  private static int closing(String title) {
    int last = title.length() - 1;
    if (last > 0 && title.charAt(last) == '.') {
      last--;
    }
    return last > 0 && title.charAt(last) == ']' ? last : -1;
  }

  /**
   * The tag of a title in the publication's language. PubMed transliterates many scripts; such a
   * title is marked as Latin script, {@code ru-Latn}.
   */
  public static String language(String vernacular, String publicationLanguage) {
    if (publicationLanguage == null || !NOT_LATIN.contains(publicationLanguage)) {
      return publicationLanguage;
    }
    long letters = vernacular.codePoints().filter(Character::isLetter).count();
    long latin =
        vernacular
            .codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return 2 * latin > letters ? publicationLanguage + "-Latn" : publicationLanguage;
  }
}
