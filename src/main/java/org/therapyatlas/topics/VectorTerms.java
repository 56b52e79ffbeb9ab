package org.therapyatlas.topics;

import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Vectors of word counts as documents of a {@link TermSpace}. */
final class VectorTerms {
  /** Added to the index of a term, so that names sort as indices do. */
  private static final long BASE = 10_000_000_000L;

  private VectorTerms() {}

  /** The name of the term of an index. */
  static String name(int index) {
    return Long.toString(BASE + index);
  }

  /** A vector as a document; counts are rounded to whole numbers of at least 1. */
  static SparseVector weigh(Vector counts, TermSpace.Weighing weighing) {
    org.apache.spark.ml.linalg.SparseVector sparse = counts.toSparse();
    for (int i = 0; i < sparse.indices().length; i++) {
      if (sparse.values()[i] > 0) {
        weighing.add(name(sparse.indices()[i]), (int) Math.max(1, Math.rint(sparse.values()[i])));
      }
    }
    return weighing.vector();
  }

  /**
   * The schema after the stage.
   *
   * @throws IllegalArgumentException if the input column is missing or none of vectors, or the
   *     output column exists
   */
  static StructType withPrediction(StructType schema, String features, String prediction) {
    if (!java.util.List.of(schema.fieldNames()).contains(features)
        || !TopicClustering.isVector(schema.apply(features).dataType())) {
      throw new IllegalArgumentException(
          "Column %s is no column of vectors; there are %s. Set featuresCol."
              .formatted(features, schema.simpleString()));
    }
    if (java.util.List.of(schema.fieldNames()).contains(prediction)) {
      throw new IllegalArgumentException(
          "Column %s is there already; set predictionCol or drop it.".formatted(prediction));
    }
    return schema.add(prediction, DataTypes.IntegerType, false);
  }
}
