package org.therapyatlas.topics;

import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.api.java.UDF1;

/** A hash of a vector's content, the same for its sparse and its dense form. */
record HashVector() implements UDF1<Vector, Long> {
  @Override
  public Long call(Vector vector) {
    SparseVector sparse = vector.toSparse();
    long hash = sparse.size();
    for (int i = 0; i < sparse.indices().length; i++) {
      hash = Mixing.bits(hash + sparse.indices()[i]);
      hash = Mixing.bits(hash ^ Double.doubleToLongBits(sparse.values()[i]));
    }
    return hash;
  }
}
