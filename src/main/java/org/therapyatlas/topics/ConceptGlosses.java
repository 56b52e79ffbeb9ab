package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.terms.Facets;

/** English names of the concepts that stand out in a topic. */
final class ConceptGlosses {
  private static final int CONCEPTS = 3;

  /** Standard deviations from which a concept stands out. */
  private static final double STANDS_OUT = 2;

  private ConceptGlosses() {}

  /** Glosses by topic, from {@link TopicsByFacet}. */
  static Map<String, String> of(Dataset<Row> facets, Lexicon lexicon) {
    Map<String, String> glosses = new HashMap<>();
    facets
        .filter(col(Facets.FACET).isin("therapy", "condition"))
        .filter(col("log_odds_z").geq(STANDS_OUT))
        .groupBy(Topics.TOPIC_ID)
        .agg(
            sort_array(
                    collect_list(
                        struct(col("log_odds_z").unary_$minus().as("order"), col(Facets.VALUE))))
                .as("concepts"))
        .select(
            col(Topics.TOPIC_ID),
            array_join(slice(col("concepts").getField(Facets.VALUE), 1, CONCEPTS), "\n"))
        .collectAsList()
        .forEach(
            row ->
                glosses.put(
                    row.getString(0),
                    List.of(row.getString(1).split("\n")).stream()
                        .map(id -> name(lexicon, id))
                        .collect(Collectors.joining(", "))));
    return glosses;
  }

  private static String name(Lexicon lexicon, String id) {
    return Optional.ofNullable(lexicon.concept(id))
        .map(concept -> concept.names().get("en"))
        .filter(names -> !names.isEmpty())
        .map(names -> names.get(0).text())
        .orElse(id);
  }
}
