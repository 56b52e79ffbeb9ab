package org.therapyatlas.lexicon.quality;

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
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.therapyatlas.text.Section;
import org.therapyatlas.text.SectionKind;

/** Reads the public records that carry MeSH headings. */
final class IndexedRecords {
  private static final Set<String> TEXTS =
      Set.of("ArticleTitle", "AbstractText", "DescriptorName", "PMID", "Keyword");

  private IndexedRecords() {}

  /** The works of the systematic reviews, as OpenAlex gives them: headings by name only. */
  static List<IndexedRecord> synergy(Path data) throws IOException {
    List<IndexedRecord> records = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    Path file = data.resolve("citation_graph/synergy/works.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode work = mapper.readTree(line);
        List<IndexedRecord.Heading> headings = new ArrayList<>();
        for (JsonNode heading : work.path("mesh")) {
          headings.add(
              new IndexedRecord.Heading(heading.get(0).asText(), null, heading.get(2).asBoolean()));
        }
        List<Section> sections = new ArrayList<>();
        add(sections, SectionKind.TITLE, work.path("title").asText(""));
        add(sections, SectionKind.ABSTRACT, work.path("abstract").asText(""));
        if (!headings.isEmpty() && !sections.isEmpty()) {
          records.add(new IndexedRecord(work.path("id").asText(), sections, headings));
        }
      }
    }
    return records;
  }

  /** All MEDLINE and PubMed records in the folder, each PMID once. */
  static List<IndexedRecord> medline(Path data) throws IOException {
    TreeMap<String, IndexedRecord> byPmid = new TreeMap<>();
    try (Stream<Path> files = Files.walk(data.resolve("pubmed_xml"))) {
      for (Path file : files.filter(IndexedRecords::isXml).sorted().toList()) {
        try (InputStream raw = Files.newInputStream(file);
            InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
          read(in).forEach(r -> byPmid.putIfAbsent(r.id(), r));
        } catch (XMLStreamException e) {
          // Some of these files are broken on purpose; they are another reader's test.
          continue;
        }
      }
    }
    return List.copyOf(byPmid.values());
  }

  private static boolean isXml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".xml") || name.endsWith(".xml.gz");
  }

  private static List<IndexedRecord> read(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    List<IndexedRecord> records = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    List<IndexedRecord.Heading> headings = new ArrayList<>();
    StringBuilder text = null;
    String pmid = null;
    String descriptor = null;
    boolean major = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("MedlineCitation")) {
          sections = new ArrayList<>();
          headings = new ArrayList<>();
          pmid = null;
        }
        if (TEXTS.contains(name)) {
          text = new StringBuilder();
          descriptor = xml.getAttributeValue(null, "UI");
          major = "Y".equals(xml.getAttributeValue(null, "MajorTopicYN"));
        } else if (name.equals("QualifierName")) {
          boolean qualifiedMajor = "Y".equals(xml.getAttributeValue(null, "MajorTopicYN"));
          IndexedRecord.Heading last = headings.get(headings.size() - 1);
          headings.set(
              headings.size() - 1,
              new IndexedRecord.Heading(
                  last.name(), last.descriptorId(), last.major() || qualifiedMajor));
        }
      } else if (event == XMLStreamConstants.CHARACTERS && text != null) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = xml.getLocalName();
        if (TEXTS.contains(name) && text != null) {
          String value = text.toString();
          switch (name) {
            case "PMID" -> pmid = pmid == null ? value : pmid;
            case "ArticleTitle" -> add(sections, SectionKind.TITLE, value);
            case "AbstractText" -> add(sections, SectionKind.ABSTRACT, value);
            case "Keyword" -> add(sections, SectionKind.KEYWORDS, value);
            default -> headings.add(new IndexedRecord.Heading(value, descriptor, major));
          }
          text = null;
        } else if (name.equals("MedlineCitation") && !headings.isEmpty() && !sections.isEmpty()) {
          records.add(
              new IndexedRecord("pmid:" + pmid, List.copyOf(sections), List.copyOf(headings)));
        }
      }
    }
    return records;
  }

  private static void add(List<Section> sections, SectionKind kind, String text) {
    if (!text.isBlank()) {
      sections.add(Section.of(kind, null, text).in("en"));
    }
  }
}
