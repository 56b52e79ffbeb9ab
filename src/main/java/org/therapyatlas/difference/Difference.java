package org.therapyatlas.difference;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.therapyatlas.citations.Citations;
import org.therapyatlas.corpus.Concepts;
import org.therapyatlas.corpus.Documents;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.topics.Topics;

/**
 * What was lost and gained from one atlas to another, each with a reason.
 *
 * @param before tables of the older atlas
 * @param after tables of the newer atlas
 */
public record Difference(
    Function<Table, Dataset<Row>> before, Function<Table, Dataset<Row>> after) {
  private static final int EXAMPLES = 3;
  private static final String ITEM = "item";
  private static final String REASON = "reason";

  /**
   * One line of the comparison.
   *
   * @param what documents, terms, citations, topics or concepts
   * @param change lost, gained or kept
   * @param reason why, as far as the two atlases tell; empty for kept ones
   * @param count how many
   * @param examples the first of them
   */
  public record Change(
      String what, String change, String reason, long count, List<String> examples) {}

  /** All changes, in a fixed order. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    changes.addAll(compare("documents", Difference::documents, documentReason()));
    changes.addAll(compare("concepts", Difference::concepts, lit("no_document_about_it")));
    changes.addAll(compare("terms", Difference::terms, null));
    changes.addAll(compare("citations", Difference::citations, null));
    changes.addAll(compare("topics", Difference::topics, null));
    return changes;
  }

  /** {@code item} and what tells why it is missing elsewhere: the document's other names. */
  private static Dataset<Row> documents(Function<Table, Dataset<Row>> atlas) {
    return atlas
        .apply(Documents.TABLE)
        .select(
            col(Documents.DOCUMENT_ID).as(ITEM),
            filter(
                    array(
                        concat_ws(":", lit("pmid"), col("pmid")),
                        concat_ws(":", lit("doi"), col("doi")),
                        concat_ws(":", lit("sha256"), col("sha256"))),
                    name -> name.contains(":"))
                .as("names"));
  }

  private static Column documentReason() {
    return when(col("renamed"), lit("under_another_id"))
        .when(col("refused"), lit("refused_in_the_other"))
        .otherwise(lit("no_record_of_it_in_the_other"));
  }

  private static Dataset<Row> concepts(Function<Table, Dataset<Row>> atlas) {
    return atlas
        .apply(Concepts.TABLE)
        .filter(col("document_count").gt(0))
        .select(col("concept_id").as(ITEM), lit("*").as("group"));
  }

  private static Dataset<Row> terms(Function<Table, Dataset<Row>> atlas) {
    return atlas
        .apply(Terms.TABLE)
        .select(concat_ws(" ", col("language"), col("term")).as(ITEM), col("language").as("group"));
  }

  private static Dataset<Row> citations(Function<Table, Dataset<Row>> atlas) {
    return atlas
        .apply(Citations.TABLE)
        .select(
            concat_ws(" -> ", col("citing_work_id"), col("cited_work_id")).as(ITEM),
            col("document_id").as("group"));
  }

  /** Topics by the key that survives from version to version, since their ids are ranks. */
  private static Dataset<Row> topics(Function<Table, Dataset<Row>> atlas) {
    return atlas.apply(Topics.TABLE).select(col("topic_key").as(ITEM), col("language").as("group"));
  }

  private List<Change> compare(
      String what, Function<Function<Table, Dataset<Row>>, Dataset<Row>> items, Column reason) {
    Dataset<Row> old = items.apply(before);
    Dataset<Row> now = items.apply(after);
    List<Change> changes = new ArrayList<>();
    long kept = now.join(old.select(ITEM), on(ITEM), "left_semi").count();
    changes.add(new Change(what, "kept", "", kept, List.of()));
    changes.addAll(told(what, "lost", missing(what, old, now, after, reason)));
    changes.addAll(told(what, "gained", missing(what, now, old, before, reason)));
    return changes;
  }

  /** Items of the one that the other lacks, each with its reason. */
  private static Dataset<Row> missing(
      String what,
      Dataset<Row> one,
      Dataset<Row> other,
      Function<Table, Dataset<Row>> otherAtlas,
      Column reason) {
    Dataset<Row> missing = one.join(other.select(ITEM), on(ITEM), "left_anti");
    if (what.equals("documents")) {
      return withDocumentReason(missing, other, otherAtlas).withColumn(REASON, reason);
    }
    if (reason != null) {
      return missing.withColumn(REASON, reason);
    }
    // Where a whole language, or the document that shows it, is missing, that is the reason.
    boolean byDocument = what.equals("citations");
    Dataset<Row> groups =
        byDocument
            ? otherAtlas.apply(Documents.TABLE).select(col(Documents.DOCUMENT_ID).as("group"))
            : other.select("group").distinct();
    return missing
        .join(groups.withColumn("there", lit(true)), on("group"), "left")
        .withColumn(
            REASON,
            when(
                    col("there").isNull(),
                    lit(byDocument ? "citing_document_missing" : "language_missing"))
                .otherwise(
                    lit(
                        byDocument
                            ? "list_or_resolution_changed"
                            : what.equals("topics") ? "clustered_otherwise" : "texts_changed")));
  }

  private static Dataset<Row> withDocumentReason(
      Dataset<Row> missing, Dataset<Row> other, Function<Table, Dataset<Row>> otherAtlas) {
    Dataset<Row> names = missing.select(col(ITEM), explode(col("names")).as("name"));
    Dataset<Row> renamed =
        names
            .join(other.select(explode(col("names")).as("name")).distinct(), "name")
            .select(ITEM)
            .distinct()
            .withColumn("renamed", lit(true));
    Dataset<Row> refused =
        names
            .join(
                otherAtlas
                    .apply(Records.TABLE)
                    .filter(col(Records.REFUSAL).isNotNull())
                    .select(concat_ws(":", lit("sha256"), col(Records.SHA256)).as("name"))
                    .distinct(),
                "name")
            .select(ITEM)
            .distinct()
            .withColumn("refused", lit(true));
    return missing
        .join(renamed, on(ITEM), "left")
        .join(refused, on(ITEM), "left")
        .select(
            col(ITEM),
            coalesce(col("renamed"), lit(false)).as("renamed"),
            coalesce(col("refused"), lit(false)).as("refused"));
  }

  private static List<Change> told(String what, String change, Dataset<Row> missing) {
    Column rank = row_number().over(Window.partitionBy(REASON).orderBy(ITEM));
    Column total = count(lit(1)).over(Window.partitionBy(REASON));
    List<Change> changes = new ArrayList<>();
    for (Row row :
        missing
            .select(REASON, ITEM)
            .withColumn("rank", rank)
            .withColumn("total", total)
            .filter(col("rank").leq(EXAMPLES))
            .groupBy(REASON, "total")
            .agg(sort_array(collect_list(ITEM)).as("examples"))
            .orderBy(REASON)
            .collectAsList()) {
      changes.add(new Change(what, change, row.getString(0), row.getLong(1), row.getList(2)));
    }
    return changes;
  }

  /** Sum of the lost or gained ones of a kind. */
  static long total(List<Change> changes, String what, String change) {
    return changes.stream()
        .filter(one -> one.what().equals(what) && one.change().equals(change))
        .mapToLong(Change::count)
        .sum();
  }
}
