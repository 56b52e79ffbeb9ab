package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.Phrases;
import org.therapyatlas.terms.Terms;

class TopicTablesTest {
  private static final StructType ARTICLES =
      StructType.fromDDL(
          "document_id STRING, therapies ARRAY<STRING>, conditions ARRAY<STRING>,"
              + " publication_language STRING, source_kind STRING, evidence STRING, year INT");

  private static final Supplier<Dataset<Row>> CITATIONS =
      () ->
          SparkTest.session()
              .createDataFrame(
                  List.of(),
                  StructType.fromDDL("document_id STRING, kind STRING, cited_work_id STRING"));

  @Test
  void plantedTopics_areFound() {
    List<Row> places = rows(tables(PlantedCorpus.words(120, 1), OptionalInt.empty(), 2), "places");

    Map<String, TreeSet<Integer>> planted = new TreeMap<>();
    for (Row place : places) {
      if (place.<Integer>getAs("rank") == 1) {
        int number = Integer.parseInt(place.<String>getAs("document_id").substring(5));
        planted
            .computeIfAbsent(place.getAs("topic_id"), key -> new TreeSet<>())
            .add(number % PlantedCorpus.TOPICS);
      }
    }
    assertThat(planted.keySet()).containsExactly("en-1", "en-2", "en-3", "en-4");
    assertThat(planted.values()).allSatisfy(topics -> assertThat(topics).hasSize(1));
  }

  @Test
  void labels_areTheTopicsOwnWords() {
    List<Row> topics = rows(tables(PlantedCorpus.words(120, 1), OptionalInt.of(4), 2), "topics");

    assertThat(topics).hasSize(4);
    for (Row topic : topics) {
      List<String> words = topic.getList(topic.fieldIndex("label_terms"));
      assertThat(words).isNotEmpty().allMatch(word -> word.contains("own"));
      assertThat(words.stream().map(word -> word.charAt(5)).distinct()).hasSize(1);
      assertThat(topic.<Long>getAs("document_count")).isEqualTo(30);
    }
  }

  @Test
  void rows_doNotDependOnPartitionsOrOrder() {
    Map<String, List<String>> one = contents(PlantedCorpus.words(120, 1), 1);

    assertThat(contents(PlantedCorpus.words(120, 2).repartition(4), 4)).isEqualTo(one);
    assertThat(contents(PlantedCorpus.words(120, 3).repartition(7), 16)).isEqualTo(one);
  }

  @Test
  void facets_areContrastedWithinTheLanguage() {
    List<Row> cells = rows(tables(PlantedCorpus.words(120, 1), OptionalInt.of(4), 2), "facets");

    Row cell =
        cells.stream()
            .filter(row -> row.getAs("facet").equals("therapy"))
            .filter(row -> row.<Long>getAs("document_count") == 30)
            .findFirst()
            .orElseThrow();
    assertThat(cell.<Long>getAs("topic_document_count")).isEqualTo(30);
    assertThat(cell.<Long>getAs("value_document_count")).isEqualTo(60);
    assertThat(cell.<Long>getAs("language_document_count")).isEqualTo(120);
    assertThat(cell.<Double>getAs("expected")).isEqualTo(15.0);
    assertThat(cell.<Double>getAs("log2_ratio"))
        .isEqualTo(Math.log(30.5 / 15.5) / Math.log(2), within());
    assertThat(cells.stream().map(row -> row.<String>getAs("facet")).distinct())
        .containsExactlyInAnyOrder(
            "therapy", "publication_language", "source_kind", "evidence", "year");
  }

  @Test
  void fewAndOddDocuments_haveSensibleTopics() {
    Dataset<Row> words =
        PlantedCorpus.rows(
            List.of(
                PlantedCorpus.row("a", "en", Map.of("bone", 2, "marrow", 1)),
                PlantedCorpus.row("b", "en", Map.of("bone", 2, "marrow", 1)),
                PlantedCorpus.row("c", "en", Map.of()),
                PlantedCorpus.row("d", "zh", Map.of("骨质疏松", 1)),
                PlantedCorpus.row("d", "en", Map.of()),
                PlantedCorpus.row("e", "sv", Map.of())));
    Map<String, List<Row>> few = collected(tables(words, OptionalInt.of(7), 2));

    assertThat(few.get("topics"))
        .extracting(
            topic -> topic.getAs("topic_id"),
            topic -> topic.<Long>getAs("document_count"),
            topic -> topic.getAs("label"))
        .containsExactlyInAnyOrder(
            tuple("en-1", 3L, "bone, marrow"),
            tuple("sv-1", 1L, "no content words"),
            tuple("zh-1", 1L, "骨质疏松"));
    assertThat(few.get("places"))
        .filteredOn(place -> place.<Boolean>getAs("outlier"))
        .extracting(place -> place.<String>getAs("document_id"))
        .containsExactlyInAnyOrder("c", "e");
  }

