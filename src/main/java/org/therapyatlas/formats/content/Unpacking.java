package org.therapyatlas.formats.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.formats.RefusalReason;

/**
 * Keeps what one stored file unpacks to within limits: so many bytes in all, and so many for each
 * stored byte. All layers of compression and all members of an archive count together, so that a
 * bomb inside a bomb is no way around them.
 */
public final class Unpacking {
  /** Small files may be packed as tightly as they like. */
  private static final long RATIO_APPLIES_FROM = 32L << 20;

  private final StorageStream stored;
  private final ReaderOptions limits;
  private long unpacked;
  private ContentException passed;

  /**
   * @param stored the file as it is stored
   */
  public Unpacking(StorageStream stored, ReaderOptions limits) {
    this.stored = stored;
    this.limits = limits;
  }

  /** What is wrong with the whole file's size, or null while the limits hold. */
  public ContentException passed() {
    return passed;
  }

  /** The same stream, counted. */
  public InputStream counted(InputStream content) {
    return new Counted(content);
  }

  private void add(int count) throws ContentException {
    unpacked += Math.max(0, count);
    if (passed == null && unpacked > limits.maxUnpackedBytes()) {
      passed =
          new ContentException(
              RefusalReason.TOO_LARGE,
              "The file unpacks to more than %d bytes; unpack it, or raise --limit unpacked"
                  .formatted(limits.maxUnpackedBytes()));
    }
    if (passed == null
        && unpacked > RATIO_APPLIES_FROM
        && unpacked / limits.maxRatio() > stored.count()) {
      passed =
          new ContentException(
              RefusalReason.TOO_LARGE,
              "The file unpacks to more than %d times its size; unpack it, or raise --limit ratio"
                  .formatted(limits.maxRatio()));
    }
    if (passed != null) {
      throw passed;
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      add(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      add(count);
      return count;
    }
  }
}
