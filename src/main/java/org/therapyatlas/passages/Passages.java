package org.therapyatlas.passages;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.therapyatlas.citations.Citations;
import org.therapyatlas.citations.ReferenceEntries;
import org.therapyatlas.citations.Works;
import org.therapyatlas.corpus.ConceptMentions;
import org.therapyatlas.corpus.Documents;
import org.therapyatlas.corpus.Joined;
import org.therapyatlas.corpus.Records;
import org.therapyatlas.duplicates.Duplicates;
import org.therapyatlas.evidence.EvidenceMap;
import org.therapyatlas.evidence.EvidenceMapDocuments;
import org.therapyatlas.table.Table;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.Terms;
import org.therapyatlas.topics.DocumentTopics;
import org.therapyatlas.topics.Topics;

/**
 * Finds the passages behind a row.
 *
 * @param atlas the tables
 * @param most documents that are shown at the most
 */
public record Passages(Function<Table, Dataset<Row>> atlas, int most) {

  /** The row of a table, as JSON; none if the key names none. */
  public List<String> row(Table table, List<String> key) {
    return atlas.apply(table).filter(matches(table.key(), key)).limit(2).toJSON().collectAsList();
  }

  /**
   * The passages behind the row.
   *
   * @param key a value for each column of the table's key
   */
  public List<String> behind(Table table, List<String> key) {
    String name = table.name();
    if (name.equals(EvidenceMap.TABLE.name())) {
      Column cell = matches(List.of("therapy", "condition"), key.subList(0, 2));
      Column language =
          key.get(2).equals("*") ? lit(true) : col("publication_language").equalTo(key.get(2));
      return concepts(
          atlas.apply(EvidenceMapDocuments.TABLE).filter(cell.and(language)), key.subList(0, 2));
    }
    if (name.equals(EvidenceMapDocuments.TABLE.name())) {
      return concepts(
          atlas.apply(EvidenceMapDocuments.TABLE).filter(matches(table.key(), key)),
          key.subList(0, 2));
    }
    if (name.equals("concepts")) {
      return concepts(
          atlas
              .apply(ConceptMentions.TABLE)
              .filter(col("concept_id").equalTo(key.get(0)).and(col("role").equalTo("subject"))),
          key);
    }
    if (name.equals("concept_pairs")) {
      Column both =
          array_contains(col("therapies"), key.get(0))
              .or(array_contains(col("conditions"), key.get(0)))
              .and(
                  array_contains(col("therapies"), key.get(1))
                      .or(array_contains(col("conditions"), key.get(1))));
      return concepts(atlas.apply(Documents.TABLE).filter(both), key.subList(0, 2));
    }
    if (name.equals(ConceptMentions.TABLE.name())) {
      return concepts(
          atlas.apply(ConceptMentions.TABLE).filter(matches(table.key(), key)), key.subList(1, 2));
    }
    if (name.equals(Terms.TABLE.name())) {
      return term(key.get(0), key.get(1));
    }
    if (name.equals("terms_by_facet")) {
      return term(key.get(2), key.get(3));
    }
    if (name.equals(Citations.TABLE.name())) {
      return citations(key.get(0), key.get(1));
    }
    if (name.equals(Works.TABLE.name())) {
      return entries(col("work_id").equalTo(key.get(0)));
    }
    if (name.equals(Topics.TABLE.name())) {
      return beginnings(
          atlas
              .apply(DocumentTopics.TABLE)
              .filter(col("topic_id").equalTo(key.get(0)).and(col("rank").equalTo(1)))
              .orderBy(col("similarity").desc(), col(Documents.DOCUMENT_ID)));
    }
    if (name.equals(Duplicates.TABLE.name())) {
      Dataset<Row> duplicates = atlas.apply(Duplicates.TABLE);
      Dataset<Row> cluster =
          duplicates.filter(col(Documents.DOCUMENT_ID).equalTo(key.get(0))).select("cluster_id");
      return beginnings(duplicates.join(cluster, "cluster_id").orderBy(Documents.DOCUMENT_ID));
    }
    if (table.key().contains(Documents.DOCUMENT_ID)) {
      String id = key.get(table.key().indexOf(Documents.DOCUMENT_ID));
      return beginnings(
          atlas.apply(Documents.TABLE).filter(col(Documents.DOCUMENT_ID).equalTo(id)));
    }
    return List.of();
  }

  private static Column matches(List<String> columns, List<String> values) {
    Column all = lit(true);
    for (int i = 0; i < columns.size(); i++) {
      all = all.and(col(columns.get(i)).cast("string").equalTo(values.get(i)));
    }
    return all;
  }

