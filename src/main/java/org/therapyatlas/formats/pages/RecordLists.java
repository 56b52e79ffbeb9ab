package org.therapyatlas.formats.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists that a database shows below a record.
 *
 * @param publicationTypes as the database names them
 * @param meshHeadings descriptor names, a major topic with a leading asterisk
 */
record RecordLists(List<String> publicationTypes, List<String> meshHeadings) {
  /** No lists. */
  static RecordLists none() {
    return new RecordLists(List.of(), List.of());
  }

  /** Reads the items below the headings "Publication types" and "MeSH terms". */
  static RecordLists of(List<Block> blocks) {
    List<String> types = new ArrayList<>();
    List<String> mesh = new ArrayList<>();
    List<String> open = null;
    for (Block block : blocks) {
      String text = block.text();
      if (!(block instanceof Paragraph paragraph)) {
        open = null;
      } else if (paragraph.isText()) {
        String label = text.length() < 40 ? Phrases.normal(text) : "";
        open = label.equals("publication types") ? types : label.equals("mesh terms") ? mesh : null;
      } else if (open == types && PageLine.isBullet(text)) {
        types.add(text.substring(1).strip());
      } else if (open == mesh && PageLine.isBullet(text)) {
        String heading = text.substring(1).strip();
        String descriptor = heading.split("\\s*/\\s*")[0].replace("*", "").strip();
        String name = heading.contains("*") ? "*" + descriptor : descriptor;
        if (!mesh.contains(name) && !descriptor.isEmpty()) {
          mesh.add(name);
        }
      }
    }
    return new RecordLists(types, mesh);
  }
}
