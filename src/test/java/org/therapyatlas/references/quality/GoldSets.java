package org.therapyatlas.references.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Readers of the labelled sets under {@code ../shared/data/references}. */
final class GoldSets {
  static final Path ROOT = Path.of("..", "shared", "data", "references");

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldSets() {}

  static List<Gold> byName(String name) throws IOException {
    return switch (name) {
      case "doi_matching" -> doiMatching();
      case "gbt7714" -> gbt();
      case "anystyle" -> anystyle();
      case "grobid" -> grobid();
      case "hand" -> HandLabels.read();
      default ->
          throw new IllegalArgumentException(
              "set \"" + name + "\" is none of doi_matching, gbt7714, anystyle, grobid, hand");
    };
  }

  /** Strings cut from PDFs; what the set leaves empty the string may well hold. */
  static List<Gold> doiMatching() throws IOException {
    List<Gold> all = new ArrayList<>();
    for (String line : gzip(ROOT.resolve("doi_matching/references_1_8500.jsonl.gz"))) {
      JsonNode node = JSON.readTree(line);
      Map<Field, String> fields = new EnumMap<>(Field.class);
      known(fields, Field.TITLE, node.path("atitle").asText(""));
      known(fields, Field.FIRST_AUTHOR, node.path("firstAuthor").asText(""));
      known(fields, Field.IN_TITLE, node.path("jtitle").asText(""));
      known(fields, Field.VOLUME, node.path("volume").asText(""));
      known(fields, Field.PAGE, node.path("firstPage").asText(""));
      all.add(new Gold("doi_matching", node.path("reference").asText(), fields));
    }
    return all;
  }

  private static void known(Map<Field, String> fields, Field field, String value) {
    if (!value.isBlank()) {
      fields.put(field, value);
    }
  }

  /** Strings rendered from the items of the section GB/T 7714, in 25 styles. */
  static List<Gold> gbt() throws IOException {
    Map<String, JsonNode> items = new HashMap<>();
    JsonNode array =
        JSON.readTree(ROOT.resolve("gbt7714/lib/data/items/gbt7714-data.json").toFile());
    array.forEach(item -> items.put(item.path("id").asText(), item));
    List<Gold> all = new ArrayList<>();
    for (String line : gzip(ROOT.resolve("gbt7714/aligned_refs.jsonl.gz"))) {
      JsonNode node = JSON.readTree(line);
      JsonNode item = items.get(node.path("gold_id").asText());
      if (item != null && node.path("section").asText().equals("GB/T 7714")) {
        String text = node.path("text").asText();
        String style = node.path("style").asText();
        all.add(
            new Gold(
                style.substring(10, 14) + " " + style.substring(14), text, gbtFields(item, text)));
      }
    }
    return all;
  }

