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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.Table.Contents;

/**
 * Checks stored rows against the contract of their table, and describes them: keys unique, nothing
 * null that must not be, number of rows, content hash. Small tables are read and checked in the
 * driver, which for them is much faster than planning a query; large ones in one aggregation of the
 * cluster. Both give the same answer.
 */
final class Verification {
  private final Table table;
  private final StructType hashed;
  private final List<String> notNull = new ArrayList<>();

  private Verification(Table table) {
    this.table = table;
    StructType kept = new StructType();
    for (StructField field : table.schema().fields()) {
      if (!table.unhashed().contains(field.name())) {
        kept = kept.add(field);
      }
      if (!field.nullable() || table.key().contains(field.name())) {
        notNull.add(field.name());
      }
    }
    hashed = kept;
  }

  /**
   * Checks a table small enough for the driver, see {@link StoredRows}.
   *
   * @throws IllegalStateException naming every column with nulls where none may be, and the key if
   *     it is not unique
   */
  static Contents inDriver(Table table, List<Row> rows) {
    return new Verification(table).inDriver(rows);
  }

  /**
   * Checks a table of any size.
   *
   * @throws IllegalStateException naming every column with nulls where none may be, and the key if
   *     it is not unique
   */
  static Contents inCluster(Table table, Dataset<Row> rows) {
    return new Verification(table).inCluster(rows);
  }

  private Contents inDriver(List<Row> rows) {
    StructType schema = table.schema();
    int[] keys = positions(schema, table.key());
    int[] checked = positions(schema, notNull);
    int[] taken = positions(schema, List.of(hashed.fieldNames()));
    ContentHash hash = new ContentHash(hashed);
    long[] words = new long[ContentHash.WORDS];
    long[] nulls = new long[checked.length];
    Set<List<Object>> seen = new HashSet<>();
    for (Row row : rows) {
      List<Object> key = new ArrayList<>(keys.length);
      for (int position : keys) {
        key.add(row.get(position));
      }
      seen.add(key);
      for (int i = 0; i < checked.length; i++) {
        nulls[i] += row.isNullAt(checked[i]) ? 1 : 0;
      }
      Object[] values = new Object[taken.length];
      for (int i = 0; i < taken.length; i++) {
        values[i] = row.get(taken[i]);
      }
      long[] added = hash.call(RowFactory.create(values));
      for (int i = 0; i < words.length; i++) {
        words[i] += added[i];
      }
    }
    return judged(rows.size(), seen.size(), words, nulls);
  }

  private Contents inCluster(Dataset<Row> rows) {
    Column hash =
        udf(new ContentHash(hashed), DataTypes.createArrayType(DataTypes.LongType, false))
            .apply(struct(columns(List.of(hashed.fieldNames()))));
    Column[] needed =
        Stream.concat(
                Stream.of(struct(columns(table.key())).as("key"), hash.as("hash")),
                notNull.stream().map(name -> col(name).isNull().as("null_" + name)))
            .toArray(Column[]::new);
    List<Column> totals = new ArrayList<>();
    totals.add(countDistinct(col("key")));
    for (int word = 0; word < ContentHash.WORDS; word++) {
      totals.add(coalesce(sum(col("hash").getItem(word)), lit(0L)));
    }
    for (String name : notNull) {
      totals.add(count_if(col("null_" + name)));
    }
    Row result =
        rows.select(needed)
            .agg(count(lit(1)), totals.toArray(Column[]::new))
            .collectAsList()
            .get(0);
    long[] words = new long[ContentHash.WORDS];
    for (int word = 0; word < words.length; word++) {
      words[word] = result.getLong(2 + word);
    }
    long[] nulls = new long[notNull.size()];
    for (int i = 0; i < nulls.length; i++) {
      nulls[i] = result.getLong(2 + words.length + i);
    }
    return judged(result.getLong(0), result.getLong(1), words, nulls);
  }

  private Contents judged(long rows, long keys, long[] words, long[] nulls) {
    List<String> problems = new ArrayList<>();
    if (keys != rows) {
      problems.add(
          "key (%s) has %d distinct values in %d rows"
              .formatted(String.join(", ", table.key()), keys, rows));
    }
    for (int i = 0; i < nulls.length; i++) {
      if (nulls[i] > 0) {
        problems.add("column %s is null in %d rows".formatted(notNull.get(i), nulls[i]));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Table %s breaks its contract: %s".formatted(table.name(), String.join("; ", problems)));
    }
    return new Contents(rows, ContentHash.hex(words));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static int[] positions(StructType schema, List<String> names) {
    return names.stream().mapToInt(schema::fieldIndex).toArray();
  }
}
