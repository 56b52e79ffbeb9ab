package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.text.Digests;

/**
 * Keys that topics keep from version to version. A topic takes over the key of the earlier topic
 * with which it shares most documents, if the two agree on at least half of the documents that
 * either of them holds and both versions know (Jaccard); pairs of larger agreement first, each
 * topic once. A topic without such a forerunner gets a key made of its language and its words.
 */
public final class TopicKeys {
  private static final double SAME = 0.5;
  private static final int DIGITS = 10;

  private TopicKeys() {}

  /**
   * An earlier version.
   *
   * @param topics see {@link Topics}
   * @param documentTopics see {@link DocumentTopics}
   */
  public record Earlier(Dataset<Row> topics, Dataset<Row> documentTopics) {}

  private record Overlap(String topic, String key, double agreement) {}

  /** Keys by topic. */
  static Map<String, String> of(
      Map<String, Topic> topics, Dataset<Row> documentTopics, Optional<Earlier> earlier) {
    Map<String, String> keys = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Overlap overlap :
        earlier.map(known -> overlaps(documentTopics, known)).orElse(List.of())) {
      if (overlap.agreement() >= SAME && !keys.containsKey(overlap.topic())) {
        if (taken.add(overlap.key())) {
          keys.put(overlap.topic(), overlap.key());
        }
      }
    }
    topics.forEach(
        (id, topic) -> {
          if (!keys.containsKey(id)) {
            keys.put(id, fresh(topic, taken));
          }
        });
    return keys;
  }

  private static List<Overlap> overlaps(Dataset<Row> documentTopics, Earlier earlier) {
    Dataset<Row> before =
        first(earlier.documentTopics())
            .join(
                earlier
                    .topics()
                    .select(
                        col(Topics.TOPIC_ID),
                        coalesce(col("topic_key"), col(Topics.TOPIC_ID)).as("key")),
                Topics.TOPIC_ID)
            .select("document_id", "key");
    List<Row> cells =
        first(documentTopics)
            .join(before, "document_id")
            .groupBy(Topics.TOPIC_ID, "key")
            .agg(count(lit(1)).as("documents"))
            .collectAsList();
    Map<String, Long> now = new HashMap<>();
    Map<String, Long> then = new HashMap<>();
    for (Row cell : cells) {
      now.merge(cell.getString(0), cell.getLong(2), Long::sum);
      then.merge(cell.getString(1), cell.getLong(2), Long::sum);
    }
    List<Overlap> overlaps = new ArrayList<>();
    for (Row cell : cells) {
      long shared = cell.getLong(2);
      double either = now.get(cell.getString(0)) + then.get(cell.getString(1)) - shared;
      overlaps.add(new Overlap(cell.getString(0), cell.getString(1), shared / either));
    }
    overlaps.sort(
        Comparator.comparingDouble(Overlap::agreement)
            .reversed()
            .thenComparing(Overlap::topic)
            .thenComparing(Overlap::key));
    return overlaps;
  }

  private static Dataset<Row> first(Dataset<Row> documentTopics) {
    return documentTopics
        .filter(col(DocumentTopics.RANK).equalTo(1))
        .select("document_id", Topics.TOPIC_ID);
  }

  private static String fresh(Topic topic, Set<String> taken) {
    for (int attempt = 0; ; attempt++) {
      String text = topic.language() + topic.labelTerms() + topic.representatives() + attempt;
      String digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
      String key = topic.language() + "-" + digest.substring(0, DIGITS);
      if (taken.add(key)) {
        return key;
      }
    }
  }
}
