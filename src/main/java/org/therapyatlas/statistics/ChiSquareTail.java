package org.therapyatlas.statistics;

import org.apache.commons.math3.special.Erf;
import org.apache.spark.sql.api.java.UDF1;

/** Probability that a χ² variable of one degree of freedom is at least the absolute value given. */
public record ChiSquareTail() implements UDF1<Double, Double> {
  @Override
  public Double call(Double value) {
    return value == null ? null : Erf.erfc(Math.sqrt(Math.abs(value) / 2));
  }
}
