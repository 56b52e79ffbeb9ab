package org.therapyatlas.citations;

import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The work of {@code work_id, score} that agrees best, empty for several; see {@link Block}. */
record ChooseWork() implements UDF1<Seq<Row>, String> {
  @Override
  public String call(Seq<Row> candidates) {
    TreeMap<String, Integer> scores = new TreeMap<>();
    for (Row candidate : CollectionConverters.asJava(candidates)) {
      scores.put(candidate.getString(0), candidate.getInt(1));
    }
    return Block.meant(scores);
  }
}
