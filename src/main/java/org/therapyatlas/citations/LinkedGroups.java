package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.udf;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.citations.Merging.Link;
import org.therapyatlas.table.KeptRows;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** {@link Merging} in the cluster: only groups whose marks contradict are taken to one place. */
record LinkedGroups() implements UDF2<Seq<Row>, Seq<Row>, Row[]> {
  private static final ArrayType GROUPS =
      new ArrayType(StructType.fromDDL("node STRING, group STRING"), false);

  /**
   * The joined nodes.
   *
   * @param links {@code left, right, weight}; read more than once
   * @param marks {@code node, mark}
   * @param kept what the steps keep for each other
   * @return {@code node, group}
   */
  static Dataset<Row> of(Dataset<Row> links, Dataset<Row> marks, KeptRows kept) {
    Dataset<Row> groups =
        Components.of(links)
            .select(col(Components.VERTEX).as("node"), col(Components.COMPONENT).as("group"));
    Dataset<Row> marked = groups.join(marks, "node").select("group", "node", "mark").distinct();
    Dataset<Row> unsound =
        kept.checkpoint(
            marked
                .groupBy(col("group"), substring_index(col("mark"), ":", 1).as("kind"))
                .agg(count_distinct(col("mark")).as("marks"))
                .filter(col("marks").gt(1))
                .select("group")
                .distinct());
    if (unsound.isEmpty()) {
      return groups;
    }
    Dataset<Row> linksOfGroup =
        links
            .join(groups, col("left").equalTo(col("node")))
            .join(unsound, "group")
            .groupBy("group")
            .agg(collect_list(struct("left", "right", "weight")).as("links"));
    Dataset<Row> marksOfGroup =
        marked
            .join(unsound, "group")
            .groupBy("group")
            .agg(collect_list(struct("node", "mark")).as("marks"));
    Dataset<Row> apart =
        linksOfGroup
            .join(marksOfGroup, "group")
            .select(
                explode(udf(new LinkedGroups(), GROUPS).apply(col("links"), col("marks"))).as("g"))
            .select("g.node", "g.group");
    return groups
        .join(unsound, on("group"), "left_anti")
        .select("node", "group")
        .unionByName(apart);
  }

  @Override
  public Row[] call(Seq<Row> linked, Seq<Row> marked) {
    List<Link> links = new ArrayList<>();
    for (Row link : CollectionConverters.asJava(linked)) {
      links.add(new Link(link.getString(0), link.getString(1), link.getLong(2)));
    }
    Map<String, List<String>> marks = new HashMap<>();
    for (Row mark : CollectionConverters.asJava(marked)) {
      marks.computeIfAbsent(mark.getString(0), node -> new ArrayList<>()).add(mark.getString(1));
    }
    List<Row> groups = new ArrayList<>();
    Merging.byWeight(links, node -> marks.getOrDefault(node, List.of()))
        .forEach((node, group) -> groups.add(RowFactory.create(node, group)));
    return groups.toArray(Row[]::new);
  }
}
