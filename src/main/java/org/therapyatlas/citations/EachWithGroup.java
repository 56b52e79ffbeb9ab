package org.therapyatlas.citations;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Each work of a group, which are given by number in ascending order, beside the whole group. */
record EachWithGroup() implements FlatMapFunction<Row, Row> {
  static final StructType SCHEMA = StructType.fromDDL("work INT, works BINARY");

  @Override
  public Iterator<Row> call(Row group) {
    int[] works = group.<Integer>getList(0).stream().mapToInt(Integer::intValue).toArray();
    byte[] all = AscendingNumbers.encode(works);
    return Arrays.stream(works).mapToObj(work -> RowFactory.create(work, all)).iterator();
  }
}
