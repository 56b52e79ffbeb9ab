package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;

class TopicClusteringTest {
  /** Documents of four planted topics as vectors of counts; document d is of topic d mod 4. */
  private static Dataset<Row> vectors(int documents, long shuffle) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (int d = 0; d < documents; d++) {
      PlantedCorpus.counts(d, "").keySet().forEach(word -> numbers.put(word, 0));
    }
    int next = 0;
    for (Map.Entry<String, Integer> word : numbers.entrySet()) {
      word.setValue(next++);
    }
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d < documents; d++) {
      double[] counts = new double[numbers.size()];
      PlantedCorpus.counts(d, "").forEach((word, count) -> counts[numbers.get(word)] = count);
      rows.add(RowFactory.create(d, Vectors.dense(counts).toSparse()));
    }
    Collections.shuffle(rows, new Random(shuffle));
    return SparkTest.session()
        .createDataFrame(
            rows,
            new StructType()
                .add("id", DataTypes.IntegerType)
                .add("features", SQLDataTypes.VectorType()));
  }

  private static Map<Integer, Integer> predictions(Dataset<Row> predicted) {
    Map<Integer, Integer> predictions = new TreeMap<>();
    predicted
        .select("id", "prediction")
        .collectAsList()
        .forEach(row -> predictions.put(row.getInt(0), row.getInt(1)));
    return predictions;
  }

  @Test
  void pipeline_findsPlantedTopics_andSurvivesSaving(@TempDir Path folder) throws IOException {
    Dataset<Row> vectors = vectors(100, 1);
    PipelineModel model =
        new Pipeline().setStages(new PipelineStage[] {new TopicClustering().setK(4)}).fit(vectors);

    Map<Integer, Integer> found = predictions(model.transform(vectors));
    Map<Integer, TreeSet<Integer>> planted = new TreeMap<>();
    found.forEach(
        (id, topic) -> planted.computeIfAbsent(topic, key -> new TreeSet<>()).add(id % 4));
    assertThat(planted).hasSize(4);
    assertThat(planted.values()).allSatisfy(topics -> assertThat(topics).hasSize(1));

    String path = folder.resolve("model").toUri().toString();
    model.write().overwrite().save(path);
    assertThat(predictions(PipelineModel.load(path).transform(vectors))).isEqualTo(found);
  }

  @Test
  void model_doesNotDependOnOrderAndPartitions() {
    TopicClustering clustering = new TopicClustering().setK(4);

    assertThat(predictions(clustering.fit(vectors(60, 2).repartition(5)).transform(vectors(60, 3))))
        .isEqualTo(predictions(clustering.fit(vectors(60, 1)).transform(vectors(60, 1))));
  }

  @Test
  void estimator_survivesSaving(@TempDir Path folder) throws IOException {
    SparkSession.setActiveSession(SparkTest.session());
    String path = folder.resolve("estimator").toUri().toString();
    new TopicClustering().setK(7).setFeaturesCol("counts").write().save(path);

    TopicClustering loaded = TopicClustering.load(path);
    assertThat(loaded.getOrDefault(loaded.k())).isEqualTo(7);
    assertThat(loaded.getOrDefault(loaded.featuresCol())).isEqualTo("counts");
  }

  @Test
  void wrongInput_isNamed() {
    Dataset<Row> vectors = vectors(8, 1);

    assertThatThrownBy(() -> new TopicClustering().setFeaturesCol("id").fit(vectors))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Column id is no column of vectors");
    assertThatThrownBy(() -> new TopicClustering().fit(vectors.limit(0)))
        .hasMessageContaining("no document to cluster");
  }
}
