package org.therapyatlas.citations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a description says of its work, in the little that is needed to compare it with another one.
 * Titles are digests of their words, so that no text travels with it. Whatever is not stated is
 * empty.
 *
 * @param year year of publication
 * @param volume volume, or year and issue where a journal has no volumes
 * @param page first page
 * @param author folded surname of the first author
 * @param venue initials of the venue
 * @param titles titles of one work in its languages
 */
record Profile(
    String year, String volume, String page, String author, String venue, List<Title> titles) {
  /** What two descriptions of one work agree in, at least. */
  static final int ACCEPTED = 3;

  /** Descriptions that contradict each other so often are never of one work. */
  private static final int CLASHES = 2;

  private static final int EQUAL_TITLE = 2;
  private static final int WORDS_OF_A_BEGINNING = 4;

  /**
   * A title.
   *
   * @param script in which it is written
   * @param whole digest of its letters and digits
   * @param words digests of its words, of its pairs of characters in Han, in order
   */
  record Title(Folding.Script script, String whole, List<String> words) {}

  /**
   * How far two descriptions agree: two points for the same title, one each for a similar title,
   * year, volume, page, first author and venue; one off for each that both state and that differs.
   *
   * @param score the points
   * @param fields the fields that agree
   */
  record Agreement(int score, String fields) {}

  static Profile parse(String written) {
    String[] parts = written.split("\\|", -1);
    List<Title> titles = new ArrayList<>();
    for (String title : parts[5].split("/")) {
      if (!title.isEmpty()) {
        String digests = title.substring(1);
        List<String> words = new ArrayList<>();
        for (int i = 8; i + 4 <= digests.length(); i += 4) {
          words.add(digests.substring(i, i + 4));
        }
        titles.add(new Title(Folding.Script.of(title.charAt(0)), digests.substring(0, 8), words));
      }
    }
    return new Profile(parts[0], parts[1], parts[2], parts[3], parts[4], titles);
  }

  /** How far the other one agrees, or null where they contradict each other in two fields. */
  Agreement with(Profile other) {
    int[] points = {
      title(other),
      years(year, other.year),
      volumes(volume, other.volume),
      pages(page, other.page),
      authors(author, other.author),
      venues(venue, other.venue)
    };
    String[] names = {"title", "year", "volume", "page", "author", "venue"};
    int score = 0;
    int clashes = 0;
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      score += points[i];
      if (points[i] < 0) {
        clashes++;
      } else if (points[i] > 0) {
        fields.append(fields.isEmpty() ? "" : " ").append(names[i]);
      }
    }
    return clashes >= CLASHES ? null : new Agreement(score, fields.toString());
  }

  /** What tells two works apart although they are like each other; kinds as {@link Merging} has. */
  List<String> marks() {
    List<String> marks = new ArrayList<>();
    if (!volume.isEmpty() && !page.isEmpty()) {
      marks.add("place:" + volume + "|" + page);
    }
    if (!author.isEmpty()) {
      marks.add(Folding.script(author).letter + ":" + author);
    }
    return marks;
  }

  private int title(Profile other) {
    int best = -1;
    boolean compared = false;
    for (Title left : titles) {
      for (Title right : other.titles) {
        if (left.script() == right.script()) {
          compared = true;
          best = Math.max(best, titles(left, right));
        }
      }
    }
    return compared ? best : 0;
  }

  private static int titles(Title left, Title right) {
    if (left.whole().equals(right.whole())) {
      return EQUAL_TITLE;
    }
    int shorter = Math.min(left.words().size(), right.words().size());
    if (left.words().subList(0, shorter).equals(right.words().subList(0, shorter))) {
      // Titles are cut where a list was cut, or at the first italics.
      return shorter >= WORDS_OF_A_BEGINNING ? 1 : 0;
    }
    Set<String> all = new HashSet<>(left.words());
    Set<String> common = new HashSet<>(right.words());
    common.retainAll(all);
    all.addAll(right.words());
    if (common.size() * 2 >= all.size()) {
      return 1;
    }
    return common.size() * 4 < all.size() ? -1 : 0;
  }

  private static int years(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    // An article is online in one year and in an issue of the next.
    return Math.abs(Integer.parseInt(left) - Integer.parseInt(right)) <= 1 ? 1 : -1;
  }

  private static int volumes(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    if (left.equals(right)) {
      return 1;
    }
    // "12 Suppl 1" may be written as 12; a year with an issue stands for no volume at all.
    return left.startsWith(right)
            || right.startsWith(left)
            || left.indexOf('#') != right.indexOf('#')
        ? 0
        : -1;
  }

  private static int pages(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    if (left.equals(right)) {
      return 1;
    }
    String digits = digits(left);
    return digits.length() > 1 && digits.equals(digits(right)) ? 1 : -1;
  }

  private static String digits(String page) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < page.length(); i++) {
      if (Character.isDigit(page.charAt(i))) {
        digits.append(page.charAt(i));
      }
    }
    return digits.toString();
  }

  private static int authors(String left, String right) {
    if (left.isEmpty() || right.isEmpty() || Folding.script(left) != Folding.script(right)) {
      return 0;
    }
    if (left.equals(right)) {
      return 1;
    }
    String shorter = left.length() <= right.length() ? left : right;
    String longer = left.length() <= right.length() ? right : left;
    // "van der Berg" is written as Berg, and the first of two surnames alone.
    boolean part = shorter.length() > 2 && (longer.startsWith(shorter) || longer.endsWith(shorter));
    return part ? 1 : -1;
  }

  private static int venues(String left, String right) {
    if (left.isEmpty() || right.isEmpty() || Folding.script(left) != Folding.script(right)) {
      return 0;
    }
    boolean part =
        Math.min(left.length(), right.length()) > 1
            && (left.startsWith(right) || right.startsWith(left));
    if (left.equals(right) || part) {
      return 1;
    }
    return left.charAt(0) == right.charAt(0) ? 0 : -1;
  }
}
