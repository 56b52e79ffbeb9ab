package org.therapyatlas.terms;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A row of {@link DocumentTerms} that spells its words out only when asked: whoever only adds
 * documents up takes the numbers.
 */
final class CountedDocument implements Row {
  private static final long serialVersionUID = 1L;

  /** Columns of the row. */
  static final int WIDTH = DocumentTerms.TABLE.schema().size();

  static final int DOCUMENT_ID = column(DocumentTerms.DOCUMENT_ID);
  static final int LANGUAGE = column(DocumentTerms.LANGUAGE);
  static final int TOKEN_COUNT = column(DocumentTerms.TOKEN_COUNT);
  static final int ABBREVIATIONS = column("abbreviations");
  static final int YEAR = column(DocumentTerms.YEAR);
  static final int GROUPS = column(DocumentTerms.GROUPS);
  private static final int TERMS = column(DocumentTerms.TERMS);
  private static final int FORMS = column(DocumentTerms.FORMS);
  private static final int OTHER_FORMS = column(DocumentTerms.OTHER_FORMS);
  private static final int SEQUENCE = column(DocumentTerms.SEQUENCE);

  private final transient WordNumbers numbers;

  /** For each term that occurs its commonest form and its count. */
  private final transient int[] best;

  private final transient int[] counts;

  /** The other forms, and for each of them which of the terms it is of. */
  private final transient int[] others;

  private final transient int[] termsOfOthers;

  private final transient int[] codes;
  private final transient Object[] values;

  /**
   * A counted document.
   *
   * @param codes as {@link Sequence} says
   * @param values the columns, those that are spelled out being null
   */
  CountedDocument(
      WordNumbers numbers,
      int[] best,
      int[] counts,
      int[] others,
      int[] termsOfOthers,
      int[] codes,
      Object[] values) {
    this.numbers = numbers;
    this.best = best;
    this.counts = counts;
    this.others = others;
    this.termsOfOthers = termsOfOthers;
    this.codes = codes;
    this.values = values;
  }

  private static int column(String name) {
    return DocumentTerms.TABLE.schema().fieldIndex(name);
  }

  WordNumbers numbers() {
    return numbers;
  }

  String language() {
    return (String) values[LANGUAGE];
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
    StringBuilder terms = new StringBuilder(12 * best.length);
    StringBuilder forms = new StringBuilder(2 * best.length);
    for (int i = 0; i < best.length; i++) {
      String term = numbers.term(numbers.termOf(best[i]));
      String form = numbers.surface(best[i]);
      if (i > 0) {
        terms.append('\n');
        forms.append('\n');
      }
      terms.append(term);
      if (!form.equals(term)) {
        forms.append(form);
      }
    }
    for (int form : others) {
      forms.append('\n').append(numbers.surface(form));
    }
    values[FORMS] = forms.toString();
    values[OTHER_FORMS] = Sequence.bytes(termsOfOthers, termsOfOthers.length);
    values[SEQUENCE] = Sequence.bytes(codes, codes.length);
    values[TERMS] = terms.toString();
  }
}
