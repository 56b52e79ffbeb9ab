package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapyatlas.citations.Corpus.articles;
import static org.therapyatlas.citations.Corpus.lines;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.therapyatlas.citations.Corpus.Atlas;

/** Marks in the text and works that are named without being cited. */
class MentionTablesTest {
  private static String references(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                "{kind:'reference', position:%d, raw:'r%d', pmid:'%d', year:2001, authors:[{surname:'Author%s'}], style:'nlm', et_al:false, confidence:1.0}"
                    .formatted(i, i, 100 + i, (char) ('a' + i)))
        .collect(Collectors.joining(",", "entries:[", "]"));
  }

  private static String body(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(
            i ->
                "{position:%d, section:'body', language:'en', text:'%s'}"
                    .formatted(i + 1, texts[i]))
        .collect(Collectors.joining(",", "sections:[", "]"));
  }

  @Test
  @DisplayName("Ranges are expanded, sections keep their offsets, and each link is a mention")
  void markers() {
    Atlas atlas =
        new Atlas(
            "{document_id:'pmid:1', pmid:'1', "
                + body("Stem cells help [2-4].", "𝔸 knee [4] hurts (5).")
                + ", "
                + references(5)
                + "}");
    assertThat(
            lines(
                atlas.tables.inTextMarkers(),
                "section_position",
                "section",
                "offset",
                "length",
                "text",
                "position"))
        .containsExactly(
            "1 body 16 5 [2-4] 2",
            "1 body 16 5 [2-4] 3",
            "1 body 16 5 [2-4] 4",
            "2 body 7 3 [4] 4");
    assertThat(lines(atlas.citations, Citations.CITED, "mention_count", "entry_count"))
        .containsExactly(
            "pmid:101 1 1", "pmid:102 1 1", "pmid:103 1 1", "pmid:104 2 1", "pmid:105 1 1");
  }

  @Test
  @DisplayName("Of a list known in part no number is linked; few round brackets are no marks")
  void noMarkers() {
    Dataset<Row> articles =
        articles(
            "{document_id:'a', reference_status:'partial', "
                + body("Cells help [2].")
                + ", "
                + references(5)
                + "}",
            "{document_id:'b', " + body("We saw five mice (5).") + ", " + references(5) + "}",
            "{document_id:'c', " + body("Cells (1), bones (2).") + ", " + references(3) + "}",
            "{document_id:'d', " + body("Cells (Authorc, 2001).") + ", " + references(3) + "}",
            "{document_id:'e', " + body("Cells [2].") + "}");
    assertThat(lines(InTextMarkers.compute(articles), "document_id", "offset", "position"))
        .containsExactly("c 17 2", "c 6 1", "d 6 2");
  }

  private static final String[] FACTS = {
    "section_position", "offset", "kind", "year", "work_id", "resolution", "candidates"
  };

  private static String document(String id, String facts) {
    return ("{document_id:'pmid:%s', pmid:'%s', therapies:['fmt'], conditions:['pain'],"
            + " source_kind:'bibliographic_record', %s}")
        .formatted(id, id, facts);
  }

  private static String summary(String text) {
    return "sections:[{position:1, section:'abstract', language:'en', text:'%s'}]".formatted(text);
  }

  private static Dataset<Row> vague(String... json) {
    Atlas atlas = new Atlas(json);
    return atlas.tables.vagueMentions(atlas.documents);
  }

  private static String page(String text) {
    return ("{document_id:'sha256:p', source_kind:'news', year:2021, therapies:['fmt'],"
            + " conditions:['pain'], %s}")
        .formatted(body(text));
  }

  @Test
  @DisplayName("Year and number of studies name one review; what takes it up means the same work")
  void resolved() {
    assertThat(
            lines(
                vague(
                    page(
                        "A 2016 meta-analysis of 12 studies found relief. The study also found no harm."),
                    document(
                        "1",
                        "year:2016, evidence:'meta_analysis', "
                            + summary("We took in, 12 studies.")),
                    document(
                        "2",
                        "year:2016, evidence:'meta_analysis', "
                            + summary("A synthesis of 30 trials.")),
                    document("3", "year:2016, evidence:'meta_analysis'"),
                    document("4", "year:2015, evidence:'meta_analysis'")),
                FACTS))
        .containsExactly(
            "1 0 dated 2016 pmid:1 resolved [pmid:1, pmid:3]",
            "1 49 anaphora null pmid:1 coreference [pmid:1, pmid:3]");
  }

  @Test
  @DisplayName("Year and type alone leave candidates; another subject or type is none")
  void ambiguous() {
    assertThat(
            lines(
                vague(
                    page(
                        "A 2020 review found relief. According to the National Institute on Aging, it works."),
                    document("1", "year:2020, evidence:'review'"),
                    document("2", "year:2020, evidence:'systematic_review'"),
                    document("3", "year:2020, evidence:'case_report'"),
                    "{document_id:'pmid:4', pmid:'4', year:2020, evidence:'review', therapies:['fmt'],"
                        + " conditions:['other'], source_kind:'journal_article'}"),
                FACTS))
        .containsExactly(
            "1 0 dated 2020 null ambiguous [pmid:1, pmid:2]",
            "1 28 organisation null null organisation []");
  }

  @Test
  @DisplayName("Journal and participants name a recent study; a journal alone does not")
  void recent() {
    String study = "A recent study published in BMC Medicine found relief in 40 patients.";
    String first =
        document("1", "year:2020, journal:'BMC Medicine', " + summary("We saw 40 patients."));
    String second =
        document("2", "year:2019, journal:'BMC Medicine', " + summary("We saw 90 patients."));
    assertThat(lines(vague(page(study), first, second), FACTS))
        .containsExactly("1 0 venue null pmid:1 resolved [pmid:1]");
    assertThat(lines(vague(page(study.replace(" in 40 patients", "")), first, second), FACTS))
        .containsExactly("1 0 venue null null ambiguous [pmid:1, pmid:2]");
    assertThat(lines(vague(page("The study also found relief.")), FACTS))
        .containsExactly("1 0 anaphora null null unresolved []");
  }
}
