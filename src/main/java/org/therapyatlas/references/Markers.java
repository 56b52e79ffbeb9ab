package org.therapyatlas.references;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marks in running text that point at entries of the reference list. */
public final class Markers {
  /** A range of more entries is a slip or a table of numbers. */
  private static final int LONGEST_RANGE = 20;

  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Pattern SQUARE =
      Pattern.compile("\\^?[\\[［](\\d{1,4}(?:\\s?[-–—~～,，、;；]\\s?\\d{1,4}){0,30}+)[\\]］](?:\\^)?");
  private static final Pattern CARET =
      Pattern.compile("\\^\\{?(\\d{1,3}(?:[-–,]\\s?\\d{1,3}){0,20}+)\\}?\\^");
  private static final Pattern SUPERSCRIPT =
      Pattern.compile(
          "(?<=[\\p{L}.,;)”\"]{3})([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[⁻–˒,·][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,10}+)(?![\\p{L}\\d])");
  private static final Pattern ROUND =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{IsHan}]\\s?)[(（](\\d{1,3}(?:\\s?[-–,，、]\\s?\\d{1,3}){0,20}+)[)）](?=[.,;，。；]|\\s*$)");
  private static final Pattern AUTHOR_YEAR_GROUP =
      Pattern.compile("[(（]([^()（）]{6,300}?(?:19|20)\\d\\d[a-z]?)[)）]");
  private static final Pattern AUTHOR_YEAR =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]+|\\p{IsHan}{2,4})(?:\\s?等|\\s(?:et al\\.?|m\\.fl\\.|u\\.a\\.)|\\s(?:&|and|und|et|och|y)\\s\\p{Lu}[\\p{L}'’-]+)?[,，]?\\s?((?:19|20)\\d\\d)[a-z]?");
  private static final Pattern NARRATIVE =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]+)(?:\\set al\\.?|\\s(?:&|and)\\s\\p{Lu}[\\p{L}'’-]+)?\\s\\(((?:19|20)\\d\\d)[a-z]?\\)");

  private Markers() {}

  /**
   * A mark in the text.
   *
   * @param offset its first position, in code points from the start of the text
   * @param length its length in code points
   * @param text the mark as written
   * @param positions the entries it points at, ascending, ranges expanded
   */
  public record Marker(int offset, int length, String text, List<Integer> positions) {
    public Marker {
      positions = List.copyOf(positions);
    }
  }

  /**
   * The numbered marks of a text, in its order.
   *
   * @param text the text of a section
   * @param entries how many entries the list has; numbers beyond it point at nothing
   */
  public static List<Marker> find(String text, int entries) {
    if (entries <= 0) {
      return List.of();
    }
    List<Marker> markers = new ArrayList<>();
    collect(text, SQUARE, "[［", entries, markers);
    collect(text, CARET, "^", entries, markers);
    if (markers.isEmpty()) {
      collect(text, SUPERSCRIPT, RAISED_DIGITS, entries, markers);
    }
    if (markers.isEmpty()) {
      collect(text, ROUND, "(（", entries, markers);
    }
    return inCodePoints(text, markers);
  }

  /**
   * The marks of a text, numbered or by author and year; the latter are linked where one entry
   * alone has the surname and the year.
   */
  public static List<Marker> find(String text, List<ReferenceEntry> entries) {
    List<Marker> numbered = find(text, entries.size());
    if (!numbered.isEmpty() || !hasAny(text, "(（")) {
      return numbered;
    }
    Map<String, Integer> keys = new HashMap<>();
    for (ReferenceEntry entry : entries) {
      if (!entry.authors().isEmpty() && entry.year() != null) {
        // Two works of one author in one year cannot be told apart by these marks.
        keys.merge(
            key(entry.authors().get(0).surname(), entry.year().toString()),
            entry.position(),
            (a, b) -> -1);
      }
    }
    List<Marker> markers = new ArrayList<>();
    Matcher group = AUTHOR_YEAR_GROUP.matcher(text);
    while (group.find()) {
      add(text, group.start(), group.end(), AUTHOR_YEAR.matcher(group.group(1)), keys, markers);
    }
    Matcher narrative = NARRATIVE.matcher(text);
    while (narrative.find()) {
      add(
          text,
          narrative.start(),
          narrative.end(),
          AUTHOR_YEAR_NARRATIVE.matcher(narrative.group()),
          keys,
          markers);
    }
    return inCodePoints(text, markers);
  }

  private static final Pattern AUTHOR_YEAR_NARRATIVE =
      Pattern.compile("^(\\p{Lu}[\\p{L}'’-]+)[^(]{0,60}+\\(((?:19|20)\\d\\d)");

  private static void add(
      String text,
      int start,
      int end,
      Matcher pairs,
      Map<String, Integer> keys,
      List<Marker> into) {
    TreeSet<Integer> positions = new TreeSet<>();
    while (pairs.find()) {
      Integer position = keys.get(key(pairs.group(1), pairs.group(2)));
      if (position != null && position > 0) {
        positions.add(position);
      }
    }
    if (!positions.isEmpty()) {
      into.add(new Marker(start, end - start, text.substring(start, end), List.copyOf(positions)));
    }
  }

  private static String key(String surname, String year) {
    return surname.toLowerCase(Locale.ROOT).replace("’", "'") + " " + year;
  }

  /** Looks for marks where the text has one of the signs that each of them has. */
  private static void collect(
      String text, Pattern pattern, String signs, int entries, List<Marker> into) {
    if (!hasAny(text, signs)) {
      return;
    }
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      List<Integer> positions = expand(matcher.group(1), entries);
      if (!positions.isEmpty()) {
        into.add(
            new Marker(
                matcher.start(), matcher.end() - matcher.start(), matcher.group(), positions));
      }
    }
  }

  private static boolean hasAny(String text, String signs) {
    for (int i = 0; i < signs.length(); i++) {
      if (text.indexOf(signs.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The numbers of a mark, ranges expanded; empty if one of them is no entry. */
  private static List<Integer> expand(String numbers, int entries) {
    TreeSet<Integer> positions = new TreeSet<>();
    int value = 0;
    int low = -1;
    boolean digits = false;
    for (int i = 0; i <= numbers.length(); i++) {
      char c = i < numbers.length() ? numbers.charAt(i) : ',';
      int digit = digit(c);
      if (digit >= 0) {
        value = value * 10 + digit;
        digits = true;
        continue;
      }
      if (Character.isWhitespace(c) || !digits) {
        continue;
      }
      if (value < 1 || value > entries) {
        return List.of();
      }
      if (low > 0) {
        if (value <= low || value - low > LONGEST_RANGE) {
          return List.of();
        }
        for (int position = low; position <= value; position++) {
          positions.add(position);
        }
        low = -1;
      } else if ("-–—~～⁻".indexOf(c) >= 0) {
        low = value;
      } else {
        positions.add(value);
      }
      value = 0;
      digits = false;
    }
    return List.copyOf(positions);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return RAISED_DIGITS.indexOf(c);
  }

  /** Offsets in code points, counted in one walk over the text. */
  private static List<Marker> inCodePoints(String text, List<Marker> markers) {
    List<Marker> sorted = new ArrayList<>(markers);
    sorted.sort(Comparator.comparingInt(Marker::offset));
    List<Marker> result = new ArrayList<>();
    int units = 0;
    int points = 0;
    for (Marker marker : sorted) {
      if (marker.offset() < units) {
        continue;
      }
      points += text.codePointCount(units, marker.offset());
      units = marker.offset();
      int length = marker.text().codePointCount(0, marker.text().length());
      result.add(new Marker(points, length, marker.text(), marker.positions()));
    }
    return List.copyOf(result);
  }
}
