package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.KeptRows;

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

  /**
   * Each vertex takes the smallest label around it and offers it to the vertex that its old label
   * names, so that whole trees move at once; then it takes the label of its label. A chain is done
   * in as many rounds as its length has binary digits (Zhang, Azad and Hu 2020, FastSV), where
   * labels handed from neighbour to neighbour would take as many as it has vertices.
   */
  private static Dataset<Row> inRounds(Dataset<Row> edges) {
    Dataset<Row> both =
        ofUnknownSize(
            edges
                .select(col("left").as("from"), col("right").as("to"))
                .union(edges.select(col("right").as("from"), col("left").as("to")))
                .distinct());
    Dataset<Row> labels =
        ofUnknownSize(
            both.groupBy(col("from").as(VERTEX)).agg(least(min("to"), col(VERTEX)).as(COMPONENT)));
    while (true) {
      Dataset<Row> around =
          both.join(labels, both.col("to").equalTo(labels.col(VERTEX)))
              .groupBy(col("from"))
              .agg(min(COMPONENT).as("around"));
      Dataset<Row> near =
          labels
              .join(around, col(VERTEX).equalTo(col("from")))
              .select(col(VERTEX), col(COMPONENT), least(col(COMPONENT), col("around")).as("near"));
      Dataset<Row> offered =
          near.select(
                  explode(array(col(VERTEX), col(COMPONENT))).as(VERTEX), col("near").as("near"))
              .groupBy(VERTEX)
              .agg(min("near").as("near"));
      Dataset<Row> jumped =
          ofUnknownSize(
              offered
                  .join(offered.toDF("named", COMPONENT), col("near").equalTo(col("named")))
                  .select(col(VERTEX), col(COMPONENT)));
      boolean settled = jumped.except(labels).isEmpty();
      labels = jumped;
      if (settled) {
        return labels;
      }
    }
  }

  /**
   * The same rows, kept, with a size that nothing is known of. Spark estimates the size of a join
   * as the product of those of its sides and keeps the estimate with the rows: from round to round
   * its digits would double, and after some twenty rounds nothing else would be computed.
   */
  private static Dataset<Row> ofUnknownSize(Dataset<Row> rows) {
    return KeptRows.checkpointed(
        rows.sparkSession().createDataFrame(rows.javaRDD(), rows.schema()));
  }
}
