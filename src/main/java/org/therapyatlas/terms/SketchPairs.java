package org.therapyatlas.terms;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Counts the pairs of the documents of one task as {@link FrequentPairs} does.
 *
 * @param bytes size of all stored words
 */
record SketchPairs(long bytes) implements MapPartitionsFunction<Row, Row> {
  /** A part of the counts and what it holds. */
  static final StructType SCHEMA = StructType.fromDDL("part INT, counts BINARY");

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    FrequentPairs pairs = FrequentPairs.ofSize(bytes);
    documents.forEachRemaining(document -> pairs.count(StoredWords.of(document)));
    return pairs.rows();
  }
}
