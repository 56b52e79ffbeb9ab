package org.therapyatlas.formats.medline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapyatlas.formats.BibliographicRecord;
import org.therapyatlas.formats.Format;
import org.therapyatlas.text.Regex;

/**
 * One summary of PubMed: {@code Authors. Title. Journal. Date;volume(issue):pages. doi: … PMID: …}.
 * What cannot be told apart is the title as a whole.
 */
final class PubmedSummary {
  private static final Pattern PMID = Regex.compile("\\bPMID: (\\d{1,9})");
  private static final Pattern PMCID = Regex.compile("\\bPMCID: (PMC\\d{1,9})");
  private static final Pattern DOI = Regex.compile("\\bdoi: (\\S+)");
  private static final Pattern SOURCE =
      Regex.compile(
          "(?<=[.?!\\])] )(?<journal>[^.?!]{2,120})\\. (?<year>1[89]\\d\\d|20\\d\\d)"
              + "(?:[ -][^;:.]{1,40})?(?:;(?<volume>[^:(.]{0,20})(?:\\((?<issue>[^)]{1,40})\\))?)?"
              + "(?::(?<pages>[^.]{1,40}))?\\.");
  private static final Pattern NAME =
      Regex.compile(
          "[\\p{L}][\\p{L}'\u2019 .-]{0,60} \\p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd|4th|II|III))?");

  private PubmedSummary() {}

  static BibliographicRecord parse(String text) {
    BibliographicRecord record = new BibliographicRecord(Format.PUBMED_SUMMARY, "pubmed");
    Matcher pmid = PMID.matcher(text);
    record.pmid(pmid.find() ? pmid.group(1) : "");
    Matcher pmcid = PMCID.matcher(text);
    record.articleId("pmc", pmcid.find() ? pmcid.group(1) : "");
    Matcher doi = DOI.matcher(text);
    if (doi.find()) {
      record.articleId("doi", doi.group(1));
    }
    Matcher source = SOURCE.matcher(text);
    int end = text.length();
    if (source.find()) {
      end = source.start();
      record.journal(source.group("journal"));
      record.facet("journal_abbreviation", source.group("journal"));
      record.year(Integer.valueOf(source.group("year")));
      record.facet("volume", source.group("volume"));
      record.facet("issue", source.group("issue"));
      record.facet("pages", source.group("pages"));
    }
    String head = text.substring(0, end).strip();
    int stop = head.indexOf(". ");
    if (stop > 0 && authors(record, head.substring(0, stop))) {
      head = head.substring(stop + 2);
    }
    record.title(head);
    return record;
  }

  /** Takes names set apart by commas and groups by semicolons; false when it is a title. */
  private static boolean authors(BibliographicRecord record, String list) {
    String[] groups = list.split("; ");
    String[] names = groups[0].split(", ");
    if (!NAME.matcher(names[0]).matches()) {
      return false;
    }
    for (String name : names) {
      record.author(name);
    }
    for (int i = 1; i < groups.length; i++) {
      record.author(groups[i]);
    }
    return true;
  }
}