  @Test
  void phrases_nameTopics() {
    List<Row> documents = new ArrayList<>();
    for (String id : List.of("a", "b")) {
      // Stem cells, stem cells, bone; 28 is the first term, 0 the end of a phrase.
      byte[] sequence = {30, 29, 0, 30, 29, 0, 28};
      documents.add(
          RowFactory.create(
              id,
              "en",
              5L,
              "bone\ncell\nstem",
              "\ncells\n",
              new byte[0],
              sequence,
              null,
              null,
              null));
    }
    Dataset<Row> words = PlantedCorpus.rows(documents);
    TopicTables tables =
        new TopicTables(
            words,
            () ->
                TopicDocuments.ofEachLanguage(
                    words, Terms.compute(words, Optional.of(Phrases.compute(words)))),
            OptionalInt.of(1));

    assertThat(tables.topicTerms().collectAsList())
        .extracting(
            row -> row.getAs("term"),
            row -> row.getAs("surface"),
            row -> row.getAs("words"),
            row -> row.getAs("term_count"))
        .containsExactlyInAnyOrder(
            tuple("bone", "bone", 1, 2L),
            tuple("cell", "cells", 1, 4L),
            tuple("stem", "stem", 1, 4L),
            tuple("stem cell", "stem cells", 2, 4L));
    Dataset<Row> places = tables.documentTopics();
    Dataset<Row> facets = tables.topicsByFacet(places, articles(words));
    Row topic = tables.topics(places, facets, Lexicon.standard(), Optional.empty()).head();
    assertThat(topic.<String>getAs("label")).isEqualTo("stem cells, bone");
  }

  @Test
  void topicsOfTwoLanguages_areLinkedByDocumentsInBoth() {
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d < 120; d++) {
      String id = "pmid:%04d".formatted(d);
      boolean french = d % 8 >= 4;
      rows.add(PlantedCorpus.row(id, french ? "fr" : "en", PlantedCorpus.counts(d, "")));
      if (d < 80 && !french) {
        // Its French abstract is shorter and has words of the French topic.
        rows.add(
            PlantedCorpus.row(
                id,
                "fr",
                Map.of("axown" + (char) ('a' + d % 4), 2, "bxown" + (char) ('a' + d % 4), 1)));
      }
    }
    Map<String, List<Row>> tables =
        collected(tables(PlantedCorpus.rows(rows), OptionalInt.of(4), 3));

