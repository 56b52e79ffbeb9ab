package org.therapyatlas.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.ReferenceStatus;
import org.therapyatlas.formats.SourceKind;
import org.therapyatlas.formats.SourceRecord;
import org.therapyatlas.formats.YearSource;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Public records with publication types or MeSH check tags, to be hidden and predicted. */
final class TypedRecords {
  private TypedRecords() {}

  /** MEDLINE records in XML and as exported from PubMed, each PMID once, with an abstract. */
  static List<SourceRecord> medline(Path data) throws IOException {
    Map<String, SourceRecord> byPmid = new TreeMap<>();
    try (Stream<Path> files = Files.walk(data.resolve("pubmed_xml"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.xml(?:\\.gz)?")).sorted().toList()) {
        try (InputStream in = open(file)) {
          xml(in, byPmid);
        } catch (XMLStreamException e) {
          // Some of these files are broken on purpose; they are another reader's test.
          continue;
        }
      }
    }
    try (Stream<Path> files = Files.walk(data.resolve("medline_exports"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.txt(?:\\.gz)?")).sorted().toList()) {
        try (InputStream in = open(file)) {
          exported(new String(in.readAllBytes(), StandardCharsets.UTF_8), byPmid);
        }
      }
    }
    return List.copyOf(byPmid.values());
  }

  /** Works of systematic reviews with MeSH headings; they carry no publication types. */
  static List<SourceRecord> synergy(Path data) throws IOException {
    List<SourceRecord> records = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in = open(data.resolve("citation_graph/synergy/works.jsonl.gz"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        JsonNode work = mapper.readTree(line);
        List<String> headings = new ArrayList<>();
        work.path("mesh").forEach(heading -> headings.add(heading.get(0).asText()));
        if (!headings.isEmpty()
            && !work.path("title").asText("").isBlank()
            && !work.path("abstract").asText("").isBlank()) {
          records.add(
              record(
                  work.path("id").asText(),
                  work.path("title").asText(""),
                  work.path("abstract").asText(""),
                  List.of(),
                  headings));
        }
      }
    }
    return records;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static void xml(InputStream in, Map<String, SourceRecord> byPmid)
      throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    Map<String, List<String>> fields = new TreeMap<>();
    List<String> open = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        open.add(name);
        if (name.equals("MedlineCitation")) {
          fields.clear();
        }
        if (isField(name)) {
          text.setLength(0);
        }
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = xml.getLocalName();
        open.remove(open.size() - 1);
        if (isField(name)) {
          fields.computeIfAbsent(name, n -> new ArrayList<>()).add(text.toString().strip());
        } else if (name.equals("MedlineCitation")) {
          add(
              fields.getOrDefault("PMID", List.of("")).get(0),
              String.join(" ", fields.getOrDefault("ArticleTitle", List.of())),
              String.join(" ", fields.getOrDefault("AbstractText", List.of())),
              fields.getOrDefault("PublicationType", List.of()),
              fields.getOrDefault("DescriptorName", List.of()),
              byPmid);
        }
      }
    }
  }

  private static boolean isField(String name) {
    return switch (name) {
      case "PMID", "ArticleTitle", "AbstractText", "PublicationType", "DescriptorName" -> true;
      default -> false;
    };
  }

  private static void exported(String text, Map<String, SourceRecord> byPmid) {
    for (String one : text.replace("\r", "").split("\n\\s*\n")) {
      Map<String, List<String>> fields = new TreeMap<>();
      String tag = "";
      for (String line : one.split("\n")) {
        if (line.length() > 6 && line.startsWith("- ", 4)) {
          tag = line.substring(0, 4).strip();
          fields.computeIfAbsent(tag, t -> new ArrayList<>()).add(line.substring(6).strip());
        } else if (line.startsWith("      ") && fields.containsKey(tag)) {
          List<String> values = fields.get(tag);
          values.set(values.size() - 1, values.get(values.size() - 1) + " " + line.strip());
        }
      }
      if (fields.containsKey("PMID")) {
        add(
            fields.get("PMID").get(0),
            String.join(" ", fields.getOrDefault("TI", List.of())),
            String.join(" ", fields.getOrDefault("AB", List.of())),
            fields.getOrDefault("PT", List.of()),
            fields.getOrDefault("MH", List.of()),
            byPmid);
      }
    }
  }

  private static void add(
      String pmid,
      String title,
      String summary,
      List<String> types,
      List<String> headings,
      Map<String, SourceRecord> byPmid) {
    if (!title.isBlank() && !types.isEmpty()) {
      byPmid.putIfAbsent(pmid, record("pmid:" + pmid, title, summary, types, headings));
    }
  }

  static SourceRecord record(
      String id, String title, String summary, List<String> types, List<String> headings) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(SectionKind.TITLE, null, title).in("en"));
    if (!summary.isBlank()) {
      sections.add(Section.of(SectionKind.ABSTRACT, null, summary).in("en"));
    }
    return new SourceRecord(
        id,
        1,
        id,
        Format.TEXT,
        "pubmed",
        SourceKind.BIBLIOGRAPHIC_RECORD,
        null,
        null,
        null,
        List.of(),
        sections,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        YearSource.NONE,
        null,
        types,
        headings,
        ReferenceStatus.NONE,
        null,
        Map.of());
  }
}
