package org.therapyatlas.terms;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * A row of {@link DocumentTerms} that spells its words out only when asked: whoever only adds
 * documents up takes the numbers.
 */
final class CountedDocument implements Row {
  private static final long serialVersionUID = 1L;
  private static final int TERMS = 3;
  private static final int OTHER_FORMS = 4;
  private static final int SEQUENCE = 5;

  private final transient WordNumbers numbers;

  /** The forms that occur, ascending, with the count of each. */
  private final transient int[] forms;

  private final transient int[] formCounts;

  /** For each term that occurs its commonest form and its count. */
  private final transient int[] best;

  private final transient int[] counts;
  private final transient int[] codes;
  private final transient Object[] values;

  /**
   * A counted document.
   *
   * @param codes the words in reading order: codes below {@link Sequence#WORD}, then forms
   * @param values the columns, those that are spelled out being null
   */
  CountedDocument(
      WordNumbers numbers,
      int[] forms,
      int[] formCounts,
      int[] best,
      int[] counts,
      int[] codes,
      Object[] values) {
    this.numbers = numbers;
    this.forms = forms;
    this.formCounts = formCounts;
    this.best = best;
    this.counts = counts;
    this.codes = codes;
    this.values = values;
  }

  WordNumbers numbers() {
    return numbers;
  }

  String language() {
    return (String) values[1];
  }

  /** How many terms occur. */
  int terms() {
    return best.length;
  }

  /** The commonest form of the i-th term. */
  int form(int i) {
    return best[i];
  }

  /** Occurrences of the i-th term. */
  int count(int i) {
    return counts[i];
  }

  @Override
  public int length() {
    return values.length;
  }

  @Override
  public StructType schema() {
    return DocumentTerms.TABLE.schema();
  }

  @Override
  public int fieldIndex(String name) {
    return schema().fieldIndex(name);
  }

  @Override
  public Object get(int column) {
    if (column >= TERMS && column <= SEQUENCE && values[TERMS] == null) {
      spell();
    }
    return values[column];
  }

  @Override
  public Row copy() {
    return this;
  }

  private void spell() {
    Integer[] order = new Integer[best.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> term(best[a]).compareTo(term(best[b])));
    int[] position = new int[forms.length];
    Row[] terms = new Row[best.length];
    for (int place = 0; place < order.length; place++) {
      int form = best[order[place]];
      terms[place] = RowFactory.create(term(form), counts[order[place]], numbers.surface(form));
      position[Arrays.binarySearch(forms, form)] = place + 1;
    }
    Row[] others = others(terms, position);
    int[] stored = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      int code = codes[i];
      stored[i] =
          code < Sequence.WORD
              ? code
              : Sequence.WORD + position[Arrays.binarySearch(forms, code - Sequence.WORD)] - 1;
    }
    values[SEQUENCE] = Sequence.bytes(stored, stored.length);
    values[OTHER_FORMS] = others;
    values[TERMS] = terms;
  }

  /** The forms that are not the commonest of their term, and their positions after the terms. */
  private Row[] others(Row[] terms, int[] position) {
    if (forms.length == terms.length) {
      return new Row[0];
    }
    Integer[] rest = new Integer[forms.length - terms.length];
    int size = 0;
    for (int i = 0; i < forms.length; i++) {
      if (position[i] == 0) {
        rest[size++] = i;
      }
    }
    Arrays.sort(
        rest,
        (a, b) -> {
          int byTerm = term(forms[a]).compareTo(term(forms[b]));
          return byTerm != 0
              ? byTerm
              : numbers.surface(forms[a]).compareTo(numbers.surface(forms[b]));
        });
    Row[] others = new Row[rest.length];
    int place = 0;
    for (int i = 0; i < rest.length; i++) {
      int form = forms[rest[i]];
      while (!terms[place].getString(0).equals(term(form))) {
        place++;
      }
      others[i] = RowFactory.create(place, formCounts[rest[i]], numbers.surface(form));
      position[rest[i]] = terms.length + i + 1;
    }
    return others;
  }

  private String term(int form) {
    return numbers.term(numbers.termOf(form));
  }
}
