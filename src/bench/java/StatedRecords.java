import java.util.ArrayList;
import java.util.List;
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

/** Records with the languages that they state, read as a run of the atlas reads them; nothing is tagged. */
record StatedRecords(Dataset<Row> rows, Broadcast<Lexicon> lexicon) {
  static StatedRecords read(SparkSession spark, String folder) {
    List<String> problems = new ArrayList<>();
    Sources sources = Sources.find(List.of(folder), spark.sparkContext().hadoopConfiguration(), problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    Broadcast<Lexicon> lexicon =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(Lexicon.of(List.of()));
    return new StatedRecords(
        Intake.of(spark, sources, Describe.asStated(lexicon), ReaderOptions.DEFAULTS).records(), lexicon);
  }
}
