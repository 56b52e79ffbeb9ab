package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sqrt;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.KeptRows;
import org.therapyatlas.table.Together;

/**
 * Works that share something: a work that cites both, or a work that both cite. What more than
 * {@value #LARGEST} works share tells little and is left out, because pairs grow with its square.
 */
final class WorkPairs {
  /** Works that may share one thing. */
  static final int LARGEST = 500;

  /** Pairs to count in the driver, at most; some hundred megabytes. */
  static final long DRIVER_PAIRS = 1_000_000;

  /** Works that cite both or that both cite, below which a pair is not looked at. */
  private static final int FEWEST = 2;

  /** Pairs of a work that are kept at least, if it has so many. */
  static final int STRONGEST = 100;

  private static final StructType COUNTS =
      StructType.fromDDL(
          "left_work_id STRING, right_work_id STRING, pair_count BIGINT, left_count BIGINT, right_count BIGINT, left_out_count BIGINT");

  private record Pair(String left, String right) {}

  private WorkPairs() {}

  /** Pairs of works with the columns of {@link CoCitations} and {@link Couplings}. */
  static Dataset<Row> of(
      CitationGraph graph,
      boolean completeOnly,
      String work,
      String shared,
      long driverPairs,
      KeptRows kept) {
    Dataset<Row> counted = null;
    if (graph.few() != null) {
      Map<String, List<String>> worksOfShared = new TreeMap<>();
      Function<CitationGraph.Edge, String> name =
          work.equals("citing") ? CitationGraph.Edge::citing : CitationGraph.Edge::cited;
      Function<CitationGraph.Edge, String> by =
          work.equals("citing") ? CitationGraph.Edge::cited : CitationGraph.Edge::citing;
      for (CitationGraph.Edge edge : graph.few()) {
        if (edge.complete() || !completeOnly) {
          worksOfShared
              .computeIfAbsent(by.apply(edge), s -> new ArrayList<>())
              .add(name.apply(edge));
        }
      }
      long leftOut = worksOfShared.values().stream().filter(w -> w.size() > LARGEST).count();
      worksOfShared.values().removeIf(w -> w.size() > LARGEST);
      long pairs =
          worksOfShared.values().stream().mapToLong(w -> w.size() * (w.size() - 1L) / 2).sum();
      if (pairs <= driverPairs) {
        counted =
            graph.session().createDataFrame(strongest(worksOfShared.values(), leftOut), COUNTS);
      }
    }
    if (counted == null) {
      CitationGraph.Numbered numbered = graph.numbered();
      Dataset<Row> edges = completeOnly ? numbered.edges().filter("complete") : numbered.edges();
      counted =
          distributed(
              edges.select(col(work).as("number"), col(shared).as("shared")),
              numbered.works(),
              kept);
    }
    Column product = col("left_count").multiply(col("right_count")).cast("double");
    return counted
        .withColumn("salton", col("pair_count").cast("double").divide(sqrt(product)))
        .withColumn("association_strength", col("pair_count").cast("double").divide(product));
  }

  private static List<Row> strongest(Collection<List<String>> groups, long leftOut) {
    Map<Pair, Long> pairs = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    for (List<String> works : groups) {
      works.sort(null);
      for (int i = 0; i < works.size(); i++) {
        counts.merge(works.get(i), 1L, Long::sum);
        for (int j = i + 1; j < works.size(); j++) {
          pairs.merge(new Pair(works.get(i), works.get(j)), 1L, Long::sum);
        }
      }
    }
    pairs.values().removeIf(count -> count < FEWEST);
    Map<String, List<Pair>> pairsOfWork = new HashMap<>();
    for (Pair pair : pairs.keySet()) {
      pairsOfWork.computeIfAbsent(pair.left(), w -> new ArrayList<>()).add(pair);
      pairsOfWork.computeIfAbsent(pair.right(), w -> new ArrayList<>()).add(pair);
    }
    Map<Pair, Long> kept = new HashMap<>();
    pairsOfWork.forEach(
        (work, its) -> {
          its.sort(
              Comparator.comparing((Pair pair) -> -pairs.get(pair))
                  .thenComparing(pair -> pair.left().equals(work) ? pair.right() : pair.left()));
          its.stream().limit(STRONGEST).forEach(pair -> kept.put(pair, pairs.get(pair)));
        });
    List<Row> rows = new ArrayList<>();
    kept.forEach(
        (pair, count) ->
            rows.add(
                RowFactory.create(
                    pair.left(),
                    pair.right(),
                    count,
                    counts.get(pair.left()),
                    counts.get(pair.right()),
                    leftOut)));
    return rows;
  }

  private static Dataset<Row> distributed(
      Dataset<Row> incidence, Dataset<Row> works, KeptRows kept) {
    Dataset<Row> sizes = incidence.groupBy("shared").agg(count(lit(1)).as("size"));
    long leftOut = sizes.filter(col("size").gt(LARGEST)).count();
    Dataset<Row> usable =
        kept.persist(incidence.join(sizes.filter(col("size").leq(LARGEST)), "shared"));
    // A work that occurs once is in no pair that occurs twice; most works that are cited are.
    Dataset<Row> counts =
        kept.persist(
            usable
                .groupBy("number")
                .agg(count(lit(1)).as("count"))
                .filter(col("count").geq(FEWEST)));
    // Of each work all groups come to one place and its strongest pairs leave it, so that the pairs
    // themselves, which grow with the square of the groups, are counted there and sent nowhere.
    Dataset<Row> withGroups =
        usable
            .filter(col("size").gt(1))
            .join(counts, on("number"), "left_semi")
            .groupBy("shared")
            .agg(sort_array(collect_list("number")).as("works"))
            .select("works")
            .flatMap(new EachWithGroup(), Encoders.row(EachWithGroup.SCHEMA));
    Dataset<Row> pairs =
        Together.sorted(withGroups, "work")
            .mapPartitions(
                new StrongestPairs(FEWEST, STRONGEST), Encoders.row(StrongestPairs.SCHEMA))
            .distinct();
    Dataset<Row> named = counts.join(works, "number").select("number", "count", "work");
    return pairs
        .join(named.toDF("left", "left_count", "left_work_id"), "left")
        .join(named.toDF("right", "right_count", "right_work_id"), "right")
        .withColumn("left_out_count", lit(leftOut));
  }
}
