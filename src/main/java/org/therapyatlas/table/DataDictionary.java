package org.therapyatlas.table;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** The data dictionary: every table and column with its meaning, as Markdown. */
public final class DataDictionary {
  private DataDictionary() {}

  /** The dictionary of some tables, in their order. */
  public static String render(List<Table> tables) {
    StringBuilder text =
        new StringBuilder(
            """
            # Tables

            Rendered from the table classes; a test compares. A column that may be null says so. The
            content hash of a table leaves out the columns marked *unhashed*.
            """);
    for (Table.Part part : List.of(Table.Part.REPORTS, Table.Part.CORPUS)) {
      text.append("\n## ").append(part.folder()).append("/\n");
      tables.stream().filter(table -> table.part() == part).forEach(table -> write(text, table));
    }
    return text.toString();
  }

  private static void write(StringBuilder text, Table table) {
    text.append("\n### ").append(table.name()).append("\n\n").append(table.grain());
    text.append(" Key: `").append(String.join(", ", table.key())).append("`.\n\n");
    text.append("| column | type | meaning |\n|---|---|---|\n");
    for (StructField field : table.schema().fields()) {
      text.append("| `").append(field.name()).append("` | ");
      text.append(field.dataType().sql().toLowerCase(java.util.Locale.ROOT).replace("|", "\\|"));
      text.append(field.nullable() && !table.key().contains(field.name()) ? ", may be null" : "");
      text.append(table.unhashed().contains(field.name()) ? ", *unhashed*" : "");
      text.append(" | ").append(field.getComment().get().replace("|", "\\|")).append(" |\n");
    }
  }
}
