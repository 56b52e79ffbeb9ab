package org.therapyatlas.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.Iterator;

/**
 * Canonical JSON as it was first written: of rows as Java has them, and by {@link BigDecimal} and
 * {@link StringBuilder}. Hashes that were published with it must stay.
 */
final class CanonicalJsonOfRows {
  private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

  private CanonicalJsonOfRows() {}

  static String of(Row row, StructType schema) {
    StringBuilder json = new StringBuilder();
    write(json, row, schema);
    return json.toString();
  }

  private static void write(StringBuilder json, Object value, DataType type) {
    if (value == null) {
      json.append("null");
    } else if (type instanceof StructType struct) {
      writeStruct(json, (Row) value, struct);
    } else if (type instanceof ArrayType array) {
      writeArray(json, (scala.collection.Seq<?>) value, array.elementType());
    } else if (type instanceof MapType map) {
      writeMap(json, (scala.collection.Map<?, ?>) value, map.valueType());
    } else if (value instanceof Double number) {
      json.append(rounded(number));
    } else if (value instanceof Number || value instanceof Boolean) {
      json.append(value);
    } else if (value instanceof byte[] bytes) {
      quote(json, HexFormat.of().formatHex(bytes));
    } else {
      quote(json, value.toString());
    }
  }

  private static void writeStruct(StringBuilder json, Row row, StructType struct) {
    StructField[] fields = struct.fields();
    json.append('{');
    for (int i : byName(struct)) {
      if (json.charAt(json.length() - 1) != '{') {
        json.append(',');
      }
      quote(json, fields[i].name());
      json.append(':');
      write(json, row.get(i), fields[i].dataType());
    }
    json.append('}');
  }

  private static int[] byName(StructType struct) {
    StructField[] fields = struct.fields();
    return IntStream.range(0, fields.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> fields[i].name()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void writeArray(
      StringBuilder json, scala.collection.Seq<?> values, DataType type) {
    json.append('[');
    for (Iterator<?> it = values.iterator(); it.hasNext(); ) {
      write(json, it.next(), type);
      if (it.hasNext()) {
        json.append(',');
      }
    }
    json.append(']');
  }

  private static void writeMap(
      StringBuilder json, scala.collection.Map<?, ?> values, DataType valueType) {
    TreeMap<String, Object> byKey = new TreeMap<>();
    for (Iterator<? extends scala.Tuple2<?, ?>> it = values.iterator(); it.hasNext(); ) {
      scala.Tuple2<?, ?> entry = it.next();
      byKey.put(entry._1().toString(), entry._2());
    }
    json.append('{');
    byKey.forEach(
        (key, value) -> {
          if (json.charAt(json.length() - 1) != '{') {
            json.append(',');
          }
          quote(json, key);
          json.append(':');
          write(json, value, valueType);
        });
    json.append('}');
  }

  static String rounded(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "\"" + number + "\"";
    }
    BigDecimal decimal = new BigDecimal(number).round(NINE_DIGITS);
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toString();
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
      json.append(text);
    } else {
      json.append(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
    json.append('"');
  }
}
