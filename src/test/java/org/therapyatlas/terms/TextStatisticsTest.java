package org.therapyatlas.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapyatlas.Rows;
import org.therapyatlas.SparkTest;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.text.UserWords;

/** What is counted in running text: phrases, neighbours, years and abbreviations. */
class TextStatisticsTest {
  private static Dataset<Row> words;

  @BeforeAll
  static void countFiveDocuments() {
    words = counted(UserWords.NONE).cache();
  }

  private static Dataset<Row> counted(UserWords user) {
    List<String> lines = new ArrayList<>();
    lines.add(
        document(
            "a", 2001, "en", "Mesenchymal stem cells (MSCs) heal bones. MSCs secrete exosomes."));
    lines.add(
        document("b", 2001, "en", "A mesenchymal stem cell lives. Stem cells and vitamin D."));
    lines.add(document("c", 2002, "en", "Loss of bone, vitamin D. Multiple sclerosis care (MSC)."));
    lines.add(document("d", 2003, "en", "Vitamin D for the loss of bone and loss of bone mass."));
    lines.add(document("e", 2003, "zh", "间充质干细胞(mesenchymal stem cells, MSCs)来源的外泌体。MSCs增殖。"));
    return counted(String.join("\n", lines), user);
  }

  private static Dataset<Row> counted(String lines, UserWords user) {
    return DocumentTerms.compute(
        Rows.of(Records.TABLE.schema(), lines),
        List.of(),
        List.of(),
        false,
        JavaSparkContext.fromSparkContext(SparkTest.session().sparkContext())
            .broadcast(Lexicon.standard()),
        user);
  }

  private static String document(String id, int year, String language, String text) {
    return """
        {"document_id":"%s","year":%d,"source_kind":"blog","evidence":"unknown","sections":[{"position":1,"section":"body","language":"%s","text":"%s"}]}"""
        .formatted(id, year, language, text);
  }

  @Test
  void aTaskThatFailsNamesTheDocument() {
    String withoutText =
        """
        {"document_id":"doc-7","source_kind":"blog","evidence":"unknown","sections":[{"position":1,"section":"body","language":"en"}]}""";

    assertThatThrownBy(() -> counted(withoutText, UserWords.NONE).collectAsList())
        .hasStackTraceContaining("Counting the words of document doc-7 failed");
  }

  @Test
  void anAbbreviationCountsAsWhatTheDocumentSaysItMeans() {
    // In a: the definition once, and MSCs in the next sentence. In c another MSC, once defined.
    assertThat(
            Rows.lines(
                Terms.words(Terms.compute(words, Optional.empty()))
                    .filter("language = 'en' or term = '间充质干细胞'")
                    .filter("term in ('stem', 'msc', 'sclerosis', '间充质干细胞')"),
                "term",
                "surface",
                "term_count",
                "document_count"))
        .containsExactly(
            "{\"term\":\"sclerosis\",\"surface\":\"sclerosis\",\"term_count\":1,\"document_count\":1}",
            "{\"term\":\"stem\",\"surface\":\"stem\",\"term_count\":4,\"document_count\":2}",
            "{\"term\":\"间充质干细胞\",\"surface\":\"间充质干细胞\",\"term_count\":2,\"document_count\":1}");
  }

  @Test
  void wordsOfTheUsersChangeWhatIsCounted(@TempDir Path folder) throws IOException {
    Path stop = Files.writeString(folder.resolve("stop.txt"), "en: losses\nzh: 增殖\n");
    Path same = Files.writeString(folder.resolve("same.txt"), "en: skeleton = bone\n");
    List<String> problems = new ArrayList<>();
    UserWords user =
        UserWords.read(Optional.of(stop.toString()), Optional.of(same.toString()), problems);

    assertThat(problems).isEmpty();
    assertThat(
            Rows.lines(
                Terms.compute(counted(user), Optional.empty())
                    .filter("term in ('loss', 'bone', 'skeleton', '增殖')"),
                "term",
                "surface",
                "term_count"))
        .containsExactly("{\"term\":\"skeleton\",\"surface\":\"bone\",\"term_count\":4}");
  }

  @Test
  void phrasesAreCountedWithTheirNestedOnes() {
    assertThat(
            Rows.lines(
                Phrases.compute(words),
                "language",
                "term",
                "surface",
                "words",
                "term_count",
                "document_count",
                "c_value"))
        .containsExactly(
            "{\"language\":\"en\",\"term\":\"mesenchymal stem cell\",\"surface\":\"mesenchymal stem cells\",\"words\":3,\"term_count\":3,\"document_count\":2,\"c_value\":4.754888}",
            "{\"language\":\"en\",\"term\":\"mesenchymal stem\",\"surface\":\"mesenchymal stem\",\"words\":2,\"term_count\":3,\"document_count\":2,\"c_value\":0.0}",
            "{\"language\":\"en\",\"term\":\"stem cell\",\"surface\":\"stem cells\",\"words\":2,\"term_count\":4,\"document_count\":2,\"c_value\":1.0}",
            "{\"language\":\"en\",\"term\":\"vitamin d\",\"surface\":\"vitamin D\",\"words\":2,\"term_count\":3,\"document_count\":3,\"c_value\":3.0}");
  }

