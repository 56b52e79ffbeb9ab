package org.therapyatlas.citations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.citations.CitationGraph.Edge;
import org.therapyatlas.table.KeptRows;

/**
 * The figures that the program computes on a given graph, in the driver and in the cluster, as
 * files that another program can be held against ({@code src/bench/citation-graph}).
 *
 * <p>Arguments: a file of edges, citing and cited with a tab between them, and a folder to write
 * to.
 */
public final class GraphFigures {
  private static final StructType EDGES =
      StructType.fromDDL("citing STRING, cited STRING, reference BOOLEAN, complete BOOLEAN");

  private static final String[] PAIR = {
    "left_work_id",
    "right_work_id",
    "pair_count",
    "left_count",
    "right_count",
    "salton",
    "association_strength"
  };

  private GraphFigures() {}

  static List<Edge> read(Path file) throws IOException {
    TreeMap<String, Edge> edges = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines.forEach(
          line -> {
            String[] ends = line.split("\t");
            // A work that cites itself is no edge of the program's graph.
            if (!ends[0].equals(ends[1])) {
              edges.put(line, new Edge(ends[0], ends[1], true, true));
            }
          });
    }
    return List.copyOf(edges.values());
  }

  static Dataset<Row> rows(List<Edge> edges) {
    List<Row> rows = new ArrayList<>();
    edges.forEach(
        edge ->
            rows.add(
                RowFactory.create(edge.citing(), edge.cited(), edge.reference(), edge.complete())));
    return Corpus.spark().createDataFrame(rows, EDGES);
  }

  /** The lines of a figure, sorted. */
  static TreeSet<String> lines(Dataset<Row> rows, String... columns) {
    return new TreeSet<>(
        rows.selectExpr(columns).collectAsList().stream()
            .map(
                row -> {
                  StringBuilder line = new StringBuilder();
                  for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    line.append(i == 0 ? "" : "\t")
                        .append(
                            value instanceof Double number
                                ? String.format(Locale.ROOT, "%.12f", number)
                                : value);
                  }
                  return line.toString();
                })
            .toList());
  }

  private static TreeMap<String, TreeSet<String>> figures(CitationGraph graph, Dataset<Row> rows) {
    TreeMap<String, TreeSet<String>> figures = new TreeMap<>();
    figures.put("pagerank", lines(PageRank.of(graph), "work_id", "pagerank"));
    figures.put("co_citations", lines(CoCitations.compute(graph, 0, new KeptRows()), PAIR));
    figures.put("couplings", lines(Couplings.compute(graph, 0, new KeptRows()), PAIR));
    Dataset<Row> links = rows.selectExpr("citing as left", "cited as right");
    int driverEdges = graph.few() == null ? 0 : Components.DRIVER_EDGES;
    figures.put("components", lines(Components.of(links, driverEdges), "vertex", "component"));
    return figures;
  }

  public static void main(String[] args) throws IOException {
    List<Edge> edges = read(Path.of(args[0]));
    Path into = Files.createDirectories(Path.of(args[1]));
    Dataset<Row> rows = rows(edges);
    boolean cluster = args.length < 3 || !args[2].equals("driver");
    TreeMap<String, TreeSet<String>> driver =
        figures(new CitationGraph(rows, edges, new KeptRows()), rows);
    TreeMap<String, TreeSet<String>> there =
        cluster ? figures(new CitationGraph(rows.cache(), null, new KeptRows()), rows) : driver;
    for (String figure : driver.keySet()) {
      Files.write(into.resolve(figure + ".tsv"), driver.get(figure), StandardCharsets.UTF_8);
      System.out.printf(
          "%-13s %7d rows, %s%n",
          figure,
          driver.get(figure).size(),
          !cluster
              ? "driver alone"
              : driver.get(figure).equals(there.get(figure))
                  ? "driver and cluster alike"
                  : "driver and cluster DIFFER");
    }
  }
}
