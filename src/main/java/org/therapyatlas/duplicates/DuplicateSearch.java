package org.therapyatlas.duplicates;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.KeptRows;

/** The search for the duplicates of one corpus: the table, and what was left out of the search. */
public final class DuplicateSearch {
  private final Dataset<Row> articles;
  private final int inDriver;
  private final KeptRows kept = new KeptRows();
  private PairCounts counts;

  /** The search among described documents. */
  public DuplicateSearch(Dataset<Row> articles) {
    this(articles, DuplicatePairs.IN_DRIVER);
  }

  DuplicateSearch(Dataset<Row> articles, int inDriver) {
    this.articles = articles;
    this.inDriver = inDriver;
  }

  /** See {@link Duplicates}; what it reads twice is kept until {@link #release}. */
  public Dataset<Row> duplicates() {
    return Duplicates.compute(articles, kept.persist(pairs().edges()));
  }

  /**
   * Rows of the ledger, see {@link PairCounts}. If the table was taken over from another run, the
   * keys of the documents are computed once more.
   */
  public Dataset<Row> ledger() {
    if (counts == null) {
      try {
        pairs();
      } finally {
        release();
      }
    }
    return counts.ledger(articles.sparkSession());
  }

  /** Releases what was kept for the table. */
  public void release() {
    kept.release();
  }

  private DuplicatePairs pairs() {
    DuplicatePairs pairs = DuplicatePairs.of(articles, inDriver, kept);
    counts = pairs.counts();
    return pairs;
  }
}
