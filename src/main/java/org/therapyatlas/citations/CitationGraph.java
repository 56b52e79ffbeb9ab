package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.table.KeptRows;

/** Who cites whom, read and numbered once for all that is computed on the graph as a whole. */
final class CitationGraph {
  /** Edges that the driver takes, some tens of megabytes at the most. */
  static final int DRIVER_EDGES = 200_000;

  /** One citation. */
  record Edge(String citing, String cited, boolean reference, boolean complete) {}

  /**
   * The graph with numbers for works, see {@link WorkNumbers}.
   *
   * @param works {@code work, number} of each work that cites or is cited
   * @param edges {@code citing, cited, reference, complete}, works by number
   */
  record Numbered(Dataset<Row> works, Dataset<Row> edges) {}

  private final Dataset<Row> edges;
  private final List<Edge> few;
  private final KeptRows kept;
  private Numbered numbered;

  /**
   * A graph.
   *
   * @param edges {@code citing, cited, reference, complete}: two works, whether a reference list
   *     shows the edge, and whether that list is known to be complete
   * @param few the same edges in the driver, sorted, or null where there are more than {@link
   *     #DRIVER_EDGES}
   * @param kept keeps the numbers until all tables are stored
   */
  CitationGraph(Dataset<Row> edges, List<Edge> few, KeptRows kept) {
    this.edges = edges;
    this.few = few;
    this.kept = kept;
  }

  /**
   * The graph.
   *
   * @param citations see {@link Citations}
   * @param documents {@code work_id, reference_status}
   */
  static CitationGraph of(Dataset<Row> citations, Dataset<Row> documents, KeptRows kept) {
    return of(citations, documents, DRIVER_EDGES, kept);
  }

  static CitationGraph of(
      Dataset<Row> citations, Dataset<Row> documents, int driverEdges, KeptRows kept) {
    Dataset<Row> complete =
        documents
            .filter(col("reference_status").equalTo("complete"))
            .select(col("work_id").as(Citations.CITING), lit(true).as("complete"))
            .distinct();
    Dataset<Row> edges =
        citations
            .select(Citations.CITING, Citations.CITED, "kind")
            .join(complete, on(Citations.CITING), "left")
            .select(
                col(Citations.CITING).as("citing"),
                col(Citations.CITED).as("cited"),
                col("kind").equalTo("reference").as("reference"),
                coalesce(col("complete"), lit(false))
                    .and(col("kind").equalTo("reference"))
                    .as("complete"));
    if (citations.count() > driverEdges) {
      return new CitationGraph(edges, null, kept);
    }
    List<Edge> few = new ArrayList<>();
    for (Row row : edges.collectAsList()) {
      few.add(new Edge(row.getString(0), row.getString(1), row.getBoolean(2), row.getBoolean(3)));
    }
    few.sort(Comparator.comparing(Edge::citing).thenComparing(Edge::cited));
    return new CitationGraph(edges, few, kept);
  }

  SparkSession session() {
    return edges.sparkSession();
  }

  /** The edges in the driver, or null. */
  List<Edge> few() {
    return few;
  }

  /** The edges, works by number if they have been numbered, else by their ids. */
  synchronized Dataset<Row> edges() {
    return numbered == null ? edges : numbered.edges();
  }

  /** The works and edges by number. */
  synchronized Numbered numbered() {
    if (numbered == null) {
      Dataset<Row> ends =
          edges.select(col("citing").as("work")).union(edges.select(col("cited").as("work")));
      Dataset<Row> works = kept.persist(WorkNumbers.of(ends));
      numbered = new Numbered(works, kept.persist(WorkNumbers.numbered(edges, works)));
    }
    return numbered;
  }
}
