package org.therapyatlas.evidence;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.corpus.Evidence;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.table.Table;

/** Therapy by condition by language: how much has been published, of which kind, and the gaps. */
public final class EvidenceMap {
  /** The language of the rows over all languages. */
  public static final String ALL_LANGUAGES = "*";

  private static final String THERAPY = EvidenceMapDocuments.THERAPY;
  private static final String CONDITION = EvidenceMapDocuments.CONDITION;
  private static final String LANGUAGE = "publication_language";

  public static final Table TABLE =
      Table.of(
          "evidence_map",
          "One row per therapy and condition that are subjects of one document, and publication language; language * is all.",
          List.of(THERAPY, CONDITION, LANGUAGE),
          ddl());

  /** The table, from described documents. */
  public static Dataset<Row> compute(Dataset<Row> articles) {
    Dataset<Row> cells =
        articles
            .select(
                explode(col("therapies")).as(THERAPY),
                col("conditions"),
                explode(array(col(LANGUAGE), lit(ALL_LANGUAGES))).as("cell_language"),
                col(LANGUAGE).as("document_language"),
                col("document_id"),
                col("record_count"),
                col("registrations"),
                col("evidence"),
                col("source_kind"),
                col("year"))
            .withColumn(CONDITION, explode(col("conditions")))
            .drop("conditions");
    Column[] key = {col(THERAPY), col(CONDITION), col("cell_language")};
    Dataset<Row> counts =
        cells.groupBy(key).agg(count(lit(1)).as("document_count"), counts().toArray(Column[]::new));
    Dataset<Row> studies = studies(cells, key);
    Dataset<Row> known =
        counts
            .filter(col("cell_language").equalTo(ALL_LANGUAGES))
            .select(col(THERAPY), col(CONDITION), gap().as("gap"));
    List<Column> columns = new ArrayList<>();
    for (String name : TABLE.schema().fieldNames()) {
      columns.add(name.equals(LANGUAGE) ? col("cell_language").as(LANGUAGE) : col(name));
    }
    return counts
        .join(studies, on(THERAPY, CONDITION, "cell_language"))
        .join(known, on(THERAPY, CONDITION))
        .select(columns.toArray(Column[]::new))
        .transform(TABLE::conform);
  }

  /** Distinct registrations of primary studies; a study without one counts as itself. */
  private static Dataset<Row> studies(Dataset<Row> cells, Column... key) {
    return cells
        .withColumn(
            "study",
            explode_outer(
                when(
                    isPrimary(),
                    when(size(col("registrations")).gt(0), col("registrations"))
                        .otherwise(array(col("document_id"))))))
        .select(key[0], key[1], key[2], col("study"))
        .distinct()
        .groupBy(THERAPY, CONDITION, "cell_language")
        .agg(count(col("study")).as("study_count"));
  }

  private static Column isPrimary() {
    Column primary = lit(false);
    for (Evidence evidence : Evidence.values()) {
      if (evidence.isPrimaryStudy()) {
        primary = primary.or(col("evidence").equalTo(evidence.published()));
      }
    }
    return primary;
  }

  /** No human trial and no synthesis among the counts of all languages. */
  private static Column gap() {
    Column none = lit(true);
    for (Evidence evidence : Evidence.values()) {
      if (evidence.isHumanTrial() || evidence.isSynthesis()) {
        none = none.and(col(column(evidence)).equalTo(0L));
      }
    }
    return none;
  }

  private static List<Column> counts() {
    List<Column> counts = new ArrayList<>();
    counts.add(sum("record_count").as("record_count"));
    for (Evidence evidence : Evidence.values()) {
      counts.add(count_if(col("evidence").equalTo(evidence.published())).as(column(evidence)));
    }
    for (SourceKind kind : SourceKind.values()) {
      counts.add(count_if(col("source_kind").equalTo(kind.published())).as(column(kind)));
    }
    counts.add(min("year").as("first_year"));
    counts.add(max("year").as("last_year"));
    counts.add(count_if(col("year").isNull()).as("undated_count"));
    counts.add(array_sort(collect_set(col("document_language"))).as("evidence_languages"));
    return counts;
  }

  private static String column(Evidence evidence) {
    return evidence.published() + "_count";
  }

  private static String column(SourceKind kind) {
    return "source_" + kind.published() + "_count";
  }

  private static String ddl() {
    StringBuilder ddl =
        new StringBuilder(
            """
            therapy STRING NOT NULL COMMENT 'Concept id of the therapy',
            condition STRING NOT NULL COMMENT 'Concept id of the condition',
            publication_language STRING NOT NULL COMMENT 'Language of the publications; * for all',
            document_count BIGINT NOT NULL COMMENT 'Documents with both as subjects, each cluster of duplicates once',
            record_count BIGINT NOT NULL COMMENT 'Records of these documents and of their duplicates',
            study_count BIGINT NOT NULL COMMENT 'Distinct registrations of primary studies; a study without registration counts as itself',
            """);
    for (Evidence evidence : Evidence.values()) {
      ddl.append(
          "%s BIGINT NOT NULL COMMENT 'Documents of kind %s',\n"
              .formatted(column(evidence), evidence.published()));
    }
    for (SourceKind kind : SourceKind.values()) {
      ddl.append(
          "%s BIGINT NOT NULL COMMENT 'Documents published as %s',\n"
              .formatted(column(kind), kind.published()));
    }
    return ddl.append(
            """
            first_year INT COMMENT 'Earliest year of a dated document',
            last_year INT COMMENT 'Latest year of a dated document',
            undated_count BIGINT NOT NULL COMMENT 'Documents without a year',
            evidence_languages ARRAY<STRING> NOT NULL COMMENT 'Publication languages of these documents, sorted',
            gap BOOLEAN NOT NULL COMMENT 'Talked about, but in no language is there a document of kind randomized_trial, clinical_trial, meta_analysis or systematic_review about the two'
            """)
        .toString();
  }

  private EvidenceMap() {}
}
