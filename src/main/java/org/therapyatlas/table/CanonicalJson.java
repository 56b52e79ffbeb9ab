package org.therapyatlas.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/**
 * Writes values of one type as canonical JSON: columns by name, doubles rounded to nine significant
 * digits, maps by key. What the type alone decides, as the order of columns, is worked out once.
 */
@FunctionalInterface
interface CanonicalJson {
  /** Writes the value at a position of a row or an array, which is not null. */
  void write(SpecializedGetters values, int position, JsonText json);

  /** Writes the value at a position, or null. */
  default void writeOrNull(SpecializedGetters values, int position, JsonText json) {
    if (values.isNullAt(position)) {
      json.ascii("null");
    } else {
      write(values, position, json);
    }
  }

  /**
   * How values of a type are written.
   *
   * @throws IllegalStateException if tables do not have the type
   */
  static CanonicalJson of(DataType type) {
    if (type instanceof StructType struct) {
      CanonicalRow row = new CanonicalRow(struct, Set.of());
      return (values, i, json) -> row.write(values.getStruct(i, struct.size()), json);
    }
    if (type instanceof ArrayType array) {
      CanonicalJson element = of(array.elementType());
      return (values, i, json) -> writeArray(values.getArray(i), element, json);
    }
    if (type instanceof MapType map && map.keyType().equals(DataTypes.StringType)) {
      CanonicalJson value = of(map.valueType());
      return (values, i, json) -> writeMap(values.getMap(i), value, json);
    }
    if (type.equals(DataTypes.StringType)) {
      return (values, i, json) -> json.quoted(values.getUTF8String(i));
    }
    if (type.equals(DataTypes.LongType)) {
      return (values, i, json) -> json.number(values.getLong(i));
    }
    if (type.equals(DataTypes.IntegerType)) {
      return (values, i, json) -> json.number(values.getInt(i));
    }
    if (type.equals(DataTypes.DoubleType)) {
      return (values, i, json) -> NineDigits.write(values.getDouble(i), json);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return (values, i, json) -> json.ascii(values.getBoolean(i) ? "true" : "false");
    }
    if (type.equals(DataTypes.DateType)) {
      return (values, i, json) -> json.ascii("\"" + LocalDate.ofEpochDay(values.getInt(i)) + "\"");
    }
    if (type.equals(DataTypes.BinaryType)) {
      return (values, i, json) ->
          json.ascii("\"" + HexFormat.of().formatHex(values.getBinary(i)) + "\"");
    }
    throw new IllegalStateException(
        "Tables do not have the type %s; add it to CanonicalJson.".formatted(type.sql()));
  }

  private static void writeArray(ArrayData values, CanonicalJson element, JsonText json) {
    json.ascii('[');
    for (int i = 0; i < values.numElements(); i++) {
      if (i > 0) {
        json.ascii(',');
      }
      element.writeOrNull(values, i, json);
    }
    json.ascii(']');
  }

  private static void writeMap(MapData map, CanonicalJson value, JsonText json) {
    ArrayData keys = map.keyArray();
    ArrayData values = map.valueArray();
    List<String> names = new ArrayList<>(keys.numElements());
    for (int i = 0; i < keys.numElements(); i++) {
      names.add(keys.getUTF8String(i).toString());
    }
    json.ascii('{');
    String comma = "";
    for (int i : CanonicalRow.inOrder(names)) {
      json.ascii(comma);
      comma = ",";
      json.quoted(keys.getUTF8String(i));
      json.ascii(':');
      value.writeOrNull(values, i, json);
    }
    json.ascii('}');
  }
}
