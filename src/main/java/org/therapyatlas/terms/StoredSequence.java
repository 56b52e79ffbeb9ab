package org.therapyatlas.terms;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The words of one stored document in reading order.
 *
 * @param language their language
 * @param terms for each word number its term
 * @param surfaces for each word number its written form, or null where only terms were read
 * @param codes the words in reading order, see {@link Sequence}
 */
record StoredSequence(String language, String[] terms, String[] surfaces, int[] codes) {
  /** From {@code language, terms, other_forms, sequence}. */
  static StoredSequence of(Row document) {
    List<Row> counted = document.getList(1);
    List<Row> others = document.isNullAt(2) ? List.of() : document.getList(2);
    int size = counted.size() + others.size();
    String[] terms = new String[size];
    String[] surfaces = new String[size];
    int at = 0;
    for (Row term : counted) {
      terms[at] = term.getString(0);
      surfaces[at++] = term.getString(2);
    }
    for (Row form : others) {
      terms[at] = terms[form.getInt(0)];
      surfaces[at++] = form.getString(2);
    }
    byte[] sequence = document.isNullAt(3) ? new byte[0] : document.getAs(3);
    return new StoredSequence(document.getString(0), terms, surfaces, Sequence.codes(sequence));
  }

  /**
   * From {@code language}, the terms of {@code terms}, those of {@code other_forms} and {@code
   * sequence}: without the written forms, which are the longer part of what is stored.
   */
  static StoredSequence ofTerms(Row document) {
    List<String> counted = document.getList(1);
    List<Integer> others = document.isNullAt(2) ? List.of() : document.getList(2);
    String[] terms = new String[counted.size() + others.size()];
    int at = 0;
    for (String term : counted) {
      terms[at++] = term;
    }
    for (int place : others) {
      terms[at++] = terms[place];
    }
    byte[] sequence = document.isNullAt(3) ? new byte[0] : document.getAs(3);
    return new StoredSequence(document.getString(0), terms, null, Sequence.codes(sequence));
  }

  /** Whether a place holds a word, not a boundary, an uncounted word or a letter. */
  boolean isWord(int place) {
    return codes[place] >= Sequence.WORD;
  }

  /** Whether a place holds a letter alone. */
  boolean isLetter(int place) {
    return codes[place] >= Sequence.LETTER && codes[place] < Sequence.WORD;
  }

  /** The term at a place that is a word or a letter. */
  String term(int place) {
    return isWord(place)
        ? terms[codes[place] - Sequence.WORD]
        : String.valueOf((char) ('a' + codes[place] - Sequence.LETTER));
  }

  /** The form written at a place that is a word or a letter. */
  String surface(int place) {
    return isWord(place)
        ? surfaces[codes[place] - Sequence.WORD]
        : String.valueOf((char) ('A' + codes[place] - Sequence.LETTER));
  }

  /** A hash of two words of a language that follow each other. */
  static long pairKey(String language, String left, String right) {
    long both = (long) left.hashCode() << 32 | Integer.toUnsignedLong(right.hashCode());
    return both * 0x9E3779B97F4A7C15L + language.hashCode();
  }
}
