package org.therapyatlas.corpus;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.lexicon.Concept;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.Table;

/** The lexicon's concepts and how many documents are about them. */
public final class Concepts {
  public static final Table TABLE =
      Table.of(
          "concepts",
          "One row per concept of the lexicon.",
          List.of("concept_id"),
          """
          concept_id STRING NOT NULL COMMENT 'Id in the lexicon',
          kind STRING NOT NULL COMMENT 'therapy or condition',
          preferred_names MAP<STRING, STRING> NOT NULL COMMENT 'Preferred name by language',
          broader ARRAY<STRING> NOT NULL COMMENT 'Ids of the broader concepts',
          mesh_id STRING COMMENT 'MeSH descriptor, where the lexicon is sure of it',
          document_count BIGINT NOT NULL COMMENT 'Documents with the concept as a subject, each cluster of duplicates once',
          document_count_with_narrower BIGINT NOT NULL COMMENT 'Documents with the concept or one below it as a subject',
          record_count BIGINT NOT NULL COMMENT 'Records of the documents with the concept as a subject and of their duplicates'
          """);

  /** The table. */
  public static Dataset<Row> compute(Dataset<Row> articles, Lexicon lexicon) {
    SparkSession spark = articles.sparkSession();
    Dataset<Row> subjects =
        articles.select(
            col("document_id"),
            col("record_count").cast("long").as("record_count"),
            explode(array_distinct(concat(col("therapies"), col("conditions")))).as("concept_id"));
    Dataset<Row> direct =
        subjects
            .groupBy("concept_id")
            .agg(count(lit(1)).as("document_count"), sum("record_count").as("record_count"));
    Dataset<Row> withNarrower =
        subjects
            .join(broadcast(ancestors(spark, lexicon)), "concept_id")
            .select(col("document_id"), explode(col("ancestors")).as("concept_id"))
            .distinct()
            .groupBy("concept_id")
            .agg(count(lit(1)).as("document_count_with_narrower"));
    return declared(spark, lexicon)
        .join(direct, on("concept_id"), "left")
        .join(withNarrower, on("concept_id"), "left")
        .select(
            col("concept_id"),
            col("kind"),
            col("preferred_names"),
            col("broader"),
            col("mesh_id"),
            coalesce(col("document_count"), lit(0L)).as("document_count"),
            coalesce(col("document_count_with_narrower"), lit(0L))
                .as("document_count_with_narrower"),
            coalesce(col("record_count"), lit(0L)).as("record_count"))
        .transform(TABLE::conform);
  }

  private static Dataset<Row> declared(SparkSession spark, Lexicon lexicon) {
    List<Row> rows = new ArrayList<>();
    for (Concept concept : lexicon.concepts()) {
      Map<String, String> preferred = new LinkedHashMap<>();
      concept.names().forEach((language, names) -> preferred.put(language, names.get(0).text()));
      rows.add(
          RowFactory.create(
              concept.id(),
              concept.kind().published(),
              scala.jdk.javaapi.CollectionConverters.asScala(preferred),
              concept.broader().toArray(),
              concept.meshId()));
    }
    StructType schema = new StructType();
    for (String name : List.of("concept_id", "kind", "preferred_names", "broader", "mesh_id")) {
      schema = schema.add(TABLE.schema().apply(name));
    }
    return spark.createDataFrame(rows, schema);
  }

  /** Each concept with itself and all that are above it. */
  private static Dataset<Row> ancestors(SparkSession spark, Lexicon lexicon) {
    List<Row> rows = new ArrayList<>();
    for (Concept concept : lexicon.concepts()) {
      rows.add(RowFactory.create(concept.id(), selfAndAncestors(lexicon, concept)));
    }
    return spark.createDataFrame(
        rows,
        new StructType()
            .add("concept_id", DataTypes.StringType)
            .add("ancestors", DataTypes.createArrayType(DataTypes.StringType)));
  }

  private static Object[] selfAndAncestors(Lexicon lexicon, Concept concept) {
    Set<String> ids = new TreeSet<>(lexicon.ancestors(concept.id()));
    ids.add(concept.id());
    return ids.toArray();
  }

  private Concepts() {}
}
