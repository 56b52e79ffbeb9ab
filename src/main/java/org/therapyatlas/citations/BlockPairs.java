package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Compares the nodes of each {@link Block} in the cluster; keys of one node cost nothing. */
record BlockPairs() implements UDF1<Seq<Row>, Row[]> {
  private static final ArrayType PAIRS =
      new ArrayType(
          StructType.fromDDL("left STRING, right STRING, score INT, fields STRING"), false);

  /**
   * {@code key, nodes}: the keys that more than one node has, and how many have it.
   *
   * @param keyed {@code key, node}, also several times
   */
  static Dataset<Row> shared(Dataset<Row> keyed) {
    return keyed
        .select("key", "node")
        .distinct()
        .groupBy("key")
        .agg(count(lit(1)).as("nodes"))
        .filter(col("nodes").gt(1));
  }

  /**
   * The pairs that agree.
   *
   * @param keyed {@code key, node, profile}
   * @param shared see {@link #shared}
   * @return {@code left, right, weight, fields}, each pair once
   */
  static Dataset<Row> of(Dataset<Row> keyed, Dataset<Row> shared) {
    return keyed
        // Most keys are those of one node: their profiles stay where they are.
        .join(shared.filter(col("nodes").leq(Block.LARGEST)).select("key"), "key")
        .groupBy("key", "node")
        .agg(collect_set(Descriptions.PROFILE).as("profiles"))
        .groupBy("key")
        .agg(
            udf(new BlockPairs(), PAIRS)
                .apply(collect_list(struct(col("node"), col("profiles"))))
                .as("pairs"))
        .select(explode(col("pairs")).as("p"))
        .groupBy(col("p.left").as("left"), col("p.right").as("right"))
        .agg(min(struct(negate(col("p.score")).as("below"), col("p.fields").as("fields"))).as("p"))
        .select(
            col("left"),
            col("right"),
            negate(col("p.below")).cast("long").as("weight"),
            col("p.fields").as("fields"));
  }

  /** Keys that so many nodes share that they are not compared, of {@link #shared}. */
  static long leftOut(Dataset<Row> shared) {
    return shared.filter(col("nodes").gt(Block.LARGEST)).count();
  }

  @Override
  public Row[] call(Seq<Row> block) {
    TreeMap<String, TreeSet<String>> profiles = new TreeMap<>();
    for (Row node : CollectionConverters.asJava(block)) {
      profiles.put(node.getString(0), new TreeSet<>(node.getList(1)));
    }
    List<Block.Pair> pairs = Block.pairs(profiles);
    return pairs.stream()
        .map(
            pair ->
                RowFactory.create(
                    pair.left(), pair.right(), pair.agreement().score(), pair.agreement().fields()))
        .toArray(Row[]::new);
  }
}
