package org.therapyatlas.formats.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.therapyatlas.formats.RefusalReason;

/** Files that are read as one document and held in memory. */
public final class WholeContent {
  private WholeContent() {}

  /**
   * All bytes of a stream.
   *
   * @param limit most that is held, in bytes
   * @throws ContentException when there are more, or the content breaks off
   * @throws IOException when the storage fails
   */
  public static byte[] read(ContentStream content, int limit) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    try {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        if (read.size() + (long) n > limit) {
          throw new ContentException(
              RefusalReason.TOO_LARGE,
              "A document of more than "
                  + limit
                  + " bytes; split it or raise the limit with --limit document.");
        }
        read.write(buffer, 0, n);
      }
    } catch (IOException e) {
      ContentException cause = ContentException.causeOf(e);
      if (cause == null) {
        throw e;
      }
      throw cause;
    }
    return read.toByteArray();
  }
}
