package org.therapyatlas.formats;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What exports of all reference managers write alike. */
public final class ExportFields {
  private static final Pattern PAGES = Pattern.compile("\\s*[-\u2010-\u2015]+\\s*");
  private static final Pattern PMID_IN_URL =
      Pattern.compile(
          "(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov/|ncbi\\.nlm\\.nih\\.gov/pubmed/)(\\d{1,9})");

  private ExportFields() {}

  /** Takes an author as {@code Surname, Given} or as a whole name. */
  public static void author(BibliographicRecord record, String written) {
    String name = DisplayText.oneLine(written);
    String[] parts = name.split("\\s*[,，]\\s*", 3);
    if (parts.length == 1 || parts[0].isEmpty()) {
      record.author(name);
    } else {
      String suffix = parts.length == 3 ? parts[2] : "";
      record.author(PersonName.display(parts[0], parts[1], "", suffix));
    }
  }

  /** Takes authors set apart by semicolons. */
  public static void authors(BibliographicRecord record, String written) {
    for (String name : written.split("[;；]")) {
      author(record, name);
    }
  }

  /** Takes keywords set apart by semicolons or lines. */
  public static void keywords(BibliographicRecord record, String written, String language) {
    for (String keyword : written.split("[;；\n]+")) {
      record.keyword(keyword, language);
    }
  }

  /** Takes an abstract; a leading word that only says so is left out. */
  public static void abstractText(BibliographicRecord record, String written, String language) {
    String text = LineText.normalise(written).strip();
    record.abstractPart(null, text, language);
  }

  /** Pages as {@code 12-19}, with one hyphen, whatever stands between them. */
  public static void pages(BibliographicRecord record, String written) {
    record.facet("pages", PAGES.matcher(DisplayText.oneLine(written)).replaceAll("-"));
  }

  /** Takes an address and the PubMed id or DOI that stands in it. */
  public static void url(BibliographicRecord record, String written) {
    String address = DisplayText.oneLine(written);
    record.url(address.isEmpty() ? null : address);
    Matcher pubmed = PMID_IN_URL.matcher(address.toLowerCase(Locale.ROOT));
    if (pubmed.find()) {
      record.pmid(pubmed.group(1));
    }
    if (address.contains("doi.org/")) {
      record.locationDoi(address);
    }
  }

  /** Whether the name of a database is that of PubMed or MEDLINE, whose ids are PubMed's. */
  public static boolean isPubmed(String database) {
    String name = database.toLowerCase(Locale.ROOT);
    return name.contains("pubmed") || name.contains("medline");
  }
}
