package org.therapyatlas.citations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.therapyatlas.table.Joins.on;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Table;

/** Studies, documents and bodies that prose names without citing them. */
public final class VagueMentions {
  /** Documents of one therapy, condition and year; more of them, and the key tells nothing. */
  static final int DOCUMENTS_PER_KEY = 500;

  public static final Table TABLE =
      Table.of(
          "vague_mentions",
          "One row per mention in prose of a study, document or body without an identifier.",
          // Several sections have a text of their own, so an offset alone names no place.
          List.of("document_id", "section_position", "offset"),
          """
          document_id STRING NOT NULL COMMENT 'The document',
          section_position INT NOT NULL COMMENT 'Place of the section among those of the document, from 1',
          offset INT NOT NULL COMMENT 'Where the mention begins in the text of the section, in code points',
          section STRING NOT NULL COMMENT 'Kind of the section',
          length INT NOT NULL COMMENT 'Length in code points',
          text STRING NOT NULL COMMENT 'The mention as written',
          kind STRING NOT NULL COMMENT 'dated: with a year; venue: with a journal; recent; named: a document by its title; organisation; registry: a registry of trials; anaphora: the work mentioned last; generic: studies at large',
          year INT COMMENT 'Year that the mention states',
          study_type STRING COMMENT 'study, review, meta-analysis, trial, report, survey, guideline or document, as stated',
          study_count INT COMMENT 'Studies that a review covers, as stated',
          participant_count INT COMMENT 'Participants, as stated',
          venue STRING COMMENT 'Journal, as stated',
          organisation STRING COMMENT 'Body or registry, as stated',
          antecedent_section_position INT COMMENT 'Of an anaphora: section of the mention it takes up',
          antecedent_offset INT COMMENT 'Of an anaphora: offset of the mention it takes up',
          work_id STRING COMMENT 'The work; of an anaphora that of what it takes up',
          resolution STRING NOT NULL COMMENT 'resolved: of year, journal, title, studies and participants at least two are those of the work, nothing contradicts it, and the next best candidate agrees clearly less; ambiguous: candidates, but no such one; coreference: takes up an earlier mention; organisation: names a body or registry and no work; unresolved: nothing in the corpus fits',
          candidates ARRAY<STRING> NOT NULL COMMENT 'Works of the corpus that fit what is stated, best first, at most 10; they share a therapy and a condition with the document, or have the stated title',
          candidate_count BIGINT NOT NULL COMMENT 'All works that fit; those under a key of more than 500 documents are not looked at'
          """);

  /**
   * The table.
   *
   * @param articles see {@code Records}
   * @param documents {@code document_id, work_id}
   */
  static Dataset<Row> compute(Dataset<Row> articles, Dataset<Row> documents) {
    Column sections =
        transform(
            filter(
                col("sections"),
                section -> section.getField("section").isin("title", "abstract", "body")),
            section ->
                struct(
                    section.getField("position").as("position"),
                    section.getField("section").as("section"),
                    section.getField("language").as("language"),
                    section.getField("text").as("text")));
    Dataset<Row> mentions =
        articles
            .select(
                col("document_id"),
                explode(
                        udf(new ReadMentions(), ReadMentions.MENTIONS)
                            .apply(sections, col("therapies"), col("conditions"), col("year")))
                    .as("m"))
            .select(col("document_id"), col("m"), explode_outer(col("m.keys")).as("key"));
    return mentions
        .join(blocks(articles, documents, sections), on("key"), "left")
        .groupBy(
            col("document_id"),
            col("m.section_position").as("section_position"),
            col("m.offset").as("offset"))
        .agg(min(col("m")).as("m"), array_distinct(flatten(collect_set("block"))).as("met"))
        .withColumn(
            "found",
            udf(new WeighMention(), WeighMention.FOUND)
                .apply(col("document_id"), col("m"), col("met")))
        .select("document_id", "m.*", "found.*")
        .transform(TABLE::project);
  }

  /** {@code key, block}: the documents that could be meant under each key. */
  private static Dataset<Row> blocks(
      Dataset<Row> articles, Dataset<Row> documents, Column sections) {
    Column facts =
        udf(new CandidateFacts(), CandidateFacts.FACTS)
            .apply(
                sections,
                col("title"),
                col("therapies"),
                col("conditions"),
                col("year"),
                array(col("journal"), col("facets").getItem("journal_abbreviation")));
    return articles
        .filter(
            col("source_kind")
                .isin("bibliographic_record", "journal_article")
                .and(col("year").isNotNull()))
        .join(documents.select("document_id", "work_id"), on("document_id"))
        .withColumn("facts", facts)
        .select(
            explode(col("facts.keys")).as("key"),
            struct(
                    col("work_id"),
                    col("document_id"),
                    col("year"),
                    col("evidence"),
                    col("facts.title"),
                    col("facts.venues"),
                    col("facts.study_counts"),
                    col("facts.participant_counts"))
                .as("candidate"))
        .groupBy("key")
        .agg(count(lit(1)).as("size"), collect_set("candidate").as("block"))
        .filter(col("size").leq(DOCUMENTS_PER_KEY))
        .select("key", "block");
  }

  private VagueMentions() {}
}
