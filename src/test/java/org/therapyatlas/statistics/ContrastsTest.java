package org.therapyatlas.statistics;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.sql.Column;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;

class ContrastsTest {
  @Test
  void g2_dunningsExampleOf1993() {
    // 110 of 2552 against 111 of 29225.
    assertThat(value(Contrasts.g2(lit(110L), lit(2552L), lit(111L), lit(29225L))))
        .isCloseTo(270.721877, within(1e-6));
  }

  @Test
  void g2_takesAllFourCells_notOnlyTwo() {
    assertThat(value(Contrasts.g2(lit(50L), lit(10_000L), lit(30L), lit(90_000L))))
        .isCloseTo(130.926424, within(1e-6));
  }

  @Test
  void g2_isNegativeWhereTheRestHasMore() {
    assertThat(value(Contrasts.g2(lit(30L), lit(90_000L), lit(50L), lit(10_000L))))
        .isCloseTo(-130.926424, within(1e-6));
  }

  @Test
  void g2_isZeroWhereProportionsAreEqual() {
    assertThat(value(Contrasts.g2(lit(0L), lit(10L), lit(0L), lit(20L)))).isZero();
  }

  @Test
  void logOddsZ_withInformativePrior() {
    assertThat(value(Contrasts.logOddsZ(lit(50L), lit(10_000L), lit(30L), lit(90_000L))))
        .isCloseTo(11.462291, within(1e-6));
  }

  @Test
  void logOddsZ_isZeroWhereEverythingOrNothingHasIt() {
    assertThat(value(Contrasts.logOddsZ(lit(0L), lit(10L), lit(0L), lit(20L)))).isZero();
    assertThat(value(Contrasts.logOddsZ(lit(10L), lit(10L), lit(20L), lit(20L)))).isZero();
  }

  @Test
  void logRatio_addsHalfACount() {
    double expected = (Math.log(50.5 / 10_000.5) - Math.log(30.5 / 90_000.5)) / Math.log(2);
    assertThat(value(Contrasts.logRatio(lit(50L), lit(10_000L), lit(30L), lit(90_000L))))
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void log2Ratio_addsHalfACountToBoth() {
    assertThat(value(Contrasts.log2Ratio(lit(7L), lit(1.375)))).isCloseTo(2.0, within(1e-12));
  }

  @Test
  void chiSquareTail_ofTheFivePercentPoint() {
    assertThat(new ChiSquareTail().call(3.841458820694124)).isCloseTo(0.05, within(1e-9));
    assertThat(new ChiSquareTail().call(-3.841458820694124)).isCloseTo(0.05, within(1e-9));
  }

  private static double value(Column column) {
    return SparkTest.session().range(1).select(column).collectAsList().get(0).getDouble(0);
  }
}
