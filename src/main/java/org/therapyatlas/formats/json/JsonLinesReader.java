package org.therapyatlas.formats.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.therapyatlas.formats.FormatReader;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.content.ByteLines;
import org.therapyatlas.formats.content.ByteOrderMark;
import org.therapyatlas.formats.content.CharacterDecoding;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.StreamCharset;
import org.therapyatlas.formats.content.TranscodedStream;
import org.therapyatlas.formats.content.Utf8Scan;

/**
 * Reads records as JSON, one object a line. A line that cannot be read is one refusal with its
 * number, and the next line is read.
 *
 * <p>Objects that are written over many lines, and an array of objects, are read too; there the
 * first fault ends the file, since nothing says where the next record begins.
 */
public final class JsonLinesReader implements FormatReader {
  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    byte[] start = content.peek();
    Charset charset = StreamCharset.of(start);
    String head =
        new String(start, charset == null ? StandardCharsets.ISO_8859_1 : charset).strip();
    if (head.startsWith("\uFEFF") || head.startsWith("\u00EF\u00BB\u00BF")) {
      head = head.replaceFirst("^(?:\uFEFF|\u00EF\u00BB\u00BF)", "").strip();
    }
    boolean wide = StreamCharset.isWide(charset);
    if (isSpread(head)) {
      JsonDocumentReader.read(content, wide ? charset : null, context, sink);
    } else {
      readLines(content, charset, wide, context, sink);
    }
  }

  /**
   * Whether a record goes over many lines: an array, or an object whose first line does not end it.
   */
  private static boolean isSpread(String head) {
    if (head.startsWith("[")) {
      return true;
    }
    String[] lines = head.lines().filter(line -> !line.isBlank()).limit(2).toArray(String[]::new);
    return lines.length == 2
        && lines[0].startsWith("{")
        && !lines[0].stripTrailing().endsWith("}")
        && !lines[1].strip().startsWith("{");
  }

  private static void readLines(
      ContentStream content, Charset charset, boolean wide, ReaderContext context, RecordSink sink)
      throws IOException {
    InputStream utf8 = wide ? new TranscodedStream(content, charset) : content;
    int limit = context.options().maxRecordBytes();
    ByteLines lines = new ByteLines(utf8, limit);
    int line = 0;
    int records = 0;
    try {
      while (lines.next()) {
        line++;
        byte[] bytes = withoutMark(lines.bytes(), line);
        if (lines.tooLong()) {
          records++;
          sink.refuse(
              new Refusal(
                  line,
                  ContentDigest.of(bytes),
                  RefusalReason.TOO_LARGE,
                  "Line "
                      + line
                      + " is longer than "
                      + limit
                      + " bytes; raise the limit or split it."));
        } else if (!isBlank(bytes)) {
          records++;
          readLine(bytes, line, lines.terminated(), wide ? null : charset, context, sink);
        }
      }
    } catch (IOException e) {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null) {
        throw e;
      }
      sink.refuse(
          new Refusal(
              line + 1,
              ContentDigest.of(lines.bytes()),
              cause.reason(),
              "Line " + (line + 1) + ": " + cause.getMessage()));
      return;
    }
    if (records == 0) {
      sink.refuse(
          new Refusal(
              0,
              ContentDigest.of(new byte[0]),
              RefusalReason.EMPTY,
              RefusalReason.EMPTY.meaning()));
    }
  }

  private static byte[] withoutMark(byte[] bytes, int line) {
    boolean marked = line == 1 && ByteOrderMark.length(bytes) == 3;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  private static void readLine(
      byte[] bytes,
      int line,
      boolean terminated,
      Charset charset,
      ReaderContext context,
      RecordSink sink) {
    String sha256 = ContentDigest.of(bytes);
    String place = "Line " + line;
    Utf8Scan scan = Utf8Scan.of(bytes, 0);
    String json =
        scan.isValid()
            ? new String(bytes, StandardCharsets.UTF_8)
            : charset == null ? null : CharacterDecoding.decodeStrictly(bytes, 0, charset);
    if (json == null) {
      boolean cut = scan.cutAtEnd() && !terminated;
      sink.refuse(
          new Refusal(
              line,
              sha256,
              cut ? RefusalReason.TRUNCATED : RefusalReason.UNDECODABLE,
              place
                  + (cut ? " ends inside a character" : " is not valid UTF-8")
                  + " (byte "
                  + scan.firstBroken()
                  + " of the line)."));
      return;
    }
    try {
      JsonNode node = JsonParsing.LINE.readTree(json);
      if (node.isObject()) {
        JsonObjects.read(node, line, place, sha256, context, sink);
      } else {
        sink.refuse(
            new Refusal(
                line,
                sha256,
                RefusalReason.MALFORMED_JSON,
                place + " holds JSON, but no object in braces."));
      }
    } catch (JsonProcessingException e) {
      boolean cut = e instanceof JsonEOFException && !terminated;
      sink.refuse(
          new Refusal(
              line, sha256, JsonParsing.reason(e, cut), place + JsonParsing.message(e, false)));
    }
  }
}
