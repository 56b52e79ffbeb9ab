package org.therapyatlas.topics;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.therapyatlas.table.Table;

/** Groups of documents of one language that use the same words. */
public final class Topics {
  public static final String TOPIC_ID = "topic_id";
  public static final String LANGUAGE = "language";

  public static final Table TABLE =
      Table.of(
          "topics",
          "One row per topic of a language. A document belongs to topics of its main language, the one with most of its words.",
          List.of(TOPIC_ID),
          """
          topic_id STRING NOT NULL COMMENT 'Language and rank by document_count, ties by label',
          language STRING NOT NULL COMMENT 'Main language of its documents',
          document_count BIGINT NOT NULL COMMENT 'Documents whose nearest topic it is, outliers included',
          outlier_count BIGINT NOT NULL COMMENT 'Those of them that are outliers, see document_topics',
          label STRING NOT NULL COMMENT 'The first four of label_terms',
          label_terms ARRAY<STRING> NOT NULL COMMENT 'Up to ten words of largest c-TF-IDF as most often written; none contains another or shares its first letters with it (five, and two thirds of the shorter word)',
          representative_documents ARRAY<STRING> NOT NULL COMMENT 'Up to five documents nearest to the centroid, nearest first, ties by document_id',
          x DOUBLE NOT NULL COMMENT 'Position on the map of the language: classical scaling of the distances between centroids',
          y DOUBLE NOT NULL COMMENT 'See x',
          coherence_npmi DOUBLE NOT NULL COMMENT 'Mean normalised pointwise mutual information over the pairs of its ten words of largest c-TF-IDF, counted in whole documents of the sample (at most 20,000 of the language) that topics are found in',
          silhouette DOUBLE NOT NULL COMMENT 'Mean over its documents of (b − a)/max(a, b), a the distance 1 − cosine to the own centroid, b to the nearest other one; 0 for the only topic of a language',
          stability DOUBLE NOT NULL COMMENT 'Mean overlap (Jaccard) with the most similar of the topics found in samples of four fifths of the documents'
          """);

  static Row row(String id, Topic topic) {
    return RowFactory.create(
        id,
        topic.language(),
        topic.documents(),
        topic.outliers(),
        topic.label(),
        topic.labelTerms().toArray(String[]::new),
        topic.representatives().toArray(String[]::new),
        topic.x(),
        topic.y(),
        topic.coherence(),
        topic.silhouette(),
        topic.stability());
  }

  private Topics() {}
}
