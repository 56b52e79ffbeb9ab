package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.therapyatlas.table.Table;

/** The words and phrases that tell a topic from the others of its language. */
public final class TopicTerms {
  public static final String RANK = "rank";

  public static final Table TABLE =
      Table.of(
          "topic_terms",
          "One row per topic and rank, up to 30.",
          List.of(Topics.TOPIC_ID, RANK),
          """
          topic_id STRING NOT NULL COMMENT 'See topics',
          rank INT NOT NULL COMMENT 'From 1, by c_tf_idf, ties by term',
          term STRING NOT NULL COMMENT 'See terms',
          surface STRING NOT NULL COMMENT 'The form written most often in the language',
          words INT NOT NULL COMMENT 'Number of words: 1, or more for a phrase',
          term_count BIGINT NOT NULL COMMENT 'Occurrences in the topic',
          c_tf_idf DOUBLE NOT NULL COMMENT 'tf / words of the topic × ln(1 + A / f): tf occurrences in the topic, f in all topics of the language, A mean words per topic (Grootendorst 2022); words are those that documents are compared by. A phrase is left out where a longer one takes at least half of its occurrences in the topic'
          """);

  static List<Row> rows(String id, Topic topic) {
    List<Row> rows = new ArrayList<>();
    for (Topic.Term term : topic.terms()) {
      rows.add(
          RowFactory.create(
              id,
              rows.size() + 1,
              term.term(),
              term.surface(),
              term.words(),
              term.count(),
              term.weight()));
    }
    return rows;
  }

  private TopicTerms() {}
}
