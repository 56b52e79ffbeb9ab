package org.therapyatlas.references;

/**
 * Year, volume, issue and pages of an entry and where they stand in it.
 *
 * @param family the form they are written in
 * @param start first position
 * @param end position behind them
 */
record Tail(
    Family family,
    int start,
    int end,
    Integer year,
    String volume,
    String issue,
    String firstPage,
    String lastPage) {
  /** The forms, in the order in which they are tried. */
  enum Family {
    /** {@code 2018;391(10):230-40}. */
    NLM,
    /** {@code 第12卷第3期}. */
    CJK,
    /** {@code 2018, 391(10): 230-240}. */
    YEAR_COMMA,
    /** {@code 2017(3): 125-135}. */
    YEAR_ISSUE,
    /** {@code 46 (2001) 123}. */
    VOLUME_YEAR,
    /** {@code 46, 123 (2001)}. */
    VOLUME_PAGE_YEAR,
    /** {@code 46(2), 123-130}, the year elsewhere. */
    VOLUME_PAGE,
    /** {@code 123 (2001)}, or {@code 2001, 123}: no volume. */
    PAGE_YEAR,
    /** {@code 46 (2001)}: no pages. */
    VOLUME_ONLY
  }
}
