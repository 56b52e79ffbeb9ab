package org.therapyatlas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.SparkTest;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.text.UserWords;

/** Topics of all languages together. */
class CommonLanguageTest {
  private static final StructType ARTICLES =
      StructType.fromDDL(
          "document_id STRING, mentions ARRAY<STRUCT<concept_id: STRING, mention_count: INT>>");

  @TempDir Path folder;

  @Test
  void documentsOfTwoLanguages_shareTopics() {
    Map<String, TreeSet<Integer>> planted = new TreeMap<>();
    Map<String, TreeSet<String>> languages = new TreeMap<>();
    for (Row place : places(1, 2)) {
      String id = place.getAs("document_id");
      planted
          .computeIfAbsent(place.getAs("topic_id"), key -> new TreeSet<>())
          .add(Integer.parseInt(id.substring(3)) % PlantedCorpus.TOPICS);
      languages
          .computeIfAbsent(place.getAs("topic_id"), key -> new TreeSet<>())
          .add(id.substring(0, 2));
    }

    assertThat(planted.keySet()).containsExactly("mul-1", "mul-2", "mul-3", "mul-4");
    assertThat(planted.values()).allSatisfy(topics -> assertThat(topics).hasSize(1));
    assertThat(languages.values())
        .allSatisfy(found -> assertThat(found).containsExactly("en", "xx", "zz"));
  }

  @Test
  void rows_doNotDependOnPartitionsOrOrder() {
    List<String> one = places(1, 1).stream().map(Row::toString).sorted().toList();

    assertThat(places(2, 7).stream().map(Row::toString).sorted()).isEqualTo(one);
  }

  @Test
  void aDocumentWithoutKnownWords_isSaidByItsConcepts() {
    Dataset<Row> words =
        PlantedCorpus.rows(
            List.of(
                PlantedCorpus.row("a", "en", Map.of("bone", 1)),
                PlantedCorpus.row("b", "sv", Map.of("nålar", 2))));
    Dataset<Row> articles =
        articles(
            RowFactory.create("a", new Row[0]),
            RowFactory.create("b", new Row[] {RowFactory.create("acupuncture", 3)}));
    Map<String, String> terms = new TreeMap<>();
    TopicDocuments said = said(words, articles);
    said.documents()
        .collectAsList()
        .forEach(row -> terms.put(row.getAs("document_id"), row.getAs("terms")));

    assertThat(terms).isEqualTo(Map.of("a", "bone", "b", "acupuncture"));
    assertThat(
            said.terms()
                .select("language", "term", "document_count", "documents_in_language")
                .collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("mul", "bone", 1L, 2L),
            RowFactory.create("mul", "acupuncture", 1L, 2L));
  }

  @Test
  void namesOfConcepts_areCountedAsTheWordsOfDocuments() throws IOException {
    Path stop = Files.writeString(folder.resolve("stop.txt"), "en: therapy\n");
    Path same = Files.writeString(folder.resolve("same.txt"), "en: music = sound\n");
    List<String> problems = new ArrayList<>();
    UserWords userWords =
        UserWords.read(Optional.of(stop.toString()), Optional.of(same.toString()), problems);
    Dataset<Row> words =
        PlantedCorpus.rows(
            List.of(
                PlantedCorpus.row("a", "en", Map.of("sound", 1)),
                PlantedCorpus.row("b", "sv", Map.of("toner", 2))));
    Dataset<Row> articles =
        articles(RowFactory.create("b", new Row[] {RowFactory.create("music_therapy", 1)}));
    assertThat(problems).isEmpty();

    assertThat(
            said(words, articles, userWords)
                .documents()
                .filter("document_id = 'b'")
                .select("terms")
                .collectAsList())
        .containsExactly(RowFactory.create("music"));
    assertThat(said(words, articles).documents().filter("document_id = 'b'").collectAsList())
        .extracting(row -> row.<String>getAs("terms"))
        .containsExactly("music\ntherapy");
  }

  @Test
  void aDocumentInBoth_isTakenInEnglishIfAtLeastHalfOfItIs() {
    Dataset<Row> words =
        PlantedCorpus.rows(
            List.of(
                PlantedCorpus.row("a", "en", Map.of("bone", 2)),
                PlantedCorpus.row("a", "sv", Map.of("ben", 3)),
                PlantedCorpus.row("b", "en", Map.of("title", 1)),
                PlantedCorpus.row("b", "sv", Map.of("text", 3))));

    assertThat(said(words, articles()).documents().select("document_id", "terms").collectAsList())
        .containsExactlyInAnyOrder(RowFactory.create("a", "bone"), RowFactory.create("b", ""));
    assertThat(
            said(words, articles()).terms().select("term", "documents_in_language").collectAsList())
        .containsExactly(RowFactory.create("bone", 1L));
  }

  @Test
  void withoutEnglish_theLanguageOfMostDocumentsIsTaken() {
    Dataset<Row> words =
        PlantedCorpus.rows(
            List.of(
                PlantedCorpus.row("a", "sv", Map.of("ben", 1)),
                PlantedCorpus.row("b", "zh", Map.of("骨", 1)),
                PlantedCorpus.row("c", "sv", Map.of("knä", 1))));
    TopicDocuments said = said(words, articles());

    assertThat(said.acrossInEnglish()).isFalse();
    assertThat(said.documents().select("document_id", "terms").collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("a", "ben"),
            RowFactory.create("b", ""),
            RowFactory.create("c", "knä"));
  }

  /** English documents, documents in a language of prefixed words, and documents in both. */
  private static List<Row> places(long shuffle, int partitions) {
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d < 80; d++) {
      rows.add(PlantedCorpus.row("en:%03d".formatted(d), "en", PlantedCorpus.counts(d, "")));
      rows.add(
          PlantedCorpus.row("xx:%03d".formatted(d), "xx", PlantedCorpus.counts(1_000 + d, "x")));
      String both = "zz:%03d".formatted(d);
      rows.add(PlantedCorpus.row(both, "en", PlantedCorpus.counts(2_000 + d, "")));
      Map<String, Integer> more = PlantedCorpus.counts(2_000 + d, "x");
      more.merge("xmore", 1, Integer::sum);
      rows.add(PlantedCorpus.row(both, "xx", more));
    }
    Collections.shuffle(rows, new Random(shuffle));
    Dataset<Row> words = PlantedCorpus.rows(rows).repartition(partitions);
    TopicTables tables = new TopicTables(words, () -> said(words, articles()), OptionalInt.of(4));
    List<Row> places = tables.documentTopics().filter("rank = 1").collectAsList();
    tables.release();
    assertThat(places).hasSize(240);
    return places;
  }

  private static TopicDocuments said(Dataset<Row> words, Dataset<Row> articles) {
    return said(words, articles, UserWords.NONE);
  }

  private static TopicDocuments said(
      Dataset<Row> words, Dataset<Row> articles, UserWords userWords) {
    Broadcast<Lexicon> lexicon =
        JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
            .broadcast(Lexicon.standard());
    return CommonLanguage.of(
        words, Terms.compute(words, Optional.empty()), articles, lexicon, userWords);
  }

  private static Dataset<Row> articles(Row... rows) {
    return SparkTest.session().createDataFrame(List.of(rows), ARTICLES);
  }
}
