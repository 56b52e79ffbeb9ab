package org.therapyatlas.terms;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_element_at;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.therapyatlas.table.LowerCase;
import org.therapyatlas.table.Table;

/** Abbreviations that stand for different things in different documents. */
public final class AbbreviationMeanings {
  private static final String MEANING = "meaning";

  public static final Table TABLE =
      Table.of(
          "abbreviation_meanings",
          "One row per abbreviation and meaning.",
          List.of(DocumentAbbreviations.SHORT_FORM, MEANING),
          """
          short_form STRING NOT NULL COMMENT 'The abbreviation in the singular',
          meaning STRING NOT NULL COMMENT 'The concept it stands for, else its long form in lower case, without hyphens and plural s',
          long_form STRING NOT NULL COMMENT 'The long form written most often',
          document_count BIGINT NOT NULL COMMENT 'Documents that define it so',
          meaning_count BIGINT NOT NULL COMMENT 'Meanings the abbreviation has in all; above 1 it collides'
          """);

  /** The table, from {@link DocumentAbbreviations}. */
  public static Dataset<Row> compute(Dataset<Row> abbreviations) {
    // Chinese documents give the foreign form too, which is what documents have in common.
    Column latin =
        filter(
            concat(array(col(DocumentAbbreviations.LONG_FORM)), col("other_long_forms")),
            form -> form.rlike("^[\\x20-\\x7E]+$"));
    Column spelled = coalesce(try_element_at(latin, lit(1)), col(DocumentAbbreviations.LONG_FORM));
    Column normal =
        regexp_replace(regexp_replace(LowerCase.of(spelled), "[-\\u2010\\u2011]", " "), "s$", "");
    return abbreviations
        .select(
            col(DocumentAbbreviations.SHORT_FORM),
            coalesce(col(DocumentAbbreviations.CONCEPT_ID), normal).as(MEANING),
            col(DocumentAbbreviations.LONG_FORM))
        .groupBy(DocumentAbbreviations.SHORT_FORM, MEANING, DocumentAbbreviations.LONG_FORM)
        .agg(count(lit(1)).as("documents"))
        .groupBy(DocumentAbbreviations.SHORT_FORM, MEANING)
        .agg(
            sum("documents").as("document_count"),
            max(struct(col("documents"), col(DocumentAbbreviations.LONG_FORM)))
                .getField(DocumentAbbreviations.LONG_FORM)
                .as(DocumentAbbreviations.LONG_FORM))
        .withColumn(
            "meaning_count",
            count(lit(1)).over(Window.partitionBy(DocumentAbbreviations.SHORT_FORM)))
        .transform(TABLE::project);
  }

  private AbbreviationMeanings() {}
}
