package org.therapyatlas.topics;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** What terms mean in the common language, by their own language. */
final class Meanings implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Map<String, List<String>>> byLanguage = new HashMap<>();

  /** What was learned, see {@link LearnMeanings#SCHEMA}. */
  Meanings(List<Row> rows) {
    for (Row row : rows) {
      byLanguage
          .computeIfAbsent(row.getString(0), language -> new HashMap<>())
          .put(row.getString(1), List.copyOf(row.<String>getList(2)));
    }
  }

  /** The meanings of a term, best first; none if it was never met in both languages. */
  List<String> of(String language, String term) {
    return byLanguage.getOrDefault(language, Map.of()).getOrDefault(term, List.of());
  }
}
