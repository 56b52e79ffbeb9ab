import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.corpus.Describe;
import org.therapyatlas.corpus.Intake;
import org.therapyatlas.corpus.Sources;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.FacetTotals;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.terms.TermsByFacet;
import org.therapyatlas.text.UserWords;

/** Writes the term tables of JSON lines for others to compare with. Usage: TermStatistics INPUT OUTPUT FACET */
public final class TermStatistics {
  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      List<String> problems = new ArrayList<>();
      Sources sources = Sources.find(List.of(args[0]), spark.sparkContext().hadoopConfiguration(), problems);
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(String.join("\n", problems));
      }
      Broadcast<Lexicon> lexicon =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(Lexicon.of(List.of()));
      Dataset<Row> records = Intake.of(spark, sources, Describe.asStated(lexicon), ReaderOptions.DEFAULTS).records();
      Dataset<Row> words =
          kept(
              args[1] + "/document_terms",
              DocumentTerms.compute(records, List.of(), List.of(args[2]), false, lexicon, UserWords.NONE));
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
