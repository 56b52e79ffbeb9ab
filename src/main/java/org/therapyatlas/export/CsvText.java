package org.therapyatlas.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Rows as comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, so that no title of a stranger is run as one.
 */
final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvText() {}

  static String header(String... names) {
    return String.join(",", names) + "\r\n";
  }

  static String line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(cell(row.get(i)));
    }
    return String.join(",", cells) + "\r\n";
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    String text = text(value);
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted =
        safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Lists as their members with semicolons between, structures as JSON. */
  private static String text(Object value) {
    if (value instanceof scala.collection.Iterable<?> members) {
      Collection<?> all = scala.jdk.javaapi.CollectionConverters.asJavaCollection(members);
      return String.join("; ", all.stream().map(CsvText::text).toList());
    }
    return value instanceof Row row ? row.json() : String.valueOf(value);
  }
}
