package org.therapyatlas.formats.tagged;

import java.util.function.Function;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.ExportFields;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.PublicationYear;

/** The fields of EndNote's tagged text ({@code %A}), which CNKI and many libraries write too. */
public final class EndnoteTextFields implements Function<TaggedRecord, BibliographicRecord> {
  @Override
  public BibliographicRecord apply(TaggedRecord fields) {
    String database = fields.first("%W", "%~");
    boolean cnki = database.contains("CNKI") || database.contains("\u77E5\u7F51");
    BibliographicRecord record =
        new BibliographicRecord(Format.ENDNOTE_TEXT, cnki ? "cnki" : "files");
    record.publicationType(fields.first("%0").equals("Journal Article") ? "Journal Article" : "");
    record.facet("type", fields.first("%0"));
    record.recordId(fields.first("%F", "%M"));
    record.title(DisplayText.oneLine(fields.first("%T")));
    record.translatedTitle(fields.first("%Q"), null);
    record.journal(DisplayText.oneLine(fields.first("%J", "%B", "%S")));
    record.year(PublicationYear.firstIn(fields.first("%D", "%8")));
    record.facet("volume", fields.first("%V"));
    record.facet("issue", fields.first("%N"));
    ExportFields.pages(record, fields.first("%P"));
    record.facet("issn", DisplayText.oneLine(fields.first("%@")));
    record.language(fields.first("%G"));
    record.articleId("doi", fields.first("%R"));
    if (ExportFields.isPubmed(database)) {
      record.pmid(fields.first("%M"));
    }
    for (TaggedRecord.Field field : fields.fields()) {
      switch (field.tag()) {
        case "%A" -> ExportFields.authors(record, field.value());
        case "%K" -> ExportFields.keywords(record, field.value(), null);
        case "%X" -> ExportFields.abstractText(record, field.value(), null);
        case "%U" -> ExportFields.url(record, field.value());
        default -> {
          // Addresses, notes and dates of access are no part of the record.
        }
      }
    }
    return record;
  }
}
