package org.therapyatlas.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.therapyatlas.formats.RefusalReason;

/** How JSON is parsed here, and how its faults are told. */
public final class JsonParsing {
  /** Takes exactly one value. */
  static final ObjectMapper LINE =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Takes one value after the other. */
  public static final ObjectMapper STREAM =
      LINE.copy().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonParsing() {}

  static RefusalReason reason(JsonProcessingException e, boolean cut) {
    if (e instanceof StreamConstraintsException) {
      return RefusalReason.TOO_LARGE;
    }
    return cut ? RefusalReason.TRUNCATED : RefusalReason.MALFORMED_JSON;
  }

  static String message(JsonProcessingException e, boolean withLine) {
    String place =
        e.getLocation() == null
            ? ""
            : (withLine ? ", line " + e.getLocation().getLineNr() : "")
                + ", column "
                + e.getLocation().getColumnNr();
    return place + ": " + e.getOriginalMessage();
  }
}
