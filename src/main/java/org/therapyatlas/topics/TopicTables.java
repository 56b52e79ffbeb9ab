package org.therapyatlas.topics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.Terms;

/**
 * The topics of one corpus. They are found once, in a sample of each language, when the first table
 * needs them; then every document is placed.
 */
public final class TopicTables {
  private final Dataset<Row> words;
  private final Supplier<TopicDocuments> counted;
  private final OptionalInt wanted;
  private TopicDocuments found;
  private Broadcast<Map<String, TopicModel>> models;
  private Dataset<Row> placed;
  private Map<String, Topic> topics;
  private TopicNames names;
  private List<Linked> linked = List.of();

  /**
   * The topics of counted documents.
   *
   * @param words see {@link DocumentTerms}
   * @param counted the documents in which topics are found, asked for once, with the first table
   * @param wanted topics of each language; empty for as many as fit
   */
  public TopicTables(Dataset<Row> words, Supplier<TopicDocuments> counted, OptionalInt wanted) {
    this.words = words;
    this.counted = counted;
    this.wanted = wanted;
  }

  /**
   * See {@link Topics}; after {@link #topicLinks}, which say how topics are named in English.
   *
   * @param documentTopics the stored rows
   * @param facets see {@link TopicsByFacet}
   * @param earlier an earlier version, or none
   */
  public Dataset<Row> topics(
      Dataset<Row> documentTopics,
      Dataset<Row> facets,
      Lexicon lexicon,
      Optional<TopicKeys.Earlier> earlier) {
    resolve();
    Map<String, String> keys = TopicKeys.of(topics, documentTopics, earlier);
    Map<String, String> parents = parents();
    Themes themes =
        new Themes(
            topics,
            linked.stream().flatMap(l -> TopicLinks.pairs(l, names).stream()).toList(),
            found.acrossInEnglish());
    Map<String, String> glosses =
        topics.keySet().stream().allMatch(id -> themes.gloss(id) != null)
            ? Map.of()
            : ConceptGlosses.of(facets, lexicon);
    List<Row> rows = new ArrayList<>();
    topics.forEach(
        (id, topic) -> {
          String gloss = themes.gloss(id);
          rows.add(
              Topics.row(
                  id,
                  topic,
                  keys.get(id),
                  gloss == null ? glosses.get(id) : gloss,
                  parents.get(id),
                  themes.theme(id)));
        });
    return local(Topics.TABLE, rows);
  }

  /** The id of the largest topic of its group for each other topic. */
  private Map<String, String> parents() {
    Map<String, String> parents = new TreeMap<>();
    models
        .value()
        .forEach(
            (language, model) -> {
              int[] groups = TopicTree.groups(model.centroids());
              Map<Integer, String> heads = new TreeMap<>();
              // Topics come in the order of their size.
              topics.forEach(
                  (id, topic) -> {
                    if (topic.language().equals(language)) {
                      String head = heads.putIfAbsent(groups[topic.number()], id);
                      if (head != null) {
                        parents.put(id, head);
                      }
                    }
                  });
            });
    return parents;
  }

  /**
   * See {@link TopicLinks}.
   *
   * @param documentTopics the stored rows
   * @param articles described documents
   * @param citations see {@link org.therapyatlas.citations.Citations}
   */
  public Dataset<Row> topicLinks(
      Dataset<Row> documentTopics, Dataset<Row> articles, Dataset<Row> citations) {
    resolve();
    linked = new LinkLanguages(names, models).compare(words, documentTopics, articles, citations);
    List<Row> rows = new ArrayList<>();
    linked.forEach(pair -> rows.addAll(TopicLinks.rows(pair, names)));
    return local(TopicLinks.TABLE, rows);
  }

  /** See {@link TopicTerms}. */
  public Dataset<Row> topicTerms() {
    resolve();
    List<Row> rows = new ArrayList<>();
    topics.forEach((id, topic) -> rows.addAll(TopicTerms.rows(id, topic)));
    return local(TopicTerms.TABLE, rows);
  }

