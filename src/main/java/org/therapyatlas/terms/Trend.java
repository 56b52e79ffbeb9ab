package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.therapyatlas.statistics.Bursts;
import org.therapyatlas.statistics.WilsonInterval;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * The years of one term. Arguments: all years of the language as sorted {@code (year, documents)},
 * those with the term likewise.
 */
record Trend() implements UDF2<Seq<Row>, Seq<Row>, List<Row>> {
  static final DataType TYPE =
      DataType.fromDDL(
          "ARRAY<STRUCT<year: INT, document_count: BIGINT, documents_in_year: BIGINT, share: DOUBLE, share_low: DOUBLE, share_high: DOUBLE, burst_weight: DOUBLE>>");

  @Override
  public List<Row> call(Seq<Row> years, Seq<Row> having) {
    Map<Integer, Long> found = new HashMap<>();
    for (Iterator<Row> it = having.iterator(); it.hasNext(); ) {
      Row year = it.next();
      found.put(year.getInt(0), year.getLong(1));
    }
    long[] documents = new long[years.size()];
    long[] with = new long[documents.length];
    for (int t = 0; t < documents.length; t++) {
      documents[t] = years.apply(t).getLong(1);
      with[t] = found.getOrDefault(years.apply(t).getInt(0), 0L);
    }
    double[] weights = Bursts.weights(documents, with);
    List<Row> trend = new ArrayList<>();
    for (int t = 0; t < documents.length; t++) {
      if (with[t] > 0) {
        trend.add(
            RowFactory.create(
                years.apply(t).getInt(0),
                with[t],
                documents[t],
                (double) with[t] / documents[t],
                WilsonInterval.low(with[t], documents[t]),
                WilsonInterval.high(with[t], documents[t]),
                weights[t]));
      }
    }
    return trend;
  }
}
