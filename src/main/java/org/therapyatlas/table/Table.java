package org.therapyatlas.table;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 * @param part the half of the atlas it belongs to
 */
public record Table(
    String name,
    String grain,
    List<String> key,
    StructType schema,
    Set<String> unhashed,
    Part part) {

  /** The two halves of an atlas. */
  public enum Part {
    /** The cleaned corpus with its texts, for later runs of the atlas itself. */
    CORPUS,
    /** The published tables. */
    REPORTS;

    /** The folder's name. */
    public String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
    return new Table(name, grain, key, StructType.fromDDL(ddl), Set.of(), Part.REPORTS);
  }

  /** The same table with columns left out of its content hash. */
  public Table withoutHashing(String... columns) {
    return new Table(name, grain, key, schema, Set.of(columns), part);
  }

  /** The same table as one of the cleaned corpus instead of a report. */
  public Table inCorpus() {
    return new Table(name, grain, key, schema, unhashed, Part.CORPUS);
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

  /** The table's columns out of wider rows; conforms. */
  public Dataset<Row> project(Dataset<Row> rows) {
    return conform(
        rows.select(Stream.of(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new)));
  }

  /**
   * What a stored table holds.
   *
   * @param rows number of rows
   * @param hash content hash, 32 hex digits
   */
  public record Contents(long rows, String hash) {}
}
