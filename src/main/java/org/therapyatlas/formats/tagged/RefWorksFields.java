package org.therapyatlas.formats.tagged;

import java.util.function.Function;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.ExportFields;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.PublicationYear;

/** The fields of RefWorks' tagged text, as RefWorks and CNKI write it. */
public final class RefWorksFields implements Function<TaggedRecord, BibliographicRecord> {
  @Override
  public BibliographicRecord apply(TaggedRecord fields) {
    String database = fields.first("DS", "DB");
    BibliographicRecord record =
        new BibliographicRecord(Format.REFWORKS, database.contains("CNKI") ? "cnki" : "files");
    record.publicationType(fields.first("RT").equals("Journal Article") ? "Journal Article" : "");
    record.facet("type", fields.first("RT"));
    record.recordId(fields.first("ID", "AN"));
    record.title(DisplayText.oneLine(fields.first("T1")));
    record.journal(DisplayText.oneLine(fields.first("JF", "T2", "JO")));
    record.facet("journal_abbreviation", DisplayText.oneLine(fields.first("JO")));
    record.year(PublicationYear.firstIn(fields.first("YR", "FD")));
    record.facet("volume", fields.first("VO"));
    record.facet("issue", fields.first("IS"));
    String first = fields.first("SP");
    String others = fields.first("OP");
    ExportFields.pages(
        record, first.isEmpty() || others.isEmpty() ? first + others : first + "-" + others);
    record.facet("issn", DisplayText.oneLine(fields.first("SN")));
    record.language(fields.first("LA"));
    record.articleId("doi", fields.first("DO", "DI"));
    record.pmid(fields.first("PM"));
    for (TaggedRecord.Field field : fields.fields()) {
      switch (field.tag()) {
        case "A1" -> ExportFields.authors(record, field.value());
        case "K1" -> ExportFields.keywords(record, field.value(), null);
        case "AB" -> ExportFields.abstractText(record, field.value(), null);
        case "UL", "LK" -> ExportFields.url(record, field.value());
        default -> {
          // Addresses, notes and dates of access are no part of the record.
        }
      }
    }
    return record;
  }
}
