package org.therapyatlas.table;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * A text in lower case, by the rules of no country. Spark's own {@code lower} works out the cases
 * of every letter there is when it is first called, a second of work for each JVM.
 */
public record LowerCase() implements UDF1<String, String> {
  /** The column in lower case. */
  public static Column of(Column text) {
    return functions.udf(new LowerCase(), DataTypes.StringType).apply(text);
  }

  @Override
  public String call(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
