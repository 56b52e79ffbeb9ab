package org.therapyatlas.table;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The catalog that Spark finds {@link HashRows} in. */
public final class ContentHashes implements FunctionCatalog {
  static final String FUNCTION = "content_hash";

  private static final String CATALOG = "content_hashes";

  /** The hash of columns, as an array of words. */
  static Column of(SparkSession session, Column... columns) {
    session.conf().set("spark.sql.catalog." + CATALOG, ContentHashes.class.getName());
    return call_function(CATALOG + "." + FUNCTION, struct(columns));
  }

  @Override
  public void initialize(String name, CaseInsensitiveStringMap options) {
    // It is called as it calls itself, and there is nothing to set.
  }

  @Override
  public String name() {
    return CATALOG;
  }

  @Override
  public Identifier[] listFunctions(String[] namespace) {
    return new Identifier[] {Identifier.of(new String[0], FUNCTION)};
  }

  @Override
  public UnboundFunction loadFunction(Identifier function) throws NoSuchFunctionException {
    if (!function.name().equals(FUNCTION)) {
      throw new NoSuchFunctionException(function);
    }
    return new OfColumns();
  }

  /** The function before the columns are known. */
  private static final class OfColumns implements UnboundFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
      return FUNCTION;
    }

    @Override
    public String description() {
      return "content_hash(struct): MD5 of canonical JSON, as four words";
    }

    @Override
    public BoundFunction bind(StructType arguments) {
      return new HashRows((StructType) arguments.fields()[0].dataType());
    }
  }
}
