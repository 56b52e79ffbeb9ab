package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.LowerCase;
import org.therapyatlas.table.Table;

/** Who and what contributed to each work of the corpus. */
public final class Contributions {
  public static final Table TABLE =
      Table.of(
          "contributions",
          "One row per work of the corpus, kind of contribution and position.",
          List.of("work_id", "kind", "position"),
          """
          work_id STRING NOT NULL COMMENT 'The work; of several documents, the one of the smallest document_id speaks',
          kind STRING NOT NULL COMMENT 'author, institution, country, journal, keyword or mesh',
          position INT NOT NULL COMMENT 'Place among those of the kind, from 1',
          value STRING NOT NULL COMMENT 'Name as stated; keywords in lower case, headings without the star of a major topic; institutions and ISO 3166 codes of countries as addresses of authors name them'
          """);

  /**
   * The table.
   *
   * @param documents {@code document_id, work_id}
   * @param articles {@code document_id, authors, journal, keywords, mesh_headings, facets}
   */
  static Dataset<Row> compute(Dataset<Row> documents, Dataset<Row> articles) {
    Column all =
        concat(
            each("author", col("one.authors")),
            each("institution", col("places.institutions")),
            each("country", col("places.countries")),
            each("journal", array(col("one.journal"))),
            each("keyword", transform(col("one.keywords"), word -> LowerCase.of(word))),
            each("mesh", transform(col("one.mesh_headings"), word -> translate(word, "*", ""))));
    return documents
        .select("document_id", "work_id")
        .join(
            articles.select(
                col("document_id"),
                col("authors"),
                col("journal"),
                col("keywords"),
                col("mesh_headings"),
                col("facets").getItem("affiliations").as("affiliations")),
            "document_id")
        .groupBy("work_id")
        .agg(
            min(struct(
                    "document_id",
                    "authors",
                    "journal",
                    "keywords",
                    "mesh_headings",
                    "affiliations"))
                .as("one"))
        .withColumn(
            "places", udf(new Affiliations(), Affiliations.PLACES).apply(col("one.affiliations")))
        .select(col("work_id"), explode(all).as("c"))
        .select("work_id", "c.*")
        .transform(TABLE::project);
  }

  private static Column each(String kind, Column values) {
    Column stated =
        filter(
            transform(values, value -> trim(value)),
            value -> value.isNotNull().and(value.notEqual("")));
    return transform(
        stated,
        (value, place) ->
            struct(lit(kind).as("kind"), place.plus(1).as("position"), value.as("value")));
  }

  private Contributions() {}
}
