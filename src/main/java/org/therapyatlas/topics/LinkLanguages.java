package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.therapyatlas.table.Joins.on;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.therapyatlas.table.Together;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.StoredWords;

/**
 * Compares the topics of every two languages by the concepts of their documents, by the works that
 * these cite, and by the documents that are written in both.
 *
 * @param names published topics
 * @param models topics by language
 */
record LinkLanguages(TopicNames names, Broadcast<Map<String, TopicModel>> models) {

  /**
   * Every two languages with topics, in the order of their tags.
   *
   * @param words see {@link DocumentTerms}
   * @param documentTopics see {@link DocumentTopics}
   * @param articles described documents
   * @param citations see {@link org.therapyatlas.citations.Citations}
   */
  List<Linked> compare(
      Dataset<Row> words,
      Dataset<Row> documentTopics,
      Dataset<Row> articles,
      Dataset<Row> citations) {
    List<String> languages = List.copyOf(names.languages());
    if (languages.size() < 2) {
      return List.of();
    }
    Map<LinkSums.Key, PairSums> sums =
        collected(parallel(words).union(features(documentTopics, articles, citations)));
    List<Linked> linked = new ArrayList<>();
    for (int i = 0; i < languages.size(); i++) {
      for (String right : languages.subList(i + 1, languages.size())) {
        String left = languages.get(i);
        Map<String, PairSums> signals = new TreeMap<>();
        sums.forEach(
            (key, value) -> {
              if (key.left().equals(left) && key.right().equals(right)) {
                signals.put(key.signal(), value);
              }
            });
        linked.add(Linked.of(left, right, signals, names.count(left), names.count(right)));
      }
    }
    return linked;
  }

  private Map<LinkSums.Key, PairSums> collected(Dataset<Row> parts) {
    Map<LinkSums.Key, PairSums> sums = new HashMap<>();
    Dataset<Row> keys = parts.select("signal", "left", "right");
    for (Row row :
        parts
            .groupBy("signal", "left", "right")
            .as(Encoders.row(keys.schema()), Encoders.row(LinkSums.SCHEMA))
            .mapGroups(new MergeSums(new TreeMap<>(names.counts())), Encoders.row(LinkSums.SCHEMA))
            .collectAsList()) {
      String left = row.getString(1);
      String right = row.getString(2);
      long[] values = row.<Long>getList(3).stream().mapToLong(Long::longValue).toArray();
      sums.put(
          new LinkSums.Key(row.getString(0), left, right),
          PairSums.of(values, names.count(left), names.count(right)));
    }
    return sums;
  }

  /** Documents with words in two languages or more that have topics. */
  private Dataset<Row> parallel(Dataset<Row> words) {
    Dataset<Row> known =
        words
            .filter(col(DocumentTerms.LANGUAGE).isin(names.languages().toArray()))
            .filter(col(DocumentTerms.TERMS).notEqual(""));
    Dataset<Row> several =
        known
            .groupBy(DocumentTerms.DOCUMENT_ID)
            .agg(count(lit(1)).as("languages"))
            .filter(col("languages").gt(1))
            .select(DocumentTerms.DOCUMENT_ID);
    Dataset<Row> versions =
        StoredWords.columns(
            known.join(several, on(DocumentTerms.DOCUMENT_ID), "left_semi"),
            DocumentTerms.DOCUMENT_ID);
    return Together.sorted(versions, DocumentTerms.DOCUMENT_ID, DocumentTerms.LANGUAGE)
        .mapPartitions(new SumParallelTexts(models), Encoders.row(LinkSums.SCHEMA));
  }

  private Dataset<Row> features(
      Dataset<Row> documentTopics, Dataset<Row> articles, Dataset<Row> citations) {
    Dataset<Row> concepts =
        articles.select(
            col("document_id"),
            lit("concept").as("signal"),
            explode(array_distinct(concat(col("therapies"), col("conditions")))).as("feature"));
    Dataset<Row> cited =
        citations
            .filter(col("kind").equalTo("reference"))
            .select(
                col("document_id"),
                lit("citation").as("signal"),
                col("cited_work_id").as("feature"));
    Column topic = struct(col(Topics.TOPIC_ID), col("documents"));
    return documentTopics
        .filter(col(DocumentTopics.RANK).equalTo(1))
        .select("document_id", Topics.TOPIC_ID)
        .join(concepts.union(cited), "document_id")
        .groupBy("signal", "feature", Topics.TOPIC_ID)
        .agg(count(lit(1)).as("documents"))
        .groupBy("signal", "feature")
        .agg(sort_array(collect_list(topic)).as("topics"))
        .filter(size(col("topics")).gt(1))
        .mapPartitions(
            new SumFeatures(new HashMap<>(names.places()), names.sizes()),
            Encoders.row(LinkSums.SCHEMA));
  }
}
