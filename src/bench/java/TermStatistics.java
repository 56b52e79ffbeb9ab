import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.FacetTotals;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.terms.TermsByFacet;
import org.therapyatlas.text.UserWords;

/** Writes the term tables of JSON lines for others to compare with. Usage: TermStatistics INPUT OUTPUT FACET */
public final class TermStatistics {
  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      StatedRecords stated = StatedRecords.read(spark, args[0]);
      Dataset<Row> words =
          kept(
              args[1] + "/document_terms",
              DocumentTerms.compute(stated.rows(), List.of(), List.of(args[2]), false, stated.lexicon(), UserWords.NONE));
      Dataset<Row> terms = kept(args[1] + "/terms", Terms.compute(words, Optional.empty()));
      Dataset<Row> totals = kept(args[1] + "/facet_totals", FacetTotals.compute(words, false));
      kept(args[1] + "/terms_by_facet", TermsByFacet.compute(words, terms, totals, false));
    }
  }

  private static Dataset<Row> kept(String path, Dataset<Row> rows) {
    rows.write().mode("overwrite").parquet(path);
    return rows.sparkSession().read().parquet(path);
  }
}
