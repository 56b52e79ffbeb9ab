package org.therapyatlas.formats.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.ExportFields;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.PublicationYear;
import org.therapyatlas.formats.WebOfScienceReferences;

/** The fields of Web of Science's plain text. */
public final class WebOfScienceFields implements Function<TaggedRecord, BibliographicRecord> {
  @Override
  public BibliographicRecord apply(TaggedRecord fields) {
    BibliographicRecord record = new BibliographicRecord(Format.WEB_OF_SCIENCE, "web_of_science");
    record.recordId(fields.first("UT"));
    record.title(DisplayText.oneLine(fields.first("TI")));
    record.journal(DisplayText.oneLine(fields.first("SO")));
    record.facet("journal_abbreviation", DisplayText.oneLine(fields.first("JI", "J9")));
    record.year(PublicationYear.firstIn(fields.first("PY", "EY")));
    record.facet("volume", fields.first("VL"));
    record.facet("issue", fields.first("IS"));
    String first = fields.first("BP", "AR");
    String last = fields.first("EP");
    ExportFields.pages(record, last.isEmpty() ? first : first + "-" + last);
    record.facet("issn", fields.first("SN", "EI"));
    record.facet("times_cited", fields.first("TC"));
    fields.all("C1").forEach(record::affiliation);
    record.language(fields.first("LA"));
    record.articleId("doi", fields.first("DI"));
    record.pmid(fields.first("PM"));
    for (String name : fields.all(fields.first("AF").isEmpty() ? "AU" : "AF")) {
      ExportFields.author(record, name);
    }
    fields.all("CA").forEach(record::author);
    for (String type : fields.first("DT").split(";")) {
      record.publicationType(type.strip().equals("Article") ? "Journal Article" : type.strip());
    }
    // ID holds words that the database took from the titles of cited works.
    ExportFields.keywords(record, fields.first("DE"), null);
    ExportFields.abstractText(record, fields.first("AB"), null);
    List<String> cited = new ArrayList<>(fields.all("CR"));
    record.references(WebOfScienceReferences.read(cited));
    return record;
  }
}
