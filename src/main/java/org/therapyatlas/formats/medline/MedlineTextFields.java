package org.therapyatlas.formats.medline;

import java.util.function.Function;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.LanguageTags;
import org.therapyatlas.formats.PublicationYear;
import org.therapyatlas.formats.tagged.TaggedRecord;

/**
 * The fields of PubMed's {@code .nbib} export. A record gives the same as its XML wherever both
 * carry the same facts.
 */
public final class MedlineTextFields implements Function<TaggedRecord, BibliographicRecord> {
  /** {@code 20260131} as {@code 2026-01-31}; null for what is no such date. */
  private static String isoDate(String digits) {
    return digits.matches("\\d{8}")
        ? "%s-%s-%s".formatted(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6))
        : null;
  }

  private static final String DOI = " [doi]";

  @Override
  public BibliographicRecord apply(TaggedRecord fields) {
    BibliographicRecord record = new BibliographicRecord(Format.MEDLINE_TEXT, "pubmed");
    record.pmid(fields.first("PMID"));
    record.title(DisplayText.oneLine(fields.first("TI")));
    record.vernacularTitle(DisplayText.oneLine(fields.first("TT")));
    record.bookTitle(DisplayText.oneLine(fields.first("BTI")));
    String journal = fields.first("JT", "TA");
    record.journal(
        DisplayText.oneLine(
            journal.endsWith(".") ? journal.substring(0, journal.length() - 1) : journal));
    record.facet("journal_abbreviation", fields.first("TA"));
    record.year(PublicationYear.firstIn(fields.first("DP")));
    record.facet("volume", fields.first("VI"));
    record.facet("issue", fields.first("IP"));
    record.facet("pages", fields.first("PG"));
    record.facet("status", fields.first("STAT"));
    record.facet("country", fields.first("PL"));
    record.articleId("pmc", fields.first("PMC"));
    record.abstractPart(null, fields.first("AB"), null);
    String indexer = "";
    String otherLanguage = null;
    for (TaggedRecord.Field field : fields.fields()) {
      String value = field.value();
      switch (field.tag()) {
        case "AU", "CN" -> record.author(value);
        case "AD" -> record.affiliation(value);
        case "RIN" -> record.facet("retraction_notice", value);
        case "LR" -> record.facet("date_revised", isoDate(value));
        case "LA" -> record.language(value);
        case "PT" -> record.publicationType(value);
        case "MH" -> heading(record, value);
        case "IS" -> record.facet("issn", value.split(" ", 2)[0]);
        case "AID" -> id(record, value, true);
        case "LID" -> id(record, value, false);
        case "SI" -> registration(record, value);
        case "OTO" -> indexer = value;
        case "OT" -> record.keyword(byIndexer(indexer) ? "" : withoutStar(value));
        case "OABL" -> otherLanguage = LanguageTags.normalise(value);
        case "OAB" -> otherAbstract(record, value, language(fields, otherLanguage));
        default -> {
          // Dates of processing are no part of the record.
        }
      }
    }
    return record;
  }

  /** The language of another abstract stands before or behind it. */
  private static String language(TaggedRecord fields, String before) {
    return before == null && !fields.first("OABL").isEmpty()
        ? LanguageTags.normalise(fields.first("OABL"))
        : before;
  }

  private static void otherAbstract(BibliographicRecord record, String value, String language) {
    String text = value.startsWith("Publisher: ") ? value.substring(11) : value;
    record.abstractPart(null, text, language);
  }

  private static boolean byIndexer(String owner) {
    return MedlineRecordParser.INDEXERS.contains(owner);
  }

  private static String withoutStar(String keyword) {
    return keyword.startsWith("*") ? keyword.substring(1) : keyword;
  }

  private static void heading(BibliographicRecord record, String value) {
    String descriptor = value.split("/", 2)[0].replace("*", "");
    record.meshHeading(descriptor, value.contains("*"));
  }

  private static void id(BibliographicRecord record, String value, boolean own) {
    if (value.endsWith(DOI)) {
      String doi = value.substring(0, value.length() - DOI.length());
      if (own) {
        record.articleId("doi", doi);
      } else {
        record.locationDoi(doi);
      }
    } else if (value.endsWith(" [pii]")) {
      record.articleId("pii", value.substring(0, value.length() - 6));
    }
  }

  private static void registration(BibliographicRecord record, String value) {
    int slash = value.indexOf('/');
    if (slash > 0 && MedlineRecordParser.REGISTRIES.contains(value.substring(0, slash))) {
      record.registration(value.substring(slash + 1));
    }
  }
}
