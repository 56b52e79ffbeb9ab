package org.therapyatlas.references.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * References labelled by hand as they stand in PDFs, theses, lists and exports, drawn by {@link
 * LabelDraw}. The repository holds where they stand and what they state; their text is read from
 * {@code ../shared}.
 */
final class HandLabels {
  private HandLabels() {}

  /** The labelled references; the group of each is the folder it was drawn from. */
  static List<Gold> read() throws IOException {
    List<Gold> all = new ArrayList<>();
    Map<String, byte[]> files = new HashMap<>();
    for (String line : lines()) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      byte[] bytes = files.get(cells[1]);
      if (bytes == null) {
        bytes = Drawn.bytes(cells[1]);
        String sha256 = Drawn.sha256(bytes);
        if (!sha256.equals(cells[0])) {
          throw new IOException(
              cells[1] + " has sha256 " + sha256 + ", its labels are for " + cells[0]);
        }
        files.put(cells[1], bytes);
      }
      Drawn drawn = new Drawn(cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
      String text = drawn.text(bytes);
      String[] path = cells[1].split("/");
      String group = path[0].equals("corpus") ? path[0] : path[path[1].equals("jats") ? 1 : 2];
      all.add(new Gold(group, text, fields(cells, text)));
    }
    return all;
  }

  private static Map<Field, String> fields(String[] cells, String text) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    if (cells[4].startsWith("1:")) {
      fields.put(Field.FIRST_AUTHOR, cells[4].substring(2));
    } else {
      put(fields, Field.AUTHORS, cells[4]);
      put(fields, Field.FIRST_AUTHOR, cells[4].split("; ")[0]);
    }
    if (cells[5].indexOf('+') > 0) {
      String[] span = cells[5].split("\\+");
      int start = Integer.parseInt(span[0]);
      fields.put(Field.TITLE, text.substring(start, start + Integer.parseInt(span[1])));
    } else {
      put(fields, Field.TITLE, cells[5]);
    }
    put(fields, Field.IN_TITLE, cells[6]);
    put(fields, Field.DATE, cells[7]);
    put(fields, Field.VOLUME, cells[8]);
    put(fields, Field.ISSUE, cells[9]);
    put(fields, Field.PAGE, cells[10]);
    put(fields, Field.DOI, cells[11]);
    put(fields, Field.PMID, cells[12]);
    return fields;
  }

  private static void put(Map<Field, String> fields, Field field, String cell) {
    if (!cell.equals("-")) {
      fields.put(field, cell.equals(".") ? "" : cell);
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
            HandLabels.class.getResourceAsStream("/org/therapyatlas/references/hand-labels.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
