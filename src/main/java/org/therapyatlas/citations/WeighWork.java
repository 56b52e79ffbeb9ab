package org.therapyatlas.citations;

import java.util.TreeSet;
import org.apache.spark.sql.api.java.UDF2;
import org.therapyatlas.citations.Profile.Agreement;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** How well a description agrees with those of a work at best; null where all contradict it. */
record WeighWork() implements UDF2<String, Seq<String>, Integer> {
  @Override
  public Integer call(String described, Seq<String> profiles) {
    Profile profile = Profile.parse(described);
    Integer best = null;
    for (String other :
        new TreeSet<>(CollectionConverters.asJava(profiles))
            .stream().limit(Block.PROFILES).toList()) {
      Agreement agreement = profile.with(Profile.parse(other));
      if (agreement != null && (best == null || agreement.score() > best)) {
        best = agreement.score();
      }
    }
    return best;
  }
}