    List<Row> links =
        tables.get("links").stream().filter(link -> link.<Boolean>getAs("mutual_best")).toList();
    assertThat(links).hasSize(4);
    Map<String, Row> topics = new TreeMap<>();
    tables.get("topics").forEach(topic -> topics.put(topic.getAs("topic_id"), topic));
    for (Row link : links) {
      Row left = topics.get(link.<String>getAs("left_topic_id"));
      Row right = topics.get(link.<String>getAs("right_topic_id"));
      assertThat(left.<String>getAs("language")).isEqualTo("en");
      assertThat(right.<String>getAs("language")).isEqualTo("fr");
      // Words of a planted topic end in its letter.
      assertThat(left.<String>getList(left.fieldIndex("label_terms")).get(0).charAt(5))
          .isEqualTo(right.<String>getList(right.fieldIndex("label_terms")).get(0).charAt(5));
      assertThat(link.<Double>getAs("parallel_similarity")).isGreaterThan(.95);
      assertThat(link.<Double>getAs("p_value")).isLessThan(.001);
      assertThat(link.isNullAt(link.fieldIndex("citation_similarity"))).isTrue();
      assertThat(right.<String>getAs("theme_id")).isEqualTo(left.<String>getAs("theme_id"));
      assertThat(right.<String>getAs("label_gloss")).isEqualTo(left.<String>getAs("label"));
    }
  }

  @Test
  void keys_stayWhenDocumentsAreAdded() {
    Map<Table, Dataset<Row>> before = tables(PlantedCorpus.words(100, 1), OptionalInt.of(4), 2);
    Dataset<Row> topics = before.get(Topics.TABLE).cache();
    Dataset<Row> places = before.get(DocumentTopics.TABLE).cache();
    List<Row> after =
        rows(
            tables(
                PlantedCorpus.words(123, 5),
                OptionalInt.of(4),
                2,
                Optional.of(new TopicKeys.Earlier(topics, places))),
            "topics");

    assertThat(keysByLetter(after)).isEqualTo(keysByLetter(topics.collectAsList())).hasSize(4);
    List<Row> unmatched = rows(tables(PlantedCorpus.words(123, 5), OptionalInt.of(4), 2), "topics");
    assertThat(keysByLetter(unmatched).values())
        .doesNotContainAnyElementsOf(keysByLetter(after).values());
  }

  /** The key of each topic by the letter that its words end in. */
  private static Map<Character, String> keysByLetter(List<Row> topics) {
    Map<Character, String> keys = new TreeMap<>();
    topics.forEach(
        topic -> keys.put(topic.<String>getAs("label").charAt(5), topic.getAs("topic_key")));
    return keys;
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  private static Map<String, List<String>> contents(Dataset<Row> words, int partitions) {
    Map<Table, Dataset<Row>> tables = tables(words, OptionalInt.empty(), partitions);
    Map<String, List<String>> contents = new TreeMap<>();
    tables.forEach(
        (table, rows) ->
            contents.put(table.name(), rows.toJSON().collectAsList().stream().sorted().toList()));
    return contents;
  }

  private static List<Row> rows(Map<Table, Dataset<Row>> tables, String name) {
    return collected(tables).get(name);
  }

  private static Map<String, List<Row>> collected(Map<Table, Dataset<Row>> tables) {
    Map<String, List<Row>> rows = new TreeMap<>();
    Map<Table, String> names =
        Map.of(
            Topics.TABLE, "topics",
            TopicTerms.TABLE, "terms",
            TopicQuality.TABLE, "quality",
            DocumentTopics.TABLE, "places",
            TopicsByFacet.TABLE, "facets",
            TopicLinks.TABLE, "links");
    tables.forEach((table, data) -> rows.put(names.get(table), data.collectAsList()));
    return rows;
  }

  private static Map<Table, Dataset<Row>> tables(
      Dataset<Row> words, OptionalInt topics, int partitions) {
    return tables(words, topics, partitions, Optional.empty());
  }

  private static Map<Table, Dataset<Row>> tables(
      Dataset<Row> words, OptionalInt topics, int partitions, Optional<TopicKeys.Earlier> earlier) {
    SparkSession spark = SparkTest.session();
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
    try {
      TopicTables tables =
          new TopicTables(
              words,
              () -> TopicDocuments.ofEachLanguage(words, Terms.compute(words, Optional.empty())),
              topics);
      Dataset<Row> places = tables.documentTopics();
      Dataset<Row> facets = tables.topicsByFacet(places, articles(words));
      Dataset<Row> links = tables.topicLinks(places, articles(words), CITATIONS.get());
      Dataset<Row> found = tables.topics(places, facets, Lexicon.standard(), earlier);
      return Map.of(
          Topics.TABLE, found,
          TopicTerms.TABLE, tables.topicTerms(),
          TopicQuality.TABLE, tables.topicQuality(),
          DocumentTopics.TABLE, places,
          TopicsByFacet.TABLE, facets,
          TopicLinks.TABLE, links);
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
  }

  /** Every second document is about the one therapy. */
  private static Dataset<Row> articles(Dataset<Row> words) {
    List<Row> rows = new ArrayList<>();
    for (Row word : words.select("document_id").distinct().collectAsList()) {
      String id = word.getString(0);
      boolean therapy = id.charAt(id.length() - 1) % 2 == 0;
      rows.add(
          RowFactory.create(
              id,
              therapy ? new String[] {"stem_cell_therapy"} : new String[0],
              new String[0],
              "en",
              "journal_article",
              "review",
              2020));
    }
    return SparkTest.session().createDataFrame(rows, ARTICLES);
  }
}
