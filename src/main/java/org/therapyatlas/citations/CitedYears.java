package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.Table;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Reference publication year spectroscopy: the years that a literature goes back to. */
public final class CitedYears {
  public static final Table TABLE =
      Table.of(
          "cited_years",
          "One row per group of citing documents with complete reference lists and cited year.",
          List.of("facet", "value", "cited_year"),
          """
          facet STRING NOT NULL COMMENT '* for all documents, publication_language, or a facet of terms_by_facet',
          value STRING NOT NULL COMMENT 'Value of the facet, * for all documents',
          cited_year INT NOT NULL COMMENT 'Year of publication of the cited works',
          reference_count BIGINT NOT NULL COMMENT 'References to works of the year',
          deviation_from_median DOUBLE NOT NULL COMMENT 'reference_count less the median count of the five years around it; a year without references counts as 0, the window ends with the first and last cited year (Marx et al. 2014)',
          documents_with_references BIGINT NOT NULL COMMENT 'Citing documents of the group; those of which the list is partly known are left out'
          """);

  private static final ArrayType YEARS =
      new ArrayType(
          StructType.fromDDL(
              "cited_year INT, reference_count BIGINT, deviation_from_median DOUBLE"),
          false);

  /** The table, from {@link DatedReferences#grouped}. */
  static Dataset<Row> compute(Dataset<Row> references) {
    Dataset<Row> totals =
        references
            .groupBy("facet", "value")
            .agg(count_distinct(col("document_id")).as("documents_with_references"));
    return references
        .filter(col("cited_year").isNotNull())
        .groupBy("facet", "value", "cited_year")
        .agg(sum("references").as("count"))
        .groupBy("facet", "value")
        .agg(sort_array(collect_list(struct("cited_year", "count"))).as("years"))
        .select(
            col("facet"),
            col("value"),
            explode(udf((UDF1<Seq<Row>, Row[]>) CitedYears::years, YEARS).apply(col("years")))
                .as("year"))
        .select("facet", "value", "year.*")
        .join(totals, on("facet", "value"))
        .transform(TABLE::project);
  }

  private static Row[] years(Seq<Row> counts) {
    Distribution years = Distribution.of(CollectionConverters.asJava(counts));
    double[] deviations = years.deviations();
    Row[] rows = new Row[deviations.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = RowFactory.create(years.values()[i], years.counts()[i], deviations[i]);
    }
    return rows;
  }

  private CitedYears() {}
}
