package org.therapyatlas.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import java.util.Optional;
import org.therapyatlas.table.Manifest.StoredTable;

/**
 * What is complete of a version that is being written; it stands in the version's folder, so that a
 * run that breaks off need not begin again.
 *
 * @param parts the stages of which every table is stored and checked
 */
public record Progress(Map<Stage, Part> parts) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /**
   * One complete stage.
   *
   * @param basis all that its rows depend on, by name; stages of equal bases have equal rows
   * @param tables what was stored, by table name
   */
  public record Part(Map<String, String> basis, Map<String, StoredTable> tables) {}

  /** The progress as JSON text. */
  String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A progress of plain values can be written", e);
    }
  }

  /** Reads what another run has written; empty if it was a program that wrote it in another way. */
  static Optional<Progress> parse(String text) {
    try {
      return Optional.ofNullable(JSON.readValue(text, Progress.class))
          .filter(read -> read.parts != null)
          .filter(read -> read.parts.values().stream().allMatch(Progress::isWhole));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(Part part) {
    return part != null && part.basis != null && part.tables != null;
  }
}
