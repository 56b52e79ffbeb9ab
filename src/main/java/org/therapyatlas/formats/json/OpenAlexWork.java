package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.therapyatlas.formats.ArticleIds;
import org.therapyatlas.references.Identifiers;

/**
 * Works of OpenAlex: abstracts are given as an index from words to places, ids as addresses. The
 * works they cite are given by OpenAlex' ids alone and become references of that text.
 */
final class OpenAlexWork {
  private static final Pattern ID = Pattern.compile("(?:https://openalex\\.org/)?(W\\d{4,12})");

  /** Words of an abstract; a place beyond it is no place. */
  private static final int LONGEST = 100_000;

  private OpenAlexWork() {}

  static boolean isOne(JsonNode node) {
    JsonNode id = node.get("id");
    return id != null
        && ID.matcher(id.asText()).matches()
        && (node.has("referenced_works") || node.has("abstract_inverted_index"));
  }

  /** The work in the fields of our own JSON lines. */
  static ObjectNode fields(JsonNode work) {
    ObjectNode fields = JsonParsing.STREAM.createObjectNode();
    JsonNode ids = work.path("ids");
    fields.put("id", bare(work.path("id").asText()));
    put(fields, "title", work.get("title"), work.get("display_name"));
    String text = abstractOf(work.get("abstract_inverted_index"));
    if (text == null) {
      put(fields, "abstract", work.get("abstract"));
    } else {
      fields.put("abstract", text);
    }
    put(fields, "year", work.get("publication_year"), work.get("year"));
    put(fields, "doi", normal(first(work.get("doi"), ids.get("doi"))));
    put(fields, "pmid", digits(first(work.get("pmid"), ids.get("pmid"))));
    JsonNode pmcid = first(work.get("pmcid"), ids.get("pmcid"));
    put(fields, "pmcid", pmcid == null ? null : ArticleIds.pmcid(lastPart(pmcid.asText())));
    put(
        fields,
        "journal",
        work.path("primary_location").path("source").get("display_name"),
        work.path("host_venue").get("display_name"),
        work.get("venue"));
    put(fields, "language", work.get("language"));
    authors(work, fields);
    types(work, fields);
    headings(work, fields);
    references(work, fields);
    facets(work, fields);
    return fields;
  }

  private static JsonNode first(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      if (node != null && !node.isNull() && !node.asText().isBlank()) {
        return node;
      }
    }
    return null;
  }

  private static void put(ObjectNode fields, String name, JsonNode... values) {
    JsonNode value = first(values);
    if (value != null) {
      fields.set(name, value);
    }
  }

  private static void put(ObjectNode fields, String name, String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static String lastPart(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static String bare(String id) {
    return lastPart(id);
  }

  private static String normal(JsonNode doi) {
    return doi == null ? null : Identifiers.doi(doi.asText());
  }

  private static String digits(JsonNode pmid) {
    return pmid == null ? null : ArticleIds.pmid(lastPart(pmid.asText()));
  }

  private static String abstractOf(JsonNode index) {
    if (index == null || !index.isObject()) {
      return null;
    }
    Map<Integer, String> words = new TreeMap<>();
    for (Map.Entry<String, JsonNode> word : index.properties()) {
      for (JsonNode place : word.getValue()) {
        if (place.isInt() && place.intValue() >= 0 && place.intValue() < LONGEST) {
          words.put(place.intValue(), word.getKey());
        }
      }
    }
    return words.isEmpty() ? null : String.join(" ", words.values());
  }

  private static void authors(JsonNode work, ObjectNode fields) {
    ArrayNode authors = fields.putArray("authors");
    for (JsonNode one : work.path("authorships")) {
      JsonNode name = first(one.path("author").get("display_name"), one.get("raw_author_name"));
      if (name != null) {
        authors.add(name.asText());
      }
    }
    for (JsonNode name : work.path("authors")) {
      if (name.isTextual()) {
        authors.add(name.textValue());
      }
    }
  }

  private static void types(JsonNode work, ObjectNode fields) {
    ArrayNode types = fields.putArray("publication_types");
    String type = work.path("type").asText("");
    if (type.equals("article") || type.equals("journal-article")) {
      types.add("Journal Article");
    } else if (type.equals("review")) {
      types.add("Review");
    } else if (!type.isEmpty()) {
      types.add(type);
    }
  }

  private static void headings(JsonNode work, ObjectNode fields) {
    ArrayNode headings = fields.putArray("mesh_headings");
    for (JsonNode heading : work.path("mesh")) {
      String name = heading.path("descriptor_name").asText("");
      boolean major = heading.path("is_major_topic").asBoolean();
      if (heading.isArray() && heading.size() == 3) {
        name = heading.get(0).asText("");
        major = heading.get(2).asBoolean();
      }
      if (!name.isEmpty()) {
        headings.add(major ? "*" + name : name);
      }
    }
  }

  private static void references(JsonNode work, ObjectNode fields) {
    JsonNode cited = work.get("referenced_works");
    if (cited != null && cited.isArray()) {
      ArrayNode references = fields.putArray("references");
      for (JsonNode id : cited) {
        references.add("https://openalex.org/" + bare(id.asText()));
      }
    }
  }

  /** Further fields of the work by which terms can be compared. */
  private static void facets(JsonNode work, ObjectNode fields) {
    JsonNode biblio = work.path("biblio");
    put(fields, "volume", biblio.get("volume"));
    put(fields, "issue", biblio.get("issue"));
    JsonNode first = first(biblio.get("first_page"));
    JsonNode last = first(biblio.get("last_page"));
    if (first != null) {
      put(fields, "pages", last == null ? first.asText() : first.asText() + "-" + last.asText());
    }
    put(fields, "cited_by_count", work.get("cited_by_count"));
    put(fields, "topic", work.path("primary_topic").get("display_name"), work.get("topic"));
    JsonNode retracted = first(work.get("is_retracted"), work.get("retracted"));
    if (retracted != null && retracted.asBoolean()) {
      put(fields, "retracted", retracted);
    }
  }
}
