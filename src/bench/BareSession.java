import org.apache.spark.sql.SparkSession;

/** What a Spark program costs that does nothing: a session and one trivial query. */
public final class BareSession {
  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      System.out.println(spark.range(1000).selectExpr("sum(id)").collectAsList().get(0).get(0));
    }
  }
}
