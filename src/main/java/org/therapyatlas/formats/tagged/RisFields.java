package org.therapyatlas.formats.tagged;

import java.util.Map;
import java.util.function.Function;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.ExportFields;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.PublicationYear;

/** The fields of RIS, as publishers, databases and reference managers use them. */
public final class RisFields implements Function<TaggedRecord, BibliographicRecord> {
  private static final Map<String, String> TYPES =
      Map.of(
          "JOUR", "Journal Article",
          "ABST", "Abstract",
          "CPAPER", "Congress",
          "CONF", "Congress",
          "THES", "Academic Dissertation",
          "NEWS", "News",
          "BLOG", "Blog");

  @Override
  public BibliographicRecord apply(TaggedRecord fields) {
    BibliographicRecord record = new BibliographicRecord(Format.RIS, "files");
    String type = fields.first("TY");
    record.facet("type", type);
    record.publicationType(TYPES.getOrDefault(type, ""));
    record.recordId(fields.first("ID", "AN"));
    record.title(DisplayText.oneLine(fields.first("TI", "T1", "CT")));
    record.bookTitle(DisplayText.oneLine(fields.first("BT")));
    record.translatedTitle(fields.first("TT"), null);
    boolean ofSeries = type.equals("BOOK") || type.equals("THES");
    record.journal(
        DisplayText.oneLine(
            ofSeries ? fields.first("JF", "JO") : fields.first("JF", "T2", "JO", "JA", "J2")));
    record.facet("journal_abbreviation", DisplayText.oneLine(fields.first("JA", "J2")));
    record.year(PublicationYear.firstIn(fields.first("PY", "Y1", "DA")));
    record.facet("volume", fields.first("VL"));
    record.facet("issue", fields.first("IS"));
    String first = fields.first("SP", "C7");
    String last = fields.first("EP");
    ExportFields.pages(record, last.isEmpty() ? first : first + "-" + last);
    record.facet("issn", DisplayText.oneLine(fields.first("SN")));
    record.language(fields.first("LA"));
    record.articleId("doi", fields.first("DO", "M3"));
    if (ExportFields.isPubmed(fields.first("DB", "DP"))) {
      record.pmid(fields.first("AN"));
    }
    record.articleId("pmc", fields.first("C2"));
    for (TaggedRecord.Field field : fields.fields()) {
      switch (field.tag()) {
        case "AU", "A1" -> ExportFields.author(record, field.value());
        case "KW" -> ExportFields.keywords(record, field.value(), null);
        case "UR", "L2", "LK" -> ExportFields.url(record, field.value());
        case "AB" -> ExportFields.abstractText(record, field.value(), null);
        default -> {
          // Addresses, notes and dates of access are no part of the record.
        }
      }
    }
    if (fields.first("AB").isEmpty()) {
      ExportFields.abstractText(record, fields.first("N2"), null);
    }
    return record;
  }
}
