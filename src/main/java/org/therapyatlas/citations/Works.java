package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.therapyatlas.table.Table;

/** Every work that is in the corpus or that a list in the corpus names. */
public final class Works {
  public static final Table TABLE =
      Table.of(
          "works",
          "One row per distinct work, in the corpus or only named in a list.",
          List.of("work_id"),
          """
          work_id STRING NOT NULL COMMENT 'pmid:…, else doi:…, else pmcid:…, else the document it is, else arxiv:…, isbn:…, trial:… (a registration) or cn:… (a Chinese article number), else ref: and a digest of what is known',
          title STRING COMMENT 'Best-known title: of its document, else the longest an entry gives',
          year INT COMMENT 'Year, of its document, else the earliest an entry gives',
          venue STRING COMMENT 'Journal or other venue, of its document, else the longest an entry gives',
          first_author STRING COMMENT 'Surname of the first author',
          doi STRING COMMENT 'DOI',
          pmid STRING COMMENT 'PubMed id',
          pmcid STRING COMMENT 'PubMed Central id',
          language STRING COMMENT 'Publication language of its document, else as entries tell',
          document_ids ARRAY<STRING> NOT NULL COMMENT 'Documents here that are the work, sorted',
          cited_by_corpus BIGINT NOT NULL COMMENT 'Works of documents here whose reference lists name it',
          cited_by_listed BIGINT NOT NULL COMMENT 'Citing works that its own, possibly truncated, cited-by list names',
          citing_languages ARRAY<STRING> NOT NULL COMMENT 'Publication languages of the documents here that cite it, sorted',
          citing_therapies ARRAY<STRING> NOT NULL COMMENT 'Main therapies of the documents here that cite it, sorted',
          pagerank DOUBLE COMMENT 'PageRank with damping 0.85 among all works that cite or are cited, which sum up to 1; null for a work without a citation in either direction',
          percentile DOUBLE COMMENT 'Midrank of cited_by_corpus among the works of documents here of its year: (fewer + 0.5 × equal, itself included) / percentile_cohort; null for a work that is only cited or has no year',
          percentile_cohort BIGINT COMMENT 'Works of documents here of its year',
          retracted BOOLEAN NOT NULL COMMENT 'Whether a publication type or a title here says that it was retracted; false where nothing does'
          """);

  /**
   * The table.
   *
   * @param descriptions see {@link Descriptions}
   * @param resolution see {@link Resolution}
   * @param citations see {@link Citations}
   * @param documents {@code document_id, work_id, therapies, publication_language}
   * @param ranks see {@link PageRank}
   */
  static Dataset<Row> compute(
      Dataset<Row> descriptions,
      Dataset<Row> resolution,
      Dataset<Row> citations,
      Dataset<Row> documents,
      Dataset<Row> ranks) {
    Dataset<Row> known =
        descriptions
            .join(resolution, Descriptions.ID)
            .groupBy("work_id")
            .agg(
                longest("title").as("title"),
                coalesce(min(when(col(Descriptions.OWN), col("year"))), min("year")).as("year"),
                longest("venue").as("venue"),
                longest("first_author").as("first_author"),
                min("doi").as("doi"),
                min("pmid").as("pmid"),
                min("pmcid").as("pmcid"),
                coalesce(min(when(col(Descriptions.OWN), col("language"))), min("language"))
                    .as("language"),
                bool_or(col(Descriptions.RETRACTED)).as("retracted"),
                array_sort(collect_set(when(col(Descriptions.OWN), col("document_id"))))
                    .as("document_ids"));
    Dataset<Row> counts =
        citations
            .groupBy(col(Citations.CITED).as("work_id"))
            .agg(
                count_if(col("kind").equalTo("reference")).as("cited_by_corpus"),
                count_if(col("kind").equalTo("cited_by")).as("cited_by_listed"));
    Dataset<Row> citing =
        citations
            .filter(col("kind").equalTo("reference"))
            .join(
                documents.select(
                    col("work_id").as(Citations.CITING),
                    col("publication_language"),
                    get(col("therapies"), lit(0)).as("therapy")),
                Citations.CITING)
            .groupBy(col(Citations.CITED).as("work_id"))
            .agg(
                array_sort(collect_set("publication_language")).as("citing_languages"),
                array_sort(collect_set("therapy")).as("citing_therapies"));
    Column none = lit(new String[0]);
    Column inCorpus = size(col("document_ids")).gt(0).and(col("year").isNotNull());
    WindowSpec cohort = Window.partitionBy(inCorpus, col("year"));
    WindowSpec ordered = cohort.orderBy("cited_by_corpus");
    Column fewer = rank().over(ordered).minus(1);
    Column fewerOrEqual =
        count(lit(1)).over(ordered.rangeBetween(Window.unboundedPreceding(), Window.currentRow()));
    Column size = count(lit(1)).over(cohort);
    return known
        .join(counts, on("work_id"), "left")
        .join(citing, on("work_id"), "left")
        .withColumn("cited_by_corpus", coalesce(col("cited_by_corpus"), lit(0L)))
        .withColumn("cited_by_listed", coalesce(col("cited_by_listed"), lit(0L)))
        .withColumn("citing_languages", coalesce(col("citing_languages"), none))
        .withColumn("citing_therapies", coalesce(col("citing_therapies"), none))
        .join(ranks, on("work_id"), "left")
        .withColumn(
            "percentile",
            when(inCorpus, fewer.plus(fewerOrEqual).cast("double").divide(size.multiply(2))))
        .withColumn("percentile_cohort", when(inCorpus, size))
        .transform(TABLE::project);
  }

  /** The document's own value, else the longest given; of equal ones the last in spelling. */
  private static Column longest(String column) {
    return max(when(
            col(column).isNotNull().and(col(column).notEqual("")),
            struct(col(Descriptions.OWN), length(col(column)), col(column).as("value"))))
        .getField("value");
  }

  private Works() {}
}
