package org.therapyatlas.statistics;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ln;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Contrasts between a part and the rest: how often something occurs in each, given the counts. All
 * arguments are counts (long columns); {@code part} and {@code rest} never overlap.
 */
public final class Contrasts {
  /** Pseudo-counts of the prior of {@link #logOddsZ}. */
  public static final double PRIOR = 1000;

  private static final double SMOOTHING = 0.5;

  private Contrasts() {}

  /**
   * log2 of observed over expected, half a count added to both so that nothing is infinite.
   *
   * @param observed a count
   * @param expected a positive number, a double column
   */
  public static Column log2Ratio(Column observed, Column expected) {
    return log2(observed.cast("double").plus(SMOOTHING).divide(expected.plus(SMOOTHING)));
  }

  /**
   * Hardie's log ratio of relative frequencies: log2[(a + .5)/(n1 + .5)] − log2[(c + .5)/(n2 +
   * .5)].
   */
  public static Column logRatio(Column part, Column partTotal, Column rest, Column restTotal) {
    return log2(half(part).divide(half(partTotal))).minus(log2(half(rest).divide(half(restTotal))));
  }

  /**
   * Dunning's log-likelihood ratio G² over all four cells of the 2×2 table (1993), positive where
   * the part has more than the rest in proportion, negative where it has less.
   */
  public static Column g2(Column part, Column partTotal, Column rest, Column restTotal) {
    // 2 Σ O ln(O / E): the same number as with x ln x, but without differences of huge terms.
    Column all = partTotal.plus(restTotal).cast("double");
    Column with = part.plus(rest).cast("double");
    Column without = all.minus(with);
    Column value =
        cell(part, partTotal, with, all)
            .plus(cell(rest, restTotal, with, all))
            .plus(cell(partTotal.minus(part), partTotal, without, all))
            .plus(cell(restTotal.minus(rest), restTotal, without, all))
            .multiply(2.0);
    Column sign =
        when(
                part.cast("double")
                    .multiply(restTotal.cast("double"))
                    .lt(rest.cast("double").multiply(partTotal.cast("double"))),
                lit(-1.0))
            .otherwise(lit(1.0));
    // Rounding can leave a tiny negative value where the proportions are equal.
    return when(value.gt(0.0), value).otherwise(lit(0.0)).multiply(sign);
  }

  /**
   * z of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008,
   * eq. 16 and 22): the prior of {@value #PRIOR} pseudo-counts follows the pooled share. 0 where
   * there is no contrast because everything or nothing has it.
   */
  public static Column logOddsZ(Column part, Column partTotal, Column rest, Column restTotal) {
    Column share = part.plus(rest).cast("double").divide(partTotal.plus(restTotal).cast("double"));
    Column prior = share.multiply(PRIOR);
    Column withPart = part.cast("double").plus(prior);
    Column withRest = rest.cast("double").plus(prior);
    Column withoutPart = partTotal.cast("double").plus(PRIOR).minus(withPart);
    Column withoutRest = restTotal.cast("double").plus(PRIOR).minus(withRest);
    Column difference = ln(withPart.divide(withoutPart)).minus(ln(withRest.divide(withoutRest)));
    Column variance = lit(1.0).divide(withPart).plus(lit(1.0).divide(withRest));
    Column nothing =
        part.plus(rest).equalTo(0L).or(part.plus(rest).equalTo(partTotal.plus(restTotal)));
    return when(nothing, lit(0.0)).otherwise(difference.divide(sqrt(variance)));
  }

  private static Column half(Column count) {
    return count.cast("double").plus(SMOOTHING);
  }

  private static Column cell(Column observed, Column row, Column column, Column all) {
    Column count = observed.cast("double");
    Column expected = row.cast("double").multiply(column).divide(all);
    return when(count.gt(0.0), count.multiply(ln(count.divide(expected)))).otherwise(lit(0.0));
  }
}
