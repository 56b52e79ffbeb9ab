package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.citations.Resolution.Outcome;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** {@link Resolution} of many descriptions: the same rules as {@link LocalResolution}. */
final class DistributedResolution {
  private static final String VERTEX = Components.VERTEX;
  private static final String GROUP = "group";
  private static final String WORK = "work_id";

  private final Dataset<Row> descriptions;
  private final Dataset<Row> identified;

  DistributedResolution(Dataset<Row> descriptions) {
    this.descriptions = descriptions;
    this.identified = descriptions.filter(size(col(Descriptions.IDENTIFIERS)).gt(0));
  }

  Resolution resolution() {
    Dataset<Row> groups = byIdentifiers();
    Dataset<Row> first =
        identified.withColumn(VERTEX, element_at(col(Descriptions.IDENTIFIERS), 1));
    Dataset<Row> keyed =
        first
            .select(col(VERTEX), explode(col(Descriptions.KEYS)).as("key"))
            .join(groups, VERTEX)
            .select(col("key"), col(GROUP).as("node"))
            .distinct();
    Dataset<Row> marks = groups.select(col(GROUP).as("node"), col(VERTEX).as("mark"));
    Dataset<Row> named = named(groups, joined(keyed, marks)).persist();
    Dataset<Row> byIdentifier =
        first
            .join(named, VERTEX)
            .select(
                col(Descriptions.ID),
                col(WORK),
                lit(Outcome.IDENTIFIER.published()).as("resolution"),
                col(Descriptions.KEYS));
    Dataset<Row> worksOfKey =
        byIdentifier
            .select(explode(col(Descriptions.KEYS)).as("key"), col(WORK))
            .distinct()
            .groupBy("key")
            .agg(collect_set(WORK).as("works"));
    return new Resolution(
        byIdentifier.drop(Descriptions.KEYS).unionByName(others(worksOfKey)),
        conflicts(first, named, worksOfKey));
  }

  /** {@code vertex, group}: all statements, else those of documents, else each alone. */
  private Dataset<Row> byIdentifiers() {
    Dataset<Row> all = components(identified);
    Dataset<Row> unsound = unsound(all).persist();
    if (unsound.isEmpty()) {
      return all;
    }
    Dataset<Row> stated =
        components(identified.filter(col(Descriptions.OWN))).withColumnRenamed(GROUP, "own_group");
    Dataset<Row> doubtful =
        all.join(unsound, on(GROUP), "left_semi")
            .join(stated, on(VERTEX), "left")
            .select(col(VERTEX), coalesce(col("own_group"), col(VERTEX)).as(GROUP));
    Dataset<Row> hopeless = unsound(doubtful).withColumn("hopeless", lit(true));
    return all.join(unsound, on(GROUP), "left_anti")
        .select(VERTEX, GROUP)
        .unionByName(
            doubtful
                .join(hopeless, on(GROUP), "left")
                .select(
                    col(VERTEX),
                    when(col("hopeless"), col(VERTEX)).otherwise(col(GROUP)).as(GROUP)));
  }

  private static Dataset<Row> components(Dataset<Row> identified) {
    return Components.of(
            identified
                .select(
                    element_at(col(Descriptions.IDENTIFIERS), 1).as("left"),
                    explode(col(Descriptions.IDENTIFIERS)).as("right"))
                .distinct())
        .withColumnRenamed(Components.COMPONENT, GROUP);
  }

  private static Dataset<Row> unsound(Dataset<Row> groups) {
    return groups
        .groupBy(col(GROUP), substring_index(col(VERTEX), ":", 1).as("kind"))
        .agg(count(lit(1)).as("identifiers"))
        .filter(col("identifiers").gt(1))
        .select(GROUP)
        .distinct();
  }

  /** {@code node, group} of the nodes that are joined with others, see {@link Merging}. */
  private static Dataset<Row> joined(Dataset<Row> keyed, Dataset<Row> marks) {
    Dataset<Row> edges =
        keyed
            .groupBy("key")
            .agg(collect_set("node").as("nodes"))
            .filter(size(col("nodes")).between(2, Merging.NODES_PER_KEY))
            .select(array_min(col("nodes")).as("left"), explode(col("nodes")).as("right"))
            .distinct();
    Dataset<Row> groups =
        Components.of(edges).select(col(VERTEX).as("node"), col(Components.COMPONENT).as(GROUP));
    Dataset<Row> unsound =
        groups
            .join(marks, "node")
            .groupBy(col(GROUP), substring_index(col("mark"), ":", 1).as("kind"))
            .agg(count_distinct(col("mark")).as("marks"))
            .filter(col("marks").gt(1))
            .select(GROUP);
    return groups.join(unsound, on(GROUP), "left_anti").select("node", GROUP);
  }

