package org.therapyatlas.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.therapyatlas.Rows;
import org.therapyatlas.citations.Citations;
import org.therapyatlas.corpus.Concepts;
import org.therapyatlas.corpus.Documents;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.topics.Topics;

class DifferenceTest {
  private static Function<Table, Dataset<Row>> atlas(
      String documents,
      String records,
      String concepts,
      String terms,
      String citations,
      String topics) {
    Map<Table, String> lines =
        Map.of(
            Documents.TABLE, documents,
            Records.TABLE, records,
            Concepts.TABLE, concepts,
            Terms.TABLE, terms,
            Citations.TABLE, citations,
            Topics.TABLE, topics);
    return table -> Rows.of(table.schema(), lines.get(table));
  }

  private static final Function<Table, Dataset<Row>> OLD =
      atlas(
          """
          {"document_id":"pmid:1","pmid":"1","sha256":"s1","title":"Kept","publication_language":"en"}
          {"document_id":"doi:10.5555/x","doi":"10.5555/x","sha256":"s2","title":"Renamed","publication_language":"en"}
          {"document_id":"sha256:3","sha256":"s3","title":"Now refused","publication_language":"en"}
          {"document_id":"sha256:4","sha256":"s4","title":"Gone","publication_language":"sv"}
          """,
          """
          {"source":"a#1","sha256":"s1","source_database":"files"}
          """,
          """
          {"concept_id":"tai_chi","document_count":2}
          {"concept_id":"insomnia","document_count":1}
          {"concept_id":"metformin","document_count":0}
          """,
          """
          {"language":"en","term":"walk"}
          {"language":"en","term":"river"}
          {"language":"sv","term":"promenad"}
          """,
          """
          {"citing_work_id":"w1","cited_work_id":"w2","document_id":"pmid:1"}
          {"citing_work_id":"w1","cited_work_id":"w3","document_id":"pmid:1"}
          {"citing_work_id":"w4","cited_work_id":"w2","document_id":"sha256:4"}
          """,
          """
          {"topic_id":"en-1","topic_key":"k1","label":"walk","language":"en"}
          {"topic_id":"sv-1","topic_key":"k2","label":"promenad","language":"sv"}
          """);

  private static final Function<Table, Dataset<Row>> NEW =
      atlas(
          """
          {"document_id":"pmid:1","pmid":"1","sha256":"s1","title":"Kept","publication_language":"en"}
          {"document_id":"pmid:2","pmid":"2","doi":"10.5555/x","sha256":"s9","title":"Renamed","publication_language":"en"}
          {"document_id":"pmid:5","pmid":"5","sha256":"s5","title":"FranÃ§ais","publication_language":"fr"}
          """,
          """
          {"source":"a#1","sha256":"s1","source_database":"files"}
          {"source":"a#2","sha256":"s3","source_database":"files","refusal":{"reason":"empty","detail":"x"}}
          """,
          """
          {"concept_id":"tai_chi","document_count":2}
          {"concept_id":"insomnia","document_count":0}
          {"concept_id":"metformin","document_count":1}
          """,
          """
          {"language":"en","term":"walk"}
          """,
          """
          {"citing_work_id":"w1","cited_work_id":"w2","document_id":"pmid:1"}
          """,
          """
          {"topic_id":"en-1","topic_key":"k1","label":"walk","language":"en"}
          """);

  @Test
  void whatWasLostAndGained_hasAReason() {
    assertThat(new Difference(OLD, NEW).changes().stream().map(DifferenceTest::line))
        .containsExactly(
            "documents kept 1 []",
            "documents lost no_record_of_it_in_the_other 1 [sha256:4]",
            "documents lost refused_in_the_other 1 [sha256:3]",
            "documents lost under_another_id 1 [doi:10.5555/x]",
            "documents gained no_record_of_it_in_the_other 1 [pmid:5]",
            "documents gained under_another_id 1 [pmid:2]",
            "concepts kept 1 []",
            "concepts lost no_document_about_it 1 [insomnia]",
            "concepts gained no_document_about_it 1 [metformin]",
            "terms kept 1 []",
            "terms lost language_missing 1 [sv promenad]",
            "terms lost texts_changed 1 [en river]",
            "citations kept 1 []",
            "citations lost citing_document_missing 1 [w4 -> w2]",
            "citations lost list_or_resolution_changed 1 [w1 -> w3]",
            "topics kept 1 []",
            "topics lost language_missing 1 [k2]");
  }

  @Test
  void theSameAtlasTwice_isNoChange() {
    assertThat(new Difference(OLD, OLD).changes())
        .allSatisfy(change -> assertThat(change.change()).isEqualTo("kept"));
    assertThat(new Guardrails(0, 0).check(new Difference(OLD, OLD).changes(), OLD, OLD)).isEmpty();
  }

  @Test
  void guardrailsToldByDocumentsGone_mojibakeAndRefusals() {
    List<Difference.Change> changes = new Difference(OLD, NEW).changes();

    assertThat(new Guardrails(0.01, 0.5).check(changes, OLD, NEW))
        .containsExactly(
            new Guardrails.Finding(Guardrails.Level.FAILS, "3 of 4 documents are gone (+75.00 %)."),
            new Guardrails.Finding(
                Guardrails.Level.FAILS, "1 of 3 titles are mojibake, 0 of 4 were (+33.33 %)."),
            new Guardrails.Finding(
                Guardrails.Level.WARNS, "1 of 2 records are refused, 0 of 1 were (+50.00 %)."));
    assertThat(new Guardrails(0.8, 0.9).check(changes, OLD, NEW)).hasSize(2);
  }

  @Test
  void aLanguageThatIsGone_fails_andOneThatShrinks_warns() {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      String row =
          "{\"document_id\":\"%s%d\",\"sha256\":\"%s%d\",\"title\":\"T\",\"publication_language\":\"%s\"}\n";
      before.append(row.formatted("sv", i, "sv", i, "sv"));
      before.append(row.formatted("de", i, "de", i, "de"));
      if (i < 12) {
        after.append(row.formatted("de", i, "de", i, "de"));
      }
    }
    Function<Table, Dataset<Row>> old =
        table -> Rows.of(table.schema(), table == Documents.TABLE ? before.toString() : RECORD);
    Function<Table, Dataset<Row>> now =
        table -> Rows.of(table.schema(), table == Documents.TABLE ? after.toString() : RECORD);

    assertThat(new Guardrails(1, 1).check(List.of(), old, now))
        .containsExactly(
            new Guardrails.Finding(Guardrails.Level.FAILS, "No document in sv is left of 20."),
            new Guardrails.Finding(Guardrails.Level.WARNS, "Documents in de went from 20 to 12."));
  }

  private static final String RECORD =
      "{\"source\":\"a#1\",\"sha256\":\"s1\",\"source_database\":\"files\"}";

  private static String line(Difference.Change change) {
    return "%s %s %s%d %s"
        .formatted(
            change.what(),
            change.change(),
            change.reason().isEmpty() ? "" : change.reason() + " ",
            change.count(),
            change.examples());
  }
}
