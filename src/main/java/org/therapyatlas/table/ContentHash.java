package org.therapyatlas.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.Iterator;

/**
 * The hash of one row of a table: MD5 of its canonical JSON, as four unsigned 32-bit words. A
 * table's content hash is the sum of its rows' hashes modulo 2^128, so that neither the order of
 * the rows nor how they are cut into files matters. Canonical means: columns by name, doubles
 * rounded to 9 significant digits, maps by key.
 */
public final class ContentHash implements UDF1<Row, long[]> {
  /** How many 32-bit words a hash has. */
  public static final int WORDS = 4;

  private static final long serialVersionUID = 1L;
  private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

  private final StructType schema;

  /** Positions of the fields of each struct in the order of their names, worked out once. */
  private transient Map<StructType, int[]> orders;

  /**
   * A hash for rows of a schema.
   *
   * @param schema the hashed columns
   */
  public ContentHash(StructType schema) {
    this.schema = schema;
  }

  @Override
  public long[] call(Row row) {
    if (orders == null) {
      orders = new IdentityHashMap<>();
    }
    StringBuilder json = new StringBuilder(256);
    write(json, row, schema);
    ByteBuffer digest =
        ByteBuffer.wrap(md5().digest(json.toString().getBytes(StandardCharsets.UTF_8)));
    long[] words = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = Integer.toUnsignedLong(digest.getInt());
    }
    return words;
  }

  /** The table's hash, 32 hex digits, from the sums of each word over all rows. */
  static String hex(long[] sums) {
    BigInteger total = BigInteger.ZERO;
    for (long sum : sums) {
      total = total.shiftLeft(32).add(BigInteger.valueOf(sum));
    }
    return "%032x".formatted(total.mod(MODULUS));
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }

  private void write(StringBuilder json, Object value, DataType type) {
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

  private void writeStruct(StringBuilder json, Row row, StructType struct) {
    StructField[] fields = struct.fields();
    json.append('{');
    for (int i : orders.computeIfAbsent(struct, ContentHash::byName)) {
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

  private void writeArray(StringBuilder json, scala.collection.Seq<?> values, DataType type) {
    json.append('[');
    for (Iterator<?> it = values.iterator(); it.hasNext(); ) {
      write(json, it.next(), type);
      if (it.hasNext()) {
        json.append(',');
      }
    }
    json.append(']');
  }

  private void writeMap(StringBuilder json, scala.collection.Map<?, ?> values, DataType valueType) {
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

  private static String rounded(double number) {
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