  private static Map<Field, String> gbtFields(JsonNode item, String text) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    String bare = Matching.bare(text);
    stated(fields, Field.TITLE, item.path("title").asText(""), bare);
    String type = item.path("type").asText();
    String venue = item.path("container-title").asText("");
    if (type.equals("thesis") || type.equals("report") && venue.isEmpty()) {
      venue = item.path("publisher").asText("");
    }
    if (type.equals("paper-conference") && venue.isEmpty()) {
      venue = item.path("event-title").asText("");
    }
    if (!venue.isEmpty()) {
      // Some styles shorten the journal; what the string does not hold is not expected of it.
      known(fields, Field.IN_TITLE, bare.contains(Matching.bare(venue)) ? venue : "");
    } else if (type.equals("book")) {
      fields.put(Field.IN_TITLE, "");
    }
    stated(
        fields,
        Field.DATE,
        item.path("issued").path("date-parts").path(0).path(0).asText(""),
        bare);
    if (type.equals("article-journal")) {
      stated(fields, Field.VOLUME, item.path("volume").asText(""), bare);
      stated(fields, Field.ISSUE, item.path("issue").asText(""), bare);
      stated(fields, Field.PAGE, firstPage(item), bare);
    }
    List<String> surnames = new ArrayList<>();
    for (JsonNode author : item.path("author")) {
      String name = author.path("literal").asText(author.path("family").asText(""));
      String particle = author.path("non-dropping-particle").asText("");
      surnames.add(particle.isEmpty() ? name : particle + " " + name);
    }
    if (!surnames.isEmpty() && bare.contains(Matching.bare(surnames.get(0)))) {
      fields.put(Field.FIRST_AUTHOR, surnames.get(0));
      fields.put(Field.AUTHORS, String.join("; ", surnames));
    }
    String doi = item.path("DOI").asText("");
    known(fields, Field.DOI, bare.contains(Matching.bare(doi)) ? doi : "");
    return fields;
  }

  /** An article without pages has its number in the note that Zotero keeps. */
  private static String firstPage(JsonNode item) {
    String page = item.path("page").asText("").split("[-–—,]")[0];
    Matcher number = Pattern.compile("(?m)^number: (\\w+)$").matcher(item.path("note").asText(""));
    return page.isEmpty() && number.find() ? number.group(1) : page;
  }

  private static void stated(Map<Field, String> fields, Field field, String value, String text) {
    if (value.isBlank()) {
      fields.put(field, "");
    } else if (text.contains(Matching.bare(value))) {
      fields.put(field, value);
    }
  }

  /** Journal references of the core set. */
  static List<Gold> anystyle() throws IOException {
    List<Gold> all = new ArrayList<>();
    NodeList sequences =
        xml(Files.newInputStream(ROOT.resolve("anystyle/core.xml")))
            .getElementsByTagName("sequence");
    for (int i = 0; i < sequences.getLength(); i++) {
      Element sequence = (Element) sequences.item(i);
      if (sequence.getElementsByTagName("journal").getLength() == 0) {
        continue;
      }
      StringBuilder raw = new StringBuilder();
      Map<String, String> tags = new HashMap<>();
      for (Node node = sequence.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          raw.append(raw.length() > 0 ? " " : "").append(element.getTextContent().strip());
          tags.merge(element.getTagName(), element.getTextContent().strip(), (a, b) -> a + " " + b);
        }
      }
      all.add(
          new Gold(
              "anystyle core",
              raw.toString(),
              stringFields(
                  tags.get("title"),
                  tags.get("author"),
                  tags.get("date"),
                  tags.get("journal"),
                  tags.get("volume"),
                  tags.get("issue"),
                  tags.get("pages"),
                  tags.get("doi"))));
    }
    return all;
  }

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]?\\d+[A-Za-z]?");
  private static final Pattern ISSUE =
      Pattern.compile("\\(\\s*([^()]+?)\\s*\\)|(?i:no|nr|issue|n°)[. ]*(\\w+)");
  private static final Pattern PAGE = Pattern.compile("[A-Za-z]*\\d[\\w.]*|\\b[ivxlcIVXLC]+\\b");
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");

  private static Map<Field, String> stringFields(
      String title,
      String author,
      String date,
      String journal,
      String volume,
      String issue,
      String pages,
      String doi) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.put(Field.TITLE, trim(title));
    fields.put(Field.IN_TITLE, trim(journal).replaceFirst("^[Ii]n:?\\s+", ""));
    String authors = trim(author);
    fields.put(Field.AUTHORS, authors.isEmpty() ? "" : Predictions.WHOLE + authors);
    fields.put(Field.FIRST_AUTHOR, authors.isEmpty() ? "" : Predictions.WHOLE + authors);
    fields.put(Field.DATE, group(YEAR, date));
    String number = volume == null ? "" : volume;
    String inner = issue == null ? group(ISSUE, number) : issue;
    Matcher parts = ISSUE.matcher(number);
    fields.put(Field.VOLUME, group(NUMBER, issue == null ? parts.replaceAll(" ") : number));
    fields.put(Field.ISSUE, trim(inner).replaceFirst("(?i)^\\(?(no|nr|issue|n°)[. ]*", ""));
    fields.put(
        Field.PAGE,
        group(
            PAGE,
            pages == null
                ? null
                : pages.replaceFirst("(?i)^\\W*(pp?|pages?|s|seiten?|art)[. ]+", "")));
    if (doi != null) {
      fields.put(Field.DOI, trim(doi.replaceFirst("(?i)^.*?(?=10\\.)", "")));
    }
    return fields;
  }

  private static String group(Pattern pattern, String text) {
    if (text == null) {
      return "";
    }
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return "";
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    return matcher.group();
  }

  private static String trim(String text) {
    return text == null
        ? ""
        : text.strip().replaceAll("^[\\s.,;:\"“”'‘’(]+|[\\s.,;:\"“”'‘’()]+$", "").strip();
  }

  /** Strings with a title of an article and one of a journal. */
  static List<Gold> grobid() throws IOException {
    List<Gold> all = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(ROOT.resolve("grobid_citation/corpus"))) {
      files = listed.filter(f -> f.toString().matches(".*\\.xml(\\.gz)?")).sorted().toList();
    }
    for (Path file : files) {
      InputStream in = Files.newInputStream(file);
      NodeList list =
          xml(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in)
              .getElementsByTagName("bibl");
      for (int i = 0; i < list.getLength(); i++) {
        Element bibl = (Element) list.item(i);
        Map<String, String> tags = new HashMap<>();
        NodeList children = bibl.getElementsByTagName("*");
        for (int j = 0; j < children.getLength(); j++) {
          Element element = (Element) children.item(j);
          String name = element.getTagName();
          String kind = element.getAttribute(name.equals("title") ? "level" : "type");
          if (kind.isEmpty()) {
            kind = element.getAttribute("unit");
          }
          kind = kind.equals("page") ? "pp" : kind.equals("volume") ? "vol" : kind;
          tags.merge(
              kind.isEmpty() ? name : name + "." + kind.toLowerCase(java.util.Locale.ROOT),
              element.getTextContent().strip(),
              (a, b) -> a + " " + b);
        }
        if (tags.containsKey("title.a") && tags.containsKey("title.j")) {
          String raw = bibl.getTextContent().replaceAll("\\s+", " ").strip();
          String group = file.getFileName().toString();
          group =
              group.startsWith("kisti")
                  ? group.substring(0, group.indexOf('.')).replaceFirst("train_|test_|valid_", "")
                  : "grobid";
          all.add(
              new Gold(
                  group,
                  raw,
                  stringFields(
                      tags.get("title.a"),
                      tags.getOrDefault("author", tags.get("orgName.collaboration")),
                      tags.get("date"),
                      tags.get("title.j"),
                      tags.get("biblScope.vol"),
                      tags.getOrDefault("biblScope.issue", ""),
                      tags.get("biblScope.pp"),
                      tags.get("idno.doi"))));
        }
      }
    }
    return all;
  }

  private static Element xml(InputStream in) throws IOException {
    try (in) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(in).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("gold file is not well-formed: " + e.getMessage(), e);
    }
  }

  private static List<String> gzip(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
