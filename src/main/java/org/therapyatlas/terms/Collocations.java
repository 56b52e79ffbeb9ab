package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.statistics.Association;
import org.therapyatlas.statistics.Contrasts;
import org.therapyatlas.table.Table;

/** Which words go together more than their frequencies explain. */
public final class Collocations {
  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  public static final Table TABLE =
      Table.of(
          "collocations",
          "One row per language and pair of words that follow each other, with at most two stop words or numbers between them, at least 3 times and in at least 2 documents.",
          List.of(Terms.LANGUAGE, LEFT, RIGHT),
          """
          language STRING NOT NULL COMMENT 'Language of the text',
          left STRING NOT NULL COMMENT 'The first word, see terms',
          right STRING NOT NULL COMMENT 'The second word',
          left_surface STRING NOT NULL COMMENT 'The first as it is written most often',
          right_surface STRING NOT NULL COMMENT 'The second as it is written most often',
          pair_count BIGINT NOT NULL COMMENT 'Places where they follow each other',
          document_count BIGINT NOT NULL COMMENT 'Documents with such a place',
          left_count BIGINT NOT NULL COMMENT 'Occurrences of the first word',
          right_count BIGINT NOT NULL COMMENT 'Occurrences of the second word',
          token_count BIGINT NOT NULL COMMENT 'Words of the language, stop words included',
          npmi DOUBLE NOT NULL COMMENT 'Normalised pointwise mutual information (Bouma 2009): 0 independent, 1 only together',
          log_dice DOUBLE NOT NULL COMMENT 'logDice (Rychlý 2008), at most 14',
          g2 DOUBLE NOT NULL COMMENT 'Dunning G² over four cells: the second word after the first, against after any other; negative where they avoid each other'
          """);

  /**
   * The table.
   *
   * @param documentTerms see {@link DocumentTerms}
   * @param terms see {@link Terms}
   */
  public static Dataset<Row> compute(Dataset<Row> documentTerms, Dataset<Row> terms) {
    Dataset<Row> words =
        Terms.words(terms).filter(col(Terms.TERM_COUNT).geq(WordPairs.COUNT_FLOOR));
    Dataset<Row> sizes =
        documentTerms.groupBy(Terms.LANGUAGE).agg(sum("token_count").as("token_count"));
    Column[] counts = {
      col("pair_count"), col("left_count"), col("right_count"), col("token_count")
    };
    return WordPairs.compute(documentTerms)
        .join(side(words, LEFT), on(Terms.LANGUAGE, LEFT))
        .join(side(words, RIGHT), on(Terms.LANGUAGE, RIGHT))
        .join(broadcast(sizes), Terms.LANGUAGE)
        .withColumn("npmi", Association.npmi(counts[0], counts[1], counts[2], counts[3]))
        .withColumn("log_dice", Association.logDice(counts[0], counts[1], counts[2]))
        .withColumn(
            "g2",
            Contrasts.g2(
                counts[0], counts[1], counts[2].minus(counts[0]), counts[3].minus(counts[1])))
        .transform(TABLE::project);
  }

  private static Dataset<Row> side(Dataset<Row> words, String side) {
    return words.select(
        col(Terms.LANGUAGE),
        col(Terms.TERM).as(side),
        col(Terms.SURFACE).as(side + "_surface"),
        col(Terms.TERM_COUNT).as(side + "_count"));
  }

  private Collocations() {}
}
