package org.therapyatlas.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;

/** Tells what kind of record a JSON object is by its fields. */
final class JsonObjects {
  private JsonObjects() {}

  static void read(
      JsonNode node,
      int number,
      String place,
      String sha256,
      ReaderContext context,
      RecordSink sink) {
    if (OpenAlexWork.isOne(node)) {
      JsonRecord.Origin origin =
          new JsonRecord.Origin(Format.OPENALEX_JSON, "openalex", number, place, sha256);
      JsonRecord.read(OpenAlexWork.fields(node), origin, context, sink);
    } else if (S2orcPaper.isOne(node)) {
      JsonRecord.Origin origin =
          new JsonRecord.Origin(Format.S2ORC_JSON, "s2orc", number, place, sha256);
      JsonRecord.read(S2orcPaper.fields(node), origin, context, sink);
    } else {
      JsonRecord.Origin origin =
          new JsonRecord.Origin(Format.JSON_LINES, "files", number, place, sha256);
      JsonRecord.read(node, origin, context, sink);
    }
  }
}
