package org.therapyatlas.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.Rows;
import org.therapyatlas.SparkTest;

/** Rows of {@link DocumentTerms} written by hand. */
public final class WordRows {
  /** Each term with its occurrences and its written form, as they are easily read. */
  private static final StructType SPELLED =
      StructType.fromDDL(
          "document_id STRING, language STRING, token_count BIGINT,"
              + " terms ARRAY<STRUCT<term: STRING, term_count: INT, surface: STRING>>,"
              + " year INT, groups ARRAY<STRUCT<facet: STRING, value: STRING>>");

  private WordRows() {}

  /**
   * Documents in which no word stands beside another.
   *
   * @param lines one JSON object a line, its terms as objects of term, term_count and surface
   */
  public static Dataset<Row> of(String lines) {
    List<Row> rows = new ArrayList<>();
    for (Row row : Rows.of(SPELLED, lines).collectAsList()) {
      Map<String, Integer> counts = new TreeMap<>();
      List<String> forms = new ArrayList<>();
      for (Row term : row.<Row>getList(3)) {
        counts.put(term.getString(0), term.getInt(1));
        forms.add(term.getString(2).equals(term.getString(0)) ? "" : term.getString(2));
      }
      rows.add(
          RowFactory.create(
              row.get(0),
              row.get(1),
              row.get(2),
              String.join("\n", counts.keySet()),
              String.join("\n", forms),
              new byte[0],
              apart(counts),
              null,
              row.get(4),
              row.get(5)));
    }
    return SparkTest.session().createDataFrame(rows, DocumentTerms.TABLE.schema()).repartition(2);
  }

  /** A document of words that are written as they are counted and stand apart. */
  public static Row of(String id, String language, Map<String, Integer> counts) {
    Map<String, Integer> sorted = new TreeMap<>(counts);
    long tokens = counts.values().stream().mapToLong(Integer::longValue).sum();
    return RowFactory.create(
        id,
        language,
        tokens,
        String.join("\n", sorted.keySet()),
        "\n".repeat(Math.max(0, counts.size() - 1)),
        new byte[0],
        apart(sorted),
        null,
        null,
        null);
  }

  /** An English document by its terms, the terms of its other forms, and its codes. */
  static Row inOrder(List<String> terms, int[] otherForms, int... codes) {
    return new GenericRowWithSchema(
        new Object[] {
          "en",
          String.join("\n", terms),
          Sequence.bytes(otherForms, otherForms.length),
          Sequence.bytes(codes, codes.length)
        },
        StructType.fromDDL("language STRING, terms STRING, other_forms BINARY, sequence BINARY"));
  }

  private static byte[] apart(Map<String, Integer> counts) {
    int occurrences = counts.values().stream().mapToInt(Integer::intValue).sum();
    int[] codes = new int[2 * occurrences];
    int at = 0;
    int code = Sequence.WORD;
    for (int count : counts.values()) {
      for (int i = 0; i < count; i++) {
        codes[at++] = code;
        codes[at++] = Sequence.BOUNDARY;
      }
      code++;
    }
    return Sequence.bytes(codes, codes.length);
  }
}
