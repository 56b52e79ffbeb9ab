package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.KeptRows;
import org.therapyatlas.table.Table;

/** Works that are cited together (Small 1973), whether the lists are complete or not. */
public final class CoCitations {
  public static final Table TABLE =
      Table.of(
          "co_citations",
          "One row per unordered pair of works, cited together.",
          List.of("left_work_id", "right_work_id"),
          """
          left_work_id STRING NOT NULL COMMENT 'The work whose id sorts first',
          right_work_id STRING NOT NULL COMMENT 'The other work',
          pair_count BIGINT NOT NULL COMMENT 'Works that cite both, at least 2; the pair is kept if it is among the 100 strongest of either work, ties by work_id',
          left_count BIGINT NOT NULL COMMENT 'Citing works of the left work',
          right_count BIGINT NOT NULL COMMENT 'Citing works of the right work',
          salton DOUBLE NOT NULL COMMENT 'pair_count / sqrt(left_count × right_count)',
          association_strength DOUBLE NOT NULL COMMENT 'pair_count / (left_count × right_count)',
          left_out_count BIGINT NOT NULL COMMENT 'Works with more than 500 known references, whose lists are left out and not counted in any row; the same number in every row',
          documents_with_references BIGINT NOT NULL COMMENT 'Documents here that show a reference list or a part of one; the same number in every row'
          """);

  static Dataset<Row> compute(CitationGraph graph, long documentsWithReferences, KeptRows kept) {
    return WorkPairs.of(graph, false, "cited", "citing", WorkPairs.DRIVER_PAIRS, kept)
        .withColumn("documents_with_references", lit(documentsWithReferences))
        .transform(TABLE::project);
  }

  private CoCitations() {}
}
