package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What the documents of one topic add up to; totals of parts can be added in any order. */
final class TopicTotals {
  /** The totals as a column. */
  static final String DDL =
      "STRUCT<document_count: BIGINT, outlier_count: BIGINT, silhouette: BIGINT,"
          + " nearest: ARRAY<STRUCT<similarity: DOUBLE, document_id: STRING>>,"
          + " terms: ARRAY<STRUCT<term: INT, term_count: BIGINT>>>";

  /** Documents that represent a topic. */
  static final int REPRESENTATIVES = 5;

  private static final double BILLION = 1e9;

  private final TermSums terms = new TermSums();
  private final TreeSet<Nearest> nearest =
      new TreeSet<>(
          Comparator.comparingDouble(Nearest::similarity)
              .reversed()
              .thenComparing(Nearest::documentId));
  private long documents;
  private long outliers;
  private long silhouette;

  /** A document and how near it is to the centroid of its topic. */
  record Nearest(double similarity, String documentId) {}

  /** Adds a document. */
  void add(String documentId, SparseVector vector, Placement placement) {
    documents++;
    outliers += placement.outlier() ? 1 : 0;
    // Fixed point, so that the sum does not depend on the order of the documents.
    silhouette += (long) Math.rint(placement.silhouette() * BILLION);
    add(new Nearest(placement.similarity(), documentId));
    for (int i = 0; i < vector.size(); i++) {
      terms.add(vector.terms()[i], vector.counts()[i]);
    }
  }

  /** Adds one occurrence of a phrase; phrases are numbered after the words. */
  void addPhrase(int number) {
    terms.add(number, 1);
  }

  /** Different terms that were counted. */
  int size() {
    return terms.size();
  }

  /** Adds totals of a part. */
  void add(Row totals) {
    documents += totals.getLong(0);
    outliers += totals.getLong(1);
    silhouette += totals.getLong(2);
    for (Row document : totals.<Row>getList(3)) {
      add(new Nearest(document.getDouble(0), document.getString(1)));
    }
    for (Row term : totals.<Row>getList(4)) {
      terms.add(term.getInt(0), term.getLong(1));
    }
  }

  /** The totals as a row of {@link #DDL}. */
  Row row() {
    List<Row> documentRows = new ArrayList<>();
    nearest.forEach(
        document ->
            documentRows.add(RowFactory.create(document.similarity(), document.documentId())));
    List<Row> termRows = new ArrayList<>(terms.size());
    terms.forEach((term, count) -> termRows.add(RowFactory.create(term, count)));
    return RowFactory.create(
        documents,
        outliers,
        silhouette,
        documentRows.toArray(Row[]::new),
        termRows.toArray(Row[]::new));
  }

  long documents() {
    return documents;
  }

  long outliers() {
    return outliers;
  }

  /** Mean silhouette of the documents. */
  double silhouette() {
    return silhouette / BILLION / documents;
  }

  /** Ids of the documents nearest to the centroid, nearest first, of equal ones by id. */
  List<String> representatives() {
    return nearest.stream().map(Nearest::documentId).toList();
  }

  /** Occurrences by number of the term, phrases after words. */
  TermSums terms() {
    return terms;
  }

  private void add(Nearest document) {
    nearest.add(document);
    if (nearest.size() > REPRESENTATIVES) {
      nearest.pollLast();
    }
  }
}
