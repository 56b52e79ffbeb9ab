package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.therapyatlas.formats.ArticleIds;
import org.therapyatlas.references.Identifiers;

/** Papers in the JSON of S2ORC and CORD-19: paragraphs, and a table of the works they cite. */
final class S2orcPaper {
  private S2orcPaper() {}

  static boolean isOne(JsonNode node) {
    return node.has("body_text") && node.has("bib_entries")
        || node.path("pdf_parse").isObject()
        || node.path("grobid_parse").isObject();
  }

  /** The paper in the fields of our own JSON lines. */
  static ObjectNode fields(JsonNode paper) {
    JsonNode parse = paper;
    if (paper.path("pdf_parse").isObject()) {
      parse = paper.get("pdf_parse");
    } else if (paper.path("grobid_parse").isObject()) {
      parse = paper.get("grobid_parse");
    }
    JsonNode metadata = paper.path("metadata").isObject() ? paper.get("metadata") : paper;
    ObjectNode fields = JsonParsing.STREAM.createObjectNode();
    put(fields, "id", first(paper, "paper_id", "corpus_id", "_id"));
    put(fields, "title", first(metadata, "title"));
    put(fields, "abstract", paragraphs(first(parse, "abstract")));
    if (!fields.has("abstract")) {
      put(fields, "abstract", paragraphs(first(metadata, "abstract")));
    }
    put(fields, "text", paragraphs(parse.get("body_text")));
    put(fields, "journal", first(metadata, "journal", "venue"));
    put(fields, "year", first(metadata, "year"));
    JsonNode doi = first(metadata, "doi");
    put(fields, "doi", doi == null ? null : Identifiers.doi(doi.asText()));
    JsonNode pmid = first(metadata, "pubmed_id", "pmid");
    put(fields, "pmid", pmid == null ? null : ArticleIds.pmid(pmid.asText()));
    JsonNode pmcid = first(metadata, "pmc_id", "pmcid");
    put(fields, "pmcid", pmcid == null ? null : ArticleIds.pmcid(pmcid.asText()));
    fields.set("authors", people(metadata.path("authors")));
    references(parse.path("bib_entries"), fields);
    fields.put("source_kind", "journal_article");
    return fields;
  }

  private static JsonNode first(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.get(name);
      if (value != null && !value.isNull() && !value.isEmpty() || isText(value)) {
        return value;
      }
    }
    return null;
  }

  private static boolean isText(JsonNode value) {
    return value != null && value.isValueNode() && !value.asText().isBlank() && !value.isNull();
  }

  private static void put(ObjectNode fields, String name, JsonNode value) {
    if (value != null) {
      fields.set(name, value);
    }
  }

  private static void put(ObjectNode fields, String name, String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value);
    }
  }

  /** A text, or an array of paragraphs with the section each stands in. */
  private static String paragraphs(JsonNode node) {
    if (node == null || node.isTextual()) {
      return node == null ? null : node.textValue();
    }
    StringBuilder text = new StringBuilder();
    String section = "";
    for (JsonNode paragraph : node) {
      String heading = paragraph.path("section").asText("");
      if (!heading.equals(section) && !heading.equalsIgnoreCase("abstract")) {
        text.append('\n').append(heading).append("\n\n");
      }
      section = heading;
      text.append(paragraph.path("text").asText("")).append("\n\n");
    }
    return text.toString().strip();
  }

  private static ArrayNode people(JsonNode authors) {
    ArrayNode people = JsonParsing.STREAM.createArrayNode();
    for (JsonNode author : authors) {
      String last = author.path("last").asText("");
      if (author.isTextual()) {
        people.add(author.textValue());
      } else if (!last.isEmpty()) {
        people.addObject().put("surname", last).put("given", author.path("first").asText(""));
      } else if (isText(author.get("name"))) {
        people.add(author.get("name").asText());
      }
    }
    return people;
  }

  private static void references(JsonNode entries, ObjectNode fields) {
    if (!entries.isObject() || entries.isEmpty()) {
      return;
    }
    ArrayNode references = fields.putArray("references");
    for (JsonNode entry : entries) {
      ObjectNode reference = references.addObject();
      for (String name : new String[] {"title", "venue", "volume", "pages"}) {
        put(reference, name, entry.path(name).asText(""));
      }
      put(reference, "raw", entry.path("raw_text").asText(""));
      if (entry.path("year").isInt()) {
        reference.set("year", entry.get("year"));
      }
      String doi = entry.path("other_ids").path("DOI").path(0).asText("");
      put(reference, "doi", doi.isEmpty() ? null : Identifiers.doi(doi));
      reference.set("authors", people(entry.path("authors")));
    }
  }
}
