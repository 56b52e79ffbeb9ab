package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.KeptRows;
import org.therapyatlas.table.Table;

/** Works that cite the same (bibliographic coupling, Kessler 1963), complete lists alone. */
public final class Couplings {
  public static final Table TABLE =
      Table.of(
          "couplings",
          "One row per unordered pair of works, citing the same works.",
          List.of("left_work_id", "right_work_id"),
          """
          left_work_id STRING NOT NULL COMMENT 'The work whose id sorts first',
          right_work_id STRING NOT NULL COMMENT 'The other work',
          pair_count BIGINT NOT NULL COMMENT 'Works that both cite, at least 2; the pair is kept if it is among the 100 strongest of either work, ties by work_id',
          left_count BIGINT NOT NULL COMMENT 'Cited works of the left work',
          right_count BIGINT NOT NULL COMMENT 'Cited works of the right work',
          salton DOUBLE NOT NULL COMMENT 'pair_count / sqrt(left_count × right_count)',
          association_strength DOUBLE NOT NULL COMMENT 'pair_count / (left_count × right_count)',
          left_out_count BIGINT NOT NULL COMMENT 'Works cited by more than 500 works, which are left out and not counted in any row; the same number in every row',
          documents_with_references BIGINT NOT NULL COMMENT 'Documents here of which the whole reference list is known; the same number in every row'
          """);

  static Dataset<Row> compute(CitationGraph graph, long documentsWithReferences, KeptRows kept) {
    return WorkPairs.of(graph, true, "citing", "cited", WorkPairs.DRIVER_PAIRS, kept)
        .withColumn("documents_with_references", lit(documentsWithReferences))
        .transform(TABLE::project);
  }

  private Couplings() {}
}
