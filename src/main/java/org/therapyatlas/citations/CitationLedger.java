package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.Ledger;

/**
 * What became of entries on the way to citations, and what the caps of the citation tables left
 * out, as rows of the {@link Ledger}.
 */
final class CitationLedger {
  private static final StructType COUNTS =
      StructType.fromDDL("stage STRING, outcome STRING, count BIGINT");

  /** How many groups are too large to be paired, and the pairs of all others. */
  private record Pairs(long leftOut, long pairs) {}

  private CitationLedger() {}

  /**
   * Rows of the ledger.
   *
   * @param entries see {@link ReferenceEntries}
   * @param documents {@code document_id, work_id}
   * @param graph who cites whom
   * @param coCitations the stored table
   * @param couplings the stored table
   * @param size how large the corpus is
   * @param keysLeftOut keys that were not looked at when works were resolved
   */
  static Dataset<Row> of(
      Dataset<Row> entries,
      Dataset<Row> documents,
      CitationGraph graph,
      Dataset<Row> coCitations,
      Dataset<Row> couplings,
      CorpusSize size,
      long keysLeftOut) {
    Column outcome =
        when(col("kind").equalTo("similar"), lit("similar"))
            .when(col("work_id").equalTo(col("own_work_id")), lit("self_reference"))
            .otherwise(lit("cited"));
    Dataset<Row> edges =
        entries
            .select("document_id", "kind", "work_id")
            .join(
                documents.select(col("document_id"), col("work_id").as("own_work_id")),
                "document_id")
            .groupBy(outcome.as("outcome"))
            .agg(count(lit(1)).as("count"))
            .select(lit("citations").as("stage"), col("outcome"), col("count"));
    Pairs together = pairs(graph, false);
    Pairs coupled = pairs(graph, true);
    List<Row> known = new ArrayList<>();
    known.add(RowFactory.create("resolution", "keys_left_out", keysLeftOut));
    known.add(RowFactory.create("reference_lists", "complete", size.documentsWithCompleteLists()));
    known.add(
        RowFactory.create(
            "reference_lists",
            "partial",
            size.documentsWithReferences() - size.documentsWithCompleteLists()));
    known.add(RowFactory.create("co_citations", "lists_left_out", together.leftOut()));
    known.add(RowFactory.create("couplings", "works_left_out", coupled.leftOut()));
    return entries
        .sparkSession()
        .createDataFrame(known, COUNTS)
        .unionByName(edges)
        .unionByName(kept(coCitations, "co_citations", together.pairs()))
        .unionByName(kept(couplings, "couplings", coupled.pairs()))
        .withColumn("source_database", lit(Ledger.ALL_DATABASES));
  }

  private static Dataset<Row> kept(Dataset<Row> table, String stage, long pairs) {
    Dataset<Row> kept = table.agg(coalesce(sum("pair_count"), lit(0L)).as("kept"));
    return kept.select(
            lit(stage).as("stage"), lit("pairs_kept").as("outcome"), col("kept").as("count"))
        .unionByName(
            kept.select(
                lit(stage).as("stage"),
                lit("pairs_dropped").as("outcome"),
                lit(pairs).minus(col("kept")).as("count")));
  }

  private static Pairs pairs(CitationGraph graph, boolean coupled) {
    if (graph.few() != null) {
      Map<String, Long> sizes = new HashMap<>();
      for (CitationGraph.Edge edge : graph.few()) {
        if (!coupled || edge.complete()) {
          sizes.merge(coupled ? edge.cited() : edge.citing(), 1L, Long::sum);
        }
      }
      long leftOut = sizes.values().stream().filter(n -> n > WorkPairs.LARGEST).count();
      long pairs =
          sizes.values().stream()
              .filter(n -> n <= WorkPairs.LARGEST)
              .mapToLong(n -> n * (n - 1) / 2)
              .sum();
      return new Pairs(leftOut, pairs);
    }
    Dataset<Row> edges = coupled ? graph.edges().filter("complete") : graph.edges();
    Column n = col("size");
    Row row =
        edges
            .groupBy(coupled ? "cited" : "citing")
            .agg(count(lit(1)).as("size"))
            .agg(
                coalesce(sum(when(n.gt(WorkPairs.LARGEST), 1L)), lit(0L)),
                coalesce(sum(when(n.leq(WorkPairs.LARGEST), n.multiply(n.minus(1)))), lit(0L)))
            .first();
    return new Pairs(row.getLong(0), row.getLong(1) / 2);
  }
}
