package org.therapyatlas.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The description of a finished version, written last inside it. Times and paths of the machine
 * stand here and nowhere else.
 *
 * @param version the version's name
 * @param previous the version that was current when the run began
 * @param command the subcommand that wrote it
 * @param program version of therapy-atlas
 * @param status whether it may be published
 * @param options options as given or defaulted, by name
 * @param input what was read
 * @param tables what was written, by table name
 * @param steps what each step took, in the order of their ends
 * @param spark version, master and summed task metrics of the run
 */
public record Manifest(
    String version,
    Optional<String> previous,
    String command,
    String program,
    Status status,
    Map<String, String> options,
    Input input,
    Map<String, StoredTable> tables,
    List<Step> steps,
    Map<String, String> spark) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Whether a finished version may be published. */
  public enum Status {
    /** Complete and verified. */
    COMPLETE,
    /** More records were refused than allowed; kept so that {@code rejected} can be read. */
    TOO_MANY_REJECTED
  }

  /**
   * What was read.
   *
   * @param files number of input files
   * @param bytes their size as stored
   * @param root what the paths of all files begin with, up to their names in {@code input_files}
   * @param fingerprint hash of the records' content, whatever their files are called
   */
  public record Input(long files, long bytes, String root, String fingerprint) {}

  /**
   * One stored table.
   *
   * @param part folder inside the version
   * @param rows number of rows
   * @param bytes size of its files
   * @param hash content hash
   */
  public record StoredTable(String part, long rows, long bytes, String hash) {}

  /**
   * What one step took, by the name of the table it writes and checks.
   *
   * @param seconds from its beginning to its end; steps may run side by side
   * @param jobs Spark jobs
   * @param tasks their tasks
   * @param taskSeconds summed over all tasks
   * @param shuffleBytes written for other tasks to read
   * @param spillBytes written to disk for want of memory
   * @param peakMemoryBytes the most that one of its tasks held in sorts, joins and aggregates
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Step(
      String name,
      double seconds,
      long jobs,
      long tasks,
      double taskSeconds,
      long shuffleBytes,
      long spillBytes,
      long peakMemoryBytes) {}

  /** The manifest as JSON text. */
  String json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", version);
    root.put("previous", previous.orElse(null));
    root.put("command", command);
    root.put("program", program);
    root.put("status", status.name());
    options.forEach(root.putObject("options")::put);
    root.set("input", JSON.valueToTree(input));
    root.set("tables", JSON.valueToTree(new TreeMap<>(tables)));
    root.set("steps", JSON.valueToTree(steps));
    spark.forEach(root.putObject("spark")::put);
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A manifest of plain values can be written", e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalStateException if the text is none
   */
  static Manifest parse(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      Map<String, StoredTable> tables = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry : root.get("tables").properties()) {
        tables.put(entry.getKey(), JSON.treeToValue(entry.getValue(), StoredTable.class));
      }
      return new Manifest(
          root.get("version").asText(),
          Optional.ofNullable(root.get("previous").textValue()),
          root.get("command").asText(),
          root.get("program").asText(),
          Status.valueOf(root.get("status").asText()),
          strings(root.get("options")),
          JSON.treeToValue(root.get("input"), Input.class),
          tables,
          List.of(JSON.treeToValue(root.get("steps"), Step[].class)),
          strings(root.get("spark")));
    } catch (JsonProcessingException | NullPointerException | IllegalArgumentException e) {
      throw new IllegalStateException("Not a manifest of therapy-atlas: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> strings(JsonNode node) {
    Map<String, String> values = new LinkedHashMap<>();
    node.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    return values;
  }
}
