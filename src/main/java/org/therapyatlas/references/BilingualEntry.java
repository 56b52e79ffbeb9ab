package org.therapyatlas.references;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.text.Regex;

/**
 * An entry that describes one work twice, as journals of China, Japan and Korea print it for
 * readers abroad: in their own script and again in Latin letters, or the other way round. Year,
 * volume and first page stand in both descriptions and tell that they are of one work.
 *
 * @param first the description that stands first
 * @param second the other one
 */
public record BilingualEntry(String first, String second) {
  /** A year, a volume and its issue, and a first page: {@code 2019, 39(3): 145}. */
  private static final Pattern PLACE =
      Regex.compile(
          "(?<!\\d)((?:19|20)\\d\\d)年?[,;.]?\\s{0,2}(?:第)?(\\d{1,4})?卷?\\s?(?:\\(([^()]{1,12})\\))?\\s?[:：]\\s?([A-Za-z]?\\d{1,7})(?!\\d)");

  /**
   * What still belongs to the first description behind its first page: the last page and further
   * ones, identifiers, a remark on its language; then what parts the two, and a bracket that the
   * second may stand in.
   */
  private static final Pattern REST =
      Regex.compile(
          "(?:\\s?[-~+]\\s?[A-Za-z]{0,6}\\d{1,7}[A-Za-z]?(?![\\p{L}\\d]))?+"
              + "(?:[,+]\\s?\\d{1,6}(?:-\\d{1,6})?(?![\\p{L}\\d]))*+"
              + "(?:[.;,\\s]*+\\b(?i:doi|pmid|pmcid|cstr)\\s?:\\s?[^\\s(]++)*+"
              + "(?:[.;,\\s]*+[(\\[](?i:in|article in|text in)\\s[^()\\[\\]]{1,40}[)\\]])?+"
              + "[.;,\\s/]*+[(\\[]?+");

  /** Letters of a description that has a title and an author. */
  private static final int SHORTEST = 20;

  private static final int SHORTEST_CJK = 6;

  /** The two descriptions of a text, or null where it does not hold two of one work. */
  static BilingualEntry of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.indexOf(':', colon + 1) < 0 || !Scripts.hasCjk(text)) {
      return null;
    }
    Matcher place = PLACE.matcher(text);
    if (!place.find()) {
      return null;
    }
    String year = place.group(1);
    String volume = place.group(2);
    String issue = place.group(3);
    String page = place.group(4);
    int end = place.end();
    if (!place.find()
        || !year.equals(place.group(1))
        || !Objects.equals(volume, place.group(2))
        || volume == null && (issue == null || !issue.equals(place.group(3)))
        || !page.equals(place.group(4))) {
      return null;
    }
    Matcher rest = REST.matcher(text).region(end, text.length());
    int start = rest.lookingAt() ? rest.end() : end;
    if (start >= place.start()) {
      return null;
    }
    String first = text.substring(0, start);
    String second = text.substring(start);
    boolean cjkFirst = isCjk(first) && isLatin(second);
    boolean latinFirst = isLatin(first) && isCjk(second);
    return cjkFirst || latinFirst ? new BilingualEntry(trimmed(first), second) : null;
  }

  /**
   * The title in the second of two descriptions.
   *
   * @param raw an entry as it stands
   * @return the title, or null where the entry describes its work once
   */
  public static String secondTitle(String raw) {
    // Most entries are in one script; nothing is brought into order for them.
    if (!Scripts.hasCjk(raw) || plainLetters(raw) < SHORTEST) {
      return null;
    }
    BilingualEntry both = of(Stripper.strip(ReferenceText.normalise(raw)));
    return both == null ? null : ReferenceParser.parse(EntryKind.REFERENCE, 1, both.second).title();
  }

  /** In Han, kana or hangul, perhaps with names and abbreviations in Latin letters. */
  private static boolean isCjk(String text) {
    return letters(text, true) >= SHORTEST_CJK;
  }

  /** In Latin letters and nothing else. */
  private static boolean isLatin(String text) {
    return letters(text, true) == 0 && letters(text, false) >= SHORTEST;
  }

  private static int plainLetters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) >= 'a' && text.charAt(i) <= 'z' ? 1 : 0;
    }
    return letters;
  }

  private static int letters(String text, boolean cjk) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += (cjk ? Scripts.isCjk(c) : Character.isLetter(c)) ? 1 : 0;
    }
    return letters;
  }

  /** Without the bracket that opens the second description. */
  private static String trimmed(String first) {
    int end = first.length();
    while (end > 0 && " ([/".indexOf(first.charAt(end - 1)) >= 0) {
      end--;
    }
    return first.substring(0, end);
  }
}
