package org.therapyatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.therapyatlas.Rows;
import org.therapyatlas.lexicon.Concept;
import org.therapyatlas.lexicon.Lexicon;

class ConceptTablesTest {
  private static Dataset<Row> articles() {
    return Rows.of(
        Joined.TABLE.schema(),
        """
        {"document_id":"a","source":"a#1","sha256":"a","source_database":"files","therapies":["stool"],"conditions":["gut"],"publication_language":"en","record_count":2}
        {"document_id":"b","source":"b#1","sha256":"b","source_database":"files","therapies":["stool"],"conditions":["gut"],"publication_language":"en","record_count":1}
        {"document_id":"c","source":"c#1","sha256":"c","source_database":"files","therapies":["biota"],"conditions":["gut"],"publication_language":"en","record_count":1}
        {"document_id":"d","source":"d#1","sha256":"d","source_database":"files","therapies":["stool"],"conditions":[],"publication_language":"sv","record_count":1}
        """);
  }

  private static Lexicon lexicon() {
    return Lexicon.of(
        List.of(
            concept("biota", Concept.Kind.THERAPY),
            concept("stool", Concept.Kind.THERAPY, "biota"),
            concept("gut", Concept.Kind.CONDITION),
            concept("heart", Concept.Kind.CONDITION)));
  }

  private static Concept concept(String id, Concept.Kind kind, String... broader) {
    return new Concept(
        id, kind, List.of(broader), null, Map.of("en", List.of(new Concept.Name(id, false))));
  }

  @Test
  void concepts_countSubjects_alsoThoseOfNarrowerConcepts_andListTheUnusedOnes() {
    assertThat(
            Rows.lines(
                Concepts.compute(articles(), lexicon()),
                "concept_id",
                "kind",
                "document_count",
                "document_count_with_narrower",
                "record_count"))
        .containsExactly(
            "{\"concept_id\":\"biota\",\"kind\":\"therapy\",\"document_count\":1,\"document_count_with_narrower\":4,\"record_count\":1}",
            "{\"concept_id\":\"gut\",\"kind\":\"condition\",\"document_count\":3,\"document_count_with_narrower\":3,\"record_count\":4}",
            "{\"concept_id\":\"heart\",\"kind\":\"condition\",\"document_count\":0,\"document_count_with_narrower\":0,\"record_count\":0}",
            "{\"concept_id\":\"stool\",\"kind\":\"therapy\",\"document_count\":3,\"document_count_with_narrower\":3,\"record_count\":4}");
  }

  @Test
  void pairs_compareWithWhatTheSizesExplain() {
    Dataset<Row> pairs = ConceptPairs.compute(articles());
    assertThat(
            Rows.lines(
                pairs,
                "left",
                "right",
                "publication_language",
                "document_count",
                "left_count",
                "right_count",
                "documents_in_language",
                "expected"))
        .containsExactly(
            "{\"left\":\"biota\",\"right\":\"gut\",\"publication_language\":\"en\",\"document_count\":1,\"left_count\":1,\"right_count\":3,\"documents_in_language\":3,\"expected\":1.0}",
            "{\"left\":\"gut\",\"right\":\"stool\",\"publication_language\":\"en\",\"document_count\":2,\"left_count\":3,\"right_count\":2,\"documents_in_language\":3,\"expected\":2.0}");
    Row stool =
        pairs.filter("right = 'stool'").select("log2_ratio", "log_odds_z").collectAsList().get(0);
    assertThat(stool.getDouble(0)).isZero();
    // 2 of 3 English documents against 0 of 1 other, prior 1000 × 2/4.
    double d = Math.log(502.0 / 501.0) - Math.log(500.0 / 501.0);
    assertThat(stool.getDouble(1)).isCloseTo(d / Math.sqrt(1 / 502.0 + 1 / 500.0), within(1e-9));
  }
}
