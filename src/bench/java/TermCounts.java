import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.Terms;

/**
 * Counts the words of JSON lines with the classes that a run of the atlas uses, from the files to the written table
 * terms. Languages and facets are taken as given; nothing is tagged. Usage: TermCounts INPUT OUTPUT
 */
public final class TermCounts {
  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      StatedRecords stated = StatedRecords.read(spark, args[0]);
      Dataset<Row> words = DocumentTerms.compute(stated.rows(), List.of(), List.of("hospital"), false, stated.lexicon(), org.therapyatlas.text.UserWords.NONE);
      Terms.compute(words, Optional.empty()).write().mode("overwrite").parquet(args[1]);
    }
  }
}
