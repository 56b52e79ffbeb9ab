package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.Table;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** How old the cited literature is when it is cited. */
public final class ReferenceAges {
  /** Years that count as recent in Price's index. */
  private static final int RECENT = 5;

  public static final Table TABLE =
      Table.of(
          "reference_ages",
          "One row per group of citing documents with complete reference lists.",
          List.of("facet", "value"),
          """
          facet STRING NOT NULL COMMENT '* for all documents, publication_language, or a facet of terms_by_facet',
          value STRING NOT NULL COMMENT 'Value of the facet, * for all documents',
          dated_count BIGINT NOT NULL COMMENT 'References whose age is known: year of the citing document less year of the cited work; -1 (cited ahead of print) counts as 0',
          undated_count BIGINT NOT NULL COMMENT 'References of which a year is unknown, or more than a year after the citing document',
          documents_with_references BIGINT NOT NULL COMMENT 'Citing documents; those of which the list is partly known are left out',
          median_age DOUBLE COMMENT 'Median age in whole years; null without a dated reference',
          half_life DOUBLE COMMENT 'Median age with each age a spread over [a, a + 1) (Burton and Kebler 1960)',
          recent_count BIGINT NOT NULL COMMENT 'References of 0 to 5 years, the year of publication included',
          price_index DOUBLE COMMENT 'recent_count / dated_count (Price 1970)'
          """);

  private static final StructType AGES =
      StructType.fromDDL(
          "dated_count BIGINT, median_age DOUBLE, half_life DOUBLE, recent_count BIGINT, price_index DOUBLE");

  /** The table, from {@link DatedReferences#grouped}. */
  static Dataset<Row> compute(Dataset<Row> references) {
    Column difference = col("citing_year").minus(col("cited_year"));
    Dataset<Row> aged =
        references.withColumn("age", when(difference.geq(-1), greatest(difference, lit(0))));
    Dataset<Row> totals =
        aged.groupBy("facet", "value")
            .agg(
                coalesce(sum(when(col("age").isNull(), col("references"))), lit(0L))
                    .as("undated_count"),
                count_distinct(col("document_id")).as("documents_with_references"));
    Dataset<Row> ages =
        aged.filter(col("age").isNotNull())
            .groupBy("facet", "value", "age")
            .agg(sum("references").as("count"))
            .groupBy("facet", "value")
            .agg(
                udf((UDF1<Seq<Row>, Row>) ReferenceAges::ages, AGES)
                    .apply(sort_array(collect_list(struct("age", "count"))))
                    .as("ages"))
            .select("facet", "value", "ages.*");
    return totals
        .join(ages, on("facet", "value"), "left")
        .withColumn("dated_count", coalesce(col("dated_count"), lit(0L)))
        .withColumn("recent_count", coalesce(col("recent_count"), lit(0L)))
        .transform(TABLE::project);
  }

  private static Row ages(Seq<Row> counts) {
    Distribution ages = Distribution.of(CollectionConverters.asJava(counts));
    long recent = ages.upTo(RECENT);
    return RowFactory.create(
        ages.total(), ages.median(), ages.halfLife(), recent, recent / (double) ages.total());
  }

  private ReferenceAges() {}
}
