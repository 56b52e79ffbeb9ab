import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.ml.feature.StopWordsRemover;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** MLlib's pipeline for the same: tf-idf of unit length, and k-means. Usage: MllibTopics INPUT OUTPUT TOPICS */
public final class MllibTopics {
  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      Dataset<Row> documents = spark.read().schema("id STRING, abstract STRING").json(args[0]);
      PipelineStage[] stages = {
        new RegexTokenizer().setInputCol("abstract").setOutputCol("tokens").setPattern("\\W+"),
        new StopWordsRemover().setInputCol("tokens").setOutputCol("words"),
        new CountVectorizer().setInputCol("words").setOutputCol("counts").setVocabSize(100_000),
        new IDF().setInputCol("counts").setOutputCol("weights"),
        new Normalizer().setInputCol("weights").setOutputCol("features"),
        new KMeans().setK(Integer.parseInt(args[2])).setMaxIter(20).setSeed(1).setPredictionCol("topic")
      };
      new Pipeline()
          .setStages(stages)
          .fit(documents)
          .transform(documents)
          .select("id", "topic")
          .write()
          .mode("overwrite")
          .parquet(args[1]);
      System.out.println("MLlib of Spark " + spark.version());
    }
  }
}