  /** Ids of the first documents of some rows, in the order of the ids. */
  private List<String> first(Dataset<Row> rows) {
    return rows
        .select(Documents.DOCUMENT_ID)
        .distinct()
        .orderBy(Documents.DOCUMENT_ID)
        .limit(most)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<Row> texts(List<String> ids) {
    Dataset<Row> articles = Joined.documents(atlas.apply(Records.TABLE), atlas.apply(Joined.TABLE));
    return articles
        .filter(col(Documents.DOCUMENT_ID).isin(ids.toArray()))
        .select(Documents.DOCUMENT_ID, "title", "source", "sections", "mentions")
        .orderBy(Documents.DOCUMENT_ID)
        .collectAsList();
  }

  private static String head(Row document) {
    return "%s  %s  (%s)"
        .formatted(document.getString(0), document.getString(1), document.getString(2));
  }

  private static List<Row> list(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  /** Where the concepts are named in the documents. */
  private List<String> concepts(Dataset<Row> rows, List<String> concepts) {
    List<String> lines = new ArrayList<>();
    for (Row document : texts(first(rows))) {
      lines.add(head(document));
      List<Row> sections = list(document, "sections");
      for (Row mention : list(document, "mentions")) {
        if (concepts.contains(mention.<String>getAs("concept_id"))) {
          int section = mention.<Integer>getAs("section_position");
          String text =
              sections.stream()
                  .filter(one -> one.<Integer>getAs("position") == section)
                  .map(one -> one.<String>getAs("text"))
                  .findFirst()
                  .orElse("");
          lines.add(
              "    %s, %s in %s: %s"
                  .formatted(
                      mention.getAs("concept_id"),
                      mention.getAs("role"),
                      mention.getAs("section"),
                      Excerpt.at(text, mention.<Integer>getAs("first_offset"))));
        }
      }
    }
    return lines;
  }

  /** Where a term is written. */
  private List<String> term(String language, String term) {
    Dataset<Row> using =
        atlas
            .apply(DocumentTerms.TABLE)
            .filter(
                col("language")
                    .equalTo(language)
                    .and(array_contains(DocumentTerms.distinctTerms(), term)));
    List<Row> surfaces =
        atlas
            .apply(Terms.TABLE)
            .filter(col("language").equalTo(language).and(col("term").equalTo(term)))
            .select("surface")
            .collectAsList();
    String form = surfaces.isEmpty() ? term : surfaces.get(0).getString(0);
    List<String> lines = new ArrayList<>();
    for (Row document : texts(first(using))) {
      lines.add(head(document));
      for (Row section : list(document, "sections")) {
        for (String passage : Excerpt.of(section.getAs("text"), form, 2)) {
          lines.add("    %s: %s".formatted(section.getAs("section"), passage));
        }
      }
    }
    return lines;
  }

  /** The entries of lists that show a citation, whichever of the two works shows it. */
  private List<String> citations(String citing, String cited) {
    Dataset<Row> documents = atlas.apply(Documents.TABLE).select(Documents.DOCUMENT_ID, "work_id");
    List<String> lines = new ArrayList<>();
    for (String[] pair : List.of(new String[] {citing, cited}, new String[] {cited, citing})) {
      List<String> owners = first(documents.filter(col("work_id").equalTo(pair[0])));
      String kind = pair[0].equals(citing) ? "reference" : "cited_by";
      lines.addAll(
          entries(
              col(Documents.DOCUMENT_ID)
                  .isin(owners.toArray())
                  .and(col("work_id").equalTo(pair[1]))
                  .and(col("kind").equalTo(kind))));
    }
    return lines;
  }

  private List<String> entries(Column which) {
    List<String> lines = new ArrayList<>();
    for (Row entry :
        atlas
            .apply(ReferenceEntries.TABLE)
            .filter(which)
            .orderBy(Documents.DOCUMENT_ID, "kind", "position")
            .limit(most)
            .select(Documents.DOCUMENT_ID, "kind", "position", "resolution", "raw")
            .collectAsList()) {
      lines.add(
          "%s  %s %d (%s): %s"
              .formatted(
                  entry.getString(0),
                  entry.getString(1),
                  entry.getInt(2),
                  entry.getString(3),
                  entry.getString(4)));
    }
    return lines;
  }

  /** How the documents begin. */
  private List<String> beginnings(Dataset<Row> rows) {
    List<String> ids =
        rows.limit(most).select(Documents.DOCUMENT_ID).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    List<String> lines = new ArrayList<>();
    for (Row document : texts(ids)) {
      lines.add(head(document));
      for (Row section : list(document, "sections")) {
        lines.add(
            "    %s: %s"
                .formatted(section.getAs("section"), Excerpt.at(section.<String>getAs("text"), 0)));
      }
    }
    return lines;
  }
}
