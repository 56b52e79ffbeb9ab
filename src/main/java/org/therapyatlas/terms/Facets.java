package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The groups of documents that terms and topics are compared between. */
public final class Facets {
  public static final String FACET = "facet";
  public static final String VALUE = "value";
  static final String SOURCE_KIND = "source_kind";
  static final String STRATUM = "stratum";
  private static final String WITHIN = "@";

  /** The source kind that a facet is taken within, empty for all kinds. */
  static Column stratum() {
    return when(col(FACET).contains(WITHIN), substring_index(col(FACET), WITHIN, -1))
        .otherwise(lit(""))
        .as(STRATUM);
  }

  private Facets() {}

  /**
   * One row per document and group it belongs to: therapy and condition (its subjects), source
   * kind, evidence, and the further fields asked for.
   *
   * @param articles described documents
   * @param fields further fields of the sources, by name
   * @return {@code document_id, facet, value}
   */
  public static Dataset<Row> of(Dataset<Row> articles, List<String> fields) {
    return articles
        .select(col("document_id"), explode(groups(fields, false)).as("group"))
        .select(col("document_id"), col("group.facet"), col("group.value"));
  }

  /**
   * The same groups as an array of {@code (facet, value)} beside each document.
   *
   * @param withinKinds whether each group is also taken within its source kind, as facet
   *     therapy@journal_article
   */
  static Column groups(List<String> fields, boolean withinKinds) {
    List<Column> groups = new ArrayList<>();
    groups.add(each("therapy", col("therapies")));
    groups.add(each("condition", col("conditions")));
    groups.add(each("source_kind", array(col("source_kind"))));
    groups.add(each("evidence", array(col("evidence"))));
    for (String field : fields) {
      groups.add(each(field, array(col("facets").getItem(field))));
    }
    if (withinKinds) {
      for (Column group : List.copyOf(groups)) {
        groups.add(
            transform(
                filter(group, each -> each.getField(FACET).notEqual(SOURCE_KIND)),
                each ->
                    struct(
                        concat(each.getField(FACET), lit(WITHIN), col(SOURCE_KIND)).as(FACET),
                        each.getField(VALUE).as(VALUE))));
      }
    }
    return array_distinct(concat(groups.toArray(Column[]::new)));
  }

  private static Column each(String facet, Column values) {
    return transform(
        filter(values, value -> value.isNotNull()),
        value -> struct(lit(facet).as(FACET), value.as(VALUE)));
  }
}
