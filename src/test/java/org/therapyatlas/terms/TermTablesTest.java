package org.therapyatlas.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.therapyatlas.Rows;

class TermTablesTest {
  /** Four English documents and a Swedish one; bone stands in three of the English. */
  private static Dataset<Row> words() {
    return WordRows.of(
        """
        {"document_id":"a","language":"en","token_count":10,"terms":[{"term":"bone","term_count":4,"surface":"bones"},{"term":"gut","term_count":1,"surface":"gut"}],"groups":[{"facet":"therapy","value":"x"}]}
        {"document_id":"b","language":"en","token_count":10,"terms":[{"term":"bone","term_count":2,"surface":"bone"}],"groups":[{"facet":"therapy","value":"x"}]}
        {"document_id":"c","language":"en","token_count":20,"terms":[{"term":"bone","term_count":3,"surface":"bone"},{"term":"gut","term_count":5,"surface":"gut"}],"groups":[{"facet":"therapy","value":"y"}]}
        {"document_id":"d","language":"en","token_count":40,"terms":[{"term":"gut","term_count":2,"surface":"guts"}]}
        {"document_id":"e","language":"sv","token_count":8,"terms":[{"term":"ben","term_count":1,"surface":"ben"}],"groups":[{"facet":"therapy","value":"x"}]}
        """);
  }

  private static Dataset<Row> terms(Dataset<Row> words) {
    return Terms.compute(words, Optional.empty());
  }

  @Test
  void terms_countOccurrencesAndDocuments_andShowTheCommonestForm() {
    assertThat(
            Rows.lines(
                terms(words()),
                "language",
                "term",
                "surface",
                "term_count",
                "document_count",
                "documents_in_language"))
        .containsExactly(
            "{\"language\":\"en\",\"term\":\"bone\",\"surface\":\"bone\",\"term_count\":9,\"document_count\":3,\"documents_in_language\":4}",
            "{\"language\":\"en\",\"term\":\"gut\",\"surface\":\"gut\",\"term_count\":8,\"document_count\":3,\"documents_in_language\":4}",
            "{\"language\":\"sv\",\"term\":\"ben\",\"surface\":\"ben\",\"term_count\":1,\"document_count\":1,\"documents_in_language\":1}");
  }

  @Test
  void terms_idfIsScikitLearns() {
    Row bone = terms(words()).filter("term = 'bone'").select("idf").collectAsList().get(0);
    assertThat(bone.getDouble(0)).isCloseTo(Math.log(5.0 / 4.0) + 1, within(1e-12));
  }

  @Test
  void facetTotals_sayWhyAContrastCannotBeDrawn() {
    assertThat(
            Rows.lines(
                FacetTotals.compute(words(), false),
                "value",
                "language",
                "token_count",
                "document_count",
                "rest_token_count",
                "rest_document_count",
                "comparable",
                "reason"))
        .containsExactly(
            "{\"value\":\"x\",\"language\":\"en\",\"token_count\":20,\"document_count\":2,\"rest_token_count\":60,\"rest_document_count\":2,\"comparable\":true}",
            "{\"value\":\"x\",\"language\":\"sv\",\"token_count\":8,\"document_count\":1,\"rest_token_count\":0,\"rest_document_count\":0,\"comparable\":false,\"reason\":\"few_documents\"}",
            "{\"value\":\"y\",\"language\":\"en\",\"token_count\":20,\"document_count\":1,\"rest_token_count\":60,\"rest_document_count\":3,\"comparable\":false,\"reason\":\"few_documents\"}");
  }

  @Test
  void termsByFacet_contrastWithTheRestOfTheSameLanguage() {
    Dataset<Row> words = words();
    Dataset<Row> contrasts =
        TermsByFacet.compute(words, terms(words), FacetTotals.compute(words, false), false);
    // Expected count of bone among x: 9 × 20 / 80 = 2.25, under five, so no q value.
    assertThat(
            Rows.lines(
                contrasts,
                "value",
                "language",
                "term",
                "term_count",
                "rest_term_count",
                "document_count",
                "q_value"))
        .containsExactly(
            "{\"value\":\"x\",\"language\":\"en\",\"term\":\"bone\",\"term_count\":6,\"rest_term_count\":3,\"document_count\":2}",
            "{\"value\":\"x\",\"language\":\"en\",\"term\":\"gut\",\"term_count\":1,\"rest_term_count\":7,\"document_count\":1}");
    Row bone = contrasts.filter("term = 'bone'").select("g2", "dispersion").collectAsList().get(0);
    // 6 of 20 against 3 of 60.
    assertThat(bone.getDouble(0)).isCloseTo(g2(6, 20, 3, 60), within(1e-9));
    // Shares of occurrences 4/6 and 2/6, of words 1/2 and 1/2: ½(1/6 + 1/6).
    assertThat(bone.getDouble(1)).isCloseTo(1.0 / 6, within(1e-12));
  }

