package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.Table;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How much each author, institution, country, journal, keyword and heading is cited inside the
 * corpus.
 */
public final class ContributionCounts {
  public static final Table TABLE =
      Table.of(
          "contribution_counts",
          "One row per kind of contribution and value.",
          List.of("kind", "value"),
          """
          kind STRING NOT NULL COMMENT 'author, institution, country, journal, keyword or mesh',
          value STRING NOT NULL COMMENT 'As in contributions',
          work_count BIGINT NOT NULL COMMENT 'Works of the corpus with it',
          citation_count BIGINT NOT NULL COMMENT 'Sum of their cited_by_corpus',
          documents_with_references BIGINT NOT NULL COMMENT 'Documents here that show a reference list or a part of one; the same number in every row',
          h_index BIGINT NOT NULL COMMENT 'Largest h such that h of the works are cited at least h times (Hirsch 2005)',
          g_index BIGINT NOT NULL COMMENT 'Largest g, at most work_count, such that the g most cited works have at least g² citations together (Egghe 2006)'
          """);

  private static final StructType INDICES = StructType.fromDDL("h_index BIGINT, g_index BIGINT");

  /**
   * The table.
   *
   * @param contributions see {@link Contributions}
   * @param works see {@link Works}
   * @param documentsWithReferences documents that show references
   */
  static Dataset<Row> compute(
      Dataset<Row> contributions, Dataset<Row> works, long documentsWithReferences) {
    return contributions
        .select("kind", "value", "work_id")
        .distinct()
        .join(
            works.select(col("work_id"), col("cited_by_corpus").cast("int").as("cited")), "work_id")
        .groupBy("kind", "value", "cited")
        .agg(count(lit(1)).as("count"))
        .groupBy("kind", "value")
        .agg(
            sum("count").as("work_count"),
            sum(col("count").multiply(col("cited"))).as("citation_count"),
            udf((UDF1<Seq<Row>, Row>) ContributionCounts::indices, INDICES)
                .apply(sort_array(collect_list(struct("cited", "count"))))
                .as("i"))
        .select("kind", "value", "work_count", "citation_count", "i.*")
        .withColumn("documents_with_references", lit(documentsWithReferences))
        .transform(TABLE::project);
  }

  private static Row indices(Seq<Row> counts) {
    Distribution cited = Distribution.of(CollectionConverters.asJava(counts));
    return RowFactory.create(cited.h(), cited.g());
  }

  private ContributionCounts() {}
}
