package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.therapyatlas.statistics.CValue;
import scala.collection.Iterator;
import scala.collection.Seq;

/** The C-value of a phrase, its count and the longer phrases {@code (term, term_count)}. */
record PhraseCValue() implements UDF3<String, Long, Seq<Row>, Double> {
  @Override
  public Double call(String phrase, Long count, Seq<Row> longer) {
    List<CValue.Candidate> candidates = new ArrayList<>();
    for (Iterator<Row> it = longer.iterator(); it.hasNext(); ) {
      Row candidate = it.next();
      candidates.add(new CValue.Candidate(candidate.getString(0), candidate.getLong(1)));
    }
    return CValue.of(phrase, count, candidates);
  }
}
