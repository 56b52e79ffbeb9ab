package org.therapyatlas.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows of a small stored table, read from its files by Parquet's own reader: without a plan, a
 * job and tasks, and without the program that wrote them.
 */
final class StoredRows {
  private StoredRows() {}

  /** All rows, in no stated order, as Spark holds them. */
  static List<InternalRow> of(FileSystem files, Path folder, StructType schema) throws IOException {
    List<InternalRow> rows = new ArrayList<>();
    for (FileStatus file : files.listStatus(folder)) {
      if (file.isFile() && file.getPath().getName().endsWith(".parquet")) {
        read(file.getPath(), files.getConf(), schema, rows);
      }
    }
    return rows;
  }

  private static void read(
      Path file, Configuration configuration, StructType schema, List<InternalRow> rows)
      throws IOException {
    try (ParquetReader<Group> reader = new Opening(file, configuration).build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        rows.add(row(group, schema));
      }
    }
  }

  /**
   * Opens a file with a configuration that is known. The builder that takes a path first makes one
   * of its own and reads all of Hadoop's files of defaults for it, each time.
   */
  private static final class Opening extends ParquetReader.Builder<Group> {
    Opening(Path file, Configuration configuration) throws IOException {
      super(HadoopInputFile.fromPath(file, configuration));
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private static InternalRow row(Group group, StructType schema) {
    StructField[] fields = schema.fields();
    Object[] values = new Object[fields.length];
    for (int i = 0; i < values.length; i++) {
      int position = group.getType().getFieldIndex(fields[i].name());
      values[i] = value(group, position, fields[i].dataType());
    }
    return new GenericInternalRow(values);
  }

  private static Object value(Group group, int position, DataType type) {
    if (group.getFieldRepetitionCount(position) == 0) {
      return null;
    }
    if (type instanceof StructType struct) {
      return row(group.getGroup(position, 0), struct);
    }
    if (type instanceof ArrayType array) {
      return repeated(group.getGroup(position, 0), 0, array.elementType());
    }
    if (type instanceof MapType map) {
      Group entries = group.getGroup(position, 0);
      return new ArrayBasedMapData(
          repeated(entries, 0, map.keyType()), repeated(entries, 1, map.valueType()));
    }
    if (type.equals(DataTypes.LongType)) {
      return group.getLong(position, 0);
    }
    if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.DateType)) {
      return group.getInteger(position, 0);
    }
    if (type.equals(DataTypes.DoubleType)) {
      return group.getDouble(position, 0);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return group.getBoolean(position, 0);
    }
    if (type.equals(DataTypes.StringType)) {
      return UTF8String.fromBytes(group.getBinary(position, 0).getBytes());
    }
    if (type.equals(DataTypes.BinaryType)) {
      return group.getBinary(position, 0).getBytes();
    }
    throw new IllegalStateException(
        "Column %s is %s, a type that tables do not have; add it to StoredRows."
            .formatted(group.getType().getFieldName(position), type.sql()));
  }

  /** A list is a group that repeats a group of one element, a map one of key and value. */
  private static ArrayData repeated(Group group, int position, DataType type) {
    Object[] values = new Object[group.getFieldRepetitionCount(0)];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(group.getGroup(0, i), position, type);
    }
    return new GenericArrayData(values);
  }
}
