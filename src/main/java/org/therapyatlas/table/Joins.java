package org.therapyatlas.table;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Column lists for joins on columns of the same name, which Spark takes as Scala sequences. */
public final class Joins {
  private Joins() {}

  /** The columns to join on. */
  public static Seq<String> on(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