  /** {@code vertex, work_id}: works named by their best identifier. */
  private static Dataset<Row> named(Dataset<Row> groups, Dataset<Row> joined) {
    Dataset<Row> works =
        groups
            .join(joined.select(col("node").as(GROUP), col(GROUP).as("joined")), on(GROUP), "left")
            .select(col(VERTEX), coalesce(col("joined"), col(GROUP)).as(GROUP));
    Column rank =
        udf((UDF1<String, Integer>) Resolution::rank, DataTypes.IntegerType).apply(col(VERTEX));
    Dataset<Row> best =
        works
            .groupBy(GROUP)
            .agg(min(struct(rank.as("rank"), col(VERTEX))).getField(VERTEX).as(WORK));
    return works.join(best, GROUP).select(VERTEX, WORK);
  }

  private Dataset<Row> others(Dataset<Row> worksOfKey) {
    Dataset<Row> unidentified =
        descriptions
            .filter(size(col(Descriptions.IDENTIFIERS)).equalTo(0))
            .select(
                col(Descriptions.ID),
                col(Descriptions.KEYS),
                concat_ws("\n", col(Descriptions.KEYS)).as("node"),
                col(Descriptions.RAW_KEY));
    Dataset<Row> met =
        unidentified
            .select(col(Descriptions.ID), explode(col(Descriptions.KEYS)).as("key"))
            .join(worksOfKey, "key")
            .withColumn("owner", when(size(col("works")).equalTo(1), element_at(col("works"), 1)))
            .groupBy(Descriptions.ID)
            .agg(count_distinct(col("owner")).as("owners"), min("owner").as("owner"));
    Dataset<Row> owned =
        unidentified
            .join(met, on(Descriptions.ID), "left")
            .withColumn("owner", when(col("owners").equalTo(1), col("owner")))
            .persist();
    Dataset<Row> nodes =
        owned
            .filter(col("owner").isNull().and(size(col(Descriptions.KEYS)).gt(0)))
            .select(col("node"), col(Descriptions.KEYS))
            .distinct();
    Column marks =
        udf(
                (UDF1<Seq<String>, String[]>)
                    keys ->
                        MatchKeys.marks(CollectionConverters.asJava(keys)).toArray(String[]::new),
                DataTypes.createArrayType(DataTypes.StringType))
            .apply(col(Descriptions.KEYS));
    Dataset<Row> joined =
        joined(
            nodes.select(explode(col(Descriptions.KEYS)).as("key"), col("node")),
            nodes.select(col("node"), explode(marks).as("mark")));
    Column keyless = size(col(Descriptions.KEYS)).equalTo(0);
    Column known =
        when(keyless, col(Descriptions.RAW_KEY)).otherwise(coalesce(col(GROUP), col("node")));
    return owned
        .join(joined, on("node"), "left")
        .select(
            col(Descriptions.ID),
            coalesce(col("owner"), concat(lit("ref:"), substring(md5(known.cast("binary")), 1, 16)))
                .as(WORK),
            when(keyless, Outcome.RAW.published())
                .when(col("owner").isNotNull(), Outcome.MATCHED.published())
                .when(col("owners").isNotNull(), Outcome.AMBIGUOUS.published())
                .otherwise(Outcome.DESCRIBED.published())
                .as("resolution"));
  }

  private static Dataset<Row> conflicts(
      Dataset<Row> first, Dataset<Row> named, Dataset<Row> worksOfKey) {
    Dataset<Row> left = named.select(col(VERTEX), col(WORK).as("left"));
    Dataset<Row> right = named.select(col(VERTEX).as("other"), col(WORK).as("right"));
    Dataset<Row> stated =
        first
            .select(col(VERTEX), explode(col(Descriptions.IDENTIFIERS)).as("other"))
            .distinct()
            .join(left, VERTEX)
            .join(right, "other")
            .select(
                col("left"),
                col("right"),
                lit(WorkConflicts.CONTRADICTING_IDENTIFIERS).as("reason"),
                concat_ws(" ", col(VERTEX), col("other")).as("evidence"));
    Dataset<Row> titles =
        first
            .filter(col(Descriptions.OWN).and(col(VERTEX).contains("~")))
            .select(col(VERTEX), regexp_extract(col(VERTEX), "^(.*)~[^~]*$", 1).as("other"))
            .join(left, VERTEX)
            .join(right, "other")
            .select(
                col("left"),
                col("right"),
                lit(WorkConflicts.DIFFERENT_TITLES).as("reason"),
                col("other").as("evidence"));
    Dataset<Row> shared =
        worksOfKey
            .filter(size(col("works")).between(2, Merging.NODES_PER_KEY))
            .select(col("key"), col("works"), explode(col("works")).as("left"))
            .select(col("key"), col("left"), explode(col("works")).as("right"))
            .filter(col("left").lt(col("right")))
            .select(
                col("left"),
                col("right"),
                lit(WorkConflicts.SHARED_KEY).as("reason"),
                col("key").as("evidence"));
    return stated
        .unionByName(titles)
        .unionByName(shared)
        .filter(col("left").notEqual(col("right")))
        .groupBy(
            least(col("left"), col("right")).as("work_id"),
            greatest(col("left"), col("right")).as("other_work_id"))
        .agg(min(struct("reason", "evidence")).as("why"))
        .select(col("work_id"), col("other_work_id"), col("why.reason"), col("why.evidence"))
        .transform(WorkConflicts.TABLE::project);
  }
}
