package org.therapyatlas.topics;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.api.java.UDF1;

/**
 * The number of the topic nearest to a vector of word counts.
 *
 * @param model the topics
 */
record PredictTopic(Broadcast<TopicModel> model) implements UDF1<Vector, Integer> {
  @Override
  public Integer call(Vector counts) {
    TopicModel topics = model.value();
    return topics.place(VectorTerms.weigh(counts, topics.terms().weighing())).topic();
  }
}
