package org.therapyatlas;

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
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the sample corpus by the plainest means, independent of the readers under test. */
final class SampleDocuments {
  static final Path CORPUS = Path.of("data", "corpus");
  static final Path BROKEN = CORPUS.resolve("broken");
  static final Path SYNTHETIC = CORPUS.resolve("synthetic.jsonl");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> MEDLINE_LANGUAGES =
      Map.of(
          "eng", "en", "chi", "zh", "ger", "de", "swe", "sv", "por", "pt", "rus", "ru", "jpn",
          "ja");

  /**
   * One document.
   *
   * @param name its file below the corpus, {@code #} and its number in it
   * @param language BCP 47, by the file's name or the record's own field
   * @param text all its text
   */
  record Document(String name, String language, String text) {}

  private SampleDocuments() {}

  /** Every hand-written document, planted duplicates included, broken files left out. */
  static List<Document> handWritten() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Path file : files(CORPUS)) {
      if (!file.startsWith(BROKEN) && !file.equals(SYNTHETIC)) {
        documents.addAll(read(file));
      }
    }
    return documents;
  }

  /** The files below a folder, by name. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The records of a JSON-lines file. */
  static List<JsonNode> jsonLines(Path file) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      records.add(JSON.readTree(line));
    }
    return records;
  }

  private static List<Document> read(Path file) throws IOException {
    String name = CORPUS.relativize(file).toString();
    if (name.endsWith(".txt")) {
      String language = file.getFileName().toString().replaceFirst("-.*", "");
      return List.of(new Document(name, language, Files.readString(file)));
    }
    List<Document> documents = new ArrayList<>();
    if (name.endsWith(".jsonl")) {
      for (JsonNode record : jsonLines(file)) {
        StringBuilder text = new StringBuilder();
        collect(record, text);
        documents.add(
            new Document(
                name + "#" + (documents.size() + 1),
                record.path("language").asText(),
                text.toString()));
      }
      return documents;
    }
    NodeList articles = xml(file).getElementsByTagName("PubmedArticle");
    for (int i = 0; i < articles.getLength(); i++) {
      Element article = (Element) articles.item(i);
      String language = article.getElementsByTagName("Language").item(0).getTextContent();
      documents.add(
          new Document(
              name + "#" + (i + 1),
              MEDLINE_LANGUAGES.getOrDefault(language, language),
              article.getTextContent()));
    }
    return documents;
  }

  /** The root of an XML file, plain or gzip. */
  static Element xml(Path file) throws IOException {
    boolean compressed = file.toString().endsWith(".gz");
    try (InputStream bytes = Files.newInputStream(file);
        InputStream content = compressed ? new GZIPInputStream(bytes) : bytes) {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(content).getDocumentElement();
    } catch (SAXException broken) {
      throw new IOException(file + " is not well-formed: " + broken.getMessage(), broken);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void collect(JsonNode node, StringBuilder text) {
    if (node.isValueNode()) {
      text.append(node.asText()).append('\n');
    }
    for (JsonNode child : node) {
      collect(child, text);
    }
  }
}
