package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.therapyatlas.table.Table;

/** Topics of different languages that are about the same. */
public final class TopicLinks {
  /** Probability by chance up to which a pair is published. */
  private static final double PUBLISHED = 0.05;

  public static final Table TABLE =
      Table.of(
          "topic_links",
          "One row per two topics of different languages that are more alike than chance would make them (p_value below 0.05).",
          List.of("left_topic_id", "right_topic_id"),
          """
          left_topic_id STRING NOT NULL COMMENT 'Topic of the language that comes first in the order of tags',
          right_topic_id STRING NOT NULL COMMENT 'Topic of the other language',
          concept_similarity DOUBLE COMMENT 'Correlation over the concepts that are subjects in both languages, a topic having there the root of the share of its documents; null with fewer than two such concepts',
          citation_similarity DOUBLE COMMENT 'The same over the works that are cited in both languages',
          parallel_similarity DOUBLE COMMENT 'Correlation over the documents with words in both languages (abstracts or titles in two languages, keywords in both) between belonging to the one topic by the words of the one language and to the other by those of the other; null with fewer than two such documents',
          score DOUBLE NOT NULL COMMENT 'The correlations in standard deviations of their permutations (times √(features − 1), Pitman 1937), weighted by √(features − 1) and scaled to variance 1 (Liptak 1958)',
          p_value DOUBLE NOT NULL COMMENT 'Probability of the score or more if features were permuted, by the normal law; not corrected for the number of pairs',
          mutual_best BOOLEAN NOT NULL COMMENT 'Whether they are linked: p_value below 0.001, and the best of each other among the topics that no higher score of the two languages has linked'
          """);

  /** A link by the numbers of its topics. */
  record Pair(String left, String right, double score, double chance, boolean linked) {}

  /** Rows of a pair of languages; numbers that no topic is published of have no id. */
  static List<Row> rows(Linked linked, TopicNames names) {
    List<Row> rows = new ArrayList<>();
    for (Pair pair : pairs(linked, names)) {
      TopicPlace left = names.place(pair.left());
      TopicPlace right = names.place(pair.right());
      rows.add(
          RowFactory.create(
              pair.left(),
              pair.right(),
              linked.correlation("concept", left.number(), right.number()),
              linked.correlation("citation", left.number(), right.number()),
              linked.correlation(SumParallelTexts.SIGNAL, left.number(), right.number()),
              pair.score(),
              pair.chance(),
              pair.linked()));
    }
    return rows;
  }

  /** The pairs that are published. */
  static List<Pair> pairs(Linked linked, TopicNames names) {
    List<Pair> pairs = new ArrayList<>();
    LinkScores scores = linked.scores();
    for (int l = 0; l < names.count(linked.left()); l++) {
      for (int r = 0; r < names.count(linked.right()); r++) {
        String left = names.id(linked.left(), l);
        String right = names.id(linked.right(), r);
        double chance = scores.chance(l, r);
        if (left != null && right != null && chance < PUBLISHED) {
          pairs.add(new Pair(left, right, scores.score(l, r), chance, scores.partner(l) == r));
        }
      }
    }
    return pairs;
  }

  private TopicLinks() {}
}
