package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.therapyatlas.citations.Resolution.Outcome;
import org.therapyatlas.table.KeptRows;

/**
 * {@link Resolution} of many descriptions: the same rules as {@link LocalResolution}. What is
 * shuffled are identifiers, hashes of keys and profiles, never texts.
 */
final class DistributedResolution {
  private static final String VERTEX = "vertex";
  private static final String GROUP = "group";
  private static final String WORK = "work_id";

  private final Dataset<Row> identified;
  private final Dataset<Row> unidentified;
  private final List<LongSupplier> capped = new ArrayList<>();
  private final KeptRows kept = new KeptRows();

  DistributedResolution(Dataset<Row> descriptions) {
    Column stated = size(col(Descriptions.IDENTIFIERS)).gt(0);
    this.identified =
        descriptions
            .filter(stated)
            .withColumn(VERTEX, element_at(col(Descriptions.IDENTIFIERS), 1));
    this.unidentified = descriptions.filter(stated.equalTo(false));
  }

  Resolution resolution() {
    Dataset<Row> stated = kept.checkpoint(stated());
    Dataset<Row> groups = kept.checkpoint(byIdentifiers(stated));
    Dataset<Row> said = kept.checkpoint(said());
    Dataset<Row> pairs = pairs(keyed(said, groups.withColumnRenamed(GROUP, "node"), "node"));
    Dataset<Row> joined =
        LinkedGroups.of(
            pairs, groups.select(col(GROUP).as("node"), col(VERTEX).as("mark")).distinct(), kept);
    Dataset<Row> named = kept.checkpoint(named(groups, joined));
    Dataset<Row> byIdentifier =
        identified
            .join(named, VERTEX)
            .drop(VERTEX)
            .withColumn("resolution", lit(Outcome.IDENTIFIER.published()));
    return new Resolution(
        byIdentifier.unionByName(others(keyed(said, named, WORK))),
        conflicts(named, pairs, stated),
        () -> capped.stream().mapToLong(LongSupplier::getAsLong).sum(),
        kept);
  }

  /** {@code vertex, keys, profile} of the identified; what many say alike is looked at once. */
  private Dataset<Row> said() {
    return identified
        .select(col(VERTEX), hashes().as(Descriptions.KEYS), col(Descriptions.PROFILE))
        .distinct();
  }

  private static Column hashes() {
    return transform(col(Descriptions.KEYS), key -> xxhash64(key));
  }

  /** {@code key, owner, profile} of the identified. */
  private static Dataset<Row> keyed(Dataset<Row> said, Dataset<Row> owners, String owner) {
    return said.join(owners, VERTEX)
        .select(explode(col(Descriptions.KEYS)).as("key"), col(owner), col(Descriptions.PROFILE));
  }

  /** The pairs of nodes that agree. */
  private Dataset<Row> pairs(Dataset<Row> keyed) {
    Dataset<Row> shared = kept.checkpoint(BlockPairs.shared(keyed));
    capped.add(() -> BlockPairs.leftOut(shared));
    return kept.checkpoint(BlockPairs.of(keyed, shared));
  }

  /** {@code left, right, weight}: which identifiers are stated together, and how often. */
  private Dataset<Row> stated() {
    return identified
        .select(
            col(VERTEX).as("left"),
            explode(col(Descriptions.IDENTIFIERS)).as("right"),
            when(col(Descriptions.OWN), Resolution.OWN_STATEMENT).otherwise(1L).as("weight"))
        .groupBy("left", "right")
        .agg(sum("weight").as("weight"));
  }