  /** See {@link TopicQuality}. */
  public Dataset<Row> topicQuality() {
    resolve();
    List<Row> rows = new ArrayList<>();
    models.value().values().forEach(model -> rows.addAll(TopicQuality.rows(model)));
    return local(TopicQuality.TABLE, rows);
  }

  /** See {@link DocumentTopics}. */
  public Dataset<Row> documentTopics() {
    resolve();
    return DocumentTopics.compute(placed, new TopicIds(names.ids()));
  }

  /** See {@link TopicsByFacet}. */
  public Dataset<Row> topicsByFacet(Dataset<Row> documentTopics, Dataset<Row> articles) {
    resolve();
    List<Row> sizes = new ArrayList<>();
    topics.forEach(
        (id, topic) -> sizes.add(RowFactory.create(id, topic.language(), topic.documents())));
    return TopicsByFacet.compute(
        documentTopics, spark().createDataFrame(sizes, TopicsByFacet.SIZES), articles);
  }

  /** Releases what was kept between the tables. */
  public void release() {
    if (placed != null) {
      placed.unpersist();
    }
    if (models != null) {
      models.destroy();
    }
    if (found != null) {
      found.kept().release();
    }
  }

  private void resolve() {
    if (topics != null) {
      return;
    }
    found = counted.get();
    Dataset<Row> documents = found.documents();
    models = JavaSparkContext.fromSparkContext(spark().sparkContext()).broadcast(fit(documents));
    placed =
        documents
            .mapPartitions(new PlaceDocuments(models), Encoders.row(PlaceDocuments.SCHEMA))
            .persist();
    topics = named(described());
    names = new TopicNames(topics, models.value());
  }

  private Map<String, TopicModel> fit(Dataset<Row> documents) {
    Column[] order = {xxhash64(col(DocumentTerms.DOCUMENT_ID)), col(DocumentTerms.DOCUMENT_ID)};
    KeyValueGroupedDataset<String, Row> sampled = Samples.byLanguage(sample(documents));
    Map<String, TopicModel> fitted = new TreeMap<>();
    Samples.byLanguage(
            found
                .terms()
                .select(
                    Terms.LANGUAGE,
                    Terms.TERM,
                    Terms.SURFACE,
                    Terms.WORDS,
                    Terms.DOCUMENT_COUNT,
                    "documents_in_language",
                    Terms.C_VALUE))
        .cogroupSorted(
            sampled, new Column[0], order, new FitTopics(wanted.orElse(0)), Encoders.BINARY())
        .collectAsList()
        .forEach(
            bytes -> {
              TopicModel model = Serialized.read(bytes, TopicModel.class);
              fitted.put(model.language(), model);
            });
    return fitted;
  }

  private Dataset<Row> sample(Dataset<Row> documents) {
    // A language whose documents have no content word has no row among the terms.
    Dataset<Row> sizes =
        Terms.words(found.terms())
            .groupBy(DocumentTerms.LANGUAGE)
            .agg(max("documents_in_language").as("documents_in_language"));
    return Samples.of(documents, broadcast(sizes));
  }

  private List<Topic> described() {
    Dataset<Row> totals =
        placed.filter(col("totals").isNotNull()).select("language", "topic", "totals");
    return Samples.byLanguage(totals)
        .flatMapGroups(new DescribeTopics(models), Encoders.BINARY())
        .collectAsList()
        .stream()
        .map(bytes -> Serialized.read(bytes, Topic.class))
        .toList();
  }

  /** Topics by their id: the largest of a language first, ties by label. */
  private static Map<String, Topic> named(List<Topic> found) {
    List<Topic> ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparing(Topic::language)
            .thenComparing(Comparator.comparingLong(Topic::documents).reversed())
            .thenComparing(Topic::label)
            .thenComparing(Topic::number));
    Map<String, Topic> named = new LinkedHashMap<>();
    Map<String, Integer> ranks = new TreeMap<>();
    for (Topic topic : ordered) {
      named.put(topic.language() + "-" + ranks.merge(topic.language(), 1, Integer::sum), topic);
    }
    return named;
  }

  private Dataset<Row> local(Table table, List<Row> rows) {
    return spark().createDataFrame(rows, table.schema());
  }

  private SparkSession spark() {
    return words.sparkSession();
  }
}
