package org.therapyatlas.terms;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Adds up what the tasks have counted of one part of {@link FrequentPairs}. */
record AddSketches() implements MapGroupsFunction<Integer, Row, Row> {
  @Override
  public Row call(Integer part, Iterator<Row> counts) {
    FrequentPairs sum = FrequentPairs.ofSize(0);
    counts.forEachRemaining(row -> sum.add(0, row.<byte[]>getAs("counts")));
    return RowFactory.create(part, sum.bytes(0));
  }
}
