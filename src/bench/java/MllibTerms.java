
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.SparkSession;

/** What MLlib offers for the same: RegexTokenizer, CountVectorizer and IDF, fitted, models written. */
public final class MllibTerms {
  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      RegexTokenizer tokenizer =
          new RegexTokenizer().setInputCol("abstract").setOutputCol("words").setPattern("\\W+");
      CountVectorizer counts =
          new CountVectorizer()
              .setInputCol("words")
              .setOutputCol("counts")
              .setVocabSize(1 << 20);
      IDF idf = new IDF().setInputCol("counts").setOutputCol("weights");
      PipelineModel model =
          new Pipeline()
              .setStages(new PipelineStage[] {tokenizer, counts, idf})
              .fit(
                  spark
                      .read()
                      .schema("id STRING, pmid STRING, language STRING, hospital STRING, source_kind STRING, abstract STRING")
                      .json(args[0]));
      model.write().overwrite().save(args[1]);
      System.out.println(
          "MLlib of Spark " + spark.version() + ": " + ((IDFModel) model.stages()[2]).idf().size() + " words");
    }
  }
}
