package org.therapyatlas.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What became of everything that came in. Nothing disappears: the counts add up or the run fails.
 */
public final class Ledger {
  public static final Table TABLE =
      Table.of(
          "ledger",
          "One row per stage, source database and outcome.",
          List.of("stage", "source_database", "outcome"),
          """
          stage STRING NOT NULL COMMENT 'read: records met = taken_in + refused + deletions, which name records of other files; documents: records taken in = documents + further_records + superseded + deleted; references: entries found = one outcome of resolution each; citations: entries found = cited + self_reference + similar; reference_lists: documents of which the whole list is known, or a part; resolution: keys that too many works share; co_citations, couplings: lists of more than 500 references or works that more than 500 cite, which are left out, and of all other pairs of two in one list those kept and those dropped, which met once or are beyond the 100 strongest of both; duplicates: distinct pairs of documents that were compared, and meetings left out: of more than 60 documents that share a key (an identifier, a title, its start or end, a place in a volume, a part of a text) those behind the 60th by document_id are compared with the first only. A pair that was compared by another key is not left out; else it counts once for each group of documents of a key in which the two meet, and the same documents are one group however many keys they share. Beside them stand the distinct documents of such pairs, compared in part, and the distinct groups',
          source_database STRING NOT NULL COMMENT 'Database as the reader names it, files for plain files and for refused records, * where databases are not told apart',
          outcome STRING NOT NULL COMMENT 'What was counted',
          count BIGINT NOT NULL COMMENT 'How many'
          """);

  /** Stands for all databases where a count does not tell them apart. */
  public static final String ALL_DATABASES = "*";

  private Ledger() {}

  /**
   * The table.
   *
   * @param records every record met, with {@code source_database}, {@code refusal} and {@code
   *     deletes}
   * @param documents described documents, with {@code source_database}, {@code record_count} and
   *     {@code entries}
   * @param entries published entries, with {@code document_id} and {@code resolution}
   * @param further rows of later stages
   */
  public static Dataset<Row> compute(
      Dataset<Row> records, Dataset<Row> documents, Dataset<Row> entries, Dataset<Row> further) {
    Column database = col("source_database");
    Dataset<Row> read =
        records
            .groupBy(
                database,
                when(col("refusal").isNotNull(), lit("refused"))
                    .when(col("deletes"), lit("deletions"))
                    .otherwise(lit("taken_in"))
                    .as("outcome"))
            .agg(count(lit(1)).as("count"));
    Dataset<Row> sizes =
        documents
            .groupBy(database)
            .agg(
                count(lit(1)).as("documents"),
                sum(col("record_count").minus(1)).cast("long").as("further_records"),
                sum(size(col("entries"))).cast("long").as("found"));
    Dataset<Row> resolved =
        documents
            .select(col("document_id"), database)
            .join(entries.select("document_id", "resolution"), "document_id")
            .groupBy(database, col("resolution").as("outcome"))
            .agg(count(lit(1)).as("count"));
    return rows(read, "read")
        .unionByName(outcome(sizes, "documents", "documents"))
        .unionByName(outcome(sizes, "documents", "further_records"))
        .unionByName(outcome(sizes, "references", "found"))
        .unionByName(rows(resolved, "references"))
        .unionByName(further)
        .transform(TABLE::conform);
  }

  /**
   * Checks that the stored ledger adds up.
   *
   * @throws IllegalStateException naming every sum that does not
   */
  public static void requireBalance(Dataset<Row> ledger) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row :
        ledger
            .groupBy("stage", "outcome")
            .agg(coalesce(sum("count"), lit(0L)).as("count"))
            .collectAsList()) {
      counts.put(row.getString(0) + "/" + row.getString(1), row.getLong(2));
    }
    long takenIn = counts.getOrDefault("read/taken_in", 0L);
    long inDocuments =
        counts.getOrDefault("documents/documents", 0L)
            + counts.getOrDefault("documents/further_records", 0L)
            + counts.getOrDefault("documents/superseded", 0L)
            + counts.getOrDefault("documents/deleted", 0L);
    long found = counts.getOrDefault("references/found", 0L);
    long resolved =
        counts.entrySet().stream()
            .filter(e -> e.getKey().startsWith("references/") && !e.getKey().endsWith("/found"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    long led =
        counts.getOrDefault("citations/cited", 0L)
            + counts.getOrDefault("citations/self_reference", 0L)
            + counts.getOrDefault("citations/similar", 0L);
    List<String> problems = new ArrayList<>();
    if (found != led) {
      problems.add(
          "%d entries were found, %d are citations or are known to be none".formatted(found, led));
    }
    if (takenIn != inDocuments) {
      problems.add(
          "%d records were taken in, %d stand in documents or no longer hold"
              .formatted(takenIn, inDocuments));
    }
    if (found != resolved) {
      problems.add("%d entries were found, %d were resolved or not".formatted(found, resolved));
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The ledger does not add up: %s. Nothing is published; this is a defect of therapy-atlas."
              .formatted(String.join("; ", problems)));
    }
  }

  private static Dataset<Row> outcome(Dataset<Row> sizes, String stage, String outcome) {
    return rows(
        sizes.select(col("source_database"), lit(outcome).as("outcome"), col(outcome).as("count")),
        stage);
  }

  private static Dataset<Row> rows(Dataset<Row> counts, String stage) {
    return counts.select(
        lit(stage).as("stage"), col("source_database"), col("outcome"), col("count"));
  }
}
