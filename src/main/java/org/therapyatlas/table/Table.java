package org.therapyatlas.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

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
import org.apache.spark.sql.types.DataTypes;
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
   * Checks the data of stored rows against the contract and describes them, in one aggregation.
   *
   * @throws IllegalStateException naming every column with nulls where none may be, and the key if
   *     it is not unique
   */
  public Contents verify(Dataset<Row> rows) {
    StructType hashed = new StructType();
    for (StructField field : schema.fields()) {
      if (!unhashed.contains(field.name())) {
        hashed = hashed.add(field);
      }
    }
    String[] names = hashed.fieldNames();
    List<String> notNull = new ArrayList<>();
    for (StructField field : schema.fields()) {
      if (!field.nullable() || key.contains(field.name())) {
        notNull.add(field.name());
      }
    }
    Column hash =
        udf(new ContentHash(hashed), DataTypes.createArrayType(DataTypes.LongType, false))
            .apply(struct(Stream.of(names).map(name -> col(name)).toArray(Column[]::new)));
    Column[] needed =
        Stream.concat(
                Stream.of(
                    struct(key.stream().map(name -> col(name)).toArray(Column[]::new)).as("key"),
                    hash.as("hash")),
                notNull.stream().map(name -> col(name).isNull().as(name)))
            .toArray(Column[]::new);
    List<Column> totals = new ArrayList<>();
    totals.add(countDistinct(col("key")));
    for (int word = 0; word < ContentHash.WORDS; word++) {
      totals.add(coalesce(sum(col("hash").getItem(word)), lit(0L)));
    }
    for (String name : notNull) {
      totals.add(count_if(col(name)));
    }
    Row result =
        rows.select(needed)
            .agg(count(lit(1)), totals.toArray(Column[]::new))
            .collectAsList()
            .get(0);
    long total = result.getLong(0);
    List<String> problems = new ArrayList<>();
    if (result.getLong(1) != total) {
      problems.add(
          "key (%s) has %d distinct values in %d rows"
              .formatted(String.join(", ", key), result.getLong(1), total));
    }
    long[] words = new long[ContentHash.WORDS];
    for (int word = 0; word < words.length; word++) {
      words[word] = result.getLong(2 + word);
    }
    for (int i = 0; i < notNull.size(); i++) {
      long nulls = result.getLong(2 + words.length + i);
      if (nulls > 0) {
        problems.add("column %s is null in %d rows".formatted(notNull.get(i), nulls));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Table %s breaks its contract: %s".formatted(name, String.join("; ", problems)));
    }
    return new Contents(total, ContentHash.hex(words));
  }

  /**
   * What a stored table holds.
   *
   * @param rows number of rows
   * @param hash content hash, 32 hex digits
   */
  public record Contents(long rows, String hash) {}
}
