package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Connected components of an undirected graph, each named by its smallest vertex. Graphs of up to a
 * stated number of edges are solved in the driver, larger ones in rounds of the cluster; both give
 * the same rows.
 */
public final class Components {
  /** Edges that the driver takes, some tens of megabytes at the most. */
  static final int DRIVER_EDGES = 200_000;

  static final String VERTEX = "vertex";
  static final String COMPONENT = "component";

  private static final StructType SCHEMA =
      new StructType().add(VERTEX, DataTypes.StringType).add(COMPONENT, DataTypes.StringType);

  private Components() {}

  /**
   * The components of all vertices that have an edge.
   *
   * @param edges {@code left, right}, strings
   * @return {@code vertex, component}
   */
  public static Dataset<Row> of(Dataset<Row> edges) {
    return of(edges, DRIVER_EDGES);
  }

  static Dataset<Row> of(Dataset<Row> edges, int driverEdges) {
    List<Row> few = edges.select("left", "right").limit(driverEdges + 1).collectAsList();
    if (few.size() <= driverEdges) {
      return edges.sparkSession().createDataFrame(solve(few), SCHEMA);
    }
    return inRounds(edges);
  }

  private static List<Row> solve(List<Row> edges) {
    DisjointSets sets = new DisjointSets();
    for (Row edge : edges) {
      sets.join(edge.getString(0), edge.getString(1));
    }
    List<Row> rows = new ArrayList<>();
    for (String vertex : sets.members()) {
      rows.add(RowFactory.create(vertex, sets.root(vertex)));
    }
    return rows;
  }

  /** Each vertex takes the smallest label around it, and then the label of its label. */
  private static Dataset<Row> inRounds(Dataset<Row> edges) {
    Dataset<Row> both =
        edges
            .select(col("left").as("from"), col("right").as("to"))
            .union(edges.select(col("right").as("from"), col("left").as("to")))
            .distinct()
            .localCheckpoint();
    Dataset<Row> labels =
        both.groupBy(col("from").as(VERTEX))
            .agg(least(min("to"), col(VERTEX)).as(COMPONENT))
            .localCheckpoint();
    while (true) {
      Dataset<Row> around =
          both.join(labels, both.col("to").equalTo(labels.col(VERTEX)))
              .groupBy(col("from"))
              .agg(min(COMPONENT).as("around"));
      Dataset<Row> next =
          labels
              .join(around, col(VERTEX).equalTo(col("from")))
              .select(col(VERTEX), least(col(COMPONENT), col("around")).as("near"));
      Dataset<Row> jumped =
          next.join(labels.select(col(VERTEX).as("near"), col(COMPONENT).as("far")), "near")
              .select(col(VERTEX), least(col("near"), col("far")).as(COMPONENT))
              .localCheckpoint();
      boolean settled = jumped.except(labels).isEmpty();
      labels.unpersist();
      labels = jumped;
      if (settled) {
        both.unpersist();
        return labels;
      }
    }
  }
}
