package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which work each description means. Identifiers that stand in one description belong together;
 * works that meet under a key are one only if that leaves them no second identifier of a kind; a
 * description without identifier goes to the one work that shares its keys, or to none.
 */
final class Resolution {
  /** Works that may share a key; more of them, and the key tells nothing. */
  private static final int WORKS_PER_KEY = 50;

  private static final String WORK = "work";

  /** How an entry found its work. */
  enum Outcome {
    /** By an identifier it states. */
    IDENTIFIER,
    /** By keys it shares with exactly one work that has an identifier. */
    MATCHED,
    /** No known identifier; the work is what its keys describe. */
    DESCRIBED,
    /** Neither identifier nor keys; the work is the raw text. */
    RAW;

    String published() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Resolution() {}

  /**
   * The work of each description.
   *
   * @param descriptions see {@link Descriptions}
   * @return {@code description, work_id, resolution}
   */
  static Dataset<Row> of(Dataset<Row> descriptions) {
    Dataset<Row> identified = descriptions.filter(size(col(Descriptions.IDENTIFIERS)).gt(0));
    Dataset<Row> components =
        Components.of(
            identified
                .select(
                    element_at(col(Descriptions.IDENTIFIERS), 1).as("left"),
                    explode(col(Descriptions.IDENTIFIERS)).as("right"))
                .distinct());
    Dataset<Row> works = merged(identified, components);
    Dataset<Row> named = named(works);
    Dataset<Row> byIdentifier =
        identified
            .withColumn("vertex", element_at(col(Descriptions.IDENTIFIERS), 1))
            .join(named, "vertex")
            .select(
                col(Descriptions.ID),
                col("work_id"),
                lit(Outcome.IDENTIFIER.published()).as("resolution"),
                col(Descriptions.KEYS));
    Dataset<Row> owned =
        byIdentifier
            .select(explode(col(Descriptions.KEYS)).as("key"), col("work_id"))
            .distinct()
            .groupBy("key")
            .agg(min("work_id").as("owner"), count(lit(1)).as("owners"))
            .filter(col("owners").equalTo(1));
    Dataset<Row> others = descriptions.filter(size(col(Descriptions.IDENTIFIERS)).equalTo(0));
    Dataset<Row> matched =
        others
            .select(col(Descriptions.ID), explode(col(Descriptions.KEYS)).as("key"))
            .join(owned, "key")
            .groupBy(Descriptions.ID)
            .agg(min("owner").as("owner"), count_distinct(col("owner")).as("owners"))
            .filter(col("owners").equalTo(1))
            .select(Descriptions.ID, "owner");
    Column key =
        when(size(col(Descriptions.KEYS)).gt(0), element_at(col(Descriptions.KEYS), 1))
            .otherwise(Descriptions.rawKey());
    Column outcome =
        when(col("owner").isNotNull(), lit(Outcome.MATCHED.published()))
            .when(size(col(Descriptions.KEYS)).gt(0), lit(Outcome.DESCRIBED.published()))
            .otherwise(lit(Outcome.RAW.published()));
    Dataset<Row> withoutIdentifier =
        others
            .join(matched, on(Descriptions.ID), "left")
            .select(
                col(Descriptions.ID),
                coalesce(
                        col("owner"),
                        concat(lit("ref:"), substring(md5(key.cast("binary")), 1, 16)))
                    .as("work_id"),
                outcome.as("resolution"));
    return byIdentifier.drop(Descriptions.KEYS).unionByName(withoutIdentifier);
  }

  /** Components joined further by shared keys, where no identifier of one kind is then double. */
  private static Dataset<Row> merged(Dataset<Row> identified, Dataset<Row> components) {
    Dataset<Row> members = components.select(col("vertex"), col(Components.COMPONENT).as(WORK));
    Dataset<Row> keyed =
        identified
            .select(
                element_at(col(Descriptions.IDENTIFIERS), 1).as("vertex"),
                explode(col(Descriptions.KEYS)).as("key"))
            .join(members, "vertex")
            .select("key", WORK)
            .distinct();
    Dataset<Row> edges =
        keyed
            .groupBy("key")
            .agg(collect_set(WORK).as("works"))
            .filter(size(col("works")).between(2, WORKS_PER_KEY))
            .select(array_min(col("works")).as("left"), explode(col("works")).as("right"))
            .distinct();
    Dataset<Row> groups =
        Components.of(edges).select(col("vertex").as(WORK), col(Components.COMPONENT).as("group"));
    Column kind = substring(col("vertex"), 1, 4);
    Dataset<Row> sound =
        members
            .join(groups, WORK)
            .groupBy(col("group"), kind.as("kind"))
            .agg(count(lit(1)).as("identifiers"))
            .groupBy("group")
            .agg(org.apache.spark.sql.functions.max("identifiers").as("identifiers"))
            .filter(col("identifiers").equalTo(1))
            .select("group");
    Dataset<Row> joined = groups.join(sound, on("group"), "left_semi");
    return members
        .join(joined, on(WORK), "left")
        .select(col("vertex"), coalesce(col("group"), col(WORK)).as(WORK));
  }

  /** Works named by their best identifier: PubMed id, DOI, PubMed Central id, document. */
  private static Dataset<Row> named(Dataset<Row> works) {
    Column rank =
        when(col("vertex").startsWith("pmid:"), 1)
            .when(col("vertex").startsWith("doi:"), 2)
            .when(col("vertex").startsWith("pmcid:"), 3)
            .otherwise(4);
    Dataset<Row> best =
        works
            .groupBy(WORK)
            .agg(min(struct(rank.as("rank"), col("vertex"))).getField("vertex").as("work_id"));
    return works.join(best, WORK).select("vertex", "work_id");
  }
}
