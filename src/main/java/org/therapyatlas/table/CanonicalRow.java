package org.therapyatlas.table;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Writes rows of one schema as canonical JSON, their columns in the order of their names. */
final class CanonicalRow {
  private final int[] positions;
  private final byte[][] names;
  private final CanonicalJson[] values;

  CanonicalRow(StructType schema, Set<String> without) {
    String[] columns = schema.fieldNames();
    positions =
        IntStream.of(inOrder(List.of(columns)))
            .filter(i -> !without.contains(columns[i]))
            .toArray();
    names = new byte[positions.length][];
    values = new CanonicalJson[positions.length];
    JsonText name = new JsonText();
    for (int i = 0; i < positions.length; i++) {
      StructField field = schema.fields()[positions[i]];
      name.clear();
      name.quoted(UTF8String.fromString(field.name()));
      names[i] = ((i == 0 ? "" : ",") + name + ":").getBytes(StandardCharsets.UTF_8);
      values[i] = CanonicalJson.of(field.dataType());
    }
  }

  void write(InternalRow row, JsonText json) {
    json.ascii('{');
    for (int i = 0; i < positions.length; i++) {
      json.utf8(names[i]);
      values[i].writeOrNull(row, positions[i], json);
    }
    json.ascii('}');
  }

  /** Positions of names in the order that Java gives strings. */
  static int[] inOrder(List<String> names) {
    return IntStream.range(0, names.size())
        .boxed()
        .sorted(Comparator.comparing(names::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
