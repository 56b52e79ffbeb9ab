package org.therapyatlas.statistics;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ln;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * How firmly two things go together, given how often each occurs, how often both do and how many
 * places there are. All arguments are counts (long columns).
 */
public final class Association {
  /** Makes the highest logDice 14, so that most values lie between 0 and 10. */
  private static final double LOG_DICE_MOST = 14;

  private Association() {}

  /**
   * Normalised pointwise mutual information (Bouma 2009), ln[p(x,y) / (p(x) p(y))] / −ln p(x,y): −1
   * never together, 0 independent, 1 only together.
   */
  public static Column npmi(Column both, Column left, Column right, Column all) {
    Column joint = both.cast("double").divide(all.cast("double"));
    Column apart =
        left.cast("double")
            .divide(all.cast("double"))
            .multiply(right.cast("double").divide(all.cast("double")));
    return when(both.equalTo(0L), lit(-1.0))
        .when(both.equalTo(all), lit(1.0))
        .otherwise(ln(joint.divide(apart)).divide(ln(joint).multiply(-1.0)));
  }

  /** logDice (Rychlý 2008), 14 + log2[2 f(x,y) / (f(x) + f(y))]; independent of the corpus size. */
  public static Column logDice(Column both, Column left, Column right) {
    return log2(both.cast("double").multiply(2.0).divide(left.plus(right).cast("double")))
        .plus(LOG_DICE_MOST);
  }
}
