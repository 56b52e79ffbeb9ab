package org.therapyatlas.terms;

import org.apache.spark.sql.api.java.UDF3;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * Gries's deviation of proportions over documents, 0 for a term spread like the text itself, near 1
 * for one that stands in a single short document: ½(Σ |v − s| + 1 − Σ s) over the documents that
 * have the term, v a document's share of the occurrences and s its share of the words. Documents
 * are visited in the order of their own counts, so the sum has one order.
 *
 * <p>Arguments: parts of a {@link Spread}, occurrences in all, words in all.
 */
record Dispersion() implements UDF3<Seq<byte[]>, Long, Long, Double> {
  @Override
  public Double call(Seq<byte[]> parts, Long occurrences, Long words) {
    Spread spread = new Spread();
    for (Iterator<byte[]> it = parts.iterator(); it.hasNext(); ) {
      spread.add(it.next());
    }
    return of(spread, occurrences, words);
  }

  static double of(Spread spread, long occurrences, long words) {
    double[] sums = new double[2];
    spread.visit(
        (count, length, documents) -> {
          double v = (double) count / occurrences;
          double s = (double) length / words;
          sums[0] += documents * Math.abs(v - s);
          sums[1] += documents * s;
        });
    return (sums[0] + 1 - sums[1]) / 2;
  }
}
