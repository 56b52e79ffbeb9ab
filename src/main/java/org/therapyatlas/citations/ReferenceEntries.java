package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.citations.Descriptions.PROFILE;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.table.Table;

/** Every entry of a list of references, citing works or similar works, and the work it means. */
public final class ReferenceEntries {
  public static final Table TABLE =
      Table.of(
          "reference_entries",
          "One row per entry of a document's list.",
          List.of("document_id", "kind", "position"),
          """
          document_id STRING NOT NULL COMMENT 'The document with the list',
          kind STRING NOT NULL COMMENT 'reference: the document cites it; cited_by: it cites the document; similar: no citation at all',
          position INT NOT NULL COMMENT 'Place in that list, from 1',
          raw STRING NOT NULL COMMENT 'The entry as it stands, lines joined',
          style STRING NOT NULL COMMENT 'How it is written, from a closed list; structured where the source gives the fields',
          authors ARRAY<STRUCT<surname: STRING, given: STRING>> NOT NULL COMMENT 'Authors in order',
          et_al BOOLEAN NOT NULL COMMENT 'Whether it says that there are more authors',
          title STRING COMMENT 'Title of the work',
          venue STRING COMMENT 'Journal, book, institution or site',
          year INT COMMENT 'Year of publication',
          volume STRING COMMENT 'Volume',
          issue STRING COMMENT 'Issue',
          first_page STRING COMMENT 'First page or electronic locator',
          last_page STRING COMMENT 'Last page in full',
          doi STRING COMMENT 'DOI in lower case',
          pmid STRING COMMENT 'PubMed id',
          pmcid STRING COMMENT 'PubMed Central id',
          type_mark STRING COMMENT 'GB/T 7714 type mark',
          language STRING COMMENT 'Language of the cited work as far as the entry tells',
          confidence DOUBLE NOT NULL COMMENT '0 to 1; below 0.6 only raw text and identifiers are given',
          work_id STRING NOT NULL COMMENT 'The work in works',
          resolution STRING NOT NULL COMMENT 'identifier: it states one; matched: of the works that share its title or its place in a volume one alone agrees best in title, year, volume, page, first author and venue; ambiguous: several agree equally; described: a work known by these alone; raw: known by its text alone',
          contradictory BOOLEAN NOT NULL COMMENT 'Whether it states an identifier of the work, but differs from the document that is the work, else from what most entries say of it, in two or more of title, year, volume, first page, first author and venue'
          """);

  /**
   * The table.
   *
   * @param articles described documents with their entries
   * @param described see {@link Described}; read twice
   */
  static Dataset<Row> compute(Dataset<Row> articles, Dataset<Row> described) {
    Dataset<Row> resolved =
        described
            .filter(not(col(Descriptions.OWN)))
            .select("document_id", "kind", "position", "work_id", "resolution", PROFILE)
            .join(usual(described), on("work_id"), "left")
            .select(
                col("document_id"),
                struct(
                        col("kind"),
                        col("position"),
                        col("work_id"),
                        col("resolution"),
                        contradictory().as("contradictory"))
                    .as("resolved"))
            // Entries of a list lie apart by their works: nothing can be put together before.
            .repartition(col("document_id"))
            .groupBy("document_id")
            .agg(sort_array(collect_list("resolved")).as("resolved"));
    // A list meets what its entries mean as a whole: there are fewer lists to sort than entries.
    Column lists =
        sort_array(
            transform(
                col("entries"),
                entry ->
                    struct(
                        entry.getField("kind"), entry.getField("position"), entry.as("written"))));
    return articles
        .filter(size(col("entries")).gt(0))
        .select(col("document_id"), lists.as("entries"))
        .join(resolved, "document_id")
        .select(col("document_id"), explode(arrays_zip(col("entries"), col("resolved"))).as("e"))
        .select(
            col("document_id"),
            col("e.entries.written.*"),
            when(
                    col("e.entries.kind")
                        .equalTo(col("e.resolved.kind"))
                        .and(col("e.entries.position").equalTo(col("e.resolved.position"))),
                    col("e.resolved.work_id"))
                .otherwise(
                    raise_error(
                        concat(lit("Entries and works of one list differ: "), col("document_id"))))
                .as("work_id"),
            col("e.resolved.resolution"),
            col("e.resolved.contradictory"))
        .transform(TABLE::project);
  }

  private static Column contradictory() {
    return col("resolution")
        .equalTo(Resolution.Outcome.IDENTIFIER.published())
        .and(
            udf((UDF2<String, String, Boolean>) ReferenceEntries::contradict, DataTypes.BooleanType)
                .apply(col(PROFILE), col("usual")));
  }

  /** {@code work_id, usual}: what the work's document says of it, else most entries with its id. */
  private static Dataset<Row> usual(Dataset<Row> described) {
    return described
        .filter(col("resolution").equalTo(Resolution.Outcome.IDENTIFIER.published()))
        .groupBy(col("work_id"), col(PROFILE))
        .agg(bool_or(col(Descriptions.OWN)).as("own"), count(lit(1)).as("said"))
        .groupBy("work_id")
        .agg(
            // A profile that ends without a title says too little to be held against others.
            max(struct(
                    col("own"),
                    not(col(PROFILE).endsWith("|")).as("titled"),
                    col("said"),
                    col(PROFILE)))
                .getField(PROFILE)
                .as("usual"));
  }

  private static boolean contradict(String left, String right) {
    return left != null && right != null && Profile.parse(left).with(Profile.parse(right)) == null;
  }

  private ReferenceEntries() {}
}
