package org.therapyatlas.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.therapyatlas.formats.content.CharacterDecoding;
import org.therapyatlas.formats.content.ContentDigest;
import org.therapyatlas.formats.content.ContentException;
import org.therapyatlas.formats.content.ContentStream;

/** Reads a text file as one page; the whole file is held in memory, up to the limit. */
public final class PlainTextReader implements FormatReader {
  @Override
  public void read(ContentStream content, ReaderContext context, RecordSink sink)
      throws IOException {
    int limit = context.options().maxTextBytes();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      byte[] buffer = new byte[1 << 16];
      for (int n = content.read(buffer); n >= 0 && read.size() <= limit; n = content.read(buffer)) {
        read.write(buffer, 0, n);
      }
    } catch (IOException e) {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null) {
        throw e;
      }
      refuse(sink, read.toByteArray(), cause.reason(), cause.getMessage());
      return;
    }
    byte[] bytes = read.toByteArray();
    if (bytes.length > limit) {
      refuse(
          sink,
          bytes,
          RefusalReason.TOO_LARGE,
          "A text file of more than "
              + limit
              + " bytes; one page or article is expected, so split it or raise the limit.");
      return;
    }
    CharacterDecoding.Decoded decoded = CharacterDecoding.decode(bytes);
    if (decoded.text() == null) {
      refuse(sink, bytes, decoded.reason(), decoded.detail());
      return;
    }
    String text = LineText.normalise(decoded.text());
    SourceRecord record =
        text.isBlank() ? null : PageReader.read(text, context.fileStem(), ContentDigest.of(bytes));
    if (record == null) {
      refuse(sink, bytes, RefusalReason.EMPTY, RefusalReason.EMPTY.meaning());
    } else {
      sink.accept(record);
    }
  }

  private static void refuse(RecordSink sink, byte[] bytes, RefusalReason reason, String detail) {
    sink.refuse(new Refusal(0, ContentDigest.of(bytes), reason, detail));
  }
}
