package org.therapyatlas.formats.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.LanguageTags;
import org.therapyatlas.formats.PublicationYear;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.json.JsonParsing;
import org.therapyatlas.references.Identifiers;

/**
 * What a page says about itself: in the tags of Highwire Press ({@code citation_…}), which journals
 * set, in JSON-LD, in Dublin Core and in Open Graph, in this order.
 */
final class PageMetadata {
  private static final Set<String> ARTICLE_TYPES =
      Set.of(
          "scholarlyarticle",
          "medicalscholarlyarticle",
          "newsarticle",
          "reportagenewsarticle",
          "blogposting",
          "article",
          "medicalwebpage");

  private final Document page;
  private final ObjectNode fields = JsonParsing.STREAM.createObjectNode();
  private final ObjectNode stated;

  private PageMetadata(Document page) {
    this.page = page;
    this.stated = linkedData();
  }

  static ObjectNode of(Document page) {
    PageMetadata metadata = new PageMetadata(page);
    metadata.read();
    return metadata.fields;
  }

  private void read() {
    put("title", meta("citation_title"), text("headline"), meta("og:title"), heading());
    put("abstract", meta("citation_abstract"));
    put("journal", meta("citation_journal_title"), meta("prism.publicationName"));
    put("url", link("canonical"), meta("og:url"));
    String doi =
        first(meta("citation_doi"), meta("dc.identifier"), meta("prism.doi"), text("identifier"));
    String normal = doi == null ? null : Identifiers.doi(doi);
    put("doi", normal);
    String pmid = meta("citation_pmid");
    put("pmid", pmid != null && pmid.matches("\\d{1,9}") ? pmid : null);
    Integer year =
        year(
            first(
                meta("citation_publication_date"),
                meta("citation_date"),
                meta("citation_online_date"),
                text("datePublished"),
                meta("dc.date"),
                meta("article:published_time")));
    if (year != null) {
      fields.put("year", year);
    }
    language();
    authors();
    keywords();
    kind();
  }

  private void put(String field, String... values) {
    String value = first(values);
    if (value != null) {
      fields.put(field, value);
    }
  }

  private static String first(String... values) {
    for (String value : values) {
      String line = value == null ? "" : DisplayText.oneLine(value);
      if (!line.isEmpty()) {
        return line;
      }
    }
    return null;
  }

  private static Integer year(String date) {
    return date == null ? null : PublicationYear.firstIn(date);
  }

  private String meta(String name) {
    List<String> all = metas(name);
    return all.isEmpty() ? null : all.get(0);
  }

  private List<String> metas(String name) {
    List<String> values = new ArrayList<>();
    for (Element tag : page.getElementsByTag("meta")) {
      String key = tag.hasAttr("name") ? tag.attr("name") : tag.attr("property");
      if (key.equalsIgnoreCase(name) && !tag.attr("content").isBlank()) {
        values.add(tag.attr("content"));
      }
    }
    return values;
  }

  private String link(String relation) {
    Element link = page.selectFirst("link[rel=" + relation + "]");
    String address = link == null ? "" : link.attr("href");
    return address.startsWith("http") ? address : null;
  }

  private String heading() {
    Element only = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
    return only == null ? page.title() : only.text();
  }

  private void language() {
    String written = first(meta("citation_language"), text("inLanguage"), htmlLanguage());
    String tag = written == null ? null : LanguageTags.normalise(written);
    // Page builders declare English for pages in any language; the text itself decides then.
    if (tag != null && !tag.equals("en")) {
      fields.put("language", tag);
    }
  }

  private String htmlLanguage() {
    Element root = page.selectFirst("html");
    return root == null ? null : root.attr("lang");
  }

  private void authors() {
    List<String> names = metas("citation_author");
    if (names.isEmpty()) {
      names = metas("dc.creator");
    }
    if (names.isEmpty()) {
      names = people(stated.get("author"));
    }
    ArrayNode authors = fields.putArray("authors");
    for (String name : names) {
      String[] parts = DisplayText.oneLine(name).split("\\s*,\\s*");
      if (parts.length == 2) {
        authors.addObject().put("surname", parts[0]).put("given", parts[1]);
      } else if (!name.isBlank()) {
        authors.add(DisplayText.oneLine(name));
      }
    }
  }

  private static List<String> people(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node == null) {
      return names;
    }
    Iterable<JsonNode> each = node.isArray() ? node : List.of(node);
    for (JsonNode one : each) {
      JsonNode name = one.isObject() ? one.get("name") : one;
      if (name != null && name.isTextual()) {
        names.add(name.textValue());
      }
    }
    return names;
  }

  private void keywords() {
    List<String> words = metas("citation_keywords");
    ArrayNode keywords = fields.putArray("keywords");
    for (String list : words) {
      for (String word : list.split("[;；]|, ")) {
        keywords.add(DisplayText.oneLine(word));
      }
    }
  }

  private void kind() {
    String type = text("@type") == null ? "" : text("@type").toLowerCase(Locale.ROOT);
    SourceKind kind = null;
    if (meta("citation_title") != null || type.contains("scholarly")) {
      kind = SourceKind.JOURNAL_ARTICLE;
    } else if (type.contains("newsarticle")) {
      kind = SourceKind.NEWS;
    } else if (type.contains("blogposting")) {
      kind = SourceKind.BLOG;
    }
    put("source_kind", kind == null ? null : kind.published());
  }

  /** A text of the linked data, or null. */
  private String text(String field) {
    JsonNode value = stated.get(field);
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    return value != null && value.isTextual() ? value.textValue() : null;
  }

  /** The article that the page's JSON-LD describes; empty when it describes none. */
  private ObjectNode linkedData() {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        ObjectNode article = article(JsonParsing.STREAM.readTree(script.data()));
        if (article != null) {
          return article;
        }
      } catch (JsonProcessingException e) {
        // Broken linked data says nothing; the page itself is not broken by it.
        continue;
      }
    }
    return JsonParsing.STREAM.createObjectNode();
  }

  private static ObjectNode article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    for (int looked = 0; !open.isEmpty() && looked < 200; looked++) {
      JsonNode node = open.poll();
      if (node instanceof ObjectNode object && isArticle(object.get("@type"))) {
        return object;
      }
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.has("@graph")) {
        open.add(node.get("@graph"));
      } else if (node.has("mainEntity")) {
        open.add(node.get("mainEntity"));
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type == null) {
      return false;
    }
    Iterable<JsonNode> each = type.isArray() ? type : List.of(type);
    for (JsonNode one : each) {
      if (ARTICLE_TYPES.contains(one.asText().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
