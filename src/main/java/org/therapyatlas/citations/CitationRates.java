package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.table.KeptRows;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The relative citation ratio (Hutchins et al. 2016) inside the corpus. Rates of journals are whole
 * numbers of 10⁻⁹ citations, so no order of additions can change a digit.
 */
record CitationRates() implements UDF1<Seq<Row>, Row> {
  /** Works that are cited together with a work, below which its field is not known well. */
  static final int THIN = 10;

  /** Works of a year that the expected rates are fitted to, at most. */
  static final int BENCHMARK = 50_000;

  /** Works that the driver takes, some tens of megabytes at the most. */
  private static final int DRIVER_WORKS = 200_000;

  static final long UNIT = 1_000_000_000L;
  private static final StructType RATES =
      StructType.fromDDL(
          "work_id STRING, citation_rate DOUBLE, cocited_count BIGINT, field_citation_rate DOUBLE, expected_citation_rate DOUBLE, rcr_corpus DOUBLE");
  private static final StructType LINE = StructType.fromDDL("intercept DOUBLE, slope DOUBLE");

  /**
   * {@code work_id, citation_rate, cocited_count, field_citation_rate, expected_citation_rate,
   * rcr_corpus} of each work of the corpus with a year.
   *
   * @param works {@code work_id, in_corpus, year, journal}; read more than once
   * @param graph who cites whom
   * @param indexYear the last year of the corpus
   * @param kept keeps what is read twice until the table is stored
   */
  static Dataset<Row> of(Dataset<Row> works, CitationGraph graph, int indexYear, KeptRows kept) {
    if (graph.few() != null) {
      List<Row> few = works.limit(DRIVER_WORKS + 1).collectAsList();
      if (few.size() <= DRIVER_WORKS) {
        return works
            .sparkSession()
            .createDataFrame(new LocalCitationRates(few, graph.few(), indexYear).rows(), RATES);
      }
    }
    return inTheCluster(works, graph.numbered(), indexYear, kept);
  }

  private static Dataset<Row> inTheCluster(
      Dataset<Row> works, CitationGraph.Numbered graph, int indexYear, KeptRows kept) {
    // What neither cites nor is cited has no number, and only its journal tells of its field.
    Dataset<Row> numbered =
        kept.persist(works.join(graph.works().toDF("work_id", "number"), on("work_id"), "left"));
    Dataset<Row> edges = graph.edges().filter("reference");
    Dataset<Row> published = numbered.filter(col("in_corpus").and(col("year").isNotNull()));
    Dataset<Row> journals = kept.persist(journalRates(published, numbered, edges));
    Dataset<Row> rated =
        numbered
            .filter(col("number").isNotNull())
            .join(journals, on("journal", "year"))
            .select("number", "journal_rate");
    Dataset<Row> own = published.join(journals, on("journal", "year"), "left");
    Dataset<Row> linked =
        own.filter(col("number").isNotNull())
            .join(
                edges.groupBy(col("cited").as("number")).agg(count(lit(1)).as("cited_count")),
                on("number"),
                "left")
            .join(fields(published, edges, rated), on("number"), "left");
    Column years = greatest(lit(indexYear).minus(col("year")), lit(1));
    Column field =
        when(
                coalesce(col("rated_count"), lit(0L)).gt(0),
                col("rate_sum").cast("double").divide(col("rated_count")).divide((double) UNIT))
            .otherwise(col("journal_rate").cast("double").divide((double) UNIT));
    Dataset<Row> rates =
        kept.persist(
            linked
                // They would all wait for one task, with nothing to be joined to there.
                .unionByName(own.filter(col("number").isNull()), true)
                .select(
                    col("work_id"),
                    col("year"),
                    coalesce(col("cited_count"), lit(0L))
                        .cast("double")
                        .divide(years)
                        .as("citation_rate"),
                    field.as("field_citation_rate"),
                    coalesce(col("cocited_count"), lit(0L)).as("cocited_count")));
    Column expected =
        col("line.intercept").plus(col("line.slope").multiply(col("field_citation_rate")));
    return rates
        .join(lines(rates), on("year"), "left")
        .withColumn("expected_citation_rate", expected)
        .withColumn(
            "rcr_corpus",
            when(col("citation_rate").equalTo(0.0), 0.0)
                .when(
                    col("expected_citation_rate").gt(0),
                    col("citation_rate").divide(col("expected_citation_rate"))))
        .select(
            "work_id",
            "citation_rate",
            "cocited_count",
            "field_citation_rate",
            "expected_citation_rate",
            "rcr_corpus");
  }

