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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.therapyatlas.SparkTest;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.Terms;

class TopicTablesTest {
  private static final StructType ARTICLES =
      StructType.fromDDL(
          "document_id STRING, therapies ARRAY<STRING>, conditions ARRAY<STRING>,"
              + " publication_language STRING, source_kind STRING, evidence STRING, year INT");

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
    assertThat(contents(PlantedCorpus.words(120, 3).repartition(7), 64)).isEqualTo(one);
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
            TopicsByFacet.TABLE, "facets");
    tables.forEach((table, data) -> rows.put(names.get(table), data.collectAsList()));
    return rows;
  }

  private static Map<Table, Dataset<Row>> tables(
      Dataset<Row> words, OptionalInt topics, int partitions) {
    SparkSession spark = SparkTest.session();
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
    try {
      TopicTables tables = new TopicTables(words, Terms.compute(words, Optional.empty()), topics);
      Dataset<Row> found = tables.topics();
      Dataset<Row> places = tables.documentTopics();
      return Map.of(
          Topics.TABLE, found,
          TopicTerms.TABLE, tables.topicTerms(),
          TopicQuality.TABLE, tables.topicQuality(),
          DocumentTopics.TABLE, places,
          TopicsByFacet.TABLE, tables.topicsByFacet(places, found, articles(words)));
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
  }

  /** Every second document is about the one therapy. */
  private static Dataset<Row> articles(Dataset<Row> words) {
    List<Row> rows = new ArrayList<>();
    for (Row word : words.select("document_id").distinct().collectAsList()) {
      String id = word.getString(0);
      boolean therapy = (id.charAt(id.length() - 1) - '0') % 2 == 0;
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
