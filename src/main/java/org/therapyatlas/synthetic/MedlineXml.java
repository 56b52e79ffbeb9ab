package org.therapyatlas.synthetic;

import java.util.List;
import java.util.Map;
import org.therapyatlas.synthetic.SyntheticRecord.Flaw;
import org.therapyatlas.synthetic.SyntheticRecord.Head;
import org.therapyatlas.synthetic.SyntheticRecord.Reference;

/** Records as MEDLINE XML, after the DTD of 2025. */
final class MedlineXml {
  static final String START =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
      <PubmedArticleSet>
      """;
  static final String END = "</PubmedArticleSet>\n";

  private static final Map<String, String> MARC =
      Map.of(
          "en", "eng", "zh", "chi", "es", "spa", "de", "ger", "fr", "fre", "pt", "por", "ja", "jpn",
          "sv", "swe");
  private static final Map<String, String> PUBLICATION_TYPES =
      Map.of(
          "rct", "Randomized Controlled Trial",
          "meta", "Meta-Analysis",
          "cohort", "Observational Study",
          "case", "Case Reports",
          "review", "Review");
  private static final List<String> LABELS =
      List.of("BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS");

  private MedlineXml() {}

  /** Appends one {@code PubmedArticle}. */
  static void append(SyntheticRecord record, StringBuilder xml) {
    Head head = record.head();
    xml.append("<PubmedArticle><MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\">");
    xml.append("<PMID Version=\"1\">").append(record.pmid()).append("</PMID>");
    xml.append("<Article PubModel=\"Print\"><Journal><JournalIssue CitedMedium=\"Print\">");
    element(xml, "Volume", String.valueOf(head.volume()));
    xml.append("<PubDate>");
    element(xml, "Year", String.valueOf(head.year()));
    xml.append("</PubDate></JournalIssue>");
    element(xml, "Title", head.journal());
    xml.append("</Journal>");
    boolean bare = head.flaw() == Flaw.NO_TEXT;
    String title = head.translated() == null ? head.title() + "." : "[" + head.translated() + "].";
    element(xml, "ArticleTitle", bare ? "" : title);
    xml.append("<Pagination>");
    element(xml, "MedlinePgn", head.page() + "-" + (head.page() + 9));
    xml.append("</Pagination>");
    if (!bare) {
      texts(record, xml);
    }
    authors(head, xml);
    element(xml, "Language", MARC.get(head.language()));
    xml.append("<PublicationTypeList>");
    element(xml, "PublicationType", "Journal Article");
    String type = PUBLICATION_TYPES.get(head.design());
    if (type != null) {
      element(xml, "PublicationType", type);
    }
    xml.append("</PublicationTypeList>");
    if (head.translated() != null && !bare) {
      element(xml, "VernacularTitle", head.title() + ".");
    }
    xml.append(head.flaw() == Flaw.MALFORMED_XML ? "</Article></Misplaced>" : "</Article>");
    xml.append("</MedlineCitation><PubmedData><ArticleIdList>");
    id(xml, "pubmed", record.pmid());
    id(xml, "doi", record.doi());
    xml.append("</ArticleIdList>");
    references(record, xml);
    xml.append("</PubmedData></PubmedArticle>\n");
  }

  private static void texts(SyntheticRecord record, StringBuilder xml) {
    xml.append("<Abstract>");
    // A third of the abstracts are structured.
    if (record.number() % 3 == 0) {
      for (int i = 0; i < record.paragraphs().size(); i++) {
        xml.append("<AbstractText Label=\"").append(LABELS.get(i)).append("\">");
        escape(record.paragraphs().get(i), xml);
        xml.append("</AbstractText>");
      }
    } else {
      element(xml, "AbstractText", String.join(" ", record.paragraphs()));
    }
    xml.append("</Abstract>");
  }

  private static void authors(Head head, StringBuilder xml) {
    xml.append("<AuthorList CompleteYN=\"Y\">");
    for (String author : head.authors()) {
      int blank = author.lastIndexOf(' ');
      xml.append("<Author ValidYN=\"Y\">");
      element(xml, "LastName", author.substring(0, blank));
      element(xml, "Initials", author.substring(blank + 1));
      xml.append("</Author>");
    }
    xml.append("</AuthorList>");
  }

  private static void references(SyntheticRecord record, StringBuilder xml) {
    if (record.references().isEmpty()) {
      return;
    }
    xml.append("<ReferenceList>");
    for (Reference reference : record.references()) {
      xml.append("<Reference>");
      element(xml, "Citation", reference.text());
      if (reference.pmid() != null || reference.doi() != null) {
        xml.append("<ArticleIdList>");
        id(xml, "pubmed", reference.pmid());
        id(xml, "doi", reference.doi());
        xml.append("</ArticleIdList>");
      }
      xml.append("</Reference>");
    }
    xml.append("</ReferenceList>");
  }

  private static void id(StringBuilder xml, String type, String value) {
    if (value != null) {
      xml.append("<ArticleId IdType=\"").append(type).append("\">").append(value);
      xml.append("</ArticleId>");
    }
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>');
    escape(text, xml);
    xml.append("</").append(name).append('>');
  }

  private static void escape(String text, StringBuilder xml) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        default -> xml.append(c);
      }
    }
  }
}
