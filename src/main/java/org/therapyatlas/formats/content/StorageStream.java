package org.therapyatlas.formats.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Turns every failure of the storage into a {@link StorageException}, and counts its bytes. */
public final class StorageStream extends FilterInputStream {
  private long count;

  public StorageStream(InputStream storage) {
    super(storage);
  }

  /** Bytes that the storage gave so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    try {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    } catch (IOException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int read = in.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    } catch (IOException e) {
      throw new StorageException(e);
    }
  }
}
