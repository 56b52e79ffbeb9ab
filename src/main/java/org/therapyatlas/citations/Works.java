package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
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
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.table.KeptRows;
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
          documents_with_references BIGINT NOT NULL COMMENT 'Documents here that show a reference list or a part of one; the same number in every row',
          cited_by_listed BIGINT NOT NULL COMMENT 'Citing works that its own, possibly truncated, cited-by list names',
          cited_by_given BIGINT COMMENT 'Citations that the source of its document states; null where it states none',
          citing_languages ARRAY<STRING> NOT NULL COMMENT 'Publication languages of the documents here that cite it, sorted',
          citing_therapies ARRAY<STRING> NOT NULL COMMENT 'Main therapies of the documents here that cite it, sorted',
          pagerank DOUBLE COMMENT 'PageRank with damping 0.85 among all works that cite or are cited, which sum up to 1; null for a work without a citation in either direction',
          citation_rate DOUBLE COMMENT 'cited_by_corpus per year since publication, at least one year, up to the last year of the corpus; of works of documents here with a year, as all parts of rcr_corpus',
          cocited_count BIGINT COMMENT 'Works that stand in a reference list together with it, itself included; lists of more than 500 left out',
          field_citation_rate DOUBLE COMMENT 'Mean over these of the rate of their journal in their year: mean citations here to what it published in the two years before; that of its own journal where none has one, null where that has none',
          expected_citation_rate DOUBLE COMMENT 'citation_rate that the median regression on field_citation_rate gives among the documents here of its year',
          rcr_corpus DOUBLE COMMENT 'Relative citation ratio inside the corpus: citation_rate / expected_citation_rate (Hutchins et al. 2016); 0 for a work that is not cited; null where nothing positive is expected',
          rcr_thin BOOLEAN COMMENT 'Whether cocited_count is below 10, too few to know its field by',
          percentile DOUBLE COMMENT 'Midrank of cited_by_corpus among the works of documents here of its year: (fewer + 0.5 × equal, itself included) / percentile_cohort; null for a work that is only cited or has no year',
          percentile_cohort BIGINT COMMENT 'Works of documents here of its year',
          retracted BOOLEAN NOT NULL COMMENT 'Whether a publication type or a title here says that it was retracted; false where nothing does',
          retraction_year INT COMMENT 'Year of the notice of retraction, as its record states',
          cited_by_after_retraction BIGINT COMMENT 'Of cited_by_corpus those by documents of later years than retraction_year; null where that is not known'
          """);

  /**
   * What is known of each work; kept between the statistics that ask for it.
   *
   * @param described see {@link Described}
   */
  static Dataset<Row> known(Dataset<Row> described) {
    return described
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
            min(Descriptions.RETRACTION_YEAR).as("retraction_year"),
            max(Descriptions.CITED_BY_GIVEN).as("cited_by_given"),
            array_sort(collect_set(when(col(Descriptions.OWN), col("document_id"))))
                .as("document_ids"));
  }

  /**
   * The table.
   *
   * @param known see {@link #known}; read more than once
   * @param citations see {@link Citations}
   * @param documents {@code document_id, work_id, therapies, publication_language, year}
   * @param graph who cites whom
   * @param size how large the corpus is
   */
  static Dataset<Row> compute(
      Dataset<Row> known,
      Dataset<Row> citations,
      Dataset<Row> documents,
      CitationGraph graph,
      CorpusSize size,
      KeptRows kept) {
    Dataset<Row> citing = kept.persist(citing(known, citations, documents));
    Dataset<Row> cited =
        known
            .join(citing, on("work_id"), "left")
            .withColumn("cited_by_corpus", coalesce(col("cited_by_corpus"), lit(0L)))
            .withColumn("cited_by_listed", coalesce(col("cited_by_listed"), lit(0L)));
    Dataset<Row> rates =
        CitationRates.of(
            known.select(
                col("work_id"),
                size(col("document_ids")).gt(0).as("in_corpus"),
                col("year"),
                udf((UDF1<String, String>) Works::journal, DataTypes.StringType)
                    .apply(col("venue"))
                    .as("journal")),
            graph,
            size.lastYear(),
            kept);
    Column none = lit(new String[0]);
    Column inCorpus = size(col("document_ids")).gt(0);
    return cited
        .withColumn("citing_languages", coalesce(col("citing_languages"), none))
        .withColumn("citing_therapies", coalesce(col("citing_therapies"), none))
        .join(PageRank.of(graph), on("work_id"), "left")
        .join(rates, on("work_id"), "left")
        .withColumn("rcr_thin", col("cocited_count").lt(CitationRates.THIN))
        .withColumn("documents_with_references", lit(size.documentsWithReferences()))
        .withColumn(
            "cited_by_after_retraction",
            when(col("retraction_year").isNotNull(), coalesce(col("after"), lit(0L))))
        // Only works of documents have a cohort. Years and numbers of citations are some ten
        // thousand pairs at the most, and all other works would wait for one task to find none.
        .withColumn("cohort", when(inCorpus, col("year")))
        .join(broadcast(midranks(cited.filter(inCorpus))), on("cohort", "cited_by_corpus"), "left")
        .transform(TABLE::project);
  }

  /** {@code work_id} and who cites it, of each work that is cited. */
  private static Dataset<Row> citing(
      Dataset<Row> known, Dataset<Row> citations, Dataset<Row> documents) {
    Dataset<Row> saying =
        documents
            .groupBy(col("work_id").as(Citations.CITING))
            .agg(
                collect_set("publication_language").as("languages"),
                collect_set(get(col("therapies"), lit(0))).as("therapies"),
                max("year").as("citing_year"));
    Column reference = col("kind").equalTo("reference");
    return citations
        .join(saying, on(Citations.CITING), "left")
        .join(
            known
                .filter(col("retraction_year").isNotNull())
                .select(col("work_id").as(Citations.CITED), col("retraction_year")),
            on(Citations.CITED),
            "left")
        .groupBy(col(Citations.CITED).as("work_id"))
        .agg(
            count_if(reference).as("cited_by_corpus"),
            count_if(not(reference)).as("cited_by_listed"),
            SortedUnion.of(when(reference, col("languages"))).as("citing_languages"),
            SortedUnion.of(when(reference, col("therapies"))).as("citing_therapies"),
            count_if(reference.and(col("citing_year").gt(col("retraction_year")))).as("after"));
  }

  /**
   * {@code cohort, cited_by_corpus, percentile, percentile_cohort} of each year. Works are counted
   * by year and citations first: these counts are few, where the works of a year may be many.
   *
   * @param own works of documents
   */
  private static Dataset<Row> midranks(Dataset<Row> own) {
    WindowSpec cohort = Window.partitionBy("cohort");
    WindowSpec ordered = cohort.orderBy("cited_by_corpus");
    Column upTo =
        sum("works").over(ordered.rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
    Column all = sum("works").over(cohort);
    return own.filter(col("year").isNotNull())
        .groupBy(col("year").as("cohort"), col("cited_by_corpus"))
        .agg(count(lit(1)).as("works"))
        .select(
            col("cohort"),
            col("cited_by_corpus"),
            upTo.multiply(2)
                .minus(col("works"))
                .cast("double")
                .divide(all.multiply(2))
                .as("percentile"),
            all.as("percentile_cohort"));
  }

  /** A journal's name as a key, or null for none. */
  private static String journal(String venue) {
    String folded = Folding.fold(venue);
    return folded.isEmpty() ? null : folded;
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
