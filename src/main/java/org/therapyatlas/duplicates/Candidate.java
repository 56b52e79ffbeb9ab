package org.therapyatlas.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as far as it has to be known to say whether it repeats another.
 *
 * @param documentId its id
 * @param doi or null
 * @param pmid or null
 * @param pmcid or null
 * @param language of the text
 * @param title as letters and digits only, without spaces
 * @param titleWords the words of the title
 * @param firstAuthor parts of the first author's name
 * @param authors parts of all authors' names
 * @param year or null
 * @param volume its first number, or null
 * @param page the first page, or null
 * @param hasText whether its text is long enough to be compared by
 * @param text what the text is made of, or null where it was left behind
 */
record Candidate(
    String documentId,
    String doi,
    String pmid,
    String pmcid,
    String language,
    String title,
    List<String> titleWords,
    Set<String> firstAuthor,
    Set<String> authors,
    Integer year,
    String volume,
    String page,
    boolean hasText,
    Shingles text) {

  /** Shingles that a text needs to be compared by. */
  private static final int SHORTEST_TEXT = 20;

  /** Bands of a document without identifiers; those with one meet such a document by fewer. */
  private static final int BANDS = 64;

  private static final int BANDS_OF_IDENTIFIED = 16;

  /** Letters of a title that names a work by itself. */
  static final int TELLING_TITLE = 20;

  private static final int TITLE_PART = 40;
  private static final int NAME_PART = 3;
  private static final Pattern VOLUME = Pattern.compile("^\\D{0,3}(\\d{1,4})(?!\\d)");
  private static final Pattern PAGE = Pattern.compile("^\\s*([A-Za-z]{0,2}0*\\d+)");

  /**
   * A candidate of what a source states.
   *
   * @param text all the document's own text, title included
   */
  static Candidate of(
      String documentId,
      String doi,
      String pmid,
      String pmcid,
      String language,
      String title,
      List<String> authors,
      Integer year,
      String volume,
      String pages,
      String text) {
    List<String> words = title == null ? List.of() : FoldedWords.of(title);
    Shingles shingles = Shingles.of(FoldedWords.of(text));
    Set<String> all = new TreeSet<>();
    authors.forEach(author -> all.addAll(nameParts(author)));
    return new Candidate(
        documentId,
        doi,
        pmid,
        pmcid,
        language,
        String.join("", words),
        words,
        authors.isEmpty() ? Set.of() : nameParts(authors.get(0)),
        all,
        year,
        first(VOLUME, volume),
        page(pages),
        shingles.pairs().length >= SHORTEST_TEXT,
        shingles);
  }

  boolean isIdentified() {
    return doi != null || pmid != null || pmcid != null;
  }

  /** Whether it is described as a publication and not only as a page. */
  boolean isRecord() {
    return !title.isEmpty() && (!authors.isEmpty() || volume != null && page != null);
  }

  /** Documents that share one of these keys state one identifier. */
  List<Long> identifierKeys() {
    List<Long> keys = new ArrayList<>();
    key(keys, "doi", doi);
    key(keys, "pmid", pmid);
    key(keys, "pmcid", pmcid);
    return keys;
  }

  /** Documents that share none of these keys either are never compared, see {@link Buckets}. */
  List<Long> keys() {
    List<Long> keys = new ArrayList<>();
    if (isRecord()) {
      if (title.length() >= TELLING_TITLE) {
        key(keys, "title", title);
        int part = Math.min(TITLE_PART, title.length());
        key(keys, "start", title.substring(0, part));
        key(keys, "end", title.substring(title.length() - part));
      } else if (page != null) {
        key(keys, "short", title + '|' + page);
      }
      if (volume != null && page != null && year != null) {
        key(keys, "place", "%s|%s|%d".formatted(volume, page, year));
      }
    }
    if (hasText) {
      long place = Hash64.of("text|" + language);
      for (long band : MinHash.bands(text.pairs(), isIdentified() ? BANDS_OF_IDENTIFIED : BANDS)) {
        keys.add(Hash64.combine(place, band));
      }
    }
    return keys;
  }

  private static void key(List<Long> keys, String kind, String value) {
    if (value != null) {
      keys.add(Hash64.of(kind + '|' + value));
    }
  }

  /** Parts of a name that can tell it: those of three letters or more, else the longest. */
  private static Set<String> nameParts(String name) {
    List<String> words = FoldedWords.of(name);
    if (words.isEmpty()) {
      return Set.of();
    }
    if (FoldedWords.isUnspaced(words.get(0))) {
      return Set.of(String.join("", words));
    }
    Set<String> parts = new TreeSet<>();
    words.stream().filter(word -> word.length() >= NAME_PART).forEach(parts::add);
    return parts.isEmpty()
        ? Set.of(Collections.max(words, java.util.Comparator.comparingInt(String::length)))
        : parts;
  }

  private static String first(Pattern pattern, String value) {
    Matcher matcher = pattern.matcher(value == null ? "" : value);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static String page(String pages) {
    String first = first(PAGE, pages);
    return first == null
        ? null
        : first.toLowerCase(Locale.ROOT).replaceFirst("^([a-z]*)0+(?=\\d)", "$1");
  }
}
