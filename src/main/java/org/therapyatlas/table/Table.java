package org.therapyatlas.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The contract of one table: its columns with their meaning, what a row is, and the key.
 *
 * @param name snake_case name, also the name of its folder
 * @param grain one sentence: what one row is
 * @param key columns that identify a row; unique and never null
 * @param schema columns in order, each with a comment; NOT NULL where a null would be a defect
 * @param unhashed columns outside the content hash, because they name places and not facts
 */
public record Table(
    String name, String grain, List<String> key, StructType schema, Set<String> unhashed) {

  public Table {
    key = List.copyOf(key);
    unhashed = Set.copyOf(unhashed);
  }

  /**
   * A table declared by the text block that also documents it.
   *
   * @param ddl columns as Spark SQL DDL, each with a COMMENT
   */
  public static Table of(String name, String grain, List<String> key, String ddl) {
    return new Table(name, grain, key, StructType.fromDDL(ddl), Set.of());
  }

  /** The same table with columns left out of its content hash. */
  public Table withoutHashing(String... columns) {
    return new Table(name, grain, key, schema, Set.of(columns));
  }

  /**
   * The rows with this table's columns in this table's order, comments attached.
   *
   * @throws IllegalStateException naming every column that is missing, unexpected or of another
   *     type
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    List<String> problems = new ArrayList<>();
    StructType actual = rows.schema();
    Set<String> unexpected = new TreeSet<>(List.of(actual.fieldNames()));
    for (StructField field : schema.fields()) {
      unexpected.remove(field.name());
      if (!List.of(actual.fieldNames()).contains(field.name())) {
        problems.add("missing column " + field.name());
        continue;
      }
      DataType type = actual.apply(field.name()).dataType();
      if (!DataType.equalsIgnoreNullability(type, field.dataType())) {
        problems.add(
            "column %s is %s instead of %s"
                .formatted(field.name(), type.sql(), field.dataType().sql()));
      }
    }
    unexpected.forEach(name -> problems.add("unexpected column " + name));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Table %s does not conform: %s".formatted(name, String.join("; ", problems)));
    }
    Column[] columns = new Column[schema.size()];
    for (int i = 0; i < columns.length; i++) {
      StructField field = schema.fields()[i];
      columns[i] = col(field.name()).as(field.name(), field.metadata());
    }
    return rows.select(columns);
  }

  /**
   * Checks the data of stored rows against the contract in one aggregation.
   *
   * @return the number of rows
   * @throws IllegalStateException naming every column with nulls where none may be, and the key if
   *     it is not unique
   */
  public long verify(Dataset<Row> rows) {
    List<Column> checks = new ArrayList<>();
    List<String> notNull = new ArrayList<>();
    checks.add(countDistinct(struct(key.stream().map(k -> col(k)).toArray(Column[]::new))));
    for (StructField field : schema.fields()) {
      if (!field.nullable() || key.contains(field.name())) {
        notNull.add(field.name());
        checks.add(count(when(col(field.name()).isNull(), lit(1))));
      }
    }
    Row result = rows.agg(count(lit(1)), checks.toArray(Column[]::new)).first();
    List<String> problems = new ArrayList<>();
    long total = result.getLong(0);
    if (result.getLong(1) != total) {
      problems.add(
          "key (%s) has %d distinct values in %d rows"
              .formatted(String.join(", ", key), result.getLong(1), total));
    }
    for (int i = 0; i < notNull.size(); i++) {
      if (result.getLong(i + 2) > 0) {
        problems.add(
            "column %s is null in %d rows".formatted(notNull.get(i), result.getLong(i + 2)));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Table %s breaks its contract: %s".formatted(name, String.join("; ", problems)));
    }
    return total;
  }
}
