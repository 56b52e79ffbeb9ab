package org.therapyatlas.formats.tagged;

import java.util.function.Function;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.ExportFields;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.PublicationYear;

/** The fields of NoteExpress, as CNKI and NoteExpress write them. */
public final class NoteExpressFields implements Function<TaggedRecord, BibliographicRecord> {
  @Override
  public BibliographicRecord apply(TaggedRecord fields) {
    String database = fields.first("Database Provider", "Database");
    BibliographicRecord record =
        new BibliographicRecord(Format.NOTEEXPRESS, database.contains("CNKI") ? "cnki" : "files");
    String type = fields.first("Reference Type");
    record.publicationType(type.equals("Journal Article") ? type : "");
    record.facet("type", type);
    record.title(DisplayText.oneLine(fields.first("Title")));
    record.translatedTitle(fields.first("Translated Title"), null);
    record.journal(DisplayText.oneLine(fields.first("Journal", "Secondary Title")));
    record.year(PublicationYear.firstIn(fields.first("Year", "Date")));
    record.facet("volume", fields.first("Volume"));
    record.facet("issue", fields.first("Issue"));
    ExportFields.pages(record, fields.first("Pages"));
    record.facet("issn", DisplayText.oneLine(fields.first("ISBN/ISSN", "ISSN")));
    record.language(fields.first("Language"));
    record.articleId("doi", fields.first("DOI"));
    for (TaggedRecord.Field field : fields.fields()) {
      switch (field.tag()) {
        case "Author" -> ExportFields.authors(record, field.value());
        case "Keywords", "Translated Keywords" ->
            ExportFields.keywords(record, field.value(), null);
        case "Abstract", "Translated Abstract" ->
            ExportFields.abstractText(record, field.value(), null);
        case "URL" -> ExportFields.url(record, field.value());
        default -> {
          // Addresses, notes and dates of access are no part of the record.
        }
      }
    }
    return record;
  }
}
