package org.therapyatlas.formats.content;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.therapyatlas.formats.RefusalReason;

/** Decompresses gzip, one member or several, and names what is wrong with a damaged stream. */
public final class GunzipStream extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  /**
   * @param compressed a stream whose {@code available()} is 0 at its end only: the JDK looks for a
   *     further member only while something is available
   */
  public GunzipStream(ContentStream compressed) throws IOException {
    super(open(compressed));
  }

  private static GZIPInputStream open(ContentStream compressed) throws IOException {
    try {
      return new GZIPInputStream(compressed, BUFFER);
    } catch (EOFException e) {
      throw truncated();
    } catch (ZipException e) {
      throw damaged(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (EOFException e) {
      throw truncated();
    } catch (ZipException e) {
      throw damaged(e);
    }
  }

  private static ContentException truncated() {
    return new ContentException(
        RefusalReason.TRUNCATED, "The gzip stream ends before its trailer; fetch the file again.");
  }

  private static ContentException damaged(ZipException e) {
    return new ContentException(
        RefusalReason.UNREADABLE,
        "The gzip stream is damaged (" + e.getMessage() + "); fetch the file again.");
  }
}
