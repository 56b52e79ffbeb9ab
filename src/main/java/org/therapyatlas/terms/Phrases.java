package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.table.EstimatedSize;

/** The multi-word terms among {@link Terms}, each with its C-value. */
public final class Phrases {
  /** Stored size of the counted words from which rare pairs are looked up before counting. */
  private static final long LARGE = 4L << 20;

  private Phrases() {}

  /**
   * The phrases: {@code language, term, surface, words, term_count, document_count, c_value}.
   *
   * @param documentTerms see {@link DocumentTerms}, stored
   */
  public static Dataset<Row> compute(Dataset<Row> documentTerms) {
    return compute(documentTerms, EstimatedSize.of(documentTerms) > LARGE);
  }

  /**
   * Looking rare pairs up first costs a job and saves most of the counting; the rows are the same.
   */
  static Dataset<Row> compute(Dataset<Row> documentTerms, boolean withoutRarePairs) {
    Broadcast<FrequentPairs> frequent = withoutRarePairs ? frequentPairs(documentTerms) : null;
    Dataset<Row> counted =
        Terms.written(
                StoredWords.columns(documentTerms, DocumentTerms.FORMS)
                    .mapPartitions(new CountPhrases(frequent), Encoders.row(SumWords.SCHEMA)))
            .filter(
                col(Terms.TERM_COUNT)
                    .geq(WordPairs.COUNT_FLOOR)
                    .and(col(Terms.DOCUMENT_COUNT).geq(WordPairs.DOCUMENT_FLOOR)));
    return withCValues(counted);
  }

  /** Every phrase meets all that contain it at one place, so one shuffle is enough. */
  private static Dataset<Row> withCValues(Dataset<Row> counted) {
    Column itself = col("part").equalTo(col(Terms.TERM));
    return counted
        .withColumn(
            "part",
            explode(
                udf(new PhraseParts(), DataTypes.createArrayType(DataTypes.StringType))
                    .apply(col(Terms.TERM))))
        .groupBy(col(Terms.LANGUAGE), col("part"))
        .agg(
            max(when(itself, struct(Terms.TERM_COUNT, Terms.DOCUMENT_COUNT, Terms.SURFACE)))
                .as("own"),
            sort_array(
                    collect_list(when(itself.equalTo(false), struct(Terms.TERM, Terms.TERM_COUNT))))
                .as("longer"))
        // A part that begins with a letter alone is no phrase itself.
        .filter(col("own").isNotNull())
        .select(
            col(Terms.LANGUAGE),
            col("part").as(Terms.TERM),
            col("own").getField(Terms.SURFACE).as(Terms.SURFACE),
            udf(new PhraseLength(), DataTypes.IntegerType).apply(col("part")).as(Terms.WORDS),
            col("own").getField(Terms.TERM_COUNT).as(Terms.TERM_COUNT),
            col("own").getField(Terms.DOCUMENT_COUNT).as(Terms.DOCUMENT_COUNT),
            udf(new PhraseCValue(), DataTypes.DoubleType)
                .apply(col("part"), col("own").getField(Terms.TERM_COUNT), col("longer"))
                .as(Terms.C_VALUE));
  }

  private static Broadcast<FrequentPairs> frequentPairs(Dataset<Row> documentTerms) {
    Dataset<Row> words = StoredWords.columns(documentTerms);
    return JavaSparkContext.fromSparkContext(documentTerms.sparkSession().sparkContext())
        .broadcast(FrequentPairs.of(words, EstimatedSize.of(documentTerms)));
  }
}
