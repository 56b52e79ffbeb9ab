package org.therapyatlas.export;

import java.util.List;
import org.apache.spark.sql.Row;

/** Documents as RIS records, which every reference manager reads. */
final class RisText {
  private RisText() {}

  /** One record, of a row of {@code documents}. */
  static String record(Row document) {
    StringBuilder ris = new StringBuilder();
    boolean article =
        List.of("bibliographic_record", "journal_article")
            .contains(document.<String>getAs("source_kind"));
    tag(ris, "TY", article ? "JOUR" : "ELEC");
    tag(ris, "ID", document.getAs("document_id"));
    tag(ris, "TI", document.getAs("title"));
    document.<String>getList(document.fieldIndex("authors")).forEach(name -> tag(ris, "AU", name));
    tag(ris, "PY", document.getAs("year"));
    tag(ris, article ? "JO" : "PB", document.getAs("journal"));
    tag(ris, "DO", document.getAs("doi"));
    tag(ris, "AN", document.getAs("pmid"));
    tag(ris, "C2", document.getAs("pmcid"));
    tag(ris, "LA", document.getAs("publication_language"));
    document.<String>getList(document.fieldIndex("keywords")).forEach(word -> tag(ris, "KW", word));
    return ris.append("ER  - \r\n\r\n").toString();
  }

  private static void tag(StringBuilder ris, String tag, Object value) {
    if (value != null) {
      ris.append(tag).append("  - ");
      ris.append(value.toString().replaceAll("[\\r\\n]+", " ").strip()).append("\r\n");
    }
  }
}
