package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.api.java.UDF1;
import org.therapyatlas.statistics.CValue;

/** A phrase and all shorter phrases in it. */
record PhraseParts() implements UDF1<String, List<String>> {
  @Override
  public List<String> call(String phrase) {
    List<String> parts = new ArrayList<>(CValue.parts(phrase));
    parts.add(phrase);
    return parts;
  }
}
