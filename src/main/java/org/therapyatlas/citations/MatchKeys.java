package org.therapyatlas.citations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
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
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}++");
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
      if (title == null) {
        continue;
      }
      String plain = plain(title);
      String folded = Folding.fold(plain);
      if (tells(folded) && digests.size() < TITLES) {
        keys.add("t:" + beginning(folded));
        digests.add(digest(plain, folded));
      }
    }
    String author = Folding.fold(surname);
    String initials = initials(venue);
    String in = number(volume);
    if (in.isEmpty() && year != null && issue != null) {
      // Journals without volumes count the issues of a year.
      in = year + "#" + number(issue);
    }
    String at = number(page);
    if (!in.isEmpty() && !at.isEmpty()) {
      if (!author.isEmpty()) {
        keys.add("p:" + author + "|" + in + "|" + at);
      }
      if (!initials.isEmpty()) {
        keys.add("j:" + initials + "|" + in + "|" + at);
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
    String folded = Folding.fold(plain(title));
    return tells(folded) ? beginning(folded) : null;
  }

  /** A title without remarks in brackets and without tags. */
  private static String plain(String title) {
    return title.indexOf('[') < 0 && title.indexOf('<') < 0
        ? title
        : BRACKETED.matcher(title).replaceAll(" ");
  }

  private static boolean tells(String folded) {
    return folded.length() >= SHORTEST_TITLE
        || folded.length() >= SHORTEST_HAN_TITLE && Folding.holdsHan(folded);
  }

  private static String beginning(String folded) {
    return folded.substring(0, Math.min(TITLE_LENGTH, folded.length()));
  }

  /** A volume, issue or page without leading zeros. */
  static String number(String written) {
    String folded = Folding.fold(written);
    int first = 0;
    while (first + 1 < folded.length()
        && folded.charAt(first) == '0'
        && isDigit(folded.charAt(first + 1))) {
      first++;
    }
    return folded.substring(first);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A title as {@link Profile#parse} reads it. */
  private static String digest(String plain, String folded) {
    Folding.Script script = Folding.script(folded);
    StringBuilder digest = new StringBuilder(9 + 4 * WORDS).append(script.letter);
    HexFormat hex = HexFormat.of();
    digest.append(hex.toHexDigits(folded.hashCode()));
    if (script == Folding.Script.HAN) {
      for (int i = 0; i + 2 <= folded.length() && i < WORDS; i++) {
        digest.append(hex.toHexDigits((short) folded.substring(i, i + 2).hashCode()));
      }
    } else {
      for (int hash : Folding.wordHashes(plain, WORDS)) {
        digest.append(hex.toHexDigits((short) hash));
      }
    }
    return digest.toString();
  }

  private static String initials(String venue) {
    if (venue == null) {
      return "";
    }
    String plain =
        Folding.isAscii(venue)
            ? venue
            : MARKS.matcher(Normalizer.normalize(venue, Normalizer.Form.NFKD)).replaceAll("");
    Folding.Script script = Folding.script(plain);
    if (script == Folding.Script.HAN || script == Folding.Script.HANGUL) {
      // Such names are one word or two, which their first characters do not tell.
      return Folding.fold(plain);
    }
    StringBuilder initials = new StringBuilder();
    for (String word : Folding.words(plain.toLowerCase(Locale.ROOT))) {
      if (!SMALL_WORDS.contains(word)) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }
}
