package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.stat.Summarizer;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The clusters of the atlas's topics as a stage of a Spark ML pipeline: vectors of word counts in,
 * as {@code CountVectorizer} gives them, the number of a cluster out. The same {@link TopicFit}
 * that the atlas runs does the work, on at most 20,000 documents chosen by a hash of their vector,
 * so that the same documents give the same model whatever their order and partitions.
 */
public final class TopicClustering extends Estimator<TopicClusteringModel> implements MLWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Param<String> featuresCol;
  private final Param<String> predictionCol;
  private final IntParam k;

  /** An estimator with a fresh uid. */
  public TopicClustering() {
    this(Identifiable.randomUID("topicClustering"));
  }

  /** An estimator with a given uid, as when one is loaded. */
  public TopicClustering(String uid) {
    this.uid = uid;
    this.featuresCol = new Param<>(uid, "featuresCol", "column of vectors of word counts");
    this.predictionCol = new Param<>(uid, "predictionCol", "column of numbers of clusters");
    this.k =
        new IntParam(
            uid, "k", "clusters at most; 0 for as many as fit best", ParamValidators.gtEq(0));
    setDefault(featuresCol, "features");
    setDefault(predictionCol, "prediction");
    setDefault(k, 0);
  }

  @Override
  public String uid() {
    return uid;
  }

  /** Column of vectors of word counts, {@code features} if not set. */
  public Param<String> featuresCol() {
    return featuresCol;
  }

  /** Column of numbers of clusters, {@code prediction} if not set. */
  public Param<String> predictionCol() {
    return predictionCol;
  }

  /** Clusters at most; 0, the default, for as many as fit best. */
  public IntParam k() {
    return k;
  }

  /** Sets {@link #featuresCol}. */
  public TopicClustering setFeaturesCol(String column) {
    set(featuresCol, column);
    return this;
  }

  /** Sets {@link #predictionCol}. */
  public TopicClustering setPredictionCol(String column) {
    set(predictionCol, column);
    return this;
  }

  /** Sets {@link #k}. */
  public TopicClustering setK(int clusters) {
    set(k, clusters);
    return this;
  }

  /**
   * Finds the clusters.
   *
   * @throws IllegalArgumentException if there is no document
   */
  @Override
  public TopicClusteringModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Dataset<Row> vectors = dataset.select(dataset.col($(featuresCol)).as("vector"));
    if (vectors.isEmpty()) {
      throw new IllegalArgumentException(
          "The data hold no document to cluster; give at least one row.");
    }
    Row summary =
        vectors
            .select(
                Summarizer.metrics("count", "numNonZeros")
                    .summary(functions.col("vector"))
                    .as("summary"))
            .select("summary.count", "summary.numNonZeros")
            .head();
    long documents = summary.getLong(0);
    Vector frequencies = summary.getAs(1);
    List<TermSpace.Entry> entries = new ArrayList<>();
    for (int term = 0; term < frequencies.size(); term++) {
      if (frequencies.apply(term) > 0) {
        String name = VectorTerms.name(term);
        entries.add(new TermSpace.Entry(name, name, (long) frequencies.apply(term)));
      }
    }
    TermSpace space = TermSpace.of(entries, documents);
    TermSpace.Weighing weighing = space.weighing();
    List<SparseVector> sample = new ArrayList<>();
    for (Row row :
        vectors
            .withColumn(
                "order",
                functions.udf(new HashVector(), DataTypes.LongType).apply(functions.col("vector")))
            .orderBy("order")
            .limit(TopicFit.SAMPLE)
            .collectAsList()) {
      sample.add(VectorTerms.weigh(row.getAs(0), weighing));
    }
    OptionalInt wanted = (int) $(k) == 0 ? OptionalInt.empty() : OptionalInt.of((int) $(k));
    TopicClusteringModel model =
        new TopicClusteringModel(uid, TopicFit.of("und", space, sample, wanted));
    model.setFeaturesCol($(featuresCol)).setPredictionCol($(predictionCol));
    model.setParent(this);
    return model;
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return VectorTerms.withPrediction(schema, $(featuresCol), $(predictionCol));
  }

  @Override
  public TopicClustering copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  @Override
  public MLWriter write() {
    return new DefaultParamsWriter(this);
  }

  /** Reads what {@link #write} has written. */
  public static MLReader<TopicClustering> read() {
    return new DefaultParamsReader<>();
  }

  /** Reads an estimator. */
  public static TopicClustering load(String path) {
    return read().load(path);
  }

  /** The type of vectors, for checks of schemas. */
  static boolean isVector(org.apache.spark.sql.types.DataType type) {
    return SQLDataTypes.VectorType().equals(type);
  }
}
