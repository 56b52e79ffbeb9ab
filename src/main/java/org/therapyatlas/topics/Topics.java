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
              "One row per topic of a language, or of all languages where that was asked for. A document belongs to topics of its main language, the one with most of its words.",
              List.of(TOPIC_ID),
              """
          topic_id STRING NOT NULL COMMENT 'Language and rank by document_count, ties by label',
          topic_key STRING NOT NULL COMMENT 'Stays from version to version: taken over from the topic of the earlier version (the current one, or --previous) that agrees on at least half of the documents of either that both versions hold; outside the content hash',
          language STRING NOT NULL COMMENT 'Main language of its documents; mul where topics were asked for across languages (--topics-of all): documents are then said in English, or in the language of most documents where none is in English, by what their words mean in documents with both languages and by the names of the concepts they mention',
          document_count BIGINT NOT NULL COMMENT 'Documents whose nearest topic it is, outliers included',
          outlier_count BIGINT NOT NULL COMMENT 'Those of them that are outliers, see document_topics',
          label STRING NOT NULL COMMENT 'The first four of label_terms',
          label_terms ARRAY<STRING> NOT NULL COMMENT 'Up to ten of the terms of largest c-TF-IDF as most often written, each as the longest phrase that takes at least half of its occurrences in the topic, if there is one; no word of one contains a word of another or shares its first letters with it (five, or three Chinese characters, and two thirds of the shorter word)',
          label_gloss STRING COMMENT 'In English: the label of an English topic itself, else of the English topic linked with it (see topic_links), else of the largest English topic of its theme, else the names of up to three concepts that stand out in it; else null',
          representative_documents ARRAY<STRING> NOT NULL COMMENT 'Up to five documents nearest to the centroid, nearest first, ties by document_id',
          parent_topic_id STRING COMMENT 'The largest of its group of near topics of the language, a quarter as many groups as topics (average linkage of centroids); null for the largest itself, and where a language has fewer than eight topics',
          theme_id STRING NOT NULL COMMENT 'The largest of all topics that links between languages connect with it, over any number of steps; itself if it has no link',
          x DOUBLE NOT NULL COMMENT 'Position on the map of the language: classical scaling of the distances between centroids',
          y DOUBLE NOT NULL COMMENT 'See x',
          coherence_npmi DOUBLE NOT NULL COMMENT 'Mean normalised pointwise mutual information over the pairs of its ten single words of largest c-TF-IDF, counted in whole documents of the sample (at most 20,000 of the language) that topics are found in',
          silhouette DOUBLE NOT NULL COMMENT 'Mean over its documents of (b − a)/max(a, b), a the distance 1 − cosine to the own centroid, b to the nearest other one; 0 for the only topic of a language',
          stability DOUBLE NOT NULL COMMENT 'Mean overlap (Jaccard) with the most similar of the topics found in samples of four fifths of the documents'
          """)
          .withoutHashing("topic_key");

  /**
   * A row.
   *
   * @param key see the column
   * @param gloss its label in English, or null
   * @param parent its parent's id, or null
   * @param theme its theme's id
   */
  static Row row(String id, Topic topic, String key, String gloss, String parent, String theme) {
    return RowFactory.create(
        id,
        key,
        topic.language(),
        topic.documents(),
        topic.outliers(),
        topic.label(),
        topic.labelTerms().toArray(String[]::new),
        gloss,
        topic.representatives().toArray(String[]::new),
        parent,
        theme,
        topic.x(),
        topic.y(),
        topic.coherence(),
        topic.silhouette(),
        topic.stability());
  }

  private Topics() {}
}
