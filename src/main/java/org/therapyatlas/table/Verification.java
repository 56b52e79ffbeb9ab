package org.therapyatlas.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.Table.Contents;

/**
 * Checks stored rows against the contract of their table, and describes them: keys unique, nothing
 * null that must not be, number of rows, content hash. Small tables are read and checked in the
 * driver, which for them is much faster than planning a query; large ones in the cluster, once for
 * their rows and once for their keys alone: counted together, all that is known of a row would be
 * kept for each key. Both give the same answer.
 */
final class Verification {
  private final Table table;
  private final List<String> notNull = new ArrayList<>();

  private Verification(Table table) {
    this.table = table;
    for (StructField field : table.schema().fields()) {
      if (!field.nullable() || table.key().contains(field.name())) {
        notNull.add(field.name());
      }
    }
  }

  /**
   * Checks a table small enough for the driver, see {@link StoredRows}.
   *
   * @throws IllegalStateException naming every column with nulls where none may be, and the key if
   *     it is not unique
   */
  static Contents inDriver(Table table, List<InternalRow> rows) {
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

  private Contents inDriver(List<InternalRow> rows) {
    StructType schema = table.schema();
    int[] keys = positions(schema, table.key());
    int[] checked = positions(schema, notNull);
    ContentHash hash = new ContentHash(schema, table.unhashed());
    long[] words = new long[ContentHash.WORDS];
    long[] nulls = new long[checked.length];
    Set<List<Object>> seen = new HashSet<>();
    for (InternalRow row : rows) {
      List<Object> key = new ArrayList<>(keys.length);
      for (int position : keys) {
        key.add(row.get(position, schema.fields()[position].dataType()));
      }
      seen.add(key);
      for (int i = 0; i < checked.length; i++) {
        nulls[i] += row.isNullAt(checked[i]) ? 1 : 0;
      }
      long[] added = hash.words(row);
      for (int i = 0; i < words.length; i++) {
        words[i] += added[i];
      }
    }
    return judged(rows.size(), seen.size(), words, nulls);
  }

  private Contents inCluster(Dataset<Row> rows) {
    List<String> hashed = new ArrayList<>(List.of(table.schema().fieldNames()));
    hashed.removeAll(table.unhashed());
    List<Column> needed = new ArrayList<>();
    needed.add(ContentHashes.of(rows.sparkSession(), columns(hashed)).as("hash"));
    List<Column> totals = new ArrayList<>();
    for (int word = 0; word < ContentHash.WORDS; word++) {
      totals.add(coalesce(sum(col("hash").getItem(word)), lit(0L)));
    }
    for (String name : notNull) {
      needed.add(col(name).isNull().as("null_" + name));
      totals.add(count_if(col("null_" + name)));
    }
    Row result =
        rows.select(needed.toArray(Column[]::new))
            .agg(count(lit(1)), totals.toArray(Column[]::new))
            .collectAsList()
            .get(0);
    long size = result.getLong(0);
    long[] words = new long[ContentHash.WORDS];
    for (int word = 0; word < words.length; word++) {
      words[word] = result.getLong(1 + word);
    }
    long[] nulls = new long[notNull.size()];
    for (int i = 0; i < nulls.length; i++) {
      nulls[i] = result.getLong(1 + words.length + i);
    }
    return judged(size, keys(rows, size), words, nulls);
  }

  /**
   * How many different keys there are. Keys of different hashes are different; only where hashes
   * are the same, which breaks the contract or is chance, the keys themselves are counted.
   */
  private long keys(Dataset<Row> rows, long size) {
    Column[] key = columns(table.key());
    Dataset<Long> hashes = rows.select(xxhash64(key)).as(Encoders.LONG());
    return DistinctHashes.count(hashes, size) == size
        ? size
        : rows.agg(countDistinct(struct(key))).as(Encoders.LONG()).first();
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
