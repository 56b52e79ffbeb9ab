package org.therapyatlas.topics;

import java.util.Map;
import org.apache.spark.sql.api.java.UDF2;

/**
 * The published name of a topic, by its language and its number in the model.
 *
 * @param ids by language and number
 */
record TopicIds(Map<String, Map<Integer, String>> ids) implements UDF2<String, Integer, String> {
  @Override
  public String call(String language, Integer number) {
    return number == null ? null : ids.get(language).get(number);
  }
}
