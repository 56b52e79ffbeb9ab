package org.therapyatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.therapyatlas.Rows;
import org.therapyatlas.corpus.Joined;

class EvidenceMapTest {
  /** A trial in two reports, an animal study, and a page that only talks about another pair. */
  private static Dataset<Row> articles() {
    return Rows.of(
        Joined.TABLE.schema(),
        """
        {"document_id":"a","source":"a#1","sha256":"a","source_database":"files","therapies":["fmt"],"conditions":["ibs"],"publication_language":"en","evidence":"randomized_trial","evidence_section":"title","evidence_offset":3,"source_kind":"journal_article","year":2020,"record_count":2,"registrations":["NCT00000001"]}
        {"document_id":"b","source":"b#1","sha256":"b","source_database":"files","therapies":["fmt"],"conditions":["ibs"],"publication_language":"sv","evidence":"randomized_trial","source_kind":"journal_article","year":2022,"record_count":1,"registrations":["NCT00000001"]}
        {"document_id":"c","source":"c#1","sha256":"c","source_database":"files","therapies":["fmt"],"conditions":["ibs"],"publication_language":"sv","evidence":"animal_study","source_kind":"bibliographic_record","record_count":1,"registrations":[]}
        {"document_id":"d","source":"d#1","sha256":"d","source_database":"files","therapies":["fmt","diet"],"conditions":["als"],"publication_language":"en","evidence":"news","source_kind":"news","year":2024,"record_count":1,"registrations":[]}
        {"document_id":"e","source":"e#1","sha256":"e","source_database":"files","therapies":[],"conditions":["als"],"publication_language":"en","evidence":"unknown","source_kind":"blog","record_count":1,"registrations":[]}
        """);
  }

  @Test
  void aTrialOfTwoReportsIsOneStudy_andAGapIsAboutAllLanguages() {
    assertThat(
            Rows.lines(
                EvidenceMap.compute(articles()),
                "therapy",
                "condition",
                "publication_language",
                "document_count",
                "record_count",
                "study_count",
                "randomized_trial_count",
                "source_news_count",
                "first_year",
                "last_year",
                "undated_count",
                "evidence_languages",
                "gap"))
        .containsExactly(
            line("diet", "als", "*", 1, 1, 0, 0, 1, "2024", "2024", 0, "\"en\"", true),
            line("diet", "als", "en", 1, 1, 0, 0, 1, "2024", "2024", 0, "\"en\"", true),
            line("fmt", "als", "*", 1, 1, 0, 0, 1, "2024", "2024", 0, "\"en\"", true),
            line("fmt", "als", "en", 1, 1, 0, 0, 1, "2024", "2024", 0, "\"en\"", true),
            line("fmt", "ibs", "*", 3, 4, 2, 2, 0, "2020", "2022", 1, "\"en\",\"sv\"", false),
            line("fmt", "ibs", "en", 1, 2, 1, 1, 0, "2020", "2020", 0, "\"en\"", false),
            line("fmt", "ibs", "sv", 2, 2, 2, 1, 0, "2022", "2022", 1, "\"sv\"", false));
  }

  @Test
  void everyCellNamesItsDocuments() {
    assertThat(
            Rows.lines(
                EvidenceMapDocuments.compute(articles()),
                "therapy",
                "condition",
                "document_id",
                "evidence",
                "section",
                "offset"))
        .containsExactly(
            "{\"therapy\":\"diet\",\"condition\":\"als\",\"document_id\":\"d\",\"evidence\":\"news\"}",
            "{\"therapy\":\"fmt\",\"condition\":\"als\",\"document_id\":\"d\",\"evidence\":\"news\"}",
            "{\"therapy\":\"fmt\",\"condition\":\"ibs\",\"document_id\":\"a\",\"evidence\":\"randomized_trial\",\"section\":\"title\",\"offset\":3}",
            "{\"therapy\":\"fmt\",\"condition\":\"ibs\",\"document_id\":\"b\",\"evidence\":\"randomized_trial\"}",
            "{\"therapy\":\"fmt\",\"condition\":\"ibs\",\"document_id\":\"c\",\"evidence\":\"animal_study\"}");
  }

  private static String line(
      String therapy,
      String condition,
      String language,
      int documents,
      int records,
      int studies,
      int trials,
      int news,
      String first,
      String last,
      int undated,
      String languages,
      boolean gap) {
    return ("{\"therapy\":\"%s\",\"condition\":\"%s\",\"publication_language\":\"%s\","
            + "\"document_count\":%d,\"record_count\":%d,\"study_count\":%d,"
            + "\"randomized_trial_count\":%d,\"source_news_count\":%d,\"first_year\":%s,"
            + "\"last_year\":%s,\"undated_count\":%d,\"evidence_languages\":[%s],\"gap\":%s}")
        .formatted(
            therapy, condition, language, documents, records, studies, trials, news, first, last,
            undated, languages, gap);
  }
}
