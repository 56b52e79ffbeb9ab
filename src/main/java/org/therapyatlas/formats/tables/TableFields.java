package org.therapyatlas.formats.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapyatlas.formats.ScopusReferences;
import org.therapyatlas.formats.json.JsonParsing;
import org.therapyatlas.references.AuthorName;
import org.therapyatlas.references.ReferenceEntry;

/**
 * Turns rows of a table into records with the fields of our own JSON lines. Columns are known by
 * the names that databases give them, or by those the user gives; all others become further fields
 * that terms can be compared by.
 */
public final class TableFields {
  /** Cells longer than this are no value to compare by. */
  private static final int LONGEST_FACET = 200;

  private static final Pattern NAME_WITH_INITIALS =
      Pattern.compile("\\p{L}[\\p{L}'\u2019\\- ]{0,40} \\p{Lu}[\\p{Lu}.\\- ]{0,9}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("^(\\d+)\\.0+$");

  /** The field of each column: a known one, or a name for a further one; null for no use. */
  private final List<String> fields;

  private final Set<String> further;
  private final boolean scopus;

  private TableFields(List<String> fields, Set<String> further, boolean scopus) {
    this.fields = fields;
    this.further = further;
    this.scopus = scopus;
  }

  /**
   * The meaning of a header.
   *
   * @param header names of the columns in order
   * @param columns names of columns by field, as the user gives them
   */
  public static TableFields of(List<String> header, Map<String, String> columns) {
    Map<String, String> byName = new HashMap<>();
    columns.forEach((field, column) -> byName.put(column, field));
    List<String> fields = new ArrayList<>();
    Set<String> taken = new HashSet<>(columns.keySet());
    Set<String> further = new HashSet<>();
    for (String written : header) {
      String name = written.strip();
      String field = byName.get(name);
      if (field == null) {
        field = TableHeader.field(name);
        if (field == null || !taken.add(field)) {
          field = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
          field = field.isBlank() || !further.add(field) ? null : field;
        }
      }
      fields.add(field);
    }
    boolean scopus = header.contains("EID") && header.contains("Source title");
    return new TableFields(fields, further, scopus);
  }

  /** Whether any column holds a title, an abstract or a text. */
  public boolean hasText() {
    return fields.contains("title") || fields.contains("abstract") || fields.contains("text");
  }

  /** How many columns the header names. */
  public int width() {
    return fields.size();
  }

  /** Whether a row has more cells than the header, and not only empty ones. */
  boolean hasTooMany(List<String> cells) {
    return cells.stream().skip(fields.size()).anyMatch(cell -> !cell.isBlank());
  }

  /** The database whose export it is, {@code files} for none in particular. */
  public String database() {
    return scopus ? "scopus" : "files";
  }

  /** The record of a row. */
  public ObjectNode fields(List<String> cells) {
    ObjectNode record = JsonParsing.STREAM.createObjectNode();
    String first = "";
    String last = "";
    for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
      String field = fields.get(i);
      String cell = cells.get(i) == null ? "" : cells.get(i).strip();
      if (field == null || cell.isEmpty()) {
        continue;
      }
      switch (field) {
        case "first page" -> first = cell;
        case "last page" -> last = cell;
        case "authors" -> authors(record, cell);
        case "references" -> references(record, cell);
        case "language" -> record.put("language", cell.split("[;,]")[0].strip());
        case "publication_type" ->
            record
                .putArray("publication_types")
                .add(cell.equals("Article") ? "Journal Article" : cell);
        // Spreadsheets turn ids and years into numbers with a fraction.
        case "pmid", "year", "id" ->
            record.put(field, WHOLE_NUMBER.matcher(cell).replaceFirst("$1"));
        default -> {
          if (!further.contains(field) || cell.length() <= LONGEST_FACET) {
            record.put(field, cell);
          }
        }
      }
    }
    if (!first.isEmpty() && !record.has("pages")) {
      record.put("pages", last.isEmpty() ? first : first + "-" + last);
    }
    return record;
  }

  private static void authors(ObjectNode record, String cell) {
    ArrayNode authors = record.putArray("authors");
    String[] names = cell.split("[;；]");
    if (names.length == 1) {
      String list =
          cell.endsWith(".") && cell.contains(", ") ? cell.substring(0, cell.length() - 1) : cell;
      String[] byComma = list.split(",\\s+");
      boolean all = byComma.length > 1;
      for (String name : byComma) {
        all &= NAME_WITH_INITIALS.matcher(name).matches();
      }
      names = all ? byComma : new String[] {cell};
    }
    for (String name : names) {
      String[] parts = name.strip().split("\\s*[,，]\\s*", 2);
      if (parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty()) {
        authors.addObject().put("surname", parts[0]).put("given", parts[1]);
      } else if (!name.isBlank()) {
        authors.add(name.strip().replace(".", ""));
      }
    }
  }

  private void references(ObjectNode record, String cell) {
    ArrayNode references = record.putArray("references");
    if (!scopus) {
      for (String one : cell.split(cell.contains("\n") ? "\n" : ";\\s+")) {
        references.add(one.strip());
      }
      return;
    }
    for (ReferenceEntry entry : ScopusReferences.read(cell)) {
      ObjectNode reference = references.addObject();
      reference.put("raw", entry.raw());
      reference.put("title", entry.title());
      reference.put("venue", entry.venue());
      reference.put("year", entry.year());
      reference.put("volume", entry.volume());
      reference.put("issue", entry.issue());
      reference.put("first_page", entry.firstPage());
      reference.put("last_page", entry.lastPage());
      reference.put("doi", entry.doi());
      ArrayNode names = reference.putArray("authors");
      for (AuthorName name : entry.authors()) {
        names.addObject().put("surname", name.surname()).put("given", name.given());
      }
    }
  }
}
