package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapyatlas.citations.Corpus.lines;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.therapyatlas.citations.Corpus.Atlas;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceStatisticsTest {
  private final Atlas atlas =
      new Atlas(
          """
          {document_id:'pmid:1', pmid:'1', year:2020, publication_language:'zh', journal:'J One', authors:['Li N'],
           keywords:['Knee','knee '], mesh_headings:['Humans','*Knee'], entries:[
           {kind:'reference', position:1, raw:'a', pmid:'2', year:2015},
           {kind:'reference', position:2, raw:'b', pmid:'3', year:2019},
           {kind:'reference', position:3, raw:'c', pmid:'4'},
           {kind:'reference', position:4, raw:'d', pmid:'5', year:2021},
           {kind:'reference', position:5, raw:'e', pmid:'6', year:2024}]}""",
          """
          {document_id:'pmid:2', pmid:'2', year:2020, journal:'J One', authors:['Li N','Wu X'], publication_types:['Retracted Publication'], entries:[
           {kind:'reference', position:1, raw:'f', pmid:'3', year:2014},
           {kind:'reference', position:2, raw:'g', pmid:'1', year:2020}]}""",
          """
          {document_id:'pmid:3', pmid:'3', year:2020, journal:'J Two', reference_status:'partial', entries:[
           {kind:'reference', position:1, raw:'h', pmid:'5', title:'RETRACTED: a study of the knee', year:1999}]}""");

  private Dataset<Row> groups() {
    return Corpus.spark().sql("SELECT 'pmid:1' document_id, 'therapy' facet, 'prp' value");
  }

  @Test
  @DisplayName("Ages of complete lists: 5, 1, 0 ahead of print, one without year, one impossible")
  void ages() {
    assertThat(
            lines(
                atlas.tables.referenceAges(atlas.entries, atlas.works(), atlas.documents, groups()),
                "facet",
                "value",
                "dated_count",
                "undated_count",
                "documents_with_references",
                "median_age",
                "half_life",
                "recent_count",
                "price_index"))
        .containsExactly(
            "* * 5 2 2 1.000000 1.500000 4 0.800000",
            "publication_language en 2 0 1 3.000000 1.000000 1 0.500000",
            "publication_language zh 3 2 1 1.000000 1.500000 3 1.000000",
            "therapy prp 3 2 1 1.000000 1.500000 3 1.000000");
  }

  @Test
  @DisplayName("Cited years of complete lists, with the median of five years taken off")
  void citedYears() {
    assertThat(
            lines(
                atlas
                    .tables
                    .citedYears(atlas.entries, atlas.works(), atlas.documents, groups())
                    .filter("facet = '*'"),
                "cited_year",
                "reference_count",
                "deviation_from_median",
                "documents_with_references"))
        .containsExactly(
            "2014 1 0.000000 2",
            "2015 1 0.500000 2",
            "2019 1 0.000000 2",
            "2020 1 0.000000 2",
            "2021 1 0.000000 2",
            "2024 1 1.000000 2");
  }

  @Test
  @DisplayName("Percentile among the documents of a year, and what is retracted")
  void works() {
    assertThat(
            lines(
                atlas.works(),
                "work_id",
                "cited_by_corpus",
                "percentile",
                "percentile_cohort",
                "retracted"))
        .containsExactly(
            "pmid:1 1 0.333333 3 false",
            "pmid:2 1 0.333333 3 true",
            "pmid:3 2 0.833333 3 false",
            "pmid:4 1 null null false",
            "pmid:5 2 null null true",
            "pmid:6 1 null null false");
    assertThat(atlas.works().filter("pagerank is null").count()).isZero();
  }

  @Test
  @DisplayName("Authors, journals, keywords and headings of works, counted with their h and g")
  void contributions() {
    Dataset<Row> contributions = atlas.tables.contributions(atlas.documents);
    assertThat(lines(contributions, "work_id", "kind", "position", "value"))
        .containsExactly(
            "pmid:1 author 1 Li N",
            "pmid:1 journal 1 J One",
            "pmid:1 keyword 1 knee",
            "pmid:1 keyword 2 knee",
            "pmid:1 mesh 1 Humans",
            "pmid:1 mesh 2 Knee",
            "pmid:2 author 1 Li N",
            "pmid:2 author 2 Wu X",
            "pmid:2 journal 1 J One",
            "pmid:3 journal 1 J Two");
    assertThat(
            lines(
                atlas.tables.contributionCounts(contributions, atlas.works(), atlas.documents),
                "kind",
                "value",
                "work_count",
                "citation_count",
                "h_index",
                "g_index"))
        .containsExactly(
            "author Li N 2 2 1 1",
            "author Wu X 1 1 1 1",
            "journal J One 2 2 1 1",
            "journal J Two 1 2 1 1",
            "keyword knee 1 1 1 1",
            "mesh Humans 1 1 1 1",
            "mesh Knee 1 1 1 1");
  }
}
