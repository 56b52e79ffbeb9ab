package org.therapyatlas.formats;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A record of PubMed XML and the same record written as nbib and as JATS, by the JDK's own DOM and
 * without any class of the readers.
 */
final class RenderedRecord {
  private final Element article;

  private RenderedRecord(Element article) {
    this.article = article;
  }

  /** All articles of a file, none when it is not well formed. */
  static List<RenderedRecord> in(String file) {
    List<RenderedRecord> records = new ArrayList<>();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Document document = builder.parse(new InputSource(new StringReader(file)));
      NodeList articles = document.getElementsByTagName("PubmedArticle");
      for (int i = 0; i < articles.getLength(); i++) {
        RenderedRecord record = new RenderedRecord((Element) articles.item(i));
        boolean plain = record.article.getElementsByTagName("mml:math").getLength() == 0;
        if (plain && !record.text("ArticleTitle").isEmpty() && !record.pmid().isEmpty()) {
          records.add(record);
        }
      }
    } catch (SAXException e) {
      return records;
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
    return records;
  }

  String xml() {
    return serialised(article);
  }

  /** Whether all labels are in capitals, without which the export hides where a part begins. */
  boolean isRenderableAsNbib() {
    List<Element> parts = elements("Article>Abstract>AbstractText");
    boolean first = true;
    for (Element part : parts) {
      String label = part.getAttribute("Label");
      if (parts.size() > 1
          && (label.isEmpty() || !label.equals(label.toUpperCase(java.util.Locale.ROOT)))) {
        return false;
      }
      first &= !label.isEmpty();
    }
    return (parts.size() != 1 || !first)
        && elements("OtherAbstract").isEmpty()
        && elements("CommentsCorrectionsList>CommentsCorrections").stream()
            .noneMatch(one -> one.getAttribute("RefType").equals("Cites"))
        && article.getElementsByTagName("ReferenceList").getLength() == 0;
  }

  String nbib() {
    StringBuilder out = new StringBuilder();
    line(out, "PMID", pmid());
    line(out, "TI", text("ArticleTitle"));
    line(out, "TT", text("VernacularTitle"));
    line(out, "DP", year());
    StringBuilder summary = new StringBuilder();
    for (Element part : elements("Article>Abstract>AbstractText")) {
      String label = part.getAttribute("Label");
      summary.append(summary.isEmpty() ? "" : " ").append(label.isEmpty() ? "" : label + ": ");
      summary.append(plain(part));
    }
    line(out, "AB", summary.toString());
    for (Element author : authors()) {
      String collective = child(author, "CollectiveName");
      line(
          out,
          collective.isEmpty() ? "AU" : "CN",
          collective.isEmpty() ? name(author) : collective);
    }
    elements("Article>Language").forEach(one -> line(out, "LA", plain(one)));
    elements("PublicationTypeList>PublicationType").forEach(one -> line(out, "PT", plain(one)));
    line(out, "TA", text("MedlineTA"));
    line(out, "JT", journal());
    for (Element heading : elements("MeshHeadingList>MeshHeading")) {
      StringBuilder shown = new StringBuilder();
      for (Element part : children(heading)) {
        boolean major = part.getAttribute("MajorTopicYN").equals("Y");
        shown.append(shown.isEmpty() ? "" : "/").append(major ? "*" : "").append(plain(part));
      }
      line(out, "MH", shown.toString());
    }
    for (Element list : elements("KeywordList")) {
      line(out, "OTO", list.getAttribute("Owner"));
      children(list).forEach(one -> line(out, "OT", plain(one)));
    }
    for (Element bank : elements("Article>DataBankList>DataBank")) {
      for (Element number : elements(bank, "AccessionNumberList>AccessionNumber")) {
        line(out, "SI", child(bank, "DataBankName") + "/" + plain(number));
      }
    }
    line(out, "AID", doi().isEmpty() ? "" : doi() + " [doi]");
    line(out, "PMC", id("pmc"));
    return out.toString();
  }

  String jats() {
    StringBuilder out = new StringBuilder("<article><front><journal-meta><journal-title>");
    out.append(escaped(journal())).append("</journal-title></journal-meta><article-meta>");
    id(out, "pmid", pmid());
    id(out, "doi", doi());
    id(out, "pmc", id("pmc"));
    out.append("<title-group><article-title>").append(escaped(text("ArticleTitle")));
    out.append("</article-title>");
    String vernacular = text("VernacularTitle");
    if (!vernacular.isEmpty()) {
      out.append("<trans-title>").append(escaped(vernacular)).append("</trans-title>");
    }
    out.append("</title-group><contrib-group>");
    for (Element author : authors()) {
      String collective = child(author, "CollectiveName");
      String last = child(author, "LastName");
      out.append("<contrib contrib-type='author'>");
      if (collective.isEmpty()) {
        // Initials of four letters would be taken for a name.
        out.append(
            "<string-name>%s</string-name>"
                .formatted(escaped(last.isEmpty() ? child(author, "ForeName") : name(author))));
      } else {
        out.append("<collab>%s</collab>".formatted(escaped(collective)));
      }
      out.append("</contrib>");
    }
    out.append(
        "</contrib-group><pub-date pub-type='ppub'><year>%s</year></pub-date>".formatted(year()));
    if (!elements("Article>Abstract>AbstractText").isEmpty()) {
      out.append("<abstract>");
      elements("Article>Abstract>AbstractText").forEach(part -> section(out, part));
      out.append("</abstract>");
    }
    for (Element other : elements("OtherAbstract")) {
      String language = other.getAttribute("Language");
      out.append("<trans-abstract xml:lang='%s'>".formatted(language.isEmpty() ? "und" : language));
      elements(other, "AbstractText").forEach(part -> section(out, part));
      out.append("</trans-abstract>");
    }
    out.append("<kwd-group>");
    for (Element list : elements("KeywordList")) {
      boolean own =
          !List.of("NASA", "PIP", "KIE", "HHS", "NLM-AUTO").contains(list.getAttribute("Owner"));
      children(list)
          .forEach(one -> out.append(own ? "<kwd>%s</kwd>".formatted(escaped(plain(one))) : ""));
    }
    out.append("</kwd-group></article-meta></front><back>");
    references(out);
    return out.append("</back></article>").toString();
  }

