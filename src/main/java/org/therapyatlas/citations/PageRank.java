package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * PageRank (Brin and Page 1998) of the works that cite or are cited, damping 0.85. Ranks are whole
 * numbers of 10⁻¹⁶ of the total, divisions round down, and what neither damping nor rounding nor a
 * work without references passes on is spread evenly. So the sum is 1, and no order of additions
 * can change a digit. Rounds end when the ranks move by less than 10⁻⁹ in sum, or after {@value
 * #ROUNDS}.
 */
final class PageRank {
  static final long TOTAL = 10_000_000_000_000_000L;
  static final long STILL = TOTAL / 1_000_000_000L;
  private static final int DAMPING_PERCENT = 85;
  static final int ROUNDS = 200;
  private static final StructType SCHEMA =
      new StructType().add("work_id", DataTypes.StringType).add("pagerank", DataTypes.DoubleType);

  private PageRank() {}

  /** {@code work_id, pagerank} of each work with an edge. */
  static Dataset<Row> of(CitationGraph graph) {
    if (graph.few() == null) {
      return inRounds(graph);
    }
    List<Row> rows = new ArrayList<>();
    solve(graph.few()).forEach((work, rank) -> rows.add(RowFactory.create(work, rank)));
    return graph.session().createDataFrame(rows, SCHEMA);
  }

  static Map<String, Double> solve(List<CitationGraph.Edge> edges) {
    TreeSet<String> names = new TreeSet<>();
    edges.forEach(edge -> names.addAll(List.of(edge.citing(), edge.cited())));
    Map<String, Integer> index = new HashMap<>();
    names.forEach(name -> index.put(name, index.size()));
    int n = index.size();
    int[] from = edges.stream().mapToInt(edge -> index.get(edge.citing())).toArray();
    int[] to = edges.stream().mapToInt(edge -> index.get(edge.cited())).toArray();
    long[] out = new long[n];
    for (int vertex : from) {
      out[vertex]++;
    }
    long[] ranks = new long[n];
    Arrays.fill(ranks, n == 0 ? 0 : TOTAL / n);
    long moved = n == 0 ? 0 : TOTAL;
    for (int round = 0; round < ROUNDS && moved >= STILL; round++) {
      long[] next = new long[n];
      for (int i = 0; i < from.length; i++) {
        next[to[i]] += ranks[from[i]] / out[from[i]];
      }
      long given = 0;
      for (int i = 0; i < n; i++) {
        next[i] = damped(next[i]);
        given += next[i];
      }
      moved = 0;
      for (int i = 0; i < n; i++) {
        next[i] += (TOTAL - given) / n;
        moved += Math.abs(next[i] - ranks[i]);
      }
      ranks = next;
    }
    Map<String, Double> result = new HashMap<>();
    for (String name : names) {
      result.put(name, ranks[index.get(name)] / (double) TOTAL);
    }
    return result;
  }

  static Dataset<Row> inRounds(CitationGraph graph) {
    Dataset<Row> works = graph.numbered().works();
    return new RankBlocks(graph.numbered().edges().select("citing", "cited"), works.count())
        .ranks()
        .join(works, "number")
        .select(col("work").as("work_id"), col("rank").divide(lit((double) TOTAL)).as("pagerank"));
  }

  /** What remains of what a work is passed on, rounded down. */
  static long damped(long inflow) {
    return inflow * DAMPING_PERCENT / 100;
  }
}
