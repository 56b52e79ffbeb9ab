package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.LowerCase;
import org.therapyatlas.table.Table;

/** Who cites whom: each pair of works once, however often and from whichever list it is known. */
public final class Citations {
  public static final String CITING = "citing_work_id";
  public static final String CITED = "cited_work_id";

  public static final Table TABLE =
      Table.of(
          "citations",
          "One row per citing and cited work.",
          List.of(CITING, CITED),
          """
          citing_work_id STRING NOT NULL COMMENT 'The work that cites',
          cited_work_id STRING NOT NULL COMMENT 'The work that is cited',
          document_id STRING NOT NULL COMMENT 'Document whose list shows it; the smallest id of several',
          kind STRING NOT NULL COMMENT 'reference if a reference list shows it, else cited_by: known from the cited document alone, direction reversed',
          mention_count BIGINT NOT NULL COMMENT 'Times that it is mentioned: for each entry that shows it the marks in the text that point at the entry, at least 1',
          entry_count BIGINT NOT NULL COMMENT 'Entries that show it',
          self_citation BOOLEAN COMMENT 'Whether both name an author of the same surname and first initial; null where authors of one are unknown',
          citing_language STRING COMMENT 'Publication language of the citing work',
          cited_language STRING COMMENT 'Publication language of the cited work, as its document or the entries tell'
          """);

  /**
   * The table.
   *
   * @param entries see {@link ReferenceEntries}
   * @param markers see {@link InTextMarkers}
   * @param documents {@code document_id, work_id, publication_language, authors}
   */
  static Dataset<Row> compute(Dataset<Row> entries, Dataset<Row> markers, Dataset<Row> documents) {
    Dataset<Row> own =
        documents.select(
            col("document_id"),
            col("work_id").as("own_work_id"),
            col("publication_language").as("own_language"));
    Column reversed = col("kind").equalTo("cited_by");
    Dataset<Row> links =
        markers
            .groupBy("document_id", "position")
            .agg(count(lit(1)).as("links"))
            .withColumn("kind", lit("reference"));
    Dataset<Row> shown =
        entries
            .filter(col("kind").notEqual("similar"))
            .select(col("document_id"), col("kind"), col("position"), col("work_id"))
            .join(links, on("document_id", "kind", "position"), "left")
            .join(own, "document_id")
            .select(
                when(reversed, col("work_id")).otherwise(col("own_work_id")).as(CITING),
                when(reversed, col("own_work_id")).otherwise(col("work_id")).as(CITED),
                col("document_id"),
                col("kind"),
                coalesce(col("links"), lit(1L)).as("mentions"))
            .filter(col(CITING).notEqual(col(CITED)))
            .groupBy(CITING, CITED)
            .agg(
                min("document_id").as("document_id"),
                max("kind").as("kind"),
                sum("mentions").as("mention_count"),
                count(lit(1)).as("entry_count"));
    Dataset<Row> facts = facts(entries, documents);
    return shown
        .join(prefixed(facts, "citing", CITING), on(CITING), "left")
        .join(prefixed(facts, "cited", CITED), on(CITED), "left")
        .withColumn("self_citation", arrays_overlap(col("citing_authors"), col("cited_authors")))
        .transform(TABLE::project);
  }

  private static Dataset<Row> prefixed(Dataset<Row> facts, String prefix, String key) {
    return facts.select(
        col("work_id").as(key),
        col("language").as(prefix + "_language"),
        col("names").as(prefix + "_authors"));
  }

  /** Language and author names of each work: its documents' before what entries say of it. */
  private static Dataset<Row> facts(Dataset<Row> entries, Dataset<Row> documents) {
    Dataset<Row> said =
        entries.select(
            col("work_id"),
            lit(null).cast("string").as("own_language"),
            col("language").as("said_language"),
            transform(
                    col("authors"),
                    author ->
                        name(
                            author.getField("surname"),
                            substring(trim(author.getField("given")), 1, 1)))
                .as("names"));
    Dataset<Row> stated =
        documents.select(
            col("work_id"),
            col("publication_language").as("own_language"),
            lit(null).cast("string").as("said_language"),
            transform(col("authors"), Citations::displayed).as("names"));
    return said.unionByName(stated)
        .groupBy("work_id")
        .agg(
            coalesce(min("own_language"), min("said_language")).as("language"),
            SortedUnion.of(col("names")).as("all_names"))
        .select(
            col("work_id"),
            col("language"),
            when(size(col("all_names")).gt(0), col("all_names")).as("names"));
  }

  private static Column name(Column surname, Column initial) {
    return concat(LowerCase.of(surname), lit(" "), coalesce(LowerCase.of(initial), lit("")));
  }

  /** The name of an author whose display name begins with the surname, or null. */
  private static Column displayed(Column author) {
    Column surname = regexp_extract(author, "^([^\\s,]+)", 1);
    Column initial = regexp_extract(author, "^[^\\s,]+[\\s,]+(\\S)", 1);
    return when(surname.notEqual(""), name(surname, initial));
  }

  private Citations() {}
}