  @Test
  void rarePairsAreLeftOutWithoutAnotherResult() {
    assertThat(Rows.lines(Phrases.compute(words, true), "term", "term_count", "c_value"))
        .isEqualTo(Rows.lines(Phrases.compute(words, false), "term", "term_count", "c_value"));
  }

  @Test
  void collocationsReachOverStopWords() {
    Dataset<Row> collocations = Collocations.compute(words, Terms.compute(words, Optional.empty()));

    assertThat(
            Rows.lines(
                collocations,
                "left",
                "right",
                "pair_count",
                "document_count",
                "left_count",
                "right_count",
                "token_count"))
        .containsExactly(
            "{\"left\":\"loss\",\"right\":\"bone\",\"pair_count\":3,\"document_count\":2,\"left_count\":3,\"right_count\":4,\"token_count\":42}",
            "{\"left\":\"mesenchymal\",\"right\":\"stem\",\"pair_count\":3,\"document_count\":2,\"left_count\":3,\"right_count\":4,\"token_count\":42}",
            "{\"left\":\"stem\",\"right\":\"cell\",\"pair_count\":4,\"document_count\":2,\"left_count\":4,\"right_count\":4,\"token_count\":42}");
    Row loss = collocations.filter("left = 'loss'").select("npmi", "log_dice").head();
    double joint = 3 / 42.0;
    assertThat(loss.getDouble(0))
        .isCloseTo(Math.log(joint / (3 / 42.0 * 4 / 42.0)) / -Math.log(joint), within(1e-9));
    assertThat(loss.getDouble(1)).isCloseTo(14 + Math.log(6 / 7.0) / Math.log(2), within(1e-9));
  }

  @Test
  void abbreviationsShowWhereTheyCollide() {
    Dataset<Row> abbreviations = DocumentAbbreviations.compute(words);

    assertThat(
            Rows.lines(abbreviations, "document_id", "short_form", "long_form", "other_long_forms"))
        .containsExactly(
            "{\"document_id\":\"a\",\"short_form\":\"MSC\",\"long_form\":\"Mesenchymal stem cells\",\"other_long_forms\":[]}",
            "{\"document_id\":\"c\",\"short_form\":\"MSC\",\"long_form\":\"Multiple sclerosis care\",\"other_long_forms\":[]}",
            "{\"document_id\":\"e\",\"short_form\":\"MSC\",\"long_form\":\"间充质干细胞\",\"other_long_forms\":[\"mesenchymal stem cells\"]}");
    assertThat(
            Rows.lines(
                AbbreviationMeanings.compute(
                    abbreviations
                        .drop("concept_id")
                        .selectExpr("*", "cast(null as string) concept_id")),
                "short_form",
                "meaning",
                "document_count",
                "meaning_count"))
        .containsExactly(
            "{\"short_form\":\"MSC\",\"meaning\":\"mesenchymal stem cell\",\"document_count\":2,\"meaning_count\":2}",
            "{\"short_form\":\"MSC\",\"meaning\":\"multiple sclerosis care\",\"document_count\":1,\"meaning_count\":2}");
  }

  /** Burst: p0 = 5/6, p1 = .9999, so 2005 gains 4 ln(.9999 / p0) and entering costs ln 2. */
  @Test
  void trendsCountTheDocumentsOfEachYear() {
    Dataset<Row> many =
        WordRows.of(
            """
            {"document_id":"1","language":"en","year":2001,"token_count":1,"terms":[{"term":"gut","term_count":9,"surface":"gut"},{"term":"rare","term_count":1,"surface":"rare"}]}
            {"document_id":"2","language":"en","year":2001,"token_count":1,"terms":[]}
            {"document_id":"3","language":"en","year":2005,"token_count":1,"terms":[{"term":"gut","term_count":1,"surface":"gut"}]}
            {"document_id":"4","language":"en","year":2005,"token_count":1,"terms":[{"term":"gut","term_count":1,"surface":"gut"}]}
            {"document_id":"5","language":"en","year":2005,"token_count":1,"terms":[{"term":"gut","term_count":1,"surface":"gut"}]}
            {"document_id":"6","language":"en","year":2005,"token_count":1,"terms":[{"term":"gut","term_count":1,"surface":"gut"}]}
            {"document_id":"7","language":"en","token_count":1,"terms":[{"term":"gut","term_count":1,"surface":"gut"}]}
            {"document_id":"8","language":"sv","year":2005,"token_count":1,"terms":[{"term":"tarm","term_count":1,"surface":"tarm"}]}
            """);

    assertThat(
            Rows.lines(
                TermTrends.compute(many),
                "language",
                "term",
                "year",
                "document_count",
                "documents_in_year",
                "share",
                "share_low",
                "share_high",
                "burst_weight"))
        .containsExactly(
            "{\"language\":\"en\",\"term\":\"gut\",\"year\":2001,\"document_count\":1,\"documents_in_year\":2,\"share\":0.5,\"share_low\":0.094531,\"share_high\":0.905469,\"burst_weight\":0.0}",
            "{\"language\":\"en\",\"term\":\"gut\",\"year\":2005,\"document_count\":4,\"documents_in_year\":4,\"share\":1.0,\"share_low\":0.510109,\"share_high\":1.0,\"burst_weight\":0.728886}");
  }
}
