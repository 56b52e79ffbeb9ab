package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.DocumentTerms;

/** Which topics a document belongs to. */
public final class DocumentTopics {
  public static final String RANK = "rank";

  /** Share of the best similarity that a second topic needs. */
  private static final double SECOND = 0.75;

  public static final Table TABLE =
      Table.of(
          "document_topics",
          "One row per document and rank: its topic, and a second one if its similarity is at least three quarters of the first.",
          List.of(DocumentTerms.DOCUMENT_ID, RANK),
          """
          document_id STRING NOT NULL COMMENT 'The document',
          rank INT NOT NULL COMMENT '1 for its topic, 2 for the next nearest',
          topic_id STRING NOT NULL COMMENT 'See topics',
          similarity DOUBLE NOT NULL COMMENT 'Cosine with the centroid of the topic, the document drawn towards the five groups of like documents nearest to it (of 256 in the language)',
          outlier BOOLEAN NOT NULL COMMENT 'Whether the document lies far from its topic: similarity of 0 or less, or below the first quartile of the documents that the topic was found in by more than 1.5 interquartile ranges (Tukey)'
          """);

  /**
   * The table.
   *
   * @param placed see {@link PlaceDocuments}
   */
  static Dataset<Row> compute(Dataset<Row> placed, TopicIds ids) {
    Column second =
        col("next_topic")
            .isNotNull()
            .and(col("next_similarity").gt(0.0))
            .and(col("next_similarity").geq(col("similarity").multiply(SECOND)));
    return placed
        .filter(col(DocumentTerms.DOCUMENT_ID).isNotNull())
        .withColumn("second", second)
        .select(
            col(DocumentTerms.DOCUMENT_ID),
            col("language"),
            col("outlier"),
            col("second"),
            explode(
                    array(
                        struct(
                            lit(1).as(RANK),
                            col("topic").as("topic"),
                            col("similarity").as("similarity")),
                        struct(
                            lit(2).as(RANK),
                            col("next_topic").as("topic"),
                            col("next_similarity").as("similarity"))))
                .as("place"))
        .filter(col("place.rank").equalTo(1).or(col("second")))
        .select(
            col(DocumentTerms.DOCUMENT_ID),
            col("place.rank"),
            udf(ids, DataTypes.StringType)
                .apply(col("language"), col("place.topic"))
                .as(Topics.TOPIC_ID),
            col("place.similarity"),
            col("outlier"))
        .transform(TABLE::conform);
  }

  private DocumentTopics() {}
}
