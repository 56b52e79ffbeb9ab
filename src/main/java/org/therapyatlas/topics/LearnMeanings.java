package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Learns what the terms of one language after another mean in the common one. */
record LearnMeanings() implements FlatMapGroupsFunction<String, Row, Row> {
  static final StructType SCHEMA =
      StructType.fromDDL("language STRING, term STRING, meanings ARRAY<STRING>");

  /** Documents as {@code terms, meant}, the one and the other one a line, in any order. */
  @Override
  public Iterator<Row> call(String language, Iterator<Row> documents) {
    ParallelTerms learned = new ParallelTerms();
    while (documents.hasNext()) {
      Row document = documents.next();
      learned.add(
          document.<String>getAs("terms").split("\n"), document.<String>getAs("meant").split("\n"));
    }
    List<Row> rows = new ArrayList<>();
    learned
        .meanings()
        .forEach(
            (term, meanings) ->
                rows.add(RowFactory.create(language, term, meanings.toArray(String[]::new))));
    return rows.iterator();
  }
}
