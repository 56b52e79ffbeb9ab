package org.therapyatlas.citations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.api.java.UDF6;

/**
 * Keys under which two descriptions of one work meet although neither states an identifier: the
 * title with the year; first author, volume and first page; initials of the venue, volume and first
 * page. The latter two do not depend on the language of the description. A year alone never makes a
 * key.
 *
 * <p>Arguments: title, surname of the first author, venue, year, volume, first page; all may be
 * null.
 */
record MatchKeys() implements UDF6<String, String, String, Integer, String, String, String[]> {
  private static final int TITLE_LENGTH = 60;
  private static final int SHORTEST_TITLE = 15;
  private static final int SHORTEST_HAN_TITLE = 6;
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]{0,40}+\\]|<[^>]{0,40}+>");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}++");
  private static final Pattern SMALL_WORDS =
      Pattern.compile("(?:of|the|and|for|in|on|de|la|le|et|der|die|und|für|y|e)");

  @Override
  public String[] call(
      String title, String surname, String venue, Integer year, String volume, String page) {
    List<String> keys = new ArrayList<>();
    String skeleton = skeleton(title);
    if (skeleton != null && year != null) {
      keys.add("t:%s|%d".formatted(skeleton, year));
    }
    String place = place(volume, page);
    if (place != null) {
      String author = fold(surname);
      if (!author.isEmpty()) {
        keys.add("p:%s|%s".formatted(author, place));
      }
      String initials = initials(venue);
      if (!initials.isEmpty()) {
        keys.add("j:%s|%s%s".formatted(initials, place, year == null ? "" : "|" + year));
      }
    }
    return keys.toArray(String[]::new);
  }

  /**
   * What tells two works apart although they share a key: the place in a volume, and the first
   * author as far as both are written in one script.
   *
   * @param keys keys of one description
   * @return marks, each beginning with its kind and a colon
   */
  static List<String> marks(List<String> keys) {
    List<String> marks = new ArrayList<>();
    for (String key : keys) {
      String[] parts = key.split("\\|", 4);
      if (!key.startsWith("t:")) {
        marks.add("place:" + parts[1] + "|" + parts[2]);
      }
      if (key.startsWith("p:")) {
        boolean han = parts[0].codePoints().anyMatch(MatchKeys::isHan);
        marks.add((han ? "han:" : "other:") + parts[0]);
      }
    }
    return marks;
  }

  /** Letters and digits of a title, or null where it is too short to tell works apart. */
  static String skeleton(String title) {
    if (title == null) {
      return null;
    }
    String folded = fold(BRACKETED.matcher(title).replaceAll(" "));
    boolean han = folded.codePoints().anyMatch(MatchKeys::isHan);
    if (folded.length() < (han ? SHORTEST_HAN_TITLE : SHORTEST_TITLE)) {
      return null;
    }
    return folded.substring(0, Math.min(TITLE_LENGTH, folded.length()));
  }

  private static String place(String volume, String page) {
    String v = fold(volume);
    String p = fold(page);
    return v.isEmpty() || p.isEmpty() ? null : v + "|" + p;
  }

  private static String initials(String venue) {
    if (venue == null) {
      return "";
    }
    String plain = MARKS.matcher(Normalizer.normalize(venue, Normalizer.Form.NFKD)).replaceAll("");
    if (plain.codePoints().anyMatch(MatchKeys::isHan)) {
      return fold(plain);
    }
    StringBuilder initials = new StringBuilder();
    for (String word : NOT_WORD.split(plain.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty() && !SMALL_WORDS.matcher(word).matches()) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }

  static String fold(String text) {
    if (text == null) {
      return "";
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o");
    return NOT_WORD.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("");
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }
}
