package org.therapyatlas.topics;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Clusters found by {@link TopicClustering}. */
public final class TopicClusteringModel extends Model<TopicClusteringModel> implements MLWritable {
  private static final long serialVersionUID = 1L;
  private static final String FILE = "model";

  private final String uid;
  private final TopicModel topics;
  private final Param<String> featuresCol;
  private final Param<String> predictionCol;

  TopicClusteringModel(String uid, TopicModel topics) {
    this.uid = uid;
    this.topics = topics;
    this.featuresCol = new Param<>(uid, "featuresCol", "column of vectors of word counts");
    this.predictionCol = new Param<>(uid, "predictionCol", "column of numbers of clusters");
    setDefault(featuresCol, "features");
    setDefault(predictionCol, "prediction");
  }

  @Override
  public String uid() {
    return uid;
  }

  /** Column of vectors of word counts. */
  public Param<String> featuresCol() {
    return featuresCol;
  }

  /** Column of numbers of clusters. */
  public Param<String> predictionCol() {
    return predictionCol;
  }

  /** Sets {@link #featuresCol}. */
  public TopicClusteringModel setFeaturesCol(String column) {
    set(featuresCol, column);
    return this;
  }

  /** Sets {@link #predictionCol}. */
  public TopicClusteringModel setPredictionCol(String column) {
    set(predictionCol, column);
    return this;
  }

  /** Number of clusters. */
  public int clusters() {
    return topics.size();
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    SparkSession session = dataset.sparkSession();
    Broadcast<TopicModel> model =
        JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(topics);
    return dataset.withColumn(
        $(predictionCol),
        functions
            .udf(new PredictTopic(model), DataTypes.IntegerType)
            .apply(dataset.col($(featuresCol))));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return VectorTerms.withPrediction(schema, $(featuresCol), $(predictionCol));
  }

  @Override
  public TopicClusteringModel copy(ParamMap extra) {
    TopicClusteringModel copy = new TopicClusteringModel(uid, topics);
    copyValues(copy, extra);
    copy.setParent(parent());
    return copy;
  }

  @Override
  public MLWriter write() {
    return new Writer(this);
  }

  /** Reads what {@link #write} has written. */
  public static MLReader<TopicClusteringModel> read() {
    return new Reader();
  }

  /** Reads a model. */
  public static TopicClusteringModel load(String path) {
    return read().load(path);
  }

  private static final class Writer extends MLWriter {
    private final TopicClusteringModel model;

    Writer(TopicClusteringModel model) {
      this.model = model;
    }

    @Override
    public void saveImpl(String path) {
      DefaultParamsWriter.saveMetadata(model, path, sparkSession());
      Path file = new Path(path, FILE);
      try {
        FileSystem files = file.getFileSystem(sparkSession().sessionState().newHadoopConf());
        try (FSDataOutputStream out = files.create(file)) {
          out.write(Serialized.of(model.topics));
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static final class Reader extends MLReader<TopicClusteringModel> {
    @Override
    public TopicClusteringModel load(String path) {
      DefaultParamsReader.Metadata metadata =
          DefaultParamsReader.loadMetadata(
              path, sparkSession(), TopicClusteringModel.class.getName());
      Path file = new Path(path, FILE);
      try {
        FileSystem files = file.getFileSystem(sparkSession().sessionState().newHadoopConf());
        try (FSDataInputStream in = files.open(file)) {
          TopicClusteringModel model =
              new TopicClusteringModel(
                  metadata.uid(), Serialized.read(in.readAllBytes(), TopicModel.class));
          metadata.getAndSetParams(model, scala.Option.empty());
          return model;
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
