package org.therapyatlas.formats;

import java.io.IOException;
import java.io.InputStream;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;
import org.therapyatlas.formats.content.GunzipStream;
import org.therapyatlas.formats.content.StorageException;
import org.therapyatlas.formats.content.StorageStream;
import org.therapyatlas.formats.json.JsonLinesReader;
import org.therapyatlas.formats.medline.MedlineXmlReader;

/** Reads any file: finds its format by its content and hands it to that format's reader. */
public final class RecordReaders {
  private static final FormatReader MEDLINE = new MedlineXmlReader();
  private static final FormatReader JSON = new JsonLinesReader();
  private static final FormatReader TEXT = new PlainTextReader();

  private RecordReaders() {}

  /**
   * Reads one file to its end.
   *
   * @param raw the file as it is stored, plain or gzip
   * @param fileName its name; the stem is told to the readers, the format never depends on it
   * @param options limits
   * @param sink takes records and refusals in the order of the file
   * @throws IOException when the storage fails, and never because of the content
   */
  public static void read(InputStream raw, String fileName, ReaderOptions options, RecordSink sink)
      throws IOException {
    try {
      ReaderContext context = new ReaderContext(fileName, options);
      ContentStream stored = new ContentStream(new StorageStream(raw));
      byte[] start = stored.peek();
      ContentStream content = stored;
      if (isGzip(start)) {
        try {
          content = new ContentStream(new GunzipStream(stored));
        } catch (ContentException e) {
          sink.refuse(new Refusal(0, ContentDigest.of(start), e.reason(), e.getMessage()));
          return;
        }
      }
      dispatch(content, context, sink);
    } catch (StorageException e) {
      throw e.getCause();
    }
  }

  private static boolean isGzip(byte[] start) {
    return start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
  }

  private static void dispatch(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    byte[] start = content.peek();
    Sniffed sniffed = FormatSniffer.sniff(start);
    switch (sniffed.kind()) {
      case MEDLINE_OR_OTHER_XML -> MEDLINE.read(content, context, sink);
      case JSON -> JSON.read(content, context, sink);
      case TEXT -> TEXT.read(content, context, sink);
      case UNSUPPORTED ->
          sink.refuse(
              new Refusal(
                  0,
                  ContentDigest.ofRest(content),
                  RefusalReason.UNSUPPORTED_FORMAT,
                  "Recognised as " + sniffed.name() + ", which is not read; " + sniffed.wayOut()));
      case BINARY ->
          sink.refuse(
              new Refusal(
                  0,
                  ContentDigest.ofRest(content),
                  RefusalReason.BINARY,
                  "Recognised as " + sniffed.name() + ", which is no text; " + sniffed.wayOut()));
      default -> throw new IllegalStateException("No reader for " + sniffed);
    }
  }
}
