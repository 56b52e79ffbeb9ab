package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.therapyatlas.table.Table;

/** How many topics there could be, and why there are as many as there are. */
public final class TopicQuality {
  public static final Table TABLE =
      Table.of(
          "topic_quality",
          "One row per language and number of clusters tried, on at most 4,000 documents of the language; with --topics only that number, on at most 20,000.",
          List.of(Topics.LANGUAGE, "k"),
          """
          language STRING NOT NULL COMMENT 'Language of the topics',
          k INT NOT NULL COMMENT 'Number of clusters found; at most one for five documents is tried',
          silhouette DOUBLE NOT NULL COMMENT 'Mean over documents, see topics; 0 for one cluster',
          coherence_npmi DOUBLE NOT NULL COMMENT 'Mean over clusters, see topics',
          diversity DOUBLE NOT NULL COMMENT 'Share of different words among the 25 of largest c-TF-IDF of all clusters',
          stability DOUBLE NOT NULL COMMENT 'Mean adjusted Rand index between these clusters and those of two samples of four fifths of the documents',
          outlier_share DOUBLE NOT NULL COMMENT 'Share of documents that are outliers, see document_topics',
          chosen BOOLEAN NOT NULL COMMENT 'Whether the topics are these: given by --topics, else the largest silhouette + coherence_npmi + stability − outlier_share among the numbers above 1, ties to the smaller; 1 if there is no other'
          """);

  static List<Row> rows(TopicModel model) {
    List<Row> rows = new ArrayList<>();
    for (Trial trial : model.trials()) {
      rows.add(
          RowFactory.create(
              model.language(),
              trial.k(),
              trial.silhouette(),
              trial.coherence(),
              trial.diversity(),
              trial.stability(),
              trial.outlierShare(),
              trial.chosen()));
    }
    return rows;
  }

  private TopicQuality() {}
}