  /** {@code vertex, group}: what is stated together, the most often stated first. */
  private Dataset<Row> byIdentifiers(Dataset<Row> stated) {
    Dataset<Row> all = stated.select(col("right").as(VERTEX)).distinct();
    Dataset<Row> grouped =
        LinkedGroups.of(
                stated.filter(col("left").notEqual(col("right"))),
                all.select(col(VERTEX).as("node"), col(VERTEX).as("mark")),
                kept)
            .withColumnRenamed("node", VERTEX);
    return all.join(grouped, on(VERTEX), "left")
        .select(col(VERTEX), coalesce(col(GROUP), col(VERTEX)).as(GROUP));
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

  private Dataset<Row> others(Dataset<Row> worksKeyed) {
    Column keyless = size(col(Descriptions.KEYS)).equalTo(0);
    Column said =
        when(keyless, col(Descriptions.RAW_KEY))
            .otherwise(concat_ws("\n", col(Descriptions.KEYS), col(Descriptions.PROFILE)));
    Dataset<Row> named =
        unidentified.withColumn(
            "node", concat(lit("ref:"), substring(md5(said.cast("binary")), 1, 16)));
    // Descriptions that say the same are matched once.
    Dataset<Row> nodes =
        kept.checkpoint(
            named
                .filter(keyless.equalTo(false))
                .select(col("node"), hashes().as(Descriptions.KEYS), col(Descriptions.PROFILE))
                .distinct());
    Dataset<Row> nodesKeyed =
        nodes.select(
            explode(col(Descriptions.KEYS)).as("key"), col("node"), col(Descriptions.PROFILE));
    Dataset<Row> meant = kept.checkpoint(meant(nodesKeyed, worksKeyed));
    Dataset<Row> left = meant.filter(col("work").notEqual("")).select("node").as("found");
    Dataset<Row> marks =
        nodes.select(
            col("node"),
            explode(
                    udf(
                            (UDF1<String, String[]>)
                                profile -> Profile.parse(profile).marks().toArray(String[]::new),
                            DataTypes.createArrayType(DataTypes.StringType))
                        .apply(col(Descriptions.PROFILE)))
                .as("mark"));
    Dataset<Row> apart = nodesKeyed.join(left, on("node"), "left_anti");
    Dataset<Row> joined = LinkedGroups.of(pairs(apart), marks, kept);
    Column found = col("work").isNotNull().and(col("work").notEqual(""));
    return named
        .join(meant, on("node"), "left")
        .join(joined, on("node"), "left")
        .withColumn(WORK, when(found, col("work")).otherwise(coalesce(col(GROUP), col("node"))))
        .withColumn(
            "resolution",
            when(keyless, Outcome.RAW.published())
                .when(found, Outcome.MATCHED.published())
                .when(col("work").isNotNull(), Outcome.AMBIGUOUS.published())
                .otherwise(Outcome.DESCRIBED.published()))
        .drop("node", "work", GROUP);
  }

  /** {@code node, work}: the work a node means, empty where several fit equally. */
  private Dataset<Row> meant(Dataset<Row> nodesKeyed, Dataset<Row> worksKeyed) {
    Dataset<Row> asked = nodesKeyed.select("key").distinct();
    Dataset<Row> works =
        kept.checkpoint(
            worksKeyed
                .join(asked, on("key"), "left_semi")
                .groupBy(col("key"), col(WORK))
                .agg(collect_set(Descriptions.PROFILE).as("profiles")));
    Dataset<Row> sizes = works.groupBy("key").agg(count(lit(1)).as("works"));
    capped.add(() -> sizes.filter(col("works").gt(Block.WORKS)).count());
    Dataset<Row> telling = sizes.filter(col("works").leq(Block.WORKS)).select("key");
    return nodesKeyed
        .join(works.join(telling, "key"), "key")
        .select(
            col("node"),
            col(WORK),
            udf(new WeighWork(), DataTypes.IntegerType)
                .apply(col(Descriptions.PROFILE), col("profiles"))
                .as("score"))
        .filter(col("score").geq(Profile.ACCEPTED))
        .groupBy("node", WORK)
        .agg(max("score").as("score"))
        .groupBy("node")
        .agg(
            udf(new ChooseWork(), DataTypes.StringType)
                .apply(collect_list(struct(col(WORK), col("score"))))
                .as("work"));
  }

  private static Dataset<Row> conflicts(
      Dataset<Row> named, Dataset<Row> pairs, Dataset<Row> stated) {
    Dataset<Row> left = named.select(col(VERTEX), col(WORK).as("left"));
    Dataset<Row> right = named.select(col(VERTEX).as("other"), col(WORK).as("right"));
    Dataset<Row> identifiers =
        stated.select(
            col("left").as(VERTEX),
            col("right").as("other"),
            lit(WorkConflicts.CONTRADICTING_IDENTIFIERS).as("reason"),
            concat_ws(" ", col("left"), col("right")).as("evidence"));
    Dataset<Row> titles =
        stated
            .filter(
                col("left")
                    .equalTo(col("right"))
                    .and(col("left").contains("~"))
                    .and(col("weight").geq(Resolution.OWN_STATEMENT)))
            .select(
                col("left").as(VERTEX), regexp_extract(col("left"), "^(.*)~[^~]*$", 1).as("other"))
            .select(
                col(VERTEX),
                col("other"),
                lit(WorkConflicts.DIFFERENT_TITLES).as("reason"),
                col("other").as("evidence"));
    Dataset<Row> shared =
        pairs.select(
            col("left").as(VERTEX),
            col("right").as("other"),
            lit(WorkConflicts.SHARED_KEY).as("reason"),
            col("fields").as("evidence"));
    return identifiers
        .unionByName(titles)
        .unionByName(shared)
        .join(left, VERTEX)
        .join(right, "other")
        .filter(col("left").notEqual(col("right")))
        .groupBy(
            least(col("left"), col("right")).as("work_id"),
            greatest(col("left"), col("right")).as("other_work_id"))
        .agg(min(struct("reason", "evidence")).as("why"))
        .select(col("work_id"), col("other_work_id"), col("why.reason"), col("why.evidence"))
        .transform(WorkConflicts.TABLE::project);
  }
}