  /**
   * {@code journal, year, journal_rate}: mean citations in a year to what the journal published in
   * the two years before it.
   */
  private static Dataset<Row> journalRates(
      Dataset<Row> own, Dataset<Row> works, Dataset<Row> edges) {
    Dataset<Row> published = own.filter(col("journal").isNotNull());
    Dataset<Row> items =
        published
            .select(
                col("journal"),
                explode(sequence(col("year").plus(1), col("year").plus(2))).as("year"))
            .groupBy("journal", "year")
            .agg(count(lit(1)).as("items"));
    Dataset<Row> cited =
        edges
            .join(
                published.select(
                    col("number").as("cited"), col("journal"), col("year").as("cited_year")),
                "cited")
            .join(
                works
                    .filter(col("year").isNotNull())
                    .select(col("number").as("citing"), col("year")),
                "citing")
            .filter(col("year").minus(col("cited_year")).between(1, 2))
            .groupBy("journal", "year")
            .agg(count(lit(1)).as("citations"));
    return items
        .join(cited, on("journal", "year"), "left")
        .select(
            col("journal"),
            col("year"),
            expr("coalesce(citations, 0L) * %dL div items".formatted(UNIT)).as("journal_rate"));
  }

  /**
   * {@code number, cocited_count, rated_count, rate_sum}: what the works that cite a work of the
   * corpus cite, itself included. Longer lists than {@link WorkPairs#LARGEST} are left out.
   */
  private static Dataset<Row> fields(Dataset<Row> own, Dataset<Row> edges, Dataset<Row> rated) {
    Dataset<Row> usual =
        edges
            .groupBy("citing")
            .agg(count(lit(1)).as("size"))
            .filter(col("size").leq(WorkPairs.LARGEST))
            .select("citing");
    Dataset<Row> lists = edges.join(usual, "citing");
    return lists
        .join(own.select(col("number").as("cited")), "cited")
        .join(lists.select(col("citing"), col("cited").as("member")), "citing")
        .select(WorkNumbers.pair("cited", "member").as("pair"))
        .distinct()
        .select(WorkNumbers.left("pair").as("number"), WorkNumbers.right("pair").as("member"))
        .join(rated.withColumnRenamed("number", "member"), on("member"), "left")
        .groupBy("number")
        .agg(
            count(lit(1)).as("cocited_count"),
            count(col("journal_rate")).as("rated_count"),
            sum("journal_rate").as("rate_sum"));
  }

  /** {@code year, line}: rate against field rate of the works of each year. */
  private static Dataset<Row> lines(Dataset<Row> rates) {
    Column order =
        row_number()
            .over(Window.partitionBy("year").orderBy(xxhash64(col("work_id")), col("work_id")));
    return rates
        .filter(col("field_citation_rate").isNotNull())
        .withColumn("order", order)
        .filter(col("order").leq(BENCHMARK))
        .groupBy("year")
        .agg(
            udf(new CitationRates(), LINE)
                .apply(collect_list(struct("field_citation_rate", "citation_rate")))
                .as("line"));
  }

  @Override
  public Row call(Seq<Row> points) {
    List<Row> rows = CollectionConverters.asJava(points);
    double[] field = rows.stream().mapToDouble(row -> row.getDouble(0)).toArray();
    double[] rate = rows.stream().mapToDouble(row -> row.getDouble(1)).toArray();
    MedianRegression line = MedianRegression.of(field, rate);
    return line == null ? null : RowFactory.create(line.intercept(), line.slope());
  }
}
