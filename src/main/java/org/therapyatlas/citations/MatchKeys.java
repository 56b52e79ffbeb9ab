package org.therapyatlas.citations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Keys under which two descriptions of one work meet although neither states an identifier: the
 * beginning of the title; first author, volume and first page; initials of the venue, volume and
 * first page. The latter two do not depend on the language of the description. A year alone never
 * makes a key. Whether those that meet are one work is decided by their {@link Profile}.
 *
 * <p>Arguments: titles in all languages, surname of the first author, venue, year, volume, issue,
 * first page; all may be null.
 */
record MatchKeys()
    implements UDF7<Seq<String>, String, String, Integer, String, String, String, Row> {
  static final StructType KEYED = StructType.fromDDL("keys ARRAY<STRING>, profile STRING");

  private static final int TITLE_LENGTH = 40;
  private static final int SHORTEST_TITLE = 15;
  private static final int SHORTEST_HAN_TITLE = 6;
  private static final int WORDS = 24;
  private static final int TITLES = 4;
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]{0,40}+\\]|<[^>]{0,40}+>");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}++");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "of", "the", "and", "for", "in", "on", "de", "la", "le", "et", "der", "die", "und", "für",
          "y", "e");

  @Override
  public Row call(
      Seq<String> titles,
      String surname,
      String venue,
      Integer year,
      String volume,
      String issue,
      String page) {
    List<String> stated = titles == null ? List.of() : CollectionConverters.asJava(titles);
    Set<String> keys = new TreeSet<>();
    List<String> digests = new ArrayList<>();
    for (String title : stated) {
      String skeleton = skeleton(title);
      if (skeleton != null && digests.size() < TITLES) {
        keys.add("t:" + skeleton);
        digests.add(digest(title));
      }
    }
    String author = fold(surname);
    String initials = initials(venue);
    String in = LEADING_ZEROS.matcher(fold(volume)).replaceAll("");
    if (in.isEmpty() && year != null && issue != null) {
      // Journals without volumes count the issues of a year.
      in = year + "#" + LEADING_ZEROS.matcher(fold(issue)).replaceAll("");
    }
    String at = LEADING_ZEROS.matcher(fold(page)).replaceAll("");
    if (!in.isEmpty() && !at.isEmpty()) {
      if (!author.isEmpty()) {
        keys.add("p:%s|%s|%s".formatted(author, in, at));
      }
      if (!initials.isEmpty()) {
        keys.add("j:%s|%s|%s".formatted(initials, in, at));
      }
    }
    String profile =
        String.join(
            "|",
            year == null ? "" : year.toString(),
            in,
            at,
            author,
            initials,
            String.join("/", digests));
    return RowFactory.create(keys.toArray(), profile);
  }

  /** Beginning of the letters and digits of a title, or null where it is too short to tell. */
  static String skeleton(String title) {
    if (title == null) {
      return null;
    }
    String folded = fold(BRACKETED.matcher(title).replaceAll(" "));
    if (folded.length() < (isHan(folded) ? SHORTEST_HAN_TITLE : SHORTEST_TITLE)) {
      return null;
    }
    return folded.substring(0, Math.min(TITLE_LENGTH, folded.length()));
  }

  /** A title as {@link Profile#parse} reads it. */
  private static String digest(String title) {
    String plain = BRACKETED.matcher(title).replaceAll(" ");
    String folded = fold(plain);
    boolean han = isHan(folded);
    StringBuilder digest = new StringBuilder(han ? "h" : "l");
    digest.append("%08x".formatted(folded.hashCode()));
    int words = 0;
    if (han) {
      for (int i = 0; i + 2 <= folded.length() && words++ < WORDS; i++) {
        digest.append("%04x".formatted(folded.substring(i, i + 2).hashCode() & 0xffff));
      }
    } else {
      for (String word : NOT_WORD.split(plain)) {
        String letters = fold(word);
        if (!letters.isEmpty() && words++ < WORDS) {
          digest.append("%04x".formatted(letters.hashCode() & 0xffff));
        }
      }
    }
    return digest.toString();
  }

  private static String initials(String venue) {
    if (venue == null) {
      return "";
    }
    String plain = MARKS.matcher(Normalizer.normalize(venue, Normalizer.Form.NFKD)).replaceAll("");
    if (isHan(plain)) {
      return fold(plain);
    }
    StringBuilder initials = new StringBuilder();
    for (String word : NOT_WORD.split(plain.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty() && !SMALL_WORDS.contains(word)) {
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

  /** Whether any of it is written in Han characters. */
  static boolean isHan(String text) {
    return text.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }
}
