package org.therapyatlas.terms;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * Gries's deviation of proportions over documents, 0 for a term spread like the text itself, near 1
 * for one that stands in a single short document: ½(Σ |v − s| + 1 − Σ s) over the documents that
 * have the term, v a document's share of the occurrences and s its share of the words. The groups
 * come sorted, so the sum has one order.
 *
 * <p>Arguments: groups of {@code (tf, words, documents)}, occurrences in all, words in all.
 */
record Dispersion() implements UDF3<Seq<Row>, Long, Long, Double> {
  @Override
  public Double call(Seq<Row> groups, Long occurrences, Long words) {
    double deviation = 0;
    double covered = 0;
    for (Iterator<Row> it = groups.iterator(); it.hasNext(); ) {
      Row group = it.next();
      double v = (double) group.getInt(0) / occurrences;
      double s = (double) group.getLong(1) / words;
      long documents = group.getLong(2);
      deviation += documents * Math.abs(v - s);
      covered += documents * s;
    }
    return (deviation + 1 - covered) / 2;
  }
}
