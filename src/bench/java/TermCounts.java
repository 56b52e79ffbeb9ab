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
import org.therapyatlas.terms.Terms;

/**
 * Counts the words of JSON lines with the classes that a run of the atlas uses, from the files to the written table
 * terms. Languages and facets are taken as given; nothing is tagged. Usage: TermCounts INPUT OUTPUT
 */
public final class TermCounts {
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
      Dataset<Row> words = DocumentTerms.compute(records, List.of(), List.of("hospital"), false, lexicon, org.therapyatlas.text.UserWords.NONE);
      Terms.compute(words, Optional.empty()).write().mode("overwrite").parquet(args[1]);
    }
  }
}
