package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.statistics.ChiSquareTail;
import org.therapyatlas.statistics.Contrasts;
import org.therapyatlas.table.Table;

/** Which terms a group of documents has more often than the rest of its language. */
public final class TermsByFacet {
  /** Documents of the language that a term must occur in at least. */
  private static final int DOCUMENT_FLOOR = 2;

  private static final long UNTESTED_PARTS = 1000;

  /** Expected occurrences from which a significance is stated. */
  private static final double EXPECTED_FLOOR = 5;

  public static final Table TABLE =
      Table.of(
          "terms_by_facet",
          "One row per facet value, language and term that occurs in its documents; always against the rest of the same language (and source kind, for facets such as therapy@journal_article), for terms in at least 2 documents of the language.",
          List.of(Facets.FACET, Facets.VALUE, Terms.LANGUAGE, Terms.TERM),
          """
          facet STRING NOT NULL COMMENT 'therapy, condition, source_kind, evidence or a field named with --facet, or one of them within a source kind, see facet_totals',
          value STRING NOT NULL COMMENT 'Concept id or value of the field',
          language STRING NOT NULL COMMENT 'Language of the text',
          term STRING NOT NULL COMMENT 'See terms',
          surface STRING NOT NULL COMMENT 'The form written most often in the language',
          term_count BIGINT NOT NULL COMMENT 'Occurrences in its documents',
          rest_term_count BIGINT NOT NULL COMMENT 'Occurrences in all other documents of the language, and of the source kind the contrast is drawn within',
          document_count BIGINT NOT NULL COMMENT 'Its documents with the term',
          g2 DOUBLE NOT NULL COMMENT 'Dunning G² over four cells, negative where the rest has more',
          log_ratio DOUBLE NOT NULL COMMENT 'log2 of the relative frequencies, half an occurrence added to each (Hardie)',
          log_odds_z DOUBLE NOT NULL COMMENT 'z of the log-odds with informative Dirichlet prior of 1000 words (Monroe, Colaresi and Quinn 2008)',
          q_value DOUBLE COMMENT 'Benjamini-Hochberg over the terms of the contrast with an expected count of 5 or more; null below',
          dispersion DOUBLE NOT NULL COMMENT 'Gries DP over its documents, 0 even, near 1 in one document'
          """);

  /**
   * The table.
   *
   * @param documentTerms see {@link DocumentTerms}
   * @param terms see {@link Terms}
   * @param totals see {@link FacetTotals}
   * @param withinKinds whether there are contrasts within one source kind
   */
  public static Dataset<Row> compute(
      Dataset<Row> documentTerms, Dataset<Row> terms, Dataset<Row> totals, boolean withinKinds) {
    Dataset<Row> compared =
        totals
            .filter(col("comparable"))
            .select(
                col(Facets.FACET),
                col(Facets.VALUE),
                col(Terms.LANGUAGE),
                col("token_count").as("part_total"),
                col("rest_token_count").as("rest_total"));
    Dataset<Row> occurrences = occurrences(documentTerms);
    Dataset<Row> counted =
        occurrences
            .join(compared, on(Facets.FACET, Facets.VALUE, Terms.LANGUAGE))
            .withColumn(Facets.STRATUM, Facets.stratum())
            .join(
                known(terms, occurrences, withinKinds),
                on(Terms.LANGUAGE, Terms.TERM, Facets.STRATUM))
            .withColumn("rest_term_count", col("all_count").minus(col("term_count")));
    Column[] contrast = {
      col("term_count"), col("part_total"), col("rest_term_count"), col("rest_total")
    };
    Dataset<Row> measured =
        counted
            .withColumn("g2", Contrasts.g2(contrast[0], contrast[1], contrast[2], contrast[3]))
            .withColumn(
                "log_ratio", Contrasts.logRatio(contrast[0], contrast[1], contrast[2], contrast[3]))
            .withColumn(
                "log_odds_z",
                Contrasts.logOddsZ(contrast[0], contrast[1], contrast[2], contrast[3]))
            .withColumn(
                "dispersion",
                udf(new Dispersion(), DataTypes.DoubleType)
                    .apply(col("spread"), col("term_count"), col("part_total")));
    return withQValues(measured).transform(TABLE::project);
  }

  /** How often each term occurs in all that a contrast is drawn within. */
  private static Dataset<Row> known(
      Dataset<Row> terms, Dataset<Row> occurrences, boolean withinKinds) {
    Dataset<Row> everywhere =
        Terms.words(terms)
            .filter(col(Terms.DOCUMENT_COUNT).geq(DOCUMENT_FLOOR))
            .select(
                col(Terms.LANGUAGE),
                col(Terms.TERM),
                col("surface"),
                col(Terms.TERM_COUNT).as("all_count"),
                lit("").as(Facets.STRATUM));
    if (!withinKinds) {
      return everywhere;
    }
    Dataset<Row> inKinds =
        occurrences
            .filter(col(Facets.FACET).equalTo(Facets.SOURCE_KIND))
            .filter(col("document_count").geq(DOCUMENT_FLOOR))
            .select(
                col(Terms.LANGUAGE),
                col(Terms.TERM),
                col("term_count").as("all_count"),
                col(Facets.VALUE).as(Facets.STRATUM));
    return everywhere.unionByName(
        inKinds.join(
            everywhere.select(Terms.LANGUAGE, Terms.TERM, "surface"),
            on(Terms.LANGUAGE, Terms.TERM)));
  }

  /** Counts per group and term, with parts of the spread over documents for dispersion. */
  private static Dataset<Row> occurrences(Dataset<Row> documentTerms) {
    return StoredWords.columns(documentTerms, DocumentTerms.GROUPS, DocumentTerms.TOKEN_COUNT)
        .mapPartitions(new SumGroups(), Encoders.row(SumGroups.SCHEMA))
        .groupBy(Facets.FACET, Facets.VALUE, Terms.LANGUAGE, Terms.TERM)
        .agg(
            sum(Terms.TERM_COUNT).as("term_count"),
            sum(Terms.DOCUMENT_COUNT).as("document_count"),
            collect_list("spread").as("spread"));
  }

  private static Dataset<Row> withQValues(Dataset<Row> measured) {
    Column tested =
        col("all_count")
            .multiply(col("part_total"))
            .cast("double")
            .divide(col("part_total").plus(col("rest_total")).cast("double"))
            .geq(EXPECTED_FLOOR);
    Column p = udf(new ChiSquareTail(), DataTypes.DoubleType).apply(col("g2"));
    // Terms that are not tested are no contrast and stay spread over many tasks.
    Column part =
        when(col("tested"), lit(0))
            .otherwise(pmod(xxhash64(col(Terms.TERM)), lit(UNTESTED_PARTS)).plus(1));
    WindowSpec contrast = Window.partitionBy(Facets.FACET, Facets.VALUE, Terms.LANGUAGE, "part");
    // From the least significant on, so that the minimum over all later ranks runs along.
    WindowSpec fromLast =
        contrast
            .orderBy(col("p").desc(), col(Terms.TERM).desc())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    return measured
        .withColumn("tested", tested)
        .withColumn("p", p)
        .withColumn("part", part)
        .withColumn("tests", count(lit(1)).over(contrast))
        .withColumn("rank", col("tests").plus(1).minus(count(lit(1)).over(fromLast)))
        .withColumn("raw", col("p").multiply(col("tests")).divide(col("rank").cast("double")))
        .withColumn("q_value", when(col("tested"), least(lit(1.0), min("raw").over(fromLast))));
  }

  private TermsByFacet() {}
}
