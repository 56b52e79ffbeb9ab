import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.Phrases;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.text.UserWords;
import org.therapyatlas.topics.TopicDocuments;
import org.therapyatlas.topics.TopicTables;

/**
 * Clusters JSON lines with the classes that a run of the atlas uses, from the files to the written tables terms,
 * topic_terms, topic_quality and document_topics; prints the seconds of each. Languages are taken as given; nothing is
 * tagged. Words and phrases are counted and topics are labelled with them, which the peers do not do. Usage:
 * TopicsSpeed INPUT OUTPUT TOPICS
 */
public final class TopicsSpeed {
  private static long begun = System.nanoTime();

  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      step("session");
      StatedRecords stated = StatedRecords.read(spark, args[0]);
      String output = args[1];
      Dataset<Row> words =
          kept(DocumentTerms.compute(stated.rows(), List.of(), List.of(), false, stated.lexicon(), UserWords.NONE), output, "document_terms");
      Dataset<Row> terms = kept(Terms.compute(words, Optional.of(Phrases.compute(words))), output, "terms");
      TopicTables topics = new TopicTables(words, () -> TopicDocuments.ofEachLanguage(words, terms), OptionalInt.of(Integer.parseInt(args[2])));
      kept(topics.topicTerms(), output, "topic_terms");
      kept(topics.topicQuality(), output, "topic_quality");
      kept(topics.documentTopics(), output, "document_topics");
      topics.release();
    }
  }

  private static Dataset<Row> kept(Dataset<Row> rows, String output, String name) {
    rows.write().mode("overwrite").parquet(output + "/" + name);
    step(name);
    return rows.sparkSession().read().schema(rows.schema()).parquet(output + "/" + name);
  }

  private static void step(String name) {
    long now = System.nanoTime();
    System.out.printf("%-16s %6.1f s%n", name, TimeUnit.NANOSECONDS.toMillis(now - begun) / 1e3);
    begun = now;
  }
}
