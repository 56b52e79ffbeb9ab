package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Rows written by hand as JSON lines, typed by a table's own schema. */
public final class Rows {
  private Rows() {}

  /**
   * Rows of a schema; a line with a field that the schema lacks, or of the wrong type, fails.
   *
   * @param lines one JSON object a line; fields left out are null
   */
  public static Dataset<Row> of(StructType schema, String lines) {
    List<String> objects =
        Arrays.stream(lines.strip().split("\n")).filter(line -> !line.isBlank()).toList();
    Dataset<String> json = SparkTest.session().createDataset(objects, Encoders.STRING());
    Dataset<Row> named = SparkTest.session().read().json(json);
    assertThat(schema.fieldNames()).contains(named.columns());
    return SparkTest.session()
        .read()
        .option("mode", "FAILFAST")
        .schema(schema)
        .json(json)
        .repartition(2);
  }

  /** Rows as sorted JSON lines of some columns, doubles rounded to six places. */
  public static List<String> lines(Dataset<Row> rows, String... columns) {
    List<Column> shown = new ArrayList<>();
    for (String column : columns) {
      boolean isDouble =
          rows.schema()
              .apply(column)
              .dataType()
              .equals(org.apache.spark.sql.types.DataTypes.DoubleType);
      shown.add(
          isDouble ? functions.round(functions.col(column), 6).as(column) : functions.col(column));
    }
    List<String> lines =
        new ArrayList<>(rows.select(shown.toArray(Column[]::new)).toJSON().collectAsList());
    lines.sort(null);
    return lines;
  }
}
