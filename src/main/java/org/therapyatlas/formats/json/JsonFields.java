package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.therapyatlas.formats.DisplayText;
import org.therapyatlas.formats.PublicationYear;

/**
 * Typed access to the fields of one JSON object. Absent, null and blank values are the same; every
 * value of a wrong type is noted, so that a record is refused with all its problems at once.
 */
final class JsonFields {
  private static final int SHOWN = 60;

  private final JsonNode object;
  private final String place;
  private final List<String> problems;

  /**
   * @param place what stands before a field's name in messages, such as {@code references[2].}
   */
  JsonFields(JsonNode object, String place, List<String> problems) {
    this.object = object;
    this.place = place;
    this.problems = problems;
  }

  /** The value of a field, or null when it is absent or null. */
  JsonNode value(String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value;
  }

  /** A string, or null. */
  String string(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      problem(field, value, "a string is needed");
      return null;
    }
    return value.textValue().isBlank() ? null : value.textValue();
  }

  /** A string, or an integer as a string, or null. */
  String stringOrInteger(String field) {
    JsonNode value = value(field);
    return value != null && value.isIntegralNumber() ? value.asText() : string(field);
  }

  /** One line of text, or null. */
  String line(String field) {
    String text = string(field);
    String line = text == null ? "" : DisplayText.oneLine(text);
    return line.isEmpty() ? null : line;
  }

  /** A year, given as an integer or a string that holds one, or null. */
  Integer year(String field) {
    JsonNode value = value(field);
    if (value == null || value.isTextual() && value.textValue().isBlank()) {
      return null;
    }
    if (value.isIntegralNumber() && PublicationYear.isPossible(value.asLong())) {
      return value.asInt();
    }
    Integer year = value.isTextual() ? PublicationYear.firstIn(value.textValue()) : null;
    if (year == null) {
      problem(
          field,
          value,
          "a year from " + PublicationYear.FIRST + " to " + PublicationYear.LAST + " is needed");
    }
    return year;
  }

  void problem(String field, JsonNode value, String need) {
    String shown = value.toString();
    if (shown.codePointCount(0, shown.length()) > SHOWN) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, SHOWN)) + "…";
    }
    problems.add("field \"" + place + field + "\" is " + shown + ", but " + need);
  }
}
