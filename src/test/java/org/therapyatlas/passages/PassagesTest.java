package org.therapyatlas.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.therapyatlas.Rows;
import org.therapyatlas.SparkTest;
import org.therapyatlas.citations.Citations;
import org.therapyatlas.evidence.EvidenceMap;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.Terms;

class PassagesTest {
  private static Dataset<Row> table(Table table) {
    if (table.name().equals("joined")) {
      return SparkTest.session().createDataFrame(List.of(), table.schema());
    }
    return Rows.of(
        table.schema(),
        switch (table.name()) {
          case "records" ->
              """
              {"source":"a.txt#1","sha256":"1","source_database":"files","document_id":"d1","base_id":"d1","title":"Slow moves","sections":[{"position":1,"section":"title","text":"Slow moves"},{"position":2,"section":"body","text":"𝒳 Those who learned tai chi slept longer."}],"mentions":[{"concept_id":"tai_chi","section":"body","role":"subject","section_position":2,"first_offset":20},{"concept_id":"metformin","section":"body","role":"listed","section_position":2,"first_offset":2}]}
              {"source":"b.txt#1","sha256":"2","source_database":"files","document_id":"d2","base_id":"d2","title":"Other","sections":[],"mentions":[]}
              """;
          case "evidence_map" ->
              """
              {"therapy":"tai_chi","condition":"insomnia","publication_language":"*","document_count":1}
              """;
          case "evidence_map_documents" ->
              """
              {"therapy":"tai_chi","condition":"insomnia","document_id":"d1","publication_language":"en"}
              {"therapy":"tai_chi","condition":"migraine","document_id":"d2","publication_language":"en"}
              """;
          case "document_terms" ->
              """
              {"document_id":"d1","language":"en","terms":"woke\\nslept"}
              {"document_id":"d2","language":"en","terms":""}
              """;
          case "terms" -> "{\"language\":\"en\",\"term\":\"slept\",\"surface\":\"Slept\"}";
          case "documents" ->
              """
              {"document_id":"d1","work_id":"w1"}
              {"document_id":"d2","work_id":"w2"}
              """;
          case "reference_entries" ->
              """
              {"document_id":"d1","kind":"reference","position":4,"raw":"Berg A. Rivers. 2001.","work_id":"w9","resolution":"matched"}
              {"document_id":"d1","kind":"reference","position":5,"raw":"Dahl O. Lakes. 2002.","work_id":"w8","resolution":"unmatched"}
              {"document_id":"d2","kind":"cited_by","position":1,"raw":"Slow moves. 2020.","work_id":"w1","resolution":"matched"}
              """;
          default -> throw new IllegalStateException(table.name());
        });
  }

  private static List<String> behind(Table table, String... key) {
    return new Passages(PassagesTest::table, 5).behind(table, List.of(key));
  }

  @Test
  void aCellOfTheEvidenceMap_showsWhereItsSubjectsAreNamed() {
    assertThat(
            new Passages(PassagesTest::table, 5)
                .row(EvidenceMap.TABLE, List.of("tai_chi", "insomnia", "*")))
        .hasSize(1);
    assertThat(behind(EvidenceMap.TABLE, "tai_chi", "insomnia", "*"))
        .containsExactly(
            "d1  Slow moves  (a.txt#1)",
            "    tai_chi, subject in body: 𝒳 Those who learned tai chi slept longer.");
    assertThat(behind(EvidenceMap.TABLE, "tai_chi", "insomnia", "sv")).isEmpty();
  }

  @Test
  void aTerm_showsWhereItIsWritten_whateverItsCase() {
    assertThat(behind(Terms.TABLE, "en", "slept"))
        .containsExactly(
            "d1  Slow moves  (a.txt#1)", "    body: 𝒳 Those who learned tai chi slept longer.");
  }

  @Test
  void aCitation_showsTheEntriesOfEitherSide() {
    assertThat(behind(Citations.TABLE, "w1", "w9"))
        .containsExactly("d1  reference 4 (matched): Berg A. Rivers. 2001.");
    assertThat(behind(Citations.TABLE, "w1", "w2"))
        .containsExactly("d2  cited_by 1 (matched): Slow moves. 2020.");
  }

  @Test
  void anExcerptIsCutAroundItsPlace_countedInCodePoints() {
    String text = "𝒳".repeat(100) + "HERE" + "y".repeat(200);

    String excerpt = Excerpt.at(text, 100);

    assertThat(excerpt).startsWith("… 𝒳").contains("𝒳HEREy").endsWith("y …");
    assertThat(excerpt.codePointCount(0, excerpt.length())).isEqualTo(2 + 70 + 140 + 2);
    assertThat(Excerpt.of("Walk, walk and walk", "WALK", 1)).hasSize(1);
  }
}
