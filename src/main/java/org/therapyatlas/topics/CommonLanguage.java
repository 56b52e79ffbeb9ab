package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.therapyatlas.table.Joins.on;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.KeptRows;
import org.therapyatlas.terms.ApartWords;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.text.UserWords;

/**
 * The documents of all languages said in one, so that topics can be found across languages: in
 * English if any document is in English, else in the language of most documents. What the terms of
 * the others mean is learned from documents with words in both (abstracts or titles in two
 * languages, keywords in both), see {@link ParallelTerms}; concepts are called by their names. A
 * document in several languages is taken in the common one if it has at least half as many words in
 * it as in any other. Documents of which nothing can be said are outliers of some topic.
 */
public final class CommonLanguage {
  /** The language of topics across languages (ISO 639-2). */
  public static final String ALL = "mul";

  private static final String ENGLISH = "en";

  private final Dataset<Row> words;
  private final Dataset<Row> terms;
  private final String common;
  private final KeptRows kept = new KeptRows();

  private CommonLanguage(Dataset<Row> words, Dataset<Row> terms) {
    this.words = words;
    this.terms = terms;
    this.common = common(terms);
  }

  /**
   * The documents.
   *
   * @param words see {@link DocumentTerms}
   * @param terms see {@link Terms}
   * @param articles described documents
   * @param userWords stop words and synonyms of the user's
   */
  public static TopicDocuments of(
      Dataset<Row> words,
      Dataset<Row> terms,
      Dataset<Row> articles,
      Broadcast<Lexicon> lexicon,
      UserWords userWords) {
    CommonLanguage language = new CommonLanguage(words, terms);
    Dataset<Row> documents = language.kept.persist(language.said(articles, lexicon, userWords));
    return new TopicDocuments(
        documents, language.termsOf(documents), language.common.equals(ENGLISH), language.kept);
  }

  /** English, else the language of most documents, of equal ones the first tag. */
  private static String common(Dataset<Row> terms) {
    List<Row> sizes =
        Terms.words(terms)
            .groupBy(Terms.LANGUAGE)
            .agg(max("documents_in_language").as("documents"))
            .collectAsList();
    return sizes.stream()
        .min(
            Comparator.comparing((Row row) -> !row.getString(0).equals(ENGLISH))
                .thenComparing(row -> -row.getLong(1))
                .thenComparing(row -> row.getString(0)))
        .map(row -> row.getString(0))
        .orElse(ENGLISH);
  }

  private Dataset<Row> said(
      Dataset<Row> articles, Broadcast<Lexicon> lexicon, UserWords userWords) {
    Dataset<Row> concepts =
        articles.select(
            col(DocumentTerms.DOCUMENT_ID),
            transform(
                    filter(col("mentions"), mention -> mention.getField("mention_count").gt(0)),
                    mention ->
                        struct(mention.getField("concept_id"), mention.getField("mention_count")))
                .as("concepts"));
    Broadcast<Meanings> meanings =
        JavaSparkContext.fromSparkContext(words.sparkSession().sparkContext())
            .broadcast(new Meanings(learned()));
    Column isCommon =
        col(DocumentTerms.LANGUAGE).equalTo(common).and(col(DocumentTerms.TERMS).notEqual(""));
    return CountedTerms.of(
            words, col(DocumentTerms.TOKEN_COUNT).multiply(when(isCommon, 2).otherwise(1)))
        .join(concepts, on(DocumentTerms.DOCUMENT_ID), "left")
        .withColumn(
            "concepts",
            coalesce(
                col("concepts"),
                array().cast("array<struct<concept_id: string, mention_count: int>>")))
        .mapPartitions(
            new SayInCommon(common, meanings, lexicon, userWords), Encoders.row(ApartWords.SCHEMA));
  }

  /** What the terms of the other languages mean; at most {@link TermSpace#CAP} terms of each. */
  private List<Row> learned() {
    Dataset<Row> spoken = words.filter(col(DocumentTerms.TERMS).notEqual(""));
    // Few documents have both, so that their ids reach all tasks and no words are sent to find
    // them.
    Dataset<Row> several =
        spoken
            .groupBy(DocumentTerms.DOCUMENT_ID)
            .agg(
                count(lit(1)).as("languages"),
                max(col(DocumentTerms.LANGUAGE).equalTo(common)).as("has_common"))
            .filter(col("languages").gt(1).and(col("has_common")))
            .select(DocumentTerms.DOCUMENT_ID);
    Dataset<Row> versions = spoken.join(several, on(DocumentTerms.DOCUMENT_ID), "left_semi");
    Dataset<Row> both =
        versions
            .filter(col(DocumentTerms.LANGUAGE).notEqual(common))
            .select(DocumentTerms.DOCUMENT_ID, DocumentTerms.LANGUAGE, DocumentTerms.TERMS)
            .join(
                versions
                    .filter(col(DocumentTerms.LANGUAGE).equalTo(common))
                    .select(col(DocumentTerms.DOCUMENT_ID), col(DocumentTerms.TERMS).as("meant")),
                DocumentTerms.DOCUMENT_ID);
    Dataset<Row> sizes =
        both.groupBy(DocumentTerms.LANGUAGE).agg(count(lit(1)).as("documents_in_language"));
    return Samples.byLanguage(
            Samples.of(both, broadcast(sizes))
                .select(DocumentTerms.LANGUAGE, DocumentTerms.TERMS, "meant"))
        .flatMapGroups(new LearnMeanings(), Encoders.row(LearnMeanings.SCHEMA))
        .collectAsList();
  }

  /**
   * How common terms are in the documents as they are said now, and phrases of the common language.
   */
  private Dataset<Row> termsOf(Dataset<Row> documents) {
    Dataset<Row> spelled =
        terms
            .filter(col(Terms.LANGUAGE).equalTo(common))
            .drop(Terms.LANGUAGE, "documents_in_language");
    Dataset<Row> single =
        documents
            .select(explode(DocumentTerms.distinctTerms()).as(Terms.TERM))
            .groupBy(Terms.TERM)
            .agg(count(lit(1)).as(Terms.DOCUMENT_COUNT))
            .join(Terms.words(spelled).select(Terms.TERM, Terms.SURFACE), on(Terms.TERM), "left")
            .withColumn(Terms.SURFACE, coalesce(col(Terms.SURFACE), col(Terms.TERM)))
            .withColumn(Terms.WORDS, lit(1))
            .withColumn(Terms.C_VALUE, lit(null).cast("double"));
    Column[] columns = {
      col(Terms.TERM),
      col(Terms.SURFACE),
      col(Terms.WORDS),
      col(Terms.DOCUMENT_COUNT),
      col(Terms.C_VALUE)
    };
    return single
        .select(columns)
        .unionByName(spelled.filter(col(Terms.WORDS).gt(1)).select(columns))
        .withColumn(Terms.LANGUAGE, lit(ALL))
        .crossJoin(
            broadcast(
                documents
                    .filter(col(DocumentTerms.TERMS).notEqual(""))
                    .agg(count(lit(1)).as("documents_in_language"))));
  }
}
