package org.therapyatlas.table;

import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@link ContentHash} as a function of the cluster that is given rows as Spark holds them. A UDF
 * would have each string, list and structure of a table made anew only to be written down.
 */
public final class HashRows implements ScalarFunction<ArrayData> {
  private static final long serialVersionUID = 1L;

  private final StructType schema;
  private transient ContentHash hash;

  HashRows(StructType schema) {
    this.schema = schema;
  }

  @Override
  public String name() {
    return ContentHashes.FUNCTION;
  }

  @Override
  public DataType[] inputTypes() {
    return new DataType[] {schema};
  }

  @Override
  public DataType resultType() {
    return DataTypes.createArrayType(DataTypes.LongType, false);
  }

  @Override
  public boolean isResultNullable() {
    return false;
  }

  /** The words of a row. Spark finds this method by its name. */
  public ArrayData invoke(InternalRow row) {
    if (hash == null) {
      hash = new ContentHash(schema, Set.of());
    }
    return UnsafeArrayData.fromPrimitiveArray(hash.words(row));
  }
}
