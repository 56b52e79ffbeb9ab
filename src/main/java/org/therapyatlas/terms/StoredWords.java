package org.therapyatlas.terms;

import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The words of one row of {@link DocumentTerms}: its terms, numbered from 0, and the places where
 * they stand in reading order.
 */
public final class StoredWords {
  private final String language;
  private final String[] terms;

  /** For each further form, which stands after the terms, the number of its term. */
  private final int[] otherForms;

  /** Written forms of the terms, empty where they are the terms themselves, then further forms. */
  private final String[] forms;

  private final int[] codes;

  private StoredWords(
      String language, String[] terms, int[] otherForms, String[] forms, int[] codes) {
    this.language = language;
    this.terms = terms;
    this.otherForms = otherForms;
    this.forms = forms;
    this.codes = codes;
  }

  /**
   * The columns of {@link DocumentTerms} that are read, all but the written forms, and further
   * columns beside them.
   */
  public static Dataset<Row> columns(Dataset<Row> documentTerms, String... further) {
    String[] others =
        Stream.concat(
                Stream.of(DocumentTerms.TERMS, DocumentTerms.OTHER_FORMS, DocumentTerms.SEQUENCE),
                Stream.of(further))
            .toArray(String[]::new);
    return documentTerms.select(DocumentTerms.LANGUAGE, others);
  }

  /** Reads a row of {@link #columns}, without written forms. */
  public static StoredWords of(Row document) {
    String terms = document.getAs(DocumentTerms.TERMS);
    return new StoredWords(
        document.getAs(DocumentTerms.LANGUAGE),
        terms.isEmpty() ? new String[0] : lines(terms, 1 + count(terms)),
        codes(document, DocumentTerms.OTHER_FORMS),
        null,
        codes(document, DocumentTerms.SEQUENCE));
  }

  /** Reads {@code forms} as well. */
  static StoredWords withForms(Row document) {
    StoredWords words = of(document);
    int size = words.terms.length + words.otherForms.length;
    String forms = document.getAs(DocumentTerms.FORMS);
    return new StoredWords(
        words.language,
        words.terms,
        words.otherForms,
        size == 0 ? new String[0] : lines(forms, size),
        words.codes);
  }

  private static int[] codes(Row document, String column) {
    byte[] bytes = document.getAs(column);
    return bytes == null ? new int[0] : Sequence.codes(bytes);
  }

  private static int count(String lines) {
    int count = 0;
    for (int at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }

  private static String[] lines(String text, int size) {
    String[] lines = new String[size];
    int from = 0;
    for (int line = 0; line < size - 1; line++) {
      int to = text.indexOf('\n', from);
      lines[line] = text.substring(from, to);
      from = to + 1;
    }
    lines[size - 1] = text.substring(from);
    return lines;
  }

  /** The language of the words. */
  public String language() {
    return language;
  }

  /** How many different terms there are. */
  public int size() {
    return terms.length;
  }

  /** A term by its number. */
  public String term(int number) {
    return terms[number];
  }

  /** How often each term occurs. */
  public int[] counts() {
    int[] counts = new int[terms.length];
    for (int place = 0; place < codes.length; place++) {
      if (isWord(place)) {
        counts[number(place)]++;
      }
    }
    return counts;
  }

  /** The form in which a term is written most often. */
  String form(int number) {
    return forms[number].isEmpty() ? terms[number] : forms[number];
  }

  /** How many places there are. */
  int places() {
    return codes.length;
  }

  /** Whether no phrase crosses a place. */
  boolean isBoundary(int place) {
    return codes[place] == Sequence.BOUNDARY;
  }

  /** Whether a place holds a counted word: no boundary, uncounted word or letter. */
  boolean isWord(int place) {
    return codes[place] >= Sequence.WORD;
  }

  /** Whether a place holds a letter alone. */
  boolean isLetter(int place) {
    return codes[place] >= Sequence.LETTER && codes[place] < Sequence.WORD;
  }

  /** The letter of a place, from 0 for A. */
  int letter(int place) {
    return codes[place] - Sequence.LETTER;
  }

  /** The number of the term of a place that is a word. */
  int number(int place) {
    int form = codes[place] - Sequence.WORD;
    return form < terms.length ? form : otherForms[form - terms.length];
  }

  /** The term of a place that is a word or a letter. */
  String termAt(int place) {
    return isWord(place) ? terms[number(place)] : String.valueOf((char) ('a' + letter(place)));
  }

  /** The form written at a place that is a word or a letter. */
  String formAt(int place) {
    if (!isWord(place)) {
      return String.valueOf((char) ('A' + letter(place)));
    }
    int form = codes[place] - Sequence.WORD;
    return form < terms.length ? form(form) : forms[form];
  }
}
