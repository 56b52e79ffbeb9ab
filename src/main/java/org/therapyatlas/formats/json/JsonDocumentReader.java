package org.therapyatlas.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;

/** Reads JSON objects that go over many lines, one after the other or in an array. */
final class JsonDocumentReader {
  private JsonDocumentReader() {}

  /**
   * Reads all objects; the first fault ends the file with one refusal.
   *
   * @param charset the encoding if it is none that JSON parsers know, else null
   */
  static void read(ContentStream content, Charset charset, ReaderContext context, RecordSink sink)
      throws IOException {
    int number = 0;
    content.allow(context.options().maxRecordBytes());
    try (JsonParser parser = open(content, charset)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          number++;
          JsonNode node = JsonParsing.STREAM.readTree(parser);
          String sha256 = ContentDigest.of(JsonParsing.STREAM.writeValueAsBytes(node));
          JsonObjects.read(node, number, "Record " + number, sha256, context, sink);
          content.allow(context.options().maxRecordBytes());
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          number++;
          sink.refuse(
              new Refusal(
                  number,
                  ContentDigest.of(parser.getText().getBytes(StandardCharsets.UTF_8)),
                  RefusalReason.MALFORMED_JSON,
                  "Record " + number + " is no object in braces."));
        }
      }
    } catch (JsonProcessingException e) {
      refuseRest(
          number,
          JsonParsing.reason(e, e instanceof JsonEOFException),
          JsonParsing.message(e, true),
          content,
          sink);
      return;
    } catch (IOException e) {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null) {
        refuseRest(number, RefusalReason.UNDECODABLE, ": " + e.getMessage(), content, sink);
      } else {
        refuseRest(number, cause.reason(), ": " + cause.getMessage(), content, sink);
      }
      return;
    }
    if (number == 0) {
      sink.refuse(
          new Refusal(
              0, ContentDigest.of(new byte[0]), RefusalReason.EMPTY, "The array holds no record."));
    }
  }

  private static void refuseRest(
      int number, RefusalReason reason, String message, ContentStream content, RecordSink sink)
      throws IOException {
    int at = Math.max(1, number);
    content.allow(Integer.MAX_VALUE);
    sink.refuse(
        new Refusal(
            at,
            ContentDigest.of((reason + message).getBytes(StandardCharsets.UTF_8)),
            reason,
            "Record " + at + message + ". What follows was not read."));
  }

  private static JsonParser open(InputStream content, Charset charset) throws IOException {
    JsonFactory factory = JsonParsing.STREAM.getFactory();
    return charset == null
        ? factory.createParser(content)
        : factory.createParser(
            new InputStreamReader(
                content,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }
}
