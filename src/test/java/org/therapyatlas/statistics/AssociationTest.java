package org.therapyatlas.statistics;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.sql.Column;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;

class AssociationTest {
  @Test
  void npmi_goldenValue() {
    assertThat(value(Association.npmi(lit(40L), lit(100L), lit(50L), lit(1000L))))
        .isCloseTo(.646015, within(1e-6));
  }

  @Test
  void npmi_endsAtMinusOneAndOne() {
    assertThat(value(Association.npmi(lit(0L), lit(100L), lit(50L), lit(1000L)))).isEqualTo(-1);
    assertThat(value(Association.npmi(lit(7L), lit(7L), lit(7L), lit(7L)))).isEqualTo(1);
    assertThat(value(Association.npmi(lit(7L), lit(7L), lit(7L), lit(700L))))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void logDice_goldenValue() {
    assertThat(value(Association.logDice(lit(40L), lit(100L), lit(50L))))
        .isCloseTo(13.093109, within(1e-6));
  }

  private static double value(Column column) {
    return SparkTest.session().range(1).select(column).collectAsList().get(0).getDouble(0);
  }
}