  private static void section(StringBuilder out, Element part) {
    String label = part.getAttribute("Label");
    String title = label.isEmpty() ? "" : "<title>%s</title>".formatted(escaped(label));
    out.append("<sec>%s<p>%s</p></sec>".formatted(title, escaped(plain(part))));
  }

  private void references(StringBuilder out) {
    NodeList listed = article.getElementsByTagName("Reference");
    out.append("<ref-list>");
    for (int i = 0; i < listed.getLength(); i++) {
      Element reference = (Element) listed.item(i);
      out.append("<ref><mixed-citation>").append(escaped(child(reference, "Citation")));
      out.append("</mixed-citation>");
      ids(out, elements(reference, "ArticleIdList>ArticleId"), "IdType");
      out.append("</ref>");
    }
    if (listed.getLength() == 0) {
      for (Element one : elements("CommentsCorrectionsList>CommentsCorrections")) {
        if (one.getAttribute("RefType").equals("Cites")) {
          out.append("<ref><mixed-citation>").append(escaped(child(one, "RefSource")));
          out.append("</mixed-citation>");
          ids(out, elements(one, "PMID"), "none");
          out.append("</ref>");
        }
      }
    }
    out.append("</ref-list>");
  }

  /** Ids stand in a second notation of the work. */
  private static void ids(StringBuilder out, List<Element> ids, String attribute) {
    out.append("<element-citation>");
    for (Element id : ids) {
      String type = id.getAttribute(attribute);
      String name = type.isEmpty() || type.equals("pubmed") ? "pmid" : type;
      out.append("<pub-id pub-id-type='%s'>%s</pub-id>".formatted(name, escaped(plain(id))));
    }
    out.append("</element-citation>");
  }

  private static void id(StringBuilder out, String type, String value) {
    if (!value.isEmpty()) {
      out.append("<article-id pub-id-type='%s'>%s</article-id>".formatted(type, escaped(value)));
    }
  }

  private List<Element> authors() {
    return elements("Article>AuthorList>Author").stream()
        .filter(author -> !author.getAttribute("ValidYN").equals("N"))
        .toList();
  }

  private static String name(Element author) {
    String initials = child(author, "Initials");
    String suffix = child(author, "Suffix");
    String last = child(author, "LastName");
    return last
        + (initials.isEmpty() ? "" : " " + initials)
        + (suffix.isEmpty() ? "" : " " + suffix);
  }

  private String journal() {
    String title = text("Journal>Title");
    String full = title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    return !full.isEmpty()
        ? full
        : !text("ISOAbbreviation").isEmpty() ? text("ISOAbbreviation") : text("MedlineTA");
  }

  private String year() {
    String year = text("PubDate>Year");
    return year.isEmpty() ? text("PubDate>MedlineDate") : year;
  }

  private String pmid() {
    String own = text("MedlineCitation>PMID");
    return own.matches("\\d+") ? own : id("pubmed");
  }

  private String doi() {
    String listed = id("doi");
    for (Element location : elements("ELocationID")) {
      boolean usable =
          location.getAttribute("EIdType").equals("doi")
              && !location.getAttribute("ValidYN").equals("N");
      listed = listed.isEmpty() && usable ? plain(location) : listed;
    }
    return listed;
  }

  private String id(String type) {
    for (Element id : elements("PubmedData>ArticleIdList>ArticleId")) {
      if (id.getAttribute("IdType").equals(type)) {
        return plain(id);
      }
    }
    return "";
  }

  /** A field with lines of at most eighty characters, as PubMed breaks them. */
  private static void line(StringBuilder out, String tag, String value) {
    if (value.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder("%-4s- ".formatted(tag));
    for (String word : value.split(" ")) {
      if (line.length() + word.length() > 88) {
        out.append(line).append('\n');
        line.setLength(0);
        line.append("      ");
      }
      line.append(word).append(' ');
    }
    out.append(line).append('\n');
  }

  private String text(String path) {
    List<Element> found = elements(path);
    return found.isEmpty() ? "" : plain(found.get(0));
  }

  private static String child(Element element, String name) {
    List<Element> found = elements(element, name);
    return found.isEmpty() ? "" : plain(found.get(0));
  }

  private static String plain(Node node) {
    return node.getTextContent().replaceAll("[\\x00-\\x20]+", " ").strip();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private List<Element> elements(String path) {
    String[] names = path.split(">");
    List<Element> found = new ArrayList<>();
    NodeList firsts = article.getElementsByTagName(names[0]);
    for (int i = 0; i < firsts.getLength(); i++) {
      Element first = (Element) firsts.item(i);
      if (names.length == 1) {
        found.add(first);
      } else {
        found.addAll(elements(first, path.substring(path.indexOf('>') + 1)));
      }
    }
    return found;
  }

  private static List<Element> elements(Element from, String path) {
    List<Element> open = List.of(from);
    for (String name : path.split(">")) {
      List<Element> next = new ArrayList<>();
      for (Element element : open) {
        children(element).stream()
            .filter(child -> child.getTagName().equals(name))
            .forEach(next::add);
      }
      open = next;
    }
    return open;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String serialised(Element element) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter out = new StringWriter();
      transformer.transform(new DOMSource(element), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
