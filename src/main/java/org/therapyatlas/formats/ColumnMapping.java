package org.therapyatlas.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which column of a table holds which field of a record, as the user says. */
public final class ColumnMapping {
  /** The fields that a column can hold. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "title",
          "abstract",
          "text",
          "language",
          "year",
          "journal",
          "authors",
          "doi",
          "pmid",
          "pmcid",
          "keywords",
          "references",
          "volume",
          "issue",
          "pages",
          "publication_type",
          "url");

  private ColumnMapping() {}

  static List<String> problems(Map<String, String> columns) {
    List<String> problems = new ArrayList<>();
    new TreeMap<>(columns)
        .forEach(
            (field, column) -> {
              if (!FIELDS.contains(field)) {
                problems.add(
                    "--columns %s=%s: no field %s; %s are known."
                        .formatted(field, column, field, FIELDS));
              }
              if (column.isBlank()) {
                problems.add("--columns %s= names no column.".formatted(field));
              }
            });
    return problems;
  }
}
