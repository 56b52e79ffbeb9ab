package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.statistics.Contrasts;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.Facets;

/** Whether a group of documents writes about a topic more than the rest of its language. */
public final class TopicsByFacet {
  public static final Table TABLE =
      Table.of(
          "topics_by_facet",
          "One row per topic and facet value that occurs in its documents, each document under its first topic.",
          List.of(Topics.TOPIC_ID, Facets.FACET, Facets.VALUE),
          """
          topic_id STRING NOT NULL COMMENT 'See topics',
          facet STRING NOT NULL COMMENT 'therapy, condition, publication_language, source_kind, evidence or year',
          value STRING NOT NULL COMMENT 'Concept id or value of the column of documents',
          document_count BIGINT NOT NULL COMMENT 'Documents of the topic with the value',
          topic_document_count BIGINT NOT NULL COMMENT 'Documents of the topic',
          value_document_count BIGINT NOT NULL COMMENT 'Documents of all topics of the language with the value',
          language_document_count BIGINT NOT NULL COMMENT 'Documents of all topics of the language',
          expected DOUBLE NOT NULL COMMENT 'topic_document_count × value_document_count / language_document_count',
          log2_ratio DOUBLE NOT NULL COMMENT 'log2((document_count + 0.5) / (expected + 0.5))',
          log_odds_z DOUBLE NOT NULL COMMENT 'z of the log-odds against the other topics of the language, informative Dirichlet prior of 1000 (Monroe, Colaresi and Quinn 2008)'
          """);

  /** Documents of each topic. */
  static final StructType SIZES =
      StructType.fromDDL("topic_id STRING, language STRING, document_count BIGINT");

  /**
   * The table.
   *
   * @param documentTopics see {@link DocumentTopics}
   * @param topics in {@link #SIZES}
   * @param articles described documents
   */
  static Dataset<Row> compute(
      Dataset<Row> documentTopics, Dataset<Row> topics, Dataset<Row> articles) {
    Dataset<Row> sizes =
        topics.select(
            col(Topics.TOPIC_ID),
            col(Topics.LANGUAGE),
            col("document_count").as("topic_document_count"));
    Dataset<Row> languages =
        topics.groupBy(Topics.LANGUAGE).agg(sum("document_count").as("language_document_count"));
    Dataset<Row> cells =
        documentTopics
            .filter(col(DocumentTopics.RANK).equalTo(1))
            .select("document_id", Topics.TOPIC_ID)
            .join(groups(articles), "document_id")
            .groupBy(Topics.TOPIC_ID, Facets.FACET, Facets.VALUE)
            .agg(count(lit(1)).as("document_count"))
            .join(broadcast(sizes), Topics.TOPIC_ID)
            .join(broadcast(languages), Topics.LANGUAGE);
    Dataset<Row> values =
        cells
            .groupBy(Topics.LANGUAGE, Facets.FACET, Facets.VALUE)
            .agg(sum("document_count").as("value_document_count"));
    return cells
        .join(values, on(Topics.LANGUAGE, Facets.FACET, Facets.VALUE))
        .withColumn(
            "expected",
            col("topic_document_count")
                .multiply(col("value_document_count"))
                .divide(col("language_document_count").cast("double")))
        .withColumn("log2_ratio", Contrasts.log2Ratio(col("document_count"), col("expected")))
        .withColumn(
            "log_odds_z",
            Contrasts.logOddsZ(
                col("document_count"),
                col("topic_document_count"),
                col("value_document_count").minus(col("document_count")),
                col("language_document_count").minus(col("topic_document_count"))))
        .transform(TABLE::project);
  }

  /** {@code document_id, facet, value}. */
  private static Dataset<Row> groups(Dataset<Row> articles) {
    Column groups =
        concat(
            each("therapy", col("therapies")),
            each("condition", col("conditions")),
            each("publication_language", array(col("publication_language"))),
            each("source_kind", array(col("source_kind"))),
            each("evidence", array(col("evidence"))),
            each("year", array(col("year").cast("string"))));
    return articles
        .select(col("document_id"), explode(array_distinct(groups)).as("group"))
        .select(col("document_id"), col("group.facet"), col("group.value"));
  }

  private static Column each(String facet, Column values) {
    return transform(
        filter(values, value -> value.isNotNull()),
        value -> struct(lit(facet).as(Facets.FACET), value.as(Facets.VALUE)));
  }

  private TopicsByFacet() {}
}