  @Test
  void contrastsWithinASourceKind_leaveTheOtherKindsOut() {
    Dataset<Row> words =
        WordRows.of(
            """
            {"document_id":"a","language":"en","token_count":100,"terms":[{"term":"gut","term_count":10,"surface":"gut"}],"groups":[{"facet":"source_kind","value":"blog"},{"facet":"therapy@blog","value":"x"}]}
            {"document_id":"b","language":"en","token_count":100,"terms":[{"term":"gut","term_count":20,"surface":"gut"}],"groups":[{"facet":"source_kind","value":"blog"},{"facet":"therapy@blog","value":"x"}]}
            {"document_id":"c","language":"en","token_count":100,"terms":[{"term":"gut","term_count":1,"surface":"gut"}],"groups":[{"facet":"source_kind","value":"blog"}]}
            {"document_id":"d","language":"en","token_count":100,"terms":[],"groups":[{"facet":"source_kind","value":"blog"}]}
            {"document_id":"e","language":"en","token_count":900,"terms":[{"term":"gut","term_count":90,"surface":"gut"}],"groups":[{"facet":"source_kind","value":"news"},{"facet":"therapy@news","value":"x"}]}
            """);
    Dataset<Row> totals = FacetTotals.compute(words, true);

    assertThat(
            Rows.lines(
                totals.filter("facet like 'therapy%'"),
                "facet",
                "rest_token_count",
                "rest_document_count",
                "reason"))
        .containsExactly(
            "{\"facet\":\"therapy@blog\",\"rest_token_count\":200,\"rest_document_count\":2}",
            "{\"facet\":\"therapy@news\",\"rest_token_count\":0,\"rest_document_count\":0,\"reason\":\"few_documents\"}");
    Row gut =
        TermsByFacet.compute(words, terms(words), totals, true)
            .filter("facet = 'therapy@blog'")
            .select("term_count", "rest_term_count", "g2")
            .head();
    assertThat(gut.getLong(0)).isEqualTo(30);
    assertThat(gut.getLong(1)).isEqualTo(1);
    assertThat(gut.getDouble(2)).isCloseTo(g2(30, 200, 1, 200), within(1e-9));
  }

  @Test
  void dispersion_countsTheTextWithoutTheTerm() {
    Spread oneOfTwo = new Spread();
    oneOfTwo.add(3, 10);
    // All occurrences in a document of half the words: ½(|1 − .5| + 1 − .5).
    assertThat(Dispersion.of(oneOfTwo, 3, 20)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void dispersion_isTheSameHoweverTheDocumentsWereDivided() {
    List<byte[]> parts = new ArrayList<>();
    Spread all = new Spread();
    for (int part = 0; part < 3; part++) {
      Spread one = new Spread();
      for (int document = 0; document < 40; document++) {
        int occurrences = 1 + (document * 7 + part) % 5;
        long words = 10 + (document * 11 + part) % 6;
        one.add(occurrences, words);
        all.add(occurrences, words);
      }
      parts.add(one.bytes());
    }
    Collections.reverse(parts);

    double divided =
        new Dispersion()
            .call(
                scala.jdk.javaapi.CollectionConverters.asScala(parts).toSeq(),
                all.occurrences(),
                4000L);

    assertThat(all.documents()).isEqualTo(120);
    assertThat(divided).isEqualTo(Dispersion.of(all, all.occurrences(), 4000));
  }

  @Test
  void qValues_areBenjaminiHochberg() {
    Dataset<Row> words =
        WordRows.of(
            """
            {"document_id":"a","language":"en","token_count":1000,"terms":[{"term":"p","term_count":40,"surface":"p"},{"term":"q","term_count":25,"surface":"q"},{"term":"r","term_count":20,"surface":"r"}],"groups":[{"facet":"therapy","value":"x"}]}
            {"document_id":"b","language":"en","token_count":1000,"terms":[{"term":"p","term_count":1,"surface":"p"}],"groups":[{"facet":"therapy","value":"x"}]}
            {"document_id":"c","language":"en","token_count":1000,"terms":[{"term":"q","term_count":15,"surface":"q"},{"term":"r","term_count":20,"surface":"r"}]}
            {"document_id":"d","language":"en","token_count":1000,"terms":[{"term":"p","term_count":1,"surface":"p"}]}
            """);
    Dataset<Row> contrasts =
        TermsByFacet.compute(words, terms(words), FacetTotals.compute(words, false), false);
    double p = tail(g2(41, 2000, 1, 2000));
    double q = tail(g2(25, 2000, 15, 2000));
    double r = tail(g2(20, 2000, 20, 2000));
    assertThat(qValue(contrasts, "p")).isCloseTo(p * 3, within(1e-12));
    assertThat(qValue(contrasts, "q")).isCloseTo(Math.min(q * 3 / 2, r), within(1e-12));
    assertThat(qValue(contrasts, "r")).isCloseTo(r, within(1e-12));
  }

  private static double qValue(Dataset<Row> contrasts, String term) {
    return contrasts
        .filter("term = '%s'".formatted(term))
        .select("q_value")
        .collectAsList()
        .get(0)
        .getDouble(0);
  }

  private static double tail(double g2) {
    return org.apache.commons.math3.special.Erf.erfc(Math.sqrt(g2 / 2));
  }

  /** The textbook form, 2 Σ O ln(O / E). */
  private static double g2(double a, double n1, double c, double n2) {
    double share = (a + c) / (n1 + n2);
    return 2
        * (part(a, n1 * share)
            + part(c, n2 * share)
            + part(n1 - a, n1 * (1 - share))
            + part(n2 - c, n2 * (1 - share)));
  }

  private static double part(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
