package org.therapyatlas.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.text.SectionKind;

/** Candidates as rows, and described documents as candidates. */
final class CandidateRows {
  private static final String FIELDS =
      "document_id STRING, doi STRING, pmid STRING, pmcid STRING, language STRING, title STRING,"
          + " title_words ARRAY<STRING>, first_author ARRAY<STRING>, authors ARRAY<STRING>,"
          + " year INT, volume STRING, page STRING, has_text BOOLEAN,"
          + " identifier_keys ARRAY<BIGINT>, keys ARRAY<BIGINT>";

  /** Without what the texts are made of, which is nearly all there is of a candidate. */
  static final StructType WITHOUT_TEXTS = StructType.fromDDL(FIELDS);

  static final StructType WITH_TEXTS =
      StructType.fromDDL(FIELDS + ", pairs ARRAY<BIGINT>, words ARRAY<BIGINT>");

  private CandidateRows() {}

  /** A described document as a candidate; its keys are written beside it. */
  record OfDocument(StructType schema) implements MapFunction<Row, Row> {
    @Override
    public Row call(Row document) {
      return row(candidate(document), schema.size());
    }
  }

  private static Candidate candidate(Row document) {
    StringBuilder text = new StringBuilder();
    for (Row section : document.<Row>getList(document.fieldIndex("sections"))) {
      if (isText(section.getAs("section"))) {
        text.append(section.<String>getAs("text")).append('\n');
      }
    }
    Map<String, String> facets = document.getJavaMap(document.fieldIndex("facets"));
    return Candidate.of(
        document.getAs("document_id"),
        document.getAs("doi"),
        document.getAs("pmid"),
        document.getAs("pmcid"),
        document.getAs("text_language"),
        document.getAs("title"),
        document.getList(document.fieldIndex("authors")),
        document.getAs("year"),
        facets.get("volume"),
        facets.get("pages"),
        text.toString());
  }

  private static boolean isText(String section) {
    for (SectionKind kind : SectionKind.values()) {
      if (kind.published().equals(section)) {
        return kind.isText();
      }
    }
    return false;
  }

  private static Row row(Candidate candidate, int columns) {
    Object[] all = {
      candidate.documentId(),
      candidate.doi(),
      candidate.pmid(),
      candidate.pmcid(),
      candidate.language(),
      candidate.title(),
      candidate.titleWords().toArray(),
      candidate.firstAuthor().toArray(),
      candidate.authors().toArray(),
      candidate.year(),
      candidate.volume(),
      candidate.page(),
      candidate.hasText(),
      candidate.identifierKeys().toArray(),
      candidate.keys().stream().distinct().toArray(),
      candidate.text().pairs(),
      candidate.text().words()
    };
    return RowFactory.create(Arrays.copyOf(all, columns));
  }

  /** The candidate of a row. */
  static Candidate candidateOf(Row row) {
    return new Candidate(
        row.getAs("document_id"),
        row.getAs("doi"),
        row.getAs("pmid"),
        row.getAs("pmcid"),
        row.getAs("language"),
        row.getAs("title"),
        row.getList(row.fieldIndex("title_words")),
        set(row, "first_author"),
        set(row, "authors"),
        row.getAs("year"),
        row.getAs("volume"),
        row.getAs("page"),
        row.getAs("has_text"),
        row.schema().getFieldIndex("pairs").isEmpty()
            ? null
            : new Shingles(longs(row, "pairs"), longs(row, "words")));
  }

  private static Set<String> set(Row row, String column) {
    return new TreeSet<>(row.<String>getList(row.fieldIndex(column)));
  }

  private static long[] longs(Row row, String column) {
    return row.<Long>getList(row.fieldIndex(column)).stream().mapToLong(Long::longValue).toArray();
  }

  /** Two documents that are one work, or, without a method, may be one. */
  static final StructType EDGES =
      new StructType()
          .add("left", DataTypes.StringType)
          .add("right", DataTypes.StringType)
          .add("method", DataTypes.StringType)
          .add("similarity", DataTypes.DoubleType);

  static Row edge(String left, String right, Comparison comparison) {
    String method = comparison.method() == null ? null : comparison.method().published();
    return RowFactory.create(left, right, method, comparison.similarity());
  }

  static List<Row> edges(LocalDuplicates found) {
    List<Row> rows = new ArrayList<>();
    found.edges().forEach(edge -> rows.add(edge(edge.left(), edge.right(), edge.comparison())));
    return rows;
  }
}
