package org.therapyatlas.export;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.citations.Citations;
import org.therapyatlas.citations.CoCitations;
import org.therapyatlas.citations.Couplings;
import org.therapyatlas.citations.Works;
import org.therapyatlas.corpus.ConceptPairs;
import org.therapyatlas.corpus.Concepts;
import org.therapyatlas.table.Table;

/** The networks of an atlas. */
public enum Network {
  /** Works and what they cite. */
  CITATIONS(true),
  /** Works that are cited together. */
  CO_CITATIONS(false),
  /** Works that cite the same. */
  COUPLINGS(false),
  /** Therapies and conditions that documents are about. */
  CONCEPTS(false);

  private final boolean directed;

  Network(boolean directed) {
    this.directed = directed;
  }

  boolean directed() {
    return directed;
  }

  /** {@code left, right, weight}, by their ids. */
  Dataset<Row> edges(Function<Table, Dataset<Row>> atlas) {
    Dataset<Row> edges =
        switch (this) {
          case CITATIONS ->
              edges(
                  atlas.apply(Citations.TABLE), "citing_work_id", "cited_work_id", "mention_count");
          case CO_CITATIONS ->
              edges(atlas.apply(CoCitations.TABLE), "left_work_id", "right_work_id", "pair_count");
          case COUPLINGS ->
              edges(atlas.apply(Couplings.TABLE), "left_work_id", "right_work_id", "pair_count");
          case CONCEPTS ->
              edges(
                  atlas.apply(ConceptPairs.TABLE).filter(col("publication_language").equalTo("*")),
                  "left",
                  "right",
                  "document_count");
        };
    return edges.orderBy("left", "right");
  }

  /** {@code id, label, size} of the nodes with an edge, by their ids. */
  Dataset<Row> nodes(Function<Table, Dataset<Row>> atlas) {
    Dataset<Row> ids =
        edges(atlas).select(explode(array(col("left"), col("right"))).as("id")).distinct();
    Dataset<Row> known =
        this == CONCEPTS
            ? nodes(atlas.apply(Concepts.TABLE), "concept_id", english(), "document_count")
            : nodes(
                atlas.apply(Works.TABLE),
                "work_id",
                coalesce(col("title"), col("work_id")),
                "cited_by_corpus");
    return known.join(ids, "id").orderBy("id");
  }

  private static Column english() {
    return coalesce(col("preferred_names").getItem("en"), col("concept_id"));
  }

  private static Dataset<Row> edges(Dataset<Row> rows, String left, String right, String weight) {
    return rows.select(
        col(left).as("left"), col(right).as("right"), col(weight).cast("double").as("weight"));
  }

  private static Dataset<Row> nodes(Dataset<Row> rows, String id, Column label, String size) {
    return rows.select(col(id).as("id"), label.as("label"), col(size).cast("double").as("size"));
  }
}
