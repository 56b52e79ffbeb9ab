package org.therapyatlas.formats.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.therapyatlas.formats.content.ByteOrderMark;

/** Names of columns as databases and spreadsheets write them, and the fields they hold. */
public final class TableHeader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private static final Map<String, String> FIELDS = fields();

  private TableHeader() {}

  private static Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    names(fields, "title", "title", "article title", "document title", "name of the article");
    names(fields, "abstract", "abstract", "abstract note", "summary");
    names(fields, "text", "text", "full text", "body", "content");
    names(fields, "authors", "authors", "author", "author(s)");
    names(fields, "year", "year", "publication year", "publication_year", "pub year", "date");
    names(fields, "journal", "journal", "source title", "journal/book", "publication title");
    names(fields, "journal", "journal title", "journal_title", "venue", "publication");
    names(fields, "doi", "doi");
    names(fields, "pmid", "pmid", "pubmed id", "pubmed_id");
    names(fields, "pmcid", "pmcid", "pmc id");
    names(fields, "keywords", "author keywords", "keywords", "manual tags");
    names(fields, "language", "language", "language of original document");
    names(fields, "references", "references", "cited references");
    names(fields, "volume", "volume");
    names(fields, "issue", "issue", "number");
    names(fields, "pages", "pages");
    names(fields, "first page", "page start", "first page", "start page");
    names(fields, "last page", "page end", "last page", "end page");
    names(fields, "publication_type", "document type", "publication type", "item type");
    names(fields, "url", "url", "link");
    names(fields, "id", "id", "eid", "key", "ut (unique wos id)", "accession number");
    return Map.copyOf(fields);
  }

  private static void names(Map<String, String> fields, String field, String... names) {
    for (String name : names) {
      fields.put(name, field);
    }
  }

  /** The field that a column of this name holds, or null. */
  static String field(String column) {
    return FIELDS.get(column.strip().toLowerCase(Locale.ROOT));
  }

  /** The delimiter by which a text's first line falls into the most known names. */
  static char delimiter(byte[] start, Collection<String> named) {
    int mark = ByteOrderMark.length(start);
    String text = new String(start, mark, start.length - mark, StandardCharsets.ISO_8859_1);
    char best = ',';
    int most = 0;
    for (char delimiter : DELIMITERS) {
      int known = known(text, delimiter, named);
      if (known > most) {
        most = known;
        best = delimiter;
      }
    }
    return best;
  }

  /**
   * Whether a text begins with a row of names: at least three short ones, two of them known, or one
   * that the user names.
   *
   * @param text the beginning of a text, each byte as a character
   * @param named columns that the user names
   */
  public static boolean isHeader(String text, Collection<String> named) {
    for (char delimiter : DELIMITERS) {
      List<String> cells = cells(text, delimiter);
      int longest = cells.stream().mapToInt(String::length).max().orElse(0);
      boolean byUser = cells.size() >= 2 && cells.stream().anyMatch(cell -> isNamed(cell, named));
      boolean byName = cells.size() >= 3 && longest <= 60 && known(text, delimiter, named) >= 2;
      if ((byUser || byName) && text.contains("\n")) {
        return true;
      }
    }
    return false;
  }

  private static int known(String text, char delimiter, Collection<String> named) {
    int known = 0;
    for (String cell : cells(text, delimiter)) {
      known += field(cell) != null || isNamed(cell, named) ? 1 : 0;
    }
    return known;
  }

  private static boolean isNamed(String cell, Collection<String> named) {
    String name = new String(cell.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return named.contains(name) || named.contains(cell);
  }

  private static List<String> cells(String text, char delimiter) {
    List<String> cells = new ArrayList<>();
    String line =
        text.lines()
            .map(String::strip)
            .filter(one -> !one.isEmpty() && !one.startsWith("sep="))
            .findFirst()
            .orElse("");
    int start = line.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    int from = start;
    for (int i = start; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == delimiter) {
        String cell = line.substring(from, i).strip();
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        cells.add(quoted ? cell.substring(1, cell.length() - 1) : cell);
        from = i + 1;
      }
    }
    return cells;
  }
}
