package org.therapyatlas.terms;

import org.apache.spark.sql.api.java.UDF1;

/** The number of words of a phrase. */
record PhraseLength() implements UDF1<String, Integer> {
  @Override
  public Integer call(String phrase) {
    return (int) phrase.chars().filter(c -> c == ' ').count() + 1;
  }
}
